"""Live Photos, which are a photo and a movement in one."""

import pytest

from sandbox.telegram import Attached, Chat, LivePhoto, Message, Person
from tests.handlers.support import make_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIVE = LivePhoto(PHOTO, MOTION)
QUESTION = "That is a Live Photo"


async def _question(person: Person, chat: Chat, caption: str | None = None) -> Message:
    """Send a Live Photo that could be either, and return the question."""
    sent = await person.sends(chat, live_photo=LIVE, caption=caption)
    question = await chat.wait_for(QUESTION, after=sent)
    assert question.reply_to is sent
    return question


async def test_live_photo_may_be_the_photo(shared: System) -> None:
    """Whoever has sent nothing yet is asked; the question goes once it is answered."""
    ann = shared.world.person("Ann")
    question = await _question(ann, ann.chat)

    await ann.presses(question, "The photo").answered()

    await ann.chat.wait_for("Now send a video")
    assert question.deleted
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"))


async def test_live_photo_may_be_the_movement(shared: System) -> None:
    """Then a photo is asked for, and the video is what is submitted."""
    ann = shared.world.person("Ann")
    question = await _question(ann, ann.chat)
    await ann.presses(question, "The move").answered()
    await ann.chat.wait_for("Now send a photo")
    await ann.sends(ann.chat, photo=PHOTO)
    offer = await ann.chat.wait_for(has_button("Animate"))
    generations = len(shared.api.generations)

    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.video is not None
    assert generation.video.duration == pytest.approx(2.0, abs=0.1)
    await ann.chat.wait_for(has_video)


@pytest.mark.parametrize("is_photo_there", [True, False])
async def test_live_photo_is_what_is_missing(shared: System, is_photo_there: bool) -> None:
    """Nobody is asked what can be told."""
    ann = shared.world.person("Ann")
    await (ann.sends(ann.chat, photo=PHOTO) if is_photo_there else ann.sends(ann.chat, video=MOTION))
    await ann.chat.wait_for("Now send a")

    await ann.sends(ann.chat, live_photo=LIVE)

    offer = await ann.chat.wait_for(has_button("Animate"))
    assert "🎬 2 seconds" in offer.text
    assert not [message for message in ann.chat.by_bot if QUESTION in message.text]


async def test_live_photo_replaces_what_its_sender_says(shared: System) -> None:
    """Where both files are there, it may replace either."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    question = await _question(ann, ann.chat)

    await ann.presses(question, "The move").answered()

    await ann.chat.wait_until(lambda: question.deleted)


async def test_question_goes_when_other_files_come(shared: System) -> None:
    """The next question closes it, as any other: an old button can't replace what was sent later."""
    ann = shared.world.person("Ann")
    question = await _question(ann, ann.chat)
    sent = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video", after=sent)
    await ann.chat.wait_until(lambda: not question.buttons)
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"), after=question)


async def test_question_goes_when_its_draft_is_started(shared: System) -> None:
    """Animate answers it: the files are as they were offered."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    question = await _question(ann, ann.chat)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_until(lambda: question.deleted)
    await ann.chat.wait_for(has_video)


async def test_question_of_a_group_is_answered_by_its_asker(shared: System) -> None:
    """Others get an alert."""
    group, ann, ben = make_group(shared)
    question = await _question(ben, group, caption="/animate")

    assert (await ann.presses(question, "The photo").answered()).is_alert
    await ben.presses(question, "The photo").answered()

    await group.wait_for("Got the photo", after=question)


async def test_live_photo_of_a_reply_is_what_the_other_is_not(shared: System) -> None:
    """/animate under a video, as a reply to a Live Photo, takes its photo."""
    group, _, ben = make_group(shared)
    live = await ben.sends(group, live_photo=LIVE)

    await ben.sends(group, video=MOTION, caption="/animate", reply_to=live)

    await group.wait_for(has_button("Animate"))


@pytest.mark.parametrize("is_photo_there", [True, False])
async def test_live_photo_replied_to_is_what_is_missing(shared: System, is_photo_there: bool) -> None:
    """/animate as a reply to somebody's Live Photo completes the draft; for a new one, it takes the photo."""
    group, ann, ben = make_group(shared)
    live = await ann.sends(group, live_photo=LIVE)
    if is_photo_there:
        said = await ben.sends(group, photo=PHOTO, caption="/animate")
        await group.wait_for("Got the photo", after=said)

    said = await ben.sends(group, "/animate", reply_to=live)

    told = await group.wait_for(has_button("Animate") if is_photo_there else "Got the photo", after=said)
    assert told.reply_to is said


async def test_live_photo_is_a_photo_if_its_movement_is_too_large(shared: System) -> None:
    """Nobody is offered what can't be used."""
    ann = shared.world.person("Ann")

    await ann.sends(ann.chat, live_photo=LivePhoto(PHOTO, Attached(MOTION, file_size=21 * 1024 * 1024)))

    await ann.chat.wait_for("Now send a video")


async def test_made_up_choice_is_refused(shared: System) -> None:
    """A message that replies to no Live Photo has none to choose from."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)

    assert (await ann.presses(offer, data="live:photo").answered()).is_alert
