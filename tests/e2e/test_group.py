"""A group, in privacy mode and with the bot as a plain member, as its people see it."""

import pytest

from sandbox.telegram import Group, Message, Person
from tests.handlers.support import make_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, says

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def animate(group: Group, person: Person) -> Message:
    """Let somebody press Animate on the group's offer, and return the result."""
    offer = await group.wait_for(has_button("Animate"))
    await person.presses(offer, "Animate").answered()
    return await group.wait_for(has_video)


async def test_bot_greets_a_group_with_one_short_message(shared: System) -> None:
    """It says how to use the bot."""
    group, _, _ = make_group(shared)
    await group.wait_for("Write /animate in the caption")
    assert len(group.by_bot) == 1


async def test_animate_in_a_caption_asks_for_a_reply(shared: System) -> None:
    """A captioned photo, the question, a reply with a video, one tap: the video replies to the person's message."""
    group, ann, _ = make_group(shared)
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    assert prompt.markup is not None
    assert prompt.markup["force_reply"]
    assert prompt.markup["selective"]
    video = await ann.sends(group, video=MOTION, reply_to=prompt)
    result = await animate(group, ann)
    assert result.reply_to is video


async def test_animate_as_a_reply_uses_anybodys_file(shared: System) -> None:
    """/animate on Ann's photo that replies to Ben's video has both."""
    group, ann, ben = make_group(shared)
    video = await ben.sends(group, video=MOTION)
    await ann.sends(group, photo=PHOTO, caption="/animate", reply_to=video)
    await animate(group, ann)


async def test_animate_on_a_video_that_replies_to_a_photo_has_both(shared: System) -> None:
    """The reverse."""
    group, ann, ben = make_group(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    await group.wait_for(has_button("Animate"))


async def test_animate_alone_asks_for_one_file_after_the_other(shared: System) -> None:
    """First for the photo, then for the video."""
    group, ann, _ = make_group(shared)
    await ann.sends(group, "/animate")
    first = await group.wait_for("with a photo of a person, then")
    await ann.sends(group, photo=PHOTO, reply_to=first)
    second = await group.wait_for("with a video of someone moving", after=first)
    await ann.sends(group, video=MOTION, reply_to=second)
    await group.wait_for(has_button("Animate"))


async def test_messages_stay_in_the_topic_of_the_command(shared: System) -> None:
    """Questions, offer, status and result."""
    group, ann, _ = make_group(shared, forum=True)
    topic = group.topic("Clips")
    await group.wait_for("Write /animate")
    command = await ann.sends(group, "/animate", topic=topic)
    prompt = await group.wait_for("Reply to this message", after=command)
    await ann.sends(group, photo=PHOTO, reply_to=prompt, topic=topic)
    prompt = await group.wait_for("Got the photo", after=command)
    await ann.sends(group, video=MOTION, reply_to=prompt, topic=topic)
    await animate(group, ann)
    said = [message for message in group.messages if message.message_id > command.message_id]
    assert {message.thread_id for message in said} == {topic.thread_id}


async def test_each_person_has_a_draft_in_each_topic(shared: System) -> None:
    """Ann's photo and Ben's video make no offer together, nor do two files of Ann's in two topics."""
    group, ann, ben = make_group(shared, forum=True)
    one, two = group.topic("One"), group.topic("Two")
    await ann.sends(group, photo=PHOTO, caption="/animate", topic=one)
    await ben.sends(group, video=MOTION, caption="/animate", topic=one)
    last = await ann.sends(group, video=MOTION, caption="/animate", topic=two)
    await group.wait_for("Got the video", after=last)
    assert not [message for message in group.by_bot if has_button("Animate")(message)]


async def test_offer_works_only_for_who_asked(shared: System) -> None:
    """Anybody else gets a short alert, and nothing starts."""
    group, ann, ben = make_group(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    posts = shared.api.posts
    answer = await ben.presses(offer, "Animate").answered()
    assert answer.is_alert
    assert "This one is Ann's" in answer.text
    assert shared.api.posts == posts


async def test_bot_ignores_everything_else(shared: System) -> None:
    """Talk, pictures, other bots' commands, and talk about its question."""
    group, ann, ben = make_group(shared)
    await group.wait_for("Write /animate")
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ben.sends(group, "hello")
    await ben.sends(group, photo=PHOTO)
    await ben.sends(group, "/animate@other_bot")
    await ben.sends(group, "/unheard_of")
    await ben.sends(group, "nice", reply_to=prompt)
    last = await ann.sends(group, "/status")
    await group.wait_for("I have your photo", after=last)
    assert len(group.by_bot) == 3


async def test_result_for_a_deleted_message_replies_to_nothing(shared: System) -> None:
    """The person deletes their message during the generation: the video comes without a reply, in the topic."""
    group, ann, _ = make_group(shared, forum=True)
    topic = group.topic("Clips")
    photo = await ann.sends(group, photo=PHOTO, topic=topic)
    video = await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, topic=topic)
    offer = await group.wait_for(has_button("Animate"))
    ann.deletes(video)
    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    assert result.thread_id == topic.thread_id


async def test_offer_for_the_group_works_for_administrators(shared: System) -> None:
    """The sender is the group, the callback comes from a person: an administrator may, a member may not."""
    group, ann, ben = make_group(shared, supergroup=True)
    anonymous = ann.anonymously(group)
    photo = await ben.sends(group, photo=PHOTO)
    await anonymous.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    assert (await ben.presses(offer, "Animate").answered()).is_alert
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)


async def test_linked_channel_can_ask(shared: System) -> None:
    """A post with /animate, forwarded into the discussion group, is answered there."""
    group, ann, _ = make_group(shared, supergroup=True)
    channel = shared.world.channel("News", group)
    await ann.as_channel(channel).sends(channel, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    await ann.as_channel(channel).sends(group, video=MOTION, reply_to=prompt)
    await animate(group, ann)


async def test_job_follows_a_group_that_becomes_a_supergroup(shared: System) -> None:
    """The video is sent to the new chat, though the group was upgraded during the generation."""
    group, ann, ben = make_group(shared)
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


async def test_group_that_removed_the_bot_is_sent_nothing(shared: System) -> None:
    """Removed during the generation: the job ends without an attempt to send."""
    group, ann, ben = make_group(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    shared.api.hold = True
    number = len(shared.api.generations) + 1
    try:
        await ann.presses(offer, "Animate").answered()
        generation = await shared.api.submitted(number)
        group.kick_bot()
        await shared.bot.wait_for_log(says(f"chat {group.id}: blocked"))
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)
    await ben.sends(ben.chat, "/status")
    await ben.chat.wait_for("nothing in progress")
    assert not [call for call in shared.world.calls("sendVideo") if call["chat_id"] == group.id]
