"""Labels of buttons, measured as a phone shows them."""

import re

import pytest
from playwright.async_api import Browser
from telegram import InlineKeyboardButton

from chat.keyboards import in_fitting_rows
from sandbox.telegram.formatting import plain
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.support import group_of, opens
from texts import Languages, available

pytestmark = pytest.mark.asyncio(loop_scope="session")

MEASURE = """(key, labels) => labels.filter((label) => {
    key.textContent = label;
    const range = document.createRange();
    range.selectNodeContents(key.firstChild);
    return new Set([...range.getClientRects()].map((each) => Math.round(each.bottom / 8))).size > 1;
})"""
"""Returns the labels that take more than one line."""


def _sharing(code: str) -> list[str]:
    """Return a language's labels without variables that may share a row."""
    labels = re.findall(r"^button-[\w-]+ = ([^{\n]+)$", Languages.source(code), re.MULTILINE)
    pair = InlineKeyboardButton("a", callback_data="x")
    return [
        label
        for label in labels
        if len(in_fitting_rows([pair, InlineKeyboardButton(label, callback_data="x")])) == 1
    ]


async def test_labels_that_share_a_row_can_be_read(browser: Browser, url: str, playground: Playground) -> None:
    """In each language, on a phone: in one line, as an app that cuts longer ones off needs it."""
    row = [{"text": label, "callback_data": label} for label in ("one", "two")]
    group_of(playground).post_from_bot(Content(plain("Choose"), markup={"inline_keyboard": [row]}))
    context = await browser.new_context(viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await page.goto(url)
    await page.wait_for_selector("body[data-ready]")
    await opens(page, "Friends")
    key = await page.locator(".key", has_text="one").last.element_handle()
    found = {}
    for code in available():
        labels = _sharing(code)
        assert labels
        found[code] = await page.evaluate(f"([key, labels]) => ({MEASURE})(key, labels)", [key, labels])
    await context.close()
    assert {code: labels for code, labels in found.items() if labels} == {}
