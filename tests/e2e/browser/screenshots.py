"""Takes the README's screenshots: `python -m tests.e2e.browser.screenshots docs`."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image, ImageOps
from playwright.async_api import Browser, Page, ViewportSize, expect

from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page
from tests.e2e.browser.chromium import chromium

DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
COLOUR_BITS = 7
"""Of 8: the difference is invisible, and the files are a fifth smaller."""

Scheme = Literal["light", "dark"]
SIZES = {"desktop": DESKTOP, "phone": PHONE}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@asynccontextmanager
async def window(
    browser: Browser, url: str, size: ViewportSize, scheme: Scheme, chat: str, *, who: str | None = None
) -> AsyncIterator[Page]:
    """Open a chat in a window of a size and colour scheme, as a person."""
    is_phone = size is PHONE
    context = await browser.new_context(
        viewport=size,
        color_scheme=scheme,
        reduced_motion="reduce",
        device_scale_factor=2 if is_phone else 1,
        is_mobile=is_phone,
        has_touch=is_phone,
    )
    page = await context.new_page()
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    if who is not None:
        await page.get_by_role("radio", name=who).click()
    await page.locator(".chat", has_text=chat).first.click()
    yield page
    await context.close()


async def save(page: Page, path: Path) -> None:
    """Save a screenshot."""
    await page.mouse.move(0, 0)
    picture = Image.open(io.BytesIO(await page.screenshot()))
    ImageOps.posterize(picture.convert("RGB"), COLOUR_BITS).save(path, optimize=True)


async def both_files(page: Page) -> None:
    """Send both samples, and wait for the offer."""
    await page.get_by_role("button", name="Sample photo").click()
    await expect(page.locator(".row.other").last).to_contain_text("video")
    await page.get_by_role("button", name="Sample move").click()
    await page.locator(".key", has_text="Animate").wait_for()


async def private(browser: Browser, url: str, directory: Path) -> None:
    """A delivered private job, with its requests."""
    async with window(browser, url, DESKTOP, "light", "Ann") as page:
        await page.get_by_role("button", name="Start", exact=True).click()
        await both_files(page)
        await page.locator(".key", has_text="Animate").click()
        await expect(page.locator(".row.other .video:not(.animation)")).to_be_visible(timeout=30_000)
        await expect(page.locator(".toast")).to_have_count(0)
        await save(page, directory / "sandbox-private.png")


async def group(browser: Browser, url: str, directory: Path) -> None:
    """A group in which the bot asks for a video."""
    async with window(browser, url, PHONE, "light", "Friends") as page:
        await page.get_by_role("textbox", name="Message").fill("/animate")
        await page.get_by_role("button", name="Sample photo").tap()
        await page.locator(".reply-bar").wait_for()
        await save(page, directory / "sandbox-group.png")


async def restart(browser: Browser, url: str, directory: Path, playground: Playground) -> None:
    """The bot restarts after it was killed while generating."""
    async with window(browser, url, DESKTOP, "dark", "Ben") as page:
        await both_files(page)
        await page.locator(".key", has_text="Animate").click()
        await expect(page.locator(".row.other").last).to_contain_text("being made")
        await page.get_by_role("tab", name="Jobs").click()
        await page.get_by_role("button", name="Kill the bot now").click()
        await expect(page.locator(".bot-state")).to_contain_text("is starting")
        await save(page, directory / "sandbox-restart.png")
        await expect(page.locator(".bot-state")).to_contain_text("is running")
        await playground.people[1].chat.wait_for(lambda message: message.media is not None, timeout=30)


async def failure(browser: Browser, url: str, directory: Path, playground: Playground) -> None:
    """A job that the model refused."""
    playground.switches.switch("api-refuses", on=True)
    async with window(browser, url, PHONE, "dark", "Cleo") as page:
        await both_files(page)
        await page.locator(".key", has_text="Animate").tap()
        await expect(page.locator(".key", has_text="Try again")).to_be_visible(timeout=30_000)
        await expect(page.locator(".toast")).to_have_count(0)
        await save(page, directory / "sandbox-failure.png")


async def main(directory: Path) -> None:
    """Take all screenshots."""
    with TemporaryDirectory() as home:
        async with run_playground(Path(home)) as playground, serve_page(playground) as url, chromium() as browser:
            await playground.supervisor.start()
            await private(browser, url, directory)
            await group(browser, url, directory)
            await restart(browser, url, directory, playground)
            await failure(browser, url, directory, playground)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
