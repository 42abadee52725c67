"""The sandbox's page with the real bot, and a headless Chromium."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page
from tests.e2e.browser.chromium import PATH, chromium

TIMEOUT = 45_000
"""Milliseconds; long, because the machine may be busy."""

module_scope = pytest_asyncio.fixture(scope="module", loop_scope="module")


@module_scope
async def browser() -> AsyncIterator[Browser]:
    """The browser; each test opens its own window."""
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


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, playground: Playground, url: str) -> AsyncIterator[Page]:
    """The page in a desktop window, with all switches off. At the end its console must have no errors."""
    playground.api.hold = False
    for switch in sorted(playground.switches.on):
        playground.switches.switch(switch, on=False)
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT)
    page = await context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    yield page
    await context.close()
    assert not problems
