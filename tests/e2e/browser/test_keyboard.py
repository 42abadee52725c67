"""The page used with the keyboard alone."""

import pytest
from playwright.async_api import Page, expect

from sandbox.telegram.formatting import plain
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.support import group_of, opens

pytestmark = pytest.mark.asyncio(loop_scope="session")

FOCUSED = "document.activeElement.textContent"


def with_buttons(*labels: str) -> Content:
    """Return a message with a button for each label, whose data is the label in lower case."""
    row = [{"text": label, "callback_data": label.lower()} for label in labels]
    return Content(plain("Choose"), markup={"inline_keyboard": [row]})


async def test_focus_stays_on_the_button_when_the_message_changes(page: Page, playground: Playground) -> None:
    """On the same button, else on the one at its position, else on the newest message."""
    group = group_of(playground)
    await opens(page, "Friends")
    message = group.post_from_bot(with_buttons("One", "Two"))
    keys = page.locator(f"[data-message='{message.message_id}'] .key")
    await keys.get_by_text("Two").focus()
    group.edit(message, with_buttons("Two", "Three"))
    await expect(keys).to_have_text(["Two", "Three"])
    assert await page.evaluate(FOCUSED) == "Two"
    group.edit(message, with_buttons("Back"))
    await expect(keys).to_have_text(["Back"])
    assert await page.evaluate(FOCUSED) == "Back"
    newest = group.post_from_bot(Content(plain("Done")))
    group.delete(message)
    await expect(keys).to_have_count(0)
    assert await page.evaluate("document.activeElement.dataset.message") == str(newest.message_id)


async def test_focus_stays_on_a_button_that_waits_for_its_answer(page: Page, playground: Playground) -> None:
    """A press replaces the button by a busy one."""
    group = group_of(playground)
    await opens(page, "Friends")
    playground.switches.switch("telegram-down", on=True)  # the bot gets no query, so it does not answer
    message = group.post_from_bot(with_buttons("Go"))
    key = page.locator(f"[data-message='{message.message_id}'] .key")
    await key.focus()
    await page.keyboard.press("Enter")
    await expect(key).to_have_attribute("aria-busy", "true")
    await expect(key).to_be_focused()


async def test_tab_reaches_the_message_field_past_many_messages(page: Page, playground: Playground) -> None:
    """Only the current message and its controls are Tab stops, and a link skips them as well."""
    ann, group = playground.people[0], group_of(playground)
    for number in range(20):
        await ann.sends(group, f"message {number}")
    await opens(page, "Friends")
    await page.locator(".chat", has_text="Friends").focus()
    field = page.get_by_role("textbox", name="Message")
    stops = 0
    while await field.evaluate("field => field !== document.activeElement"):
        await page.keyboard.press("Tab")
        stops += 1
        assert stops < 20
    skip = page.get_by_role("button", name="Skip to the message field")
    await skip.focus()
    await page.keyboard.press("Enter")
    await expect(field).to_be_focused()


async def test_arrows_move_between_messages(page: Page, playground: Playground) -> None:
    """Up and down, Home and End; Tab goes on to the controls of the message."""
    ann, group = playground.people[0], group_of(playground)
    messages = [await ann.sends(group, f"arrow {number}") for number in range(3)]
    await opens(page, "Friends")
    rows = [page.locator(f"[data-message='{message.message_id}']") for message in messages]
    await rows[2].focus()
    await page.keyboard.press("ArrowUp")
    await expect(rows[1]).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(rows[1].get_by_role("button", name="Reply")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(rows[0]).to_be_focused()
    await page.keyboard.press("End")
    await expect(page.locator(".row").last).to_be_focused()
    await page.keyboard.press("Home")
    await expect(page.locator(".row").first).to_be_focused()


async def test_enter_on_a_chat_goes_to_its_message_field(page: Page) -> None:
    """A click leaves the focus in the list."""
    await page.locator(".chat", has_text="Friends").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()


async def test_own_message_scrolls_to_the_end(page: Page, playground: Playground) -> None:
    """Also while the user reads older messages."""
    ann, group = playground.people[0], group_of(playground)
    for number in range(30):
        await ann.sends(group, f"long ago {number}")
    await opens(page, "Friends")
    await expect(page.locator(".row").last).to_be_in_viewport()
    await page.locator("#messages").evaluate("list => list.scrollTo({ top: 0, behavior: 'instant' })")
    await expect(page.get_by_role("button", name="To the newest message")).to_be_visible()
    await page.get_by_role("textbox", name="Message").fill("here I am")
    await page.keyboard.press("Enter")
    await expect(page.locator(".row.own", has_text="here I am")).to_be_in_viewport(ratio=1)
