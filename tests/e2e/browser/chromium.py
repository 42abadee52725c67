"""Runs the installed Chromium without a window."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",  # needed as root, as in containers; it opens only our own page
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PATH = next((path for path in map(shutil.which, _NAMES) if path), None)
"""Where it is; None if there is none. Debian and Ubuntu: apt-get install chromium."""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Run the browser with a temporary profile."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=PATH, args=_FLAGS)
        try:
            yield browser
        finally:
            await browser.close()
