"""/start shows what the bot does: a photo and a move make a video; the text stands below."""

import pytest

from sandbox.faults import FakeResponse, Fault
from tests.handlers.motions.support import save_motion
from tests.support.system import System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")

WELCOME = "I bring photos to life"
REFUSED = {"ok": False, "error_code": 400, "description": "Bad Request: file is unwelcome"}


async def test_welcome_is_an_animation_sent_by_its_id(shared: System) -> None:
    """It is uploaded once; whoever comes later gets the file that Telegram has."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    said = await ann.sends(ann.chat, "/start")
    first = await ann.chat.wait_for(WELCOME, after=said)
    said = await ben.sends(ben.chat, "/start")
    second = await ben.chat.wait_for(WELCOME, after=said)

    assert first.media is not None
    assert second.media is not None
    assert (first.media.kind, first.media.file) == ("animation", second.media.file)
    assert (first.media.width, first.media.height, first.media.duration) == (720, 320, 3)
    assert "1. Send a photo" in first.text
    assert shared.world.calls("sendAnimation")[-1]["animation"] == first.media.file.file_id


async def test_welcome_without_its_animation_is_a_text(shared: System) -> None:
    """Where Telegram refuses the id and the file."""
    ann = shared.world.person("Ann")
    for _ in range(2):
        shared.telegram.faults.add("sendAnimation", Fault(FakeResponse(400, REFUSED)))
    said = await ann.sends(ann.chat, "/start")
    told = await ann.chat.wait_for(WELCOME, after=said)
    assert told.media is None
    shared.telegram.faults.clear()


async def test_welcome_leads_to_the_moves(shared: System) -> None:
    """Only if there are any: they take the place of the button."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    await save_motion(ann, "dance")
    said = await ann.sends(ann.chat, "/start")
    welcome = await ann.chat.wait_for("or take a ready-made move", after=said)
    await ann.presses(welcome, "Ready-made moves").answered()
    await ann.chat.wait_until(lambda: has_button("dance (yours)")(welcome))

    said = await ben.sends(ben.chat, "/start")
    welcome = await ben.chat.wait_for(WELCOME, after=said)
    assert not welcome.buttons
    assert "ready-made" not in welcome.text


async def test_start_brings_the_offer_back(shared: System) -> None:
    """Below the welcome."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    said = await ann.sends(ann.chat, "/start")
    welcome = await ann.chat.wait_for(WELCOME, after=said)
    await ann.chat.wait_for(has_button("Animate"), after=welcome)


async def test_start_in_a_group_is_a_text(shared: System) -> None:
    """It says how to use the bot there."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    said = await ann.sends(group, "/start")
    told = await group.wait_for("Write /animate in the caption", after=said)
    assert told.media is None
