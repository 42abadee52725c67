"""Takes pictures of all that people see, and names what is hard to read: `python -m tests.e2e.browser.gallery OUT`.

Each scene is played in three languages and shown in two sizes and two colour schemes. OUT gets two sheets a scene:
desktop and phone, one picture a language and colour scheme.
"""

import asyncio
import io
import re
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, Page, expect

from sandbox import samples
from sandbox.telegram import Chat, Message, Person
from sandbox.telegram.keyboards import buttons
from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page
from tests.e2e.browser.appearance import CHECKS
from tests.e2e.browser.chromium import chromium
from tests.e2e.browser.screenshots import SCHEMES, SIZES, window

LANGUAGES = ("ar", "de", "en")
"""The last one is the operator's."""
TABS = ("Requests", "Jobs", "Trouble", "Log", "Metrics")
SHEET_COLUMNS = {"desktop": 2, "phone": 6}
ALL_LOADED = """() => Promise.all([...document.images]
    .filter((image) => !image.complete && image.checkVisibility())
    .filter((image) => image.getBoundingClientRect().bottom > 0)
    .map((image) => new Promise((done) => { image.onload = image.onerror = done; })))"""
"""Waits for the pictures; those that are out of view may never be loaded."""
GAP = 12  # pixels between the pictures of a sheet


class Gallery:
    """Keeps the pictures of each scene, and what was found in them."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._directory = directory
        self._pictures: dict[str, list[Image.Image]] = defaultdict(list)
        self.found: dict[str, None] = {}

    async def add(self, page: Page, scene: str, name: str) -> None:
        """Take a picture of a page, and check it; `name` says where it was taken."""
        for kind, check in CHECKS.items():
            for text in await page.evaluate(check):
                self.found[f"{scene}, {name}, {kind}: {text}"] = None
        picture = Image.open(io.BytesIO(await page.screenshot())).convert("RGB")
        size = name.split(maxsplit=1)[0]
        if size == "phone":
            picture = picture.resize((picture.width * 3 // 4, picture.height * 3 // 4))
        self._pictures[f"{scene}-{size}"].append(picture)

    def save(self) -> None:
        """Write the sheets."""
        for name, pictures in self._pictures.items():
            columns = min(SHEET_COLUMNS[name.rpartition("-")[2]], len(pictures))
            width, height = (max(sides) for sides in zip(*(each.size for each in pictures), strict=True))
            rows = -(-len(pictures) // columns)
            sheet = Image.new("RGB", (columns * (width + GAP) - GAP, rows * (height + GAP) - GAP), "#808080")
            for number, picture in enumerate(pictures):
                sheet.paste(picture, (number % columns * (width + GAP), number // columns * (height + GAP)))
            sheet.save(self._directory / f"{name}.png")


class Stage:
    """One person in one chat, in four windows."""

    def __init__(self, person: Person, chat: Chat, pages: dict[str, Page], gallery: Gallery) -> None:
        self.person, self.chat = person, chat
        self._pages, self._gallery = pages, gallery

    async def show(self, scene: str, message: Message | None = None, *, at_top: bool = False) -> None:
        """Take a picture of each window once it shows the message: at the end of the chat, or from its top."""
        for name, page in self._pages.items():
            if message is not None:
                await page.locator(f"[data-message='{message.message_id}']").wait_for()
            await page.evaluate("messages => messages.scrollTo(0, messages.scrollHeight)", await _messages(page))
            if message is not None and at_top:
                await page.locator(f"[data-message='{message.message_id}']").evaluate("row => row.scrollIntoView()")
            await page.evaluate(ALL_LOADED)
            await expect(page.locator(".toast")).to_have_count(0)
            await self._gallery.add(page, scene, name)

    async def show_panel(self, tab: str) -> None:
        """Take pictures of a tab of the panel."""
        for name, page in self._pages.items():
            if await page.locator("#panel").is_hidden():
                await page.get_by_role("button", name="Behind the scenes").click()
            await page.get_by_role("tab", name=tab).click()
            await self._gallery.add(page, f"panel-{tab.lower()}", name)
            if name.startswith("phone"):
                await page.get_by_role("button", name="Close").click()

    async def press(self, pattern: str, after: Message | None = None) -> Message:
        """Press the first button whose callback data match, when there is one; return its message."""
        message = await self.with_button(pattern, after)
        await self.person.presses(message, data=_data(message, pattern)).answered()
        return message

    async def with_button(self, pattern: str, after: Message | None = None) -> Message:
        """Wait for a message with such a button."""
        return await self.chat.wait_for(lambda message: _data(message, pattern) is not None, after=after)

    async def answer(self, sent: Message) -> Message:
        """Wait for the first message of the bot after this one."""
        return await self.chat.wait_for(lambda _: True, after=sent)


async def _messages(page: Page) -> object:
    return await page.query_selector("#messages")


def _data(message: Message, pattern: str) -> str | None:
    """Return the callback data of a message that match, if any."""
    data: list[str] = [each["callback_data"] for each in buttons(message.markup) if "callback_data" in each]
    return next((each for each in data if re.search(pattern, each)), None)


@asynccontextmanager
async def four_windows(browser: Browser, url: str, person: Person, title: str) -> AsyncIterator[dict[str, Page]]:
    """Open a person's chat in each size and colour scheme; the names begin with the size."""
    async with AsyncExitStack() as stack:
        pages = {}
        for size, viewport in SIZES.items():
            for scheme in SCHEMES:
                opened = window(browser, url, viewport, scheme, title, who=person.name)
                language = person.user.language_code
                pages[f"{size} {scheme} {language}"] = await stack.enter_async_context(opened)
        yield pages


@contextmanager
def held(playground: Playground) -> Iterator[None]:
    """Let generations go on for ever."""
    playground.api.hold = True
    yield
    playground.api.hold = False


async def private(stage: Stage, playground: Playground) -> None:
    """A first video in private, from the greeting to the result, and what comes after it."""
    person, chat = stage.person, stage.chat
    await stage.show("welcome")
    await stage.show("start", await stage.answer(await person.sends(chat, "/start")))
    await person.sends(chat, photo=samples.photo(960, 640))
    await stage.show("ask", await stage.with_button("discard"))
    await person.sends(chat, video=samples.motion(20.0, 240, 320, frame_rate=8))
    await chat.wait_for("💡")
    shown = await chat.wait_for(lambda message: message.media is not None and _data(message, "animate") is not None)
    await stage.show("offer", shown)
    for scene in ("parts", "how", "where"):
        offer = await stage.press(f":{scene}$")
        await stage.with_button(":main$")
        await stage.show(scene, offer)
        await stage.press(":main$")
    with held(playground):
        number = len(playground.api.generations) + 1
        offer = await stage.press("^animate")
        generation = await playground.api.submitted(number)
        await stage.show("status", await chat.wait_for("▱"))
        await stage.show("answer-status", await stage.answer(await person.sends(chat, "/status")))
    await playground.api.finish(generation.id)
    await stage.show("result", await stage.with_button("^keep"))
    result = await stage.press("^keep")
    await stage.show("saved", await chat.wait_for("move-1", after=result))
    for command in ("moves", "settings", "history", "language", "forget", "help", "privacy"):
        await stage.show(command, await stage.answer(await person.sends(chat, f"/{command}")))


async def failure(stage: Stage, playground: Playground) -> None:
    """A job that the model refuses, and a file that can't be used."""
    person, chat = stage.person, stage.chat
    playground.switches.switch("api-refuses", on=True)
    photo = await person.sends(chat, photo=samples.photo())
    await person.sends(chat, video=samples.motion())
    await stage.press("^animate", after=photo)
    await stage.show("error", await stage.with_button("^again"))
    playground.switches.switch("api-refuses", on=False)
    await stage.show("voice", await stage.answer(await person.sends(chat, voice=samples.voice())))


async def group(stage: Stage, _playground: Playground) -> None:
    """A video in a group, by replies."""
    person, chat = stage.person, stage.chat
    photo = await person.sends(chat, photo=samples.photo())
    prompt = await stage.answer(await person.sends(chat, "/animate", reply_to=photo))
    await stage.show("group-prompt", prompt)
    video = await person.sends(chat, video=samples.motion(), reply_to=prompt)
    await stage.show("group-offer", await stage.with_button("^animate", after=video))
    await stage.press("^animate", after=video)
    await stage.show("group-result", await chat.wait_for(lambda message: message.media is not None, after=video))


async def control_room(stage: Stage, playground: Playground) -> None:
    """The operator's figures, and the panel behind the scenes."""
    person, chat = stage.person, stage.chat
    sent = await person.sends(chat, "/stats")
    figures = await stage.answer(sent)
    await stage.show("control-stats", figures)
    await stage.show("control-chart", figures, at_top=True)
    playground.switches.switch("api-credits", on=True)
    await person.sends(chat, photo=samples.photo())
    await person.sends(chat, video=samples.motion())
    await stage.press("^animate", after=sent)
    await stage.show("control-error", await chat.wait_for("💳", after=sent))
    playground.switches.switch("api-credits", on=False)
    for tab in TABS:
        await stage.show_panel(tab)


PLAYS = (private, failure, group)


async def main(directory: Path) -> int:
    """Play everything, write the sheets, and print what was found."""
    gallery = Gallery(directory)
    with TemporaryDirectory() as home:
        playing = run_playground(Path(home), languages=LANGUAGES)
        async with playing as playground, serve_page(playground) as url, chromium() as browser:
            playground.api.seconds_in_queue, playground.api.seconds_to_generate = 0, 1
            await playground.supervisor.start()
            for person in playground.people:
                person.starts_bot()
                friends = playground.world.group(f"Friends of {person.name}", person)
                for play in PLAYS:
                    chat = friends if play is group else person.chat
                    async with four_windows(browser, url, person, chat.title) as pages:
                        await play(Stage(person, chat, pages, gallery), playground)
            operator = playground.people[-1]
            async with four_windows(browser, url, operator, operator.name) as pages:
                await control_room(Stage(operator, operator.chat, pages, gallery), playground)
    gallery.save()
    print("\n".join(gallery.found) or "Nothing is hard to read.")  # noqa: T201 - the tool's answer
    return 1 if gallery.found else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(Path(sys.argv[1]))))
