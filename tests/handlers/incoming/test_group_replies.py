import pytest

from tests.support.system import MOTION, PHOTO, System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_reply_to_another_message_of_the_bot_is_ignored(shared: System) -> None:
    """Ann has a draft, but her photo answers the welcome, not the question for her photo."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    welcome = await group.wait_for("/animate")
    asked = await ann.sends(group, video=MOTION, caption="/animate")
    question = await group.wait_for("photo", after=asked)

    await ann.sends(group, photo=PHOTO, reply_to=welcome)
    said = await ann.sends(group, "/status")
    await group.wait_for("nothing in progress", after=said)

    assert group.by_bot[-2] == question, "nothing was said between the question and the status"
    await ann.sends(group, photo=PHOTO, reply_to=question)
    await group.wait_for(has_button("Animate"))
