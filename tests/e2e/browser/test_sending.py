"""What a person can send, edit and forward from the page."""

import re

import pytest
from playwright.async_api import FilePayload, Page, expect

from sandbox import samples
from sandbox.telegram.keyboards import pay
from sandbox.telegram.messages import Content
from sandbox.telegram.stars import Invoice
from sandbox.web.playground import Playground
from tests.e2e.browser.support import group_of, opens, own_kinds
from tests.support.held_requests import hold_requests

CLIPS = re.compile("^Film club . Clips$")

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def adds(page: Page, label: str) -> None:
    """Choose an item of the menu behind the plus."""
    await page.get_by_role("button", name="Add", exact=True).click()
    await page.get_by_role("menuitem", name=label).click()


async def test_plus_menu_sends_what_apps_send(page: Page, playground: Playground) -> None:
    """Files as apps record them, and what is neither text nor file; each is shown as what it is."""
    ann = playground.people[0]
    await opens(page, "Friends")
    own = page.locator(".row.own")
    await adds(page, "Sample voice message")
    await expect(own.locator("audio").last).to_be_visible()
    await adds(page, "Sample GIF")
    await expect(own.locator(".video.animation .length")).to_have_text("GIF")
    await adds(page, "Sample round video")
    await expect(own.locator(".video.video_note")).to_be_visible()
    await adds(page, "Sample sticker")
    await expect(own.locator("img.sticker")).to_be_visible()
    await adds(page, "Sample location")
    await expect(own.locator(".location")).to_contain_text("52.5208, 13.4094")
    for label, shown in (("contact", "Dana"), ("poll", "Which move is next?"), ("dice", "6")):
        await adds(page, f"Sample {label}")
        await expect(own.locator(".other-kind").last).to_contain_text(shown)
    sent = [message for message in group_of(playground).messages if message.sender == ann.user][-8:]
    assert [message.media.kind for message in sent if message.media] == [
        "voice",
        "animation",
        "video_note",
        "sticker",
    ]


async def test_bot_survives_what_it_does_not_take(page: Page, playground: Playground) -> None:
    """After a voice message, a location and an edit it still answers."""
    ben = playground.people[1]
    await opens(page, "Ben")
    await adds(page, "Sample voice message")
    await adds(page, "Sample location")
    await expect(page.locator(".row.own .location")).to_be_visible()
    status = await ben.sends(ben.chat, "/status")
    await ben.chat.wait_for("nothing in progress", after=status)
    ben.edits(status, "/status please")
    again = await ben.sends(ben.chat, "/status")
    await ben.chat.wait_for("nothing in progress", after=again)


async def test_plus_menu_works_with_the_keyboard(page: Page) -> None:
    """Arrows move, Escape closes and returns to the button."""
    await opens(page, "Friends")
    add = page.get_by_role("button", name="Add", exact=True)
    await add.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Photo, video or file")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("menuitem", name="Sample dice")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_be_hidden()
    await expect(add).to_be_focused()


async def test_own_video_can_be_sent_as_a_gif(page: Page, playground: Playground) -> None:
    """The kind is chosen beside the files; the next files are sent as usual."""
    ann = playground.people[0]
    await opens(page, "Ann")
    ann.starts_bot()
    video: FilePayload = {
        "name": "dance.mp4",
        "mimeType": "video/mp4",
        "buffer": samples.motion(1.0, 120, 160, frame_rate=5, sound=False),
    }
    for kind in ("animation", "video"):
        await page.locator("input[type=file]").set_input_files([video])
        if kind == "animation":
            await page.get_by_role("combobox", name="Send as").select_option("As GIFs")
        await page.get_by_role("button", name="Send", exact=True).click()
        await expect(page.locator(".tray")).to_be_hidden()
        assert own_kinds(ann)[-1] == kind


async def test_own_message_can_be_edited(page: Page) -> None:
    """Its text comes into the field, Escape keeps it, Enter replaces it."""
    await opens(page, "Friends")
    field = page.get_by_role("textbox", name="Message")
    await field.fill("first words")
    await page.keyboard.press("Enter")
    row = page.locator(".row.own", has_text="words").last
    await row.hover()
    await row.get_by_role("button", name="Edit").click()
    await expect(field).to_have_value("first words")
    await page.keyboard.press("Escape")
    await expect(field).to_have_value("")
    await row.hover()
    await row.get_by_role("button", name="Edit").click()
    await field.fill("second words")
    await page.keyboard.press("Enter")
    await expect(row.locator(".text")).to_have_text("second words")
    await expect(row).to_contain_text("edited")
    await expect(field).to_have_value("")


async def test_message_can_be_forwarded_to_another_chat(page: Page, playground: Playground) -> None:
    """The dialog offers the user's chats and topics; the copy names the author."""
    ben, group = playground.people[1], group_of(playground)
    message = await ben.sends(group, "worth forwarding")
    await opens(page, "Friends")
    row = page.locator(f"[data-message='{message.message_id}']")
    await row.hover()
    await row.get_by_role("button", name="Forward").click()
    await page.get_by_role("dialog").get_by_role("button", name=CLIPS).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(CLIPS)
    copy = page.locator(".row.own", has_text="worth forwarding")
    await expect(copy.locator(".origin")).to_have_text("Forwarded from Ben")


async def test_reply_bar_closes_once_the_prompt_is_answered(page: Page, playground: Playground) -> None:
    """Also if the answer is sent from another window."""
    ann, group = playground.people[0], group_of(playground)
    asked = await ann.sends(group, "/animate")
    prompt = await group.wait_for("Reply to this message", after=asked)
    await opens(page, "Friends")
    await expect(page.locator(".reply-bar")).to_be_visible()
    async with hold_requests(playground.telegram.app.on_request, "sendMessage"):  # the bot asks again
        await ann.sends(group, "later", reply_to=prompt)
        await expect(page.locator(".reply-bar")).to_be_hidden()
    await ann.sends(group, "/cancel")


async def test_invoice_is_paid_with_its_button(page: Page, playground: Playground) -> None:
    """What the bot refuses at the checkout, it says; the Stars of the person stand above the chats."""
    ann = playground.people[0]
    ann.starts_bot()
    await opens(page, "Ann")
    invoice = Invoice("One video", "Your photo, moving", "job 7", 40)
    message = ann.chat.post_from_bot(Content(markup=pay(invoice.pay_label), invoice=invoice))
    bubble = page.locator(f"[data-message='{message.message_id}']")
    await expect(bubble.locator(".invoice")).to_contain_text("One video")
    await bubble.get_by_role("button", name="Pay").click()
    await expect(page.locator("dialog.alert")).to_contain_text("Nothing was paid")
    await page.keyboard.press("Escape")
    await page.route("**/api/pay", lambda route: route.fulfill(json={"error": None}))
    await bubble.get_by_role("button", name="Pay").click()
    await expect(page.locator(".toast", has_text="Paid")).to_be_visible()
    await expect(page.locator("#purse")).to_have_text("⭐ 1000")
    playground.world.stars.wallets[ann.id] = 960
    await expect(page.locator("#purse")).to_have_text("⭐ 960")
