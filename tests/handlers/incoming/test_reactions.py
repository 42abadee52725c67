"""Reactions say what needs no message; where a chat doesn't allow them, nothing is missed."""

import pytest

from sandbox import samples
from sandbox.telegram import Group, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


def club(system: System) -> tuple[Group, Person]:
    ann = system.world.person("Ann")
    return system.world.group("Club", ann, supergroup=True), ann


async def test_in_a_group_what_was_taken_and_what_is_done_is_marked(shared: System) -> None:
    """Eyes on each file, and a party on the message that the video answers."""
    group, ann = club(shared)
    photo = await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await group.wait_until(lambda: photo.reactions == ["👀"])
    video = await ann.sends(group, video=MOTION, reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"))
    await group.wait_until(lambda: video.reactions == ["👀"])

    await ann.presses(offer, "Animate").answered()

    await group.wait_for(has_video)
    await group.wait_until(lambda: video.reactions == ["🎉"])


async def test_in_private_a_file_that_only_changes_the_offer_is_marked(shared: System) -> None:
    """The others have an answer of their own."""
    ann = shared.world.person("Ann")
    photo = await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"))
    other = await ann.sends(ann.chat, photo=samples.photo(300, 400))
    await ann.chat.wait_until(lambda: other.reactions == ["👀"])
    assert photo.reactions == []


async def test_without_reactions_all_goes_on(shared: System) -> None:
    """A group that allows none gets its video all the same."""
    group, ann = club(shared)
    group.reactions = ()
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ann.sends(group, video=MOTION, reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)
    assert not [message for message in group.messages if message.reactions]
