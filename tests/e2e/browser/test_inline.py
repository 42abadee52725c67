"""Typing the bot's name, coloured buttons, and buttons that copy."""

import pytest
from playwright.async_api import Page, expect

from sandbox import samples
from sandbox.telegram.formatting import plain
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.support import group_of, opens

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_name_of_the_bot_lists_what_can_be_sent(page: Page, playground: Playground) -> None:
    """One's moves; a chosen one is sent in one's own name, via the bot. Words that fit none leave the button."""
    ann = playground.people[0]
    said = await ann.sends(ann.chat, video=samples.motion(2.0, 120, 160), caption="/savemove twirl")
    await ann.chat.wait_for("Saved as twirl", after=said)
    await opens(page, "Friends")
    name, field = playground.world.bot.username, page.get_by_role("textbox", name="Message")
    results = page.get_by_role("listbox", name="Results").get_by_role("option")
    await field.fill(f"@{name} nothing like that")
    await expect(results).to_have_text(["✨ Animate a new photo"])
    await field.fill(f"@{name} twi")
    await expect(results.last).to_contain_text("💃 twirl")
    await field.press("Enter")
    own = page.locator(".row.own").last
    await expect(own.locator(".origin")).to_have_text(f"via @{name}")
    await expect(own.locator("video")).to_be_visible()
    await expect(field).to_have_value("")
    assert group_of(playground).messages[-1].sender == ann.user


async def test_button_above_the_results_leads_to_the_bot(page: Page, playground: Playground) -> None:
    """To the private chat, where /start is sent; Escape closes the list instead."""
    ann = playground.people[0]
    await opens(page, "Friends")
    field, results = page.get_by_role("textbox", name="Message"), page.get_by_role("listbox", name="Results")
    await field.fill(f"@{playground.world.bot.username} ")
    await expect(results).to_be_visible()
    await field.press("Escape")
    await expect(results).to_be_hidden()
    await field.fill(f"@{playground.world.bot.username} x")
    await results.get_by_role("option").first.click()
    await expect(page.locator("#messages")).to_contain_text("/start inline")
    await ann.chat.wait_for("I bring photos to life")


async def test_buttons_have_their_colours_and_copy(page: Page, playground: Playground) -> None:
    """Green and red are told apart from the others; a copy button puts its text into the clipboard."""
    ann = playground.people[0]
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await opens(page, "Ann")
    rows = [
        [{"text": "Do", "callback_data": "a", "style": "success"}, {"text": "Undo", "callback_data": "b"}],
        [{"text": "Delete", "callback_data": "c", "style": "danger"}],
        [{"text": "Copy", "copy_text": {"text": "to be copied"}}],
    ]
    ann.chat.post_from_bot(Content(plain("Well?"), markup={"inline_keyboard": rows}))
    keys = page.locator(".row").last.locator(".key")
    await expect(keys).to_have_count(4)
    colours = [await key.evaluate("each => getComputedStyle(each).backgroundColor") for key in await keys.all()]
    assert len({*colours[:3]}) == 3
    await keys.last.click()
    await expect(page.locator(".toast").last).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "to be copied"
