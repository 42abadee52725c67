"""The bot is called under a photo, in a group where it is no member."""

import pytest
from playwright.async_api import Page, expect

from sandbox import samples
from sandbox.telegram import Group
from sandbox.web.playground import Playground
from tests.e2e.browser.support import opens, presses

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_answer_in_a_group_without_the_bot_becomes_the_video(page: Page, playground: Playground) -> None:
    """Its name and a move, as a reply; no inline results come between. Others see that they are seen by no bot."""
    ann, ben, _ = playground.people
    ann.starts_bot()
    (family,) = [
        chat for chat in playground.world.chats.values() if isinstance(chat, Group) and chat.title == "Family"
    ]
    await ben.sends(family, photo=samples.photo(240, 320))
    await opens(page, "Family")
    row = page.locator(".row").last
    await row.hover()
    await row.get_by_role("button", name="Reply").click()
    field, results = page.get_by_role("textbox", name="Message"), page.get_by_role("listbox", name="Results")
    await field.fill(f"@{playground.world.bot.username} wave")
    await field.press("Enter")

    answer = page.locator(".row.other").last
    await expect(answer).to_contain_text("wave for this photo?")
    await expect(results).to_be_hidden()
    await presses(page, "Animate")
    await expect(answer.locator("video")).to_be_visible()
    await expect(answer).to_contain_text("Made by AI")
