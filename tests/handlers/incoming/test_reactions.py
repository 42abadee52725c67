"""Reactions say what needs no message; where a chat doesn't allow them, nothing is missed."""

import pytest

from tests.handlers.support import make_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_group_files_and_results_get_reactions(shared: System) -> None:
    """Eyes on each file, and a party popper on the message that the video replies to."""
    group, ann, _ = make_group(shared, supergroup=True)
    photo = await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await group.wait_until(lambda: photo.reactions == ["👀"])
    video = await ann.sends(group, video=MOTION, reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"))
    await group.wait_until(lambda: video.reactions == ["👀"])

    await ann.presses(offer, "Animate").answered()

    await group.wait_for(has_video)
    await group.wait_until(lambda: video.reactions == ["🎉"])


async def test_group_without_reactions_gets_its_video(shared: System) -> None:
    """Where reactions aren't allowed, nothing else changes."""
    group, ann, _ = make_group(shared, supergroup=True)
    group.reactions = ()
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ann.sends(group, video=MOTION, reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)
    assert not [message for message in group.messages if message.reactions]
