"""The checks of the gallery: each finds what it is named for, and finds nothing in a conversation on a phone."""

import pytest
from playwright.async_api import Browser, Page, expect

from sandbox import samples
from sandbox.telegram.formatting import plain
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground
from tests.e2e.browser.appearance import CHECKS
from tests.e2e.browser.screenshots import PHONE, window
from tests.e2e.browser.support import group_of, opens

pytestmark = pytest.mark.asyncio(loop_scope="session")

FAULTS = {
    "low contrast": ".key { color: #ccc; background: #ddd }",
    "sideways": "#messages { overflow-x: scroll } .text { width: 3000px }",
    "cut label": ".key { width: 20px; white-space: nowrap; overflow: hidden }",
    "overlap": ".bubble > .footer { position: absolute; top: 6px; left: 12px; right: auto; bottom: auto }",
    "wrong direction": ".text { direction: rtl }",
}


async def test_each_check_finds_its_fault(page: Page, playground: Playground) -> None:
    """A rule of style that spoils the page is noticed by the check for it."""
    markup = {"inline_keyboard": [[{"text": "A label that needs some room", "callback_data": "x"}]]}
    group_of(playground).post_from_bot(Content(plain("A text of some length, and a button"), markup=markup))
    await opens(page, "Friends")
    await expect(page.locator(".key", has_text="A label").last).to_be_in_viewport()
    for kind, rule in FAULTS.items():
        assert (kind, await page.evaluate(CHECKS[kind])) == (kind, [])
        await page.evaluate("() => { document.adoptedStyleSheets = [new CSSStyleSheet()] }")
        await page.evaluate("rule => document.adoptedStyleSheets[0].replaceSync(rule)", rule)
        assert (kind, await page.evaluate(CHECKS[kind])) != (kind, [])
        await page.evaluate("() => { document.adoptedStyleSheets = [] }")


async def test_conversation_on_a_phone_is_easy_to_read(browser: Browser, url: str, playground: Playground) -> None:
    """Nothing is cut off, lies on something else, or has to be scrolled to the side."""
    ann, group = playground.people[0], group_of(playground)
    question = group.post_from_bot(
        Content(
            plain("أرسل لي صورة لشخص وفيديو قصيرًا لشخص يتحرك"),
            markup={"inline_keyboard": [[{"text": f"⚙️ Einstellung {n}", "callback_data": "x"} for n in "12"]]},
        )
    )
    await ann.sends(group, f"https://example.org/{'long' * 30}", reply_to=question)
    await ann.sends_album(group, [(kind, file) for kind, file in (("photo", samples.photo()),) * 5])
    async with window(browser, url, PHONE, "light", "Friends") as page:
        await expect(page.locator(".album").last).to_be_visible()
        for kind, check in CHECKS.items():
            assert (kind, await page.evaluate(check)) == (kind, [])
