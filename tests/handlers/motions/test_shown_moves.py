"""What is shown of saved moves: which part, which name, and for which photo."""

import pytest

from sandbox import samples
from tests.handlers.motions.support import list_motions, save_motion
from tests.support.system import PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_saved_move_is_the_part_that_was_used(shared: System) -> None:
    """Of a long video: whoever saves what they see gets that, not all of it."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, video=samples.motion(16.0, 96, 128, frame_rate=12))
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "All 16").answered()
    await ann.chat.wait_until(lambda: has_button("First 5")(offer))
    await ann.presses(offer, "First 5").answered()
    await ann.chat.wait_until(lambda: has_button("Animate")(offer))
    await ann.presses(offer, "Animate").answered()
    result = await ann.chat.wait_for(has_video)
    await shared.concluded()

    await ann.presses(result, "Save move").answered()
    await ann.chat.wait_for("Saved as move-1", after=result)

    assert (await list_motions(ann)).buttons[0] == "move-1 (yours), 5 seconds"
    said = await ann.sends(ann.chat, "move-1")
    await ann.sends(ann.chat, photo=PHOTO)
    again = await ann.chat.wait_for("First 5 of 16", after=said)
    assert has_button("First 5")(again)


async def test_list_knows_of_the_photo_that_waits(shared: System) -> None:
    """It asks for no other one."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    said = await ann.sends(ann.chat, "/moves")

    await ann.chat.wait_for("the person in your photo will move like that", after=said)
