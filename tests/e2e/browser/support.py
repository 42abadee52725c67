"""What the tests of the page share."""

import re

from playwright.async_api import Locator, Page, expect

from sandbox.telegram import Group, Person
from sandbox.web.playground import Playground

PLAYED = "video => video.readyState >= 2 && video.videoWidth > 0 && !video.error"


async def opens(page: Page, title: str) -> None:
    """Open a chat or topic of the list."""
    await page.locator(".chat", has=page.get_by_text(re.compile(f"^(# )?{title}$"))).click()


async def sends_sample(page: Page, which: str) -> None:
    await page.get_by_role("button", name=f"Sample {which}").click()


async def presses(page: Page, label: str) -> None:
    """Press the newest button with this label."""
    await page.locator(".key", has_text=label).last.click()


def video_of_bot(page: Page) -> Locator:
    return page.locator(".row.other .video:not(.animation) video")


async def starts_a_job(page: Page) -> None:
    """Send both samples and press Animate."""
    await sends_sample(page, "photo")
    await expect(page.locator(".row.other").last).to_contain_text("Now send a video")
    await sends_sample(page, "move")
    await presses(page, "Animate")


async def plays(page: Page, video: Locator) -> None:
    """Play a video, and check that it has pictures."""
    await video.locator("xpath=..").get_by_role("button", name="Play the video").click()
    await page.wait_for_function(PLAYED, arg=await video.element_handle())


def group_of(playground: Playground) -> Group:
    return next(
        chat for chat in playground.world.chats.values() if isinstance(chat, Group) and chat.title == "Friends"
    )


def own_kinds(person: Person) -> list[str]:
    """Return the kinds of a person's messages to the bot."""
    own = [message for message in person.chat.messages if not message.by_bot]
    return [message.media.kind if message.media else "text" for message in own]
