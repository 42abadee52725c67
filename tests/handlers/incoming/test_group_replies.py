"""Replies in groups to the bot's questions: whose, from whom, and what is left of them."""

import asyncio
from functools import partial

import pytest

from sandbox import samples
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

SHORT = partial(samples.motion, 1.0, 120, 160, frame_rate=12)

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
    await group.wait_for("I have your video. Now a photo", after=said)

    assert group.by_bot[-2] == question, "nothing was said between the question and the status"
    await ann.sends(group, photo=PHOTO, reply_to=question)
    await group.wait_for(has_button("Animate"))


async def test_question_is_answered_by_anybody(shared: System) -> None:
    """Ben's video makes Ann's offer, a reply to her own message; he can't press its buttons."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)

    video = await ben.sends(group, video=MOTION, reply_to=question)

    offer = await group.wait_for(has_button("Animate"), after=video)
    await group.wait_until(lambda: question.deleted and video.reactions == ["👀"])
    assert offer.reply_to is asked
    assert "Ann, ready to animate" in offer.text
    refused = await ben.presses(offer, "Animate").answered()
    assert refused.is_alert
    assert refused.text.startswith("This one is Ann's.")
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)


async def test_both_files_may_come_from_others(shared: System) -> None:
    """Ann has only written /animate; the first question goes when the second comes, in the same topic."""
    group, ann, ben = make_group(shared, forum=True)
    topic = group.topic("Clips")
    asked = await ann.sends(group, "/animate", topic=topic)
    first = await group.wait_for("with a photo of a person, then", after=asked)
    await ben.sends(group, photo=PHOTO, reply_to=first, topic=topic)
    second = await group.wait_for("with a video of someone moving", after=first)
    await group.wait_until(lambda: first.deleted)

    await ben.sends(group, video=MOTION, reply_to=second, topic=topic)

    offer = await group.wait_for(has_button("Animate"), after=second)
    await group.wait_until(lambda: second.deleted)
    assert {message.thread_id for message in (first, second, offer)} == {topic.thread_id}


async def test_others_replace_no_file_of_the_asker(shared: System) -> None:
    """A second photo from Ben is refused in words that say what is missing; Ann's stays."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)

    photo = await ben.sends(group, photo=PHOTO, reply_to=question)

    refusal = await group.wait_for("I have your photo. Now a video", after=photo)
    assert refusal.reply_to is photo
    assert not photo.reactions
    await ben.sends(group, video=MOTION, reply_to=refusal)
    await group.wait_for("Ann, ready to animate")


@pytest.mark.parametrize("answers", ["Ann", "Ben"])
async def test_refusal_of_a_file_is_the_new_question(shared: System, answers: str) -> None:
    """Whoever has sent a video that is too short reads it, and replies to it with a longer one."""
    group, ann, ben = make_group(shared)
    whoever = {"Ann": ann, "Ben": ben}[answers]
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)
    video = await whoever.sends(group, video=SHORT(), reply_to=question)

    refusal = await group.wait_for("1 second", after=video)

    assert refusal.reply_to is video
    await group.wait_until(lambda: question.deleted)
    await whoever.sends(group, video=MOTION, reply_to=refusal)
    await group.wait_for("Ann, ready to animate")
    await group.wait_until(lambda: refusal.deleted)


async def test_command_with_a_refused_file_asks_for_another(shared: System) -> None:
    """Nothing was sent before: a reply to the refusal begins, and the photo beside it isn't lost."""
    group, ann, ben = make_group(shared)
    photo = await ben.sends(group, photo=PHOTO)
    asked = await ann.sends(group, video=SHORT(), caption="/animate", reply_to=photo)

    refusal = await group.wait_for("1 second", after=asked)

    await ann.sends(group, video=MOTION, reply_to=refusal)
    await group.wait_for("Ann, ready to animate")


async def test_refused_file_brings_the_offer_back(shared: System) -> None:
    """A draft that is complete already stays so, and its offer comes below the refusal."""
    group, ann, _ = make_group(shared)
    offer = await offer_in_group(group, ann)
    video = await ann.sends(group, video=SHORT(), reply_to=offer)

    refusal = await group.wait_for("1 second", after=video)

    await group.wait_for("Ann, ready to animate", after=refusal)


async def test_two_people_who_answer_each_other_both_get_offers(shared: System) -> None:
    """Ann answers Ben's question and Ben hers at the same moment: neither waits for the other."""
    group, ann, ben = make_group(shared)
    questions = []
    for person in (ann, ben):
        asked = await person.sends(group, photo=PHOTO, caption="/animate")
        questions.append(await group.wait_for("Reply to this message", after=asked))

    await asyncio.gather(
        ben.sends(group, video=MOTION, reply_to=questions[0]), ann.sends(group, video=MOTION, reply_to=questions[1])
    )

    for name in ("Ann", "Ben"):
        await group.wait_for(f"{name}, ready to animate")
    await group.wait_until(lambda: all(question.deleted for question in questions))


async def test_only_the_result_notifies_a_group(shared: System) -> None:
    """Files that are there already make two messages, of which one stays; the other was silent."""
    group, ann, ben = make_group(shared)
    await group.wait_for("Write /animate")
    greeted, calls = len(group.by_bot), len(shared.world.calls("sendMessage"))
    video = await ben.sends(group, video=MOTION)
    await ann.sends(group, photo=PHOTO, caption="/animate", reply_to=video)
    offer = await group.wait_for(has_button("Animate"))

    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    await group.wait_until(lambda: offer.deleted)

    assert group.by_bot[greeted:] == [result]
    (sent,) = shared.world.calls("sendMessage")[calls:]
    assert sent["disable_notification"] is True
    (sent,) = [call for call in shared.world.calls("sendVideo") if call["chat_id"] == group.id]
    assert "disable_notification" not in sent


async def test_cancelled_draft_leaves_no_message_in_a_group(shared: System) -> None:
    """Its question goes with /cancel, its offer with the button, which says so."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)
    await ann.sends(group, "/cancel")
    await group.wait_until(lambda: question.deleted)

    video = await ben.sends(group, video=MOTION)
    await ann.sends(group, photo=PHOTO, caption="/animate", reply_to=video)
    offer = await group.wait_for(has_button("Animate"))
    answer = await ann.presses(offer, "✕").answered()

    assert answer.text == "Cancelled"
    await group.wait_until(lambda: offer.deleted)


async def test_name_in_an_alert_has_no_markup(shared: System) -> None:
    """Alerts are plain text, and a long name is cut: Telegram allows 200 characters."""
    ann, ben = shared.world.person("<Ann> & " + "n" * 40), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))

    refused = await ben.presses(offer, "Animate").answered()

    assert refused.text.startswith(f"This one is <Ann> & {'n' * 23}…'s.")
    assert offer.text.startswith(f"<Ann> & {'n' * 23}…, ready")


async def test_messages_of_an_expired_draft_go(shared: System) -> None:
    """Ann's question and Ben's offer, after a day in which nobody has answered."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)
    offer = await offer_in_group(group, ben)
    kept = [message for message in group.by_bot if message not in {question, offer}]

    for person in (ann, ben):
        shared.change(person, "UPDATE drafts SET updated_at = updated_at - 90000 WHERE person_id = :person")

    await group.wait_until(lambda: question.deleted and offer.deleted)
    assert group.by_bot == kept


async def test_question_that_is_deleted_already_harms_nothing(shared: System) -> None:
    """An administrator was quicker: Ann's reply to it is taken, and the bot goes on."""
    group, ann, _ = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message", after=asked)
    reply = await ann.sends(group, video=MOTION, reply_to=question)
    group.delete(question)

    offer = await group.wait_for(has_button("Animate"), after=reply)
    await ann.presses(offer, "Animate").answered()

    await group.wait_for(has_video)
