"""The sandbox as used in a browser: the page, the stand-ins and the real bot."""

import asyncio
import base64
import re
from urllib.parse import urljoin

import pytest
from playwright.async_api import Browser, FilePayload, Page, Route, expect

from sandbox import samples
from sandbox.telegram import Event
from sandbox.telegram.formatting import parse_html
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.support import (
    group_of,
    opens,
    own_kinds,
    plays,
    presses,
    sends_sample,
    starts_a_job,
    video_of_bot,
)

UNDER_WAY = re.compile("Preparing your|Sending (them|your)|being made")
"""What a status says until the video is there."""

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_private_job_ends_with_a_video_that_plays(page: Page) -> None:
    """Two samples and one button: the bot's answer is a video, and the panel shows its requests."""
    await opens(page, "Ann")
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".row.other").last).to_contain_text("I bring photos to life")
    await starts_a_job(page)
    await expect(page.locator(".toast")).to_have_text("On its way")
    await plays(page, video_of_bot(page))
    # Its own: the status message is there a moment longer.
    await expect(page.locator(".row.other", has=page.locator("video")).locator(".quote")).to_contain_text("Video")
    await page.get_by_role("tab", name="Jobs").click()
    await expect(page.locator(".job .status")).to_have_text("delivered")
    await page.get_by_role("tab", name="Requests").click()
    for target in ("sendVideo", "submit", "poll", "result"):
        await expect(page.locator(".requests b", has_text=target).first).to_be_visible()


async def test_group_job_is_made_by_replies(page: Page) -> None:
    """/animate with a photo opens the reply bar for the video; the result replies to the person who asked."""
    await opens(page, "Friends")
    await page.get_by_role("textbox", name="Message").fill("/animate")
    await sends_sample(page, "photo")
    await expect(page.locator(".reply-bar")).to_contain_text("Reply to this message")
    await expect(page.get_by_role("textbox", name="Message")).to_have_attribute("placeholder", "A video")
    await sends_sample(page, "move")
    await presses(page, "Animate")
    await expect(page.locator(".row.other", has=page.locator("video")).locator(".quote")).to_contain_text("Ann")


async def test_offer_pressed_by_others_shows_an_alert(page: Page) -> None:
    """Ben presses Ann's button: an alert opens, and nothing starts."""
    await opens(page, "Clips")
    await page.get_by_role("textbox", name="Message").fill("/animate")
    await sends_sample(page, "photo")
    await page.locator(".reply-bar").wait_for()
    await sends_sample(page, "move")
    await page.locator(".key", has_text="Animate").wait_for()
    await page.get_by_role("radio", name="Ben").click()
    await presses(page, "Animate")
    await expect(page.locator("dialog.alert")).to_contain_text("This one is Ann's")
    await page.keyboard.press("Escape")
    await expect(page.locator("dialog.alert")).to_be_hidden()
    await page.get_by_role("radio", name="Ann").click()
    await presses(page, "✕")
    await expect(page.locator(".key", has_text="Animate")).to_have_count(0)


async def test_answer_before_the_query_id_is_shown(page: Page, playground: Playground) -> None:
    """The bot may answer before the page knows the id of its callback query."""
    cleo = playground.people[2]
    await opens(page, "Cleo")
    cleo.starts_bot()
    cleo.chat.post_from_bot(
        Content(markup={"inline_keyboard": [[{"text": "Old", "callback_data": "of no version"}]]})
    )
    answered = page.locator(".requests li", has_text="answerCallbackQuery").filter(has_text="200")
    before = await answered.count()

    async def held_back(route: Route) -> None:
        response = await route.fetch()
        await expect(answered).to_have_count(before + 1)
        await route.fulfill(response=response)

    await page.route("**/api/press", held_back)
    await presses(page, "Old")
    await expect(page.locator("dialog.alert")).to_contain_text("no longer valid")


async def test_bot_killed_while_generating_sends_the_video(page: Page, playground: Playground) -> None:
    """The sandbox restarts it: there is one video and one paid generation."""
    await opens(page, "Ben")
    posts = playground.api.posts
    playground.api.hold = True
    await starts_a_job(page)
    await expect(page.locator(".row.other").last).to_contain_text("being made")
    generation = playground.api.generations[-1].id
    playground.api.hold = False
    await page.get_by_role("button", name="Kill the bot now").click()
    await expect(page.locator(".bot-state")).to_contain_text("started 2 times")
    await expect(page.locator(".bot-state")).to_contain_text("is running")
    await playground.api.finish(generation)
    await plays(page, video_of_bot(page))
    assert playground.api.posts == posts + 1


async def test_failed_job_can_be_tried_again(page: Page) -> None:
    """The model refuses while the switch is on, and the job's bar shows where; then its files make the video."""
    await opens(page, "Cleo")
    await page.get_by_role("tab", name="Trouble").click()
    refuses = page.get_by_role("switch", name="Refuses the content")
    await refuses.check()
    await starts_a_job(page)
    await expect(page.locator(".row.other").last).to_contain_text("safety check")
    await page.get_by_role("tab", name="Jobs").click()
    await expect(page.get_by_role("img", name="State: failed, while generating")).to_be_visible()
    await page.get_by_role("tab", name="Trouble").click()
    await refuses.uncheck()
    await presses(page, "Try again")
    await plays(page, video_of_bot(page))


async def test_metrics_of_the_bot_are_shown(page: Page) -> None:
    """With its readiness, and as Prometheus reads them behind a link."""
    await page.get_by_role("tab", name="Metrics").click()
    tab = page.get_by_role("tabpanel", name="Metrics")
    await expect(tab.locator(".ready")).to_have_text("heartbeat: ok · updates: ok · database: ok")
    await expect(tab.locator("dt", has_text="telegram_calls getMe, ok").first).to_be_visible()
    address = await tab.get_by_role("link", name="As Prometheus reads them").get_attribute("href")
    response = await page.request.get(urljoin(page.url, address))
    assert "animation_bot_receiving 1.0" in await response.text()


async def test_reload_shows_the_same_messages(page: Page) -> None:
    """The chat, the person and all messages are still there."""
    await opens(page, "Ben")
    videos = page.locator(".row.other .video:not(.animation) video")
    earlier = await videos.count()
    await starts_a_job(page)
    await expect(videos).to_have_count(earlier + 1)
    await expect(page.locator(".messages")).not_to_contain_text(UNDER_WAY)
    # Last, what the question says about its buttons is taken away.
    await expect(page.locator(".messages")).not_to_contain_text("ready-made move")
    before = await page.locator(".messages").inner_text()
    await page.reload()
    await page.wait_for_selector("body[data-ready]")
    await expect(page.get_by_role("radio", name="Ben")).to_have_attribute("aria-checked", "true")
    assert await page.locator(".messages").inner_text() == before


async def test_texts_never_become_html(page: Page, playground: Playground) -> None:
    """Tags stay text, only safe links become links, and direction marks stay within their message."""
    ann = playground.people[0]
    await opens(page, "Ann")
    text = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">"
    ann.chat.post_from_bot(Content(parse_html("<b>Hi</b> " + text.replace("<", "&lt;").replace(">", "&gt;"))))
    await expect(page.locator(".row.other .text").last).to_have_text(f"Hi {text}")
    ann.chat.post_from_bot(
        Content(parse_html("<a href='javascript:document.title=1'>run</a> <a href='https://e.org/'>go</a>"))
    )
    links = page.locator(".row.other .text").last.locator("a")
    await expect(links).to_have_count(1)
    await expect(links).to_have_attribute("rel", "noopener noreferrer nofollow")
    await ann.sends(ann.chat, "<u>\u202eevil</u>")
    await expect(page.locator(".row.own .text").last).to_have_text("<u>\u202eevil</u>")
    assert await page.locator(".messages img[src='x'], .messages script").count() == 0
    assert "Sandbox" in await page.title()


async def test_edits_reactions_and_deletions_are_shown_at_once(page: Page, playground: Playground) -> None:
    """They change and remove the same bubble."""
    ben, group = playground.people[1], group_of(playground)
    await opens(page, "Friends")
    message = await ben.sends(group, "one")
    bubble = page.locator(f"[data-message='{message.message_id}']")
    await expect(bubble).to_contain_text("one")
    ben.edits(message, "two")
    await expect(bubble).to_contain_text("two")
    await expect(bubble).to_contain_text("edited")
    message.reactions = ["👍"]
    playground.world.publish(Event("reaction", group, message))
    await expect(bubble.locator(".reactions")).to_have_text("👍")
    ben.deletes(message)
    await expect(bubble).to_have_count(0)


async def test_chat_action_is_shown_until_a_message_comes(page: Page, playground: Playground) -> None:
    """“is sending a video” is replaced by the message."""
    chat = playground.people[0].chat
    await opens(page, "Ann")
    chat.show_action("upload_video")
    await expect(page.locator(".doing")).to_contain_text("is sending a video…")
    chat.post_from_bot(Content(parse_html("there")))
    await expect(page.locator(".doing")).to_have_count(0)


async def test_pasted_picture_is_sent_with_its_caption(page: Page, playground: Playground) -> None:
    """It waits above the text field, and Enter sends both."""
    ann = playground.people[0]
    await opens(page, "Ann")
    await page.evaluate(
        """picture => {
            const data = new DataTransfer();
            const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
            data.items.add(new File([bytes], "pasted.png", { type: "image/png" }));
            dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
        }""",
        base64.b64encode(samples.photo(90, 120, "PNG")).decode(),
    )
    await expect(page.locator(".tray img")).to_be_visible()
    await page.get_by_role("textbox", name="Message").fill("this is me")
    await page.keyboard.press("Enter")
    await expect(page.locator(".row.own .photo img").last).to_be_visible()
    await expect(page.locator(".row.own .text").last).to_have_text("this is me")
    await expect(page.locator(".tray")).to_be_hidden()
    assert own_kinds(ann)[-1] == "photo"


async def test_picked_and_dropped_files_make_one_album(page: Page, playground: Playground) -> None:
    """One from the file dialog and one dropped on the chat are in one bubble."""
    await opens(page, "Ann")
    first: FilePayload = {"name": "one.jpg", "mimeType": "image/jpeg", "buffer": samples.photo(90, 120)}
    await page.locator("input[type=file]").set_input_files([first])
    await page.evaluate(
        """picture => {
            const data = new DataTransfer();
            const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
            data.items.add(new File([bytes], "two.jpg", { type: "image/jpeg" }));
            for (const type of ["dragover", "drop"]) {
                const target = document.getElementById("messages");
                target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
        }""",
        base64.b64encode(samples.photo(120, 90)).decode(),
    )
    await expect(page.locator(".tray li")).to_have_count(2)
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.locator(".album").last.locator("img")).to_have_count(2)
    assert own_kinds(playground.people[0])[-2:] == ["photo", "photo"]


async def test_keyboard_alone_is_enough(page: Page) -> None:
    """Arrows move through the chats, a slash opens the commands, Tab completes, Escape closes."""
    await page.locator(".chat").first.focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("radio", name="Ben")).to_have_attribute("aria-checked", "true")
    await page.get_by_role("textbox", name="Message").focus()
    await page.keyboard.type("/sta")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".row.own .text").last).to_have_text("/status")
    await page.keyboard.type("/")
    await expect(page.get_by_role("listbox")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_menu_closed_during_a_send_stays_closed(page: Page) -> None:
    """The text of the next message, and what the user closed over it, are left alone by the answer to a send."""
    is_closed = asyncio.Event()

    async def held_back(route: Route) -> None:
        await is_closed.wait()
        await route.continue_()

    await page.route("**/api/send", held_back)
    await opens(page, "Ann")
    field = page.get_by_role("textbox", name="Message")
    await field.fill("Hello")
    async with page.expect_response("**/api/send") as answer:
        await field.press("Enter")
        await field.fill("/")
        await expect(page.get_by_role("listbox")).to_be_visible()
        await field.press("Escape")
        is_closed.set()
    await (await answer.value).finished()
    await expect(page.locator(".send")).to_be_enabled()
    await expect(page.get_by_role("listbox")).to_be_hidden()
    await expect(field).to_have_value("/")


async def test_phone_shows_one_column_within_the_screen(browser: Browser, url: str) -> None:
    """The list, a chat or the panel; never wider than the screen."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = await context.new_page()
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    await expect(page.locator(".conversation")).to_be_hidden()
    await opens(page, "Friends")
    await expect(page.locator(".sidebar")).to_be_hidden()
    await expect(page.get_by_role("textbox", name="Message")).to_be_in_viewport(ratio=1)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert (
        await page.evaluate(
            "Math.max(...[...document.querySelectorAll('.row *')].map(e => e.getBoundingClientRect().right))"
        )
        <= 390
    )
    await page.get_by_role("button", name="Behind the scenes").click()
    await page.get_by_role("button", name="Close").click()
    await page.go_back()
    await expect(page.locator(".sidebar")).to_be_visible()
    await context.close()
