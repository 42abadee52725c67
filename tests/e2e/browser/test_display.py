"""What the page looks like: contrast, text direction, toasts, and the phone."""

from typing import Literal

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox import samples
from sandbox.telegram import Person
from sandbox.telegram.formatting import formatted, parse_html, plain
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.appearance import LOW_CONTRAST
from tests.e2e.browser.support import group_of, opens

pytestmark = pytest.mark.asyncio(loop_scope="session")

MESSAGE_COMES = """position => new Promise(comes =>
    new EventSource(`/api/events?after=${position}`).addEventListener("message", () => comes()))"""
ARABIC = "أرسل لي صورة لشخص وفيديو قصيرًا لشخص يتحرك، وسأحرّك الصورة بنفس الحركة تمامًا"


async def fill_conversation(playground: Playground) -> None:
    """Put every kind of bubble into the group."""
    ann, ben = playground.people[:2]
    group = group_of(playground)
    question = group.post_from_bot(
        Content(
            parse_html("<b>Which?</b> /start <code>x</code> <a href='https://example.org/'>a link</a>"),
            markup={"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]},
        )
    )
    own = await ann.sends(group, "an answer https://example.org/", reply_to=question)
    await ann.sends(group, document=samples.photo(90, 120), caption="/animate this")
    await ben.sends(group, "yes", reply_to=own)
    ben.leaves(group)
    ben.joins(group)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_texts_have_enough_contrast(
    page: Page, playground: Playground, scheme: Literal["light", "dark"]
) -> None:
    """At least 4.5 to 1 in both schemes, for all texts on the page."""
    await fill_conversation(playground)
    await page.emulate_media(color_scheme=scheme)
    await opens(page, "Friends")
    await expect(page.locator(".row").last).to_be_visible()
    for tab in ("Requests", "Jobs", "Trouble", "Log", "Metrics"):
        await page.get_by_role("tab", name=tab).click()
        assert await page.evaluate(LOW_CONTRAST) == []


async def test_commands_in_arabic_stand_in_their_order(page: Page, playground: Playground) -> None:
    """From left to right, as in apps, though the text around them goes from right to left."""
    commands = ["/moves", "/history", "/forget"]
    text = "\n".join(["الأوامر", " · ".join(f"\u200e{command}" for command in commands)])
    group_of(playground).post_from_bot(Content(formatted(text, "HTML", None)))
    await opens(page, "Friends")
    shown = page.locator(".row.other", has_text="الأوامر").last.locator(".command")
    await expect(shown).to_have_count(len(commands))
    boxes = [await shown.nth(index).bounding_box() for index in range(len(commands))]
    lefts = [box["x"] for box in boxes if box is not None]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(("person", "pressed"), [("Ann", "chat"), ("Ann", "start"), ("Ben", "start with space")])
async def test_press_counts_though_a_message_comes_meanwhile(
    page: Page, playground: Playground, person: str, pressed: str
) -> None:
    """What is pressed stays until it is released; the message is shown then."""
    await page.get_by_role("radio", name=person).click()
    friends = page.locator(".chat", has_text="Friends")
    target = friends if pressed == "chat" else page.get_by_role("button", name="Start", exact=True)
    if pressed == "start with space":
        await target.focus()
        await page.keyboard.down("Space")
    else:
        await page.get_by_role("textbox", name="Message").focus()
        await target.hover()
        await page.mouse.down()
    position = await page.evaluate("async () => (await (await fetch('/api/state')).json()).position")
    group_of(playground).post_from_bot(Content(plain("meanwhile")))
    await page.evaluate(MESSAGE_COMES, position)
    await (page.keyboard.up("Space") if pressed == "start with space" else page.mouse.up())
    await expect(friends).to_contain_text("meanwhile")
    if pressed == "chat":
        await expect(page.get_by_role("heading", level=1)).to_have_text("Friends")
    else:
        await expect(page.locator(".row.own")).to_contain_text("/start")
        await expect(page.locator(".row.other").first).to_contain_text("I bring photos to life")


@pytest.mark.parametrize("in_group", [False, True])
async def test_clipped_preview_begins_with_the_text(page: Page, playground: Playground, in_group: bool) -> None:
    """A right-to-left text is clipped at its left, where it ends; a sender's name does not change that."""
    ann = playground.people[0]
    ann.starts_bot()
    chat = group_of(playground) if in_group else ann.chat
    chat.post_from_bot(Content(plain(ARABIC)))
    clipped = page.locator(".chat", has_text=chat.title).locator(".chat-last bdi", has_text=ARABIC[:10]).last
    style = "element => [getComputedStyle(element).direction, getComputedStyle(element).textOverflow]"
    assert await clipped.evaluate(style) == ["rtl", "ellipsis"]
    assert await clipped.evaluate("element => element.scrollWidth > element.clientWidth")


async def test_preview_of_a_captioned_photo_has_its_direction(page: Page, playground: Playground) -> None:
    """The English word before a right-to-left caption doesn't turn it around."""
    ann = playground.people[0]
    await ann.sends(group_of(playground), photo=samples.photo(90, 120), caption=ARABIC)
    preview = page.locator(".chat", has_text="Friends").locator(".chat-last bdi").last
    await expect(preview).to_contain_text("Photo, ")
    assert await preview.evaluate("element => getComputedStyle(element).direction") == "rtl"


async def test_toast_is_above_the_buttons(page: Page, playground: Playground) -> None:
    """It is at the top of the conversation, where it covers no button of the newest message."""
    ann = playground.people[0]
    await opens(page, "Ann")
    ann.starts_bot()
    buttons = [[{"text": f"Row {row}", "callback_data": str(row)}] for row in range(6)]
    ann.chat.post_from_bot(Content(plain("Choose"), markup={"inline_keyboard": buttons}))
    await expect(page.locator(".key", has_text="Row 5").last).to_be_in_viewport()
    await page.evaluate("import('/static/js/toasts.js').then(({ toast }) => toast('On its way'))")
    toast = page.locator(".toast")
    await expect(toast).to_have_text("On its way")
    toast_box = await toast.bounding_box()
    first_button_box = await page.locator(".key", has_text="Row 0").last.bounding_box()
    messages_box = await page.locator("#messages").bounding_box()
    assert toast_box is not None
    assert first_button_box is not None
    assert messages_box is not None
    assert messages_box["y"] <= toast_box["y"] < toast_box["y"] + toast_box["height"] < first_button_box["y"]


async def test_buttons_are_as_wide_as_their_bubble(page: Page, playground: Playground) -> None:
    """Also with long labels, under a text and under a video."""
    ann = playground.people[0]
    ann.starts_bot()
    video = await ann.sends(ann.chat, video=samples.motion(1.0, 240, 320, frame_rate=8))
    row = [{"text": f"A rather long label {number}", "callback_data": "x"} for number in range(2)]
    for content in (Content(plain("Hi")), Content(plain("Hi"), video.media)):
        ann.chat.post_from_bot(Content(content.text, content.media, {"inline_keyboard": [row]}))
    await opens(page, "Ann")
    widths = "stack => [...stack.children].map(child => Math.round(child.getBoundingClientRect().width))"
    stacks = page.locator(".stack:has(> .keyboard)")
    for index in (-2, -1):
        bubble, keyboard = await stacks.nth(await stacks.count() + index).evaluate(widths)
        assert bubble == keyboard


@pytest.mark.parametrize("count", [2, 3, 5])
async def test_album_leaves_no_hole(page: Page, playground: Playground, count: int) -> None:
    """An odd one is as wide as the album: the first of three, the last of five."""
    ann, group = playground.people[0], group_of(playground)
    await ann.sends_album(group, [("photo", samples.photo())] * count)
    await opens(page, "Friends")
    album = page.locator(".album").last
    await expect(album.locator("img")).to_have_count(count)
    boxes = await album.evaluate(
        "album => [album, ...album.children].map(each => each.getBoundingClientRect().toJSON())"
    )
    whole, items = boxes[0], boxes[1:]
    rows: dict[int, float] = {}
    for item in items:
        rows[round(item["top"])] = rows.get(round(item["top"]), 0.0) + item["width"]
    assert len(rows) == (count + 1) // 2
    assert all(width == pytest.approx(whole["width"], abs=4) for width in rows.values())


async def test_coloured_buttons_have_the_shape_of_others(page: Page, playground: Playground) -> None:
    """Only their colour differs: the page's own buttons have classes of the same names."""
    styles = (None, "primary", "success", "danger")
    row = [{"text": "Go", "callback_data": "x", **({"style": style} if style else {})} for style in styles]
    group_of(playground).post_from_bot(Content(plain("Choose"), markup={"inline_keyboard": [row]}))
    await opens(page, "Friends")
    keys = page.locator(".row.other").last.locator(".key")
    await expect(keys).to_have_count(len(styles))
    shape = (
        """key => ["borderRadius", "fontSize", "padding", "minHeight"].map((name) => getComputedStyle(key)[name])"""
    )
    assert len({tuple(await keys.nth(number).evaluate(shape)) for number in range(len(styles))}) == 1


async def test_log_opens_at_its_end(page: Page, playground: Playground) -> None:
    """The newest line is visible."""
    playground.supervisor.bot.log.extend(f"line {number}" for number in range(100))
    await page.get_by_role("tab", name="Log").click()
    log = page.locator("#tab-Log")
    await expect(log).to_contain_text("line 99")
    assert await log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight < 40")


async def test_link_to_the_bot_starts_it_in_the_sandbox(page: Page, playground: Playground) -> None:
    """No real page is opened: /start with the link's parameter is sent in the private chat."""
    ann, group = playground.people[0], group_of(playground)
    group.post_from_bot(Content(plain(f"https://t.me/{playground.world.bot.user.username}?start=m_dance")))
    await opens(page, "Friends")
    await page.locator(".row.other .text a").last.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(playground.world.bot.user.first_name)
    await expect(page.locator(".row.own .text").last).to_have_text("/start m_dance")
    assert len(page.context.pages) == 1
    assert [message.text for message in ann.chat.messages if not message.by_bot][-1] == "/start m_dance"


async def test_tools_on_a_phone_need_a_long_touch(browser: Browser, url: str, playground: Playground) -> None:
    """A short one shows nothing, and the next touch elsewhere hides them again."""
    message = await playground.people[0].sends(group_of(playground), "touch me")
    await playground.people[0].sends(group_of(playground), "not me")
    context = await browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = await context.new_page()
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    await opens(page, "Friends")
    row = page.locator(f"[data-message='{message.message_id}']")
    tools = row.locator(".tools")
    await row.tap()
    await expect(tools).to_have_css("opacity", "0")
    box = await row.locator(".text").bounding_box()
    assert box is not None
    session = await context.new_cdp_session(page)
    touch = {"x": box["x"] + 5, "y": box["y"] + 5}
    await session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [touch]})
    await expect(tools).to_have_css("opacity", "1")
    await session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    await expect(tools).to_have_css("opacity", "1")
    await page.locator(".row", has_text="not me").last.tap()
    await expect(tools).to_have_css("opacity", "0")
    await context.close()


async def test_chat_names_have_spaces_between_their_parts(page: Page, playground: Playground) -> None:
    """Screen readers read the name and what follows as separate words."""
    operator: Person = playground.people[-1]
    await expect(page.get_by_role("button", name=f"{operator.name} runs the bot")).to_be_visible()


async def test_ephemeral_message_is_shown_to_its_receiver_alone(page: Page, playground: Playground) -> None:
    """It says so; whoever else is played doesn't see it."""
    ann = playground.people[0]
    group = group_of(playground)
    group.post_from_bot(Content(plain("For all")))
    group.post_from_bot(Content(plain("For Ann")), receiver=ann.user)
    await opens(page, "Friends")

    await page.get_by_role("radio", name="Ann").click()
    await expect(page.locator(".row", has_text="For Ann")).to_contain_text("Only you see this")
    await page.get_by_role("radio", name="Ben").click()
    await expect(page.locator(".row", has_text="For all")).to_be_visible()
    await expect(page.locator(".row", has_text="For Ann")).to_be_hidden()
