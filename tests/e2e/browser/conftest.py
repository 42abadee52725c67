"""The sandbox's page with the real bot, and a headless Chromium."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Error, Page, expect

from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page
from tests.e2e.browser.chromium import PATH, chromium

TIMEOUT = 45_000
"""Milliseconds; long, because the machine may be busy."""

session_scope = pytest_asyncio.fixture(scope="session", loop_scope="session")
module_scope = pytest_asyncio.fixture(scope="module", loop_scope="session")


@session_scope
async def browser() -> AsyncIterator[Browser]:
    """The browser of all modules: it takes two seconds of processor time to start."""
    if PATH is None:
        pytest.skip("no Chromium is installed (Debian and Ubuntu: apt-get install chromium)")
    expect.set_options(timeout=TIMEOUT)
    async with chromium() as browser:
        yield browser


@module_scope
async def playground(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Playground]:
    """The sandbox with fast generations. At the end the bot's log must have no traceback."""
    assert browser.is_connected()
    directory: Path = tmp_path_factory.mktemp("sandbox")
    async with run_playground(directory, settings={"POLL_INTERVAL": "0.2s"}) as playground:
        playground.api.quick = True
        playground.api.seconds_in_queue, playground.api.seconds_to_generate = 0, 0.5
        await playground.supervisor.start()
        yield playground
    assert "Traceback" not in "\n".join(playground.supervisor.bot.log)


@module_scope
async def url(playground: Playground) -> AsyncIterator[str]:
    """The page's address."""
    async with serve_page(playground) as url:
        yield url


@session_scope
async def window(browser: Browser) -> AsyncIterator[Page]:
    """A desktop window for all tests: Chromium starts processes for each new one."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT)
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(window: Page, playground: Playground, url: str) -> AsyncIterator[Page]:
    """The page as at its first visit, with all switches off. At the end its console must have no errors."""
    playground.api.hold = False
    for switch in sorted(playground.switches.on):
        playground.switches.switch(switch, on=False)
    problems: list[str] = []

    def note_error(error: Error) -> None:
        problems.append(str(error))

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(message.text)

    window.on("pageerror", note_error)
    window.on("console", note_message)
    await window.goto(url)
    await window.wait_for_selector("body[data-ready]")
    yield window
    window.remove_listener("pageerror", note_error)
    window.remove_listener("console", note_message)
    await window.unroute_all()
    await window.evaluate("localStorage.clear()")
    await window.goto("about:blank")
    assert not problems
