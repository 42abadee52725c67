"""A group, in privacy mode and with the bot as a plain member, as its people see it."""

import pytest

from sandbox.telegram import Group, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


def friends(system: System, **kind: bool) -> tuple[Group, Person, Person]:
    """Make a group of two people and the bot."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    return system.world.group("Friends", ann, [ben], **kind), ann, ben


async def pressed(group: Group, person: Person) -> Message:
    """Let somebody press Animate on the group's offer, and return the result."""
    offer = await group.wait_for(has_button("Animate"))
    await person.presses(offer, "Animate").answered()
    return await group.wait_for(has_video)


async def test_being_added_is_answered_with_one_short_message(shared: System) -> None:
    """How to use it, in one message."""
    group, _, _ = friends(shared)
    await group.wait_for("Write /animate under a photo")
    assert len(group.by_bot) == 1


async def test_animate_as_a_caption_asks_for_the_other_file_by_a_reply(shared: System) -> None:
    """A captioned photo, the prompt, a replied video, one press: the video answers the person's message."""
    group, ann, _ = friends(shared)
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    assert prompt.markup is not None
    assert prompt.markup["force_reply"]
    assert prompt.markup["selective"]
    video = await ann.sends(group, video=MOTION, reply_to=prompt)
    result = await pressed(group, ann)
    assert result.reply_to is video


async def test_animate_as_a_reply_takes_the_file_of_anyone(shared: System) -> None:
    """Ben's video and Ann's photo: /animate on a photo that replies to a video has both."""
    group, ann, ben = friends(shared)
    video = await ben.sends(group, video=MOTION)
    await ann.sends(group, photo=PHOTO, caption="/animate", reply_to=video)
    await pressed(group, ann)


async def test_animate_on_a_video_that_replies_to_a_photo_has_both(shared: System) -> None:
    """The reverse."""
    group, ann, ben = friends(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    await group.wait_for(has_button("Animate"))


async def test_animate_alone_asks_for_both_one_after_the_other(shared: System) -> None:
    """A prompt for the photo, then one for the video."""
    group, ann, _ = friends(shared)
    await ann.sends(group, "/animate")
    first = await group.wait_for("with a photo of a person, then")
    await ann.sends(group, photo=PHOTO, reply_to=first)
    second = await group.wait_for("with a video of the movement", after=first)
    await ann.sends(group, video=MOTION, reply_to=second)
    await group.wait_for(has_button("Animate"))


async def test_everything_stays_in_its_topic(shared: System) -> None:
    """Prompt, offer, status and result are in the topic where /animate was written."""
    group, ann, _ = friends(shared, forum=True)
    topic = group.topic("Clips")
    await group.wait_for("Write /animate")
    command = await ann.sends(group, "/animate", topic=topic)
    prompt = await group.wait_for("Reply to this message", after=command)
    await ann.sends(group, photo=PHOTO, reply_to=prompt, topic=topic)
    prompt = await group.wait_for("Got the photo", after=command)
    await ann.sends(group, video=MOTION, reply_to=prompt, topic=topic)
    await pressed(group, ann)
    said = [message for message in group.messages if message.message_id > command.message_id]
    assert {message.thread_id for message in said} == {topic.thread_id}


async def test_each_person_has_a_draft_of_their_own_in_each_topic(shared: System) -> None:
    """Ann's photo and Ben's video make no offer together, nor do two files of Ann's in two topics."""
    group, ann, ben = friends(shared, forum=True)
    one, two = group.topic("One"), group.topic("Two")
    await ann.sends(group, photo=PHOTO, caption="/animate", topic=one)
    await ben.sends(group, video=MOTION, caption="/animate", topic=one)
    last = await ann.sends(group, video=MOTION, caption="/animate", topic=two)
    await group.wait_for("Got the video", after=last)
    assert not [message for message in group.by_bot if has_button("Animate")(message)]


async def test_only_the_one_who_asked_can_press(shared: System) -> None:
    """Anybody else gets a short alert, and nothing starts."""
    group, ann, ben = friends(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    posts = shared.api.posts
    answer = await ben.presses(offer, "Animate").answered()
    assert answer.is_alert
    assert "not yours" in answer.text
    assert shared.api.posts == posts


async def test_the_bot_is_silent_to_everything_else(shared: System) -> None:
    """Talk, pictures, other bots' commands, and replies to the bot by somebody it did not ask."""
    group, ann, ben = friends(shared)
    await group.wait_for("Write /animate")
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ben.sends(group, "hello")
    await ben.sends(group, photo=PHOTO)
    await ben.sends(group, "/animate@other_bot")
    await ben.sends(group, "/unheard_of")
    await ben.sends(group, "nice", reply_to=prompt)
    await ben.sends(group, video=MOTION, reply_to=prompt)
    last = await ann.sends(group, "/status")
    await group.wait_for("nothing under way", after=last)
    assert len(group.by_bot) == 3


async def test_a_deleted_message_is_simply_not_answered(shared: System) -> None:
    """The person deletes their message while it is generated: the video comes plainly, in the topic."""
    group, ann, _ = friends(shared, forum=True)
    topic = group.topic("Clips")
    photo = await ann.sends(group, photo=PHOTO, topic=topic)
    video = await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, topic=topic)
    offer = await group.wait_for(has_button("Animate"))
    ann.deletes(video)
    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    assert result.thread_id == topic.thread_id


async def test_an_anonymous_administrator_can_ask_and_any_administrator_press(shared: System) -> None:
    """The sender is the group; the press comes from the real person. A plain member may not."""
    group, ann, ben = friends(shared, supergroup=True)
    anonymous = ann.anonymously(group)
    photo = await ben.sends(group, photo=PHOTO)
    await anonymous.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    assert (await ben.presses(offer, "Animate").answered()).is_alert
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)


async def test_a_linked_channel_can_ask(shared: System) -> None:
    """A post with /animate, forwarded into the discussion group, is answered there."""
    group, ann, _ = friends(shared, supergroup=True)
    channel = shared.world.channel("News", group)
    await ann.as_channel(channel).sends(channel, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ann.as_channel(channel).sends(group, video=MOTION, reply_to=prompt)
    await pressed(group, ann)


async def test_jobs_follow_a_group_that_becomes_a_supergroup(shared: System) -> None:
    """The video arrives under the new id, though the group was upgraded while it was generated."""
    group, ann, ben = friends(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    shared.api.hold = True
    number = len(shared.api.generations) + 1
    try:
        await ann.presses(offer, "Animate").answered()
        generation = await shared.api.submitted(number)
        supergroup = group.migrate()
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)
    await supergroup.wait_for(has_video)


async def test_a_group_that_removed_the_bot_hears_nothing_and_costs_nothing(shared: System) -> None:
    """Kicked while generating: the job ends quietly, without an attempt to send."""
    group, ann, ben = friends(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    shared.api.hold = True
    number = len(shared.api.generations) + 1
    try:
        await ann.presses(offer, "Animate").answered()
        generation = await shared.api.submitted(number)
        group.kick_bot()
        await shared.bot.wait_for_log(lambda lines: any(f"chat {group.id}: blocked" in line for line in lines))
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)
    await ben.sends(ben.chat, "/status")
    await ben.chat.wait_for("nothing under way")
    assert not [call for call in shared.world.calls("sendVideo") if call["chat_id"] == group.id]
