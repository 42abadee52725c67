"""What is no photo and no video gets an answer that says what is needed; in groups only where the bot was asked."""

from typing import Any

import pytest

from sandbox import samples
from sandbox.telegram import Attached, Location
from tests.handlers.support import make_group
from tests.support.system import MOTION, PHOTO, System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")

CONTACT = {"contact": {"phone_number": "+49 30 901820", "first_name": "Dana"}}
DICE = {"dice": {"emoji": "🎲", "value": 6}}
VENUE = {
    "venue": {"location": {"latitude": 52.5, "longitude": 13.4}, "title": "Museum", "address": "Main street 1"},
    "location": {"latitude": 52.5, "longitude": 13.4},
}
POLL = {
    "poll": {
        "id": "71",
        "question": "Tea or coffee?",
        "options": [{"text": each, "voter_count": 0, "persistent_id": each} for each in ("Tea", "Coffee")],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
}
KINDS: dict[str, dict[str, Any]] = {
    "voice message": {"voice": samples.voice()},
    "file": {"document": Attached(b"%PDF-1.7", "paper.pdf", "application/pdf")},
    "location": {"location": Location(52.5, 13.4)},
    "venue": {"extra": VENUE},
    "contact": {"extra": CONTACT},
    "poll": {"extra": POLL},
    "dice": {"extra": DICE},
}
REFUSAL = "I can't use this."
of_each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@of_each_kind
async def test_unusable_kind_is_answered_with_what_is_needed(shared: System, kind: dict[str, Any]) -> None:
    """Both files of somebody who sent nothing yet."""
    ann = shared.world.person("Ann")
    sent = await ann.sends(ann.chat, **kind)
    told = await ann.chat.wait_for(REFUSAL, after=sent)
    assert "Send a photo of a person and a video" in told.text


@of_each_kind
async def test_unusable_kind_is_answered_with_what_is_missing(shared: System, kind: dict[str, Any]) -> None:
    """With a photo waiting: the video. The files that wait are kept, and the question can be cancelled."""
    ann = shared.world.person("Ann")
    asked = await ann.sends(ann.chat, photo=PHOTO)
    question = await ann.chat.wait_for("Now send a video", after=asked)
    sent = await ann.sends(ann.chat, **kind)
    told = await ann.chat.wait_for(REFUSAL, after=sent)
    assert "I have your photo. Now a video" in told.text
    assert told.buttons[-1] == "Cancel"
    await ann.chat.wait_until(lambda: not question.buttons)
    video = await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"), after=video)


async def test_unusable_kind_brings_the_offer_back(shared: System) -> None:
    """Nothing is missing: the refusal is short, and the offer comes below it."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    sent = await ann.sends(ann.chat, voice=samples.voice())
    told = await ann.chat.wait_for(REFUSAL, after=sent)
    assert told.text == REFUSAL
    await ann.chat.wait_for(has_button("Animate"), after=told)


@of_each_kind
async def test_unusable_kind_in_a_group_is_not_answered(shared: System, kind: dict[str, Any]) -> None:
    """Unless it replies to the bot's question: people talk to each other."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message with a video", after=asked)
    await ann.sends(group, **kind)
    await ben.sends(group, **kind)
    said = await ann.sends(group, "/help")
    await group.wait_for("Write /animate", after=said)
    assert group.by_bot[-2] == question


async def test_unusable_reply_to_a_question_renews_it(shared: System) -> None:
    """The new question takes the reply, and the old one is deleted."""
    group, ann, _ = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message with a video", after=asked)
    sent = await ann.sends(group, voice=samples.voice(), reply_to=question)
    renewed = await group.wait_for(REFUSAL, after=sent)
    assert "Now a video" in renewed.text
    await group.wait_until(lambda: question.deleted)
    await ann.sends(group, video=MOTION, reply_to=renewed)
    await group.wait_for(has_button("Animate"), after=renewed)


async def test_unusable_answer_of_somebody_else_renews_the_question(shared: System) -> None:
    """Ben is told, and what he reads takes a video for Ann."""
    group, ann, ben = make_group(shared)
    asked = await ann.sends(group, photo=PHOTO, caption="/animate")
    question = await group.wait_for("Reply to this message with a video", after=asked)
    sent = await ben.sends(group, voice=samples.voice(), reply_to=question)
    told = await group.wait_for(REFUSAL, after=sent)
    assert "Now a video" in told.text
    await ben.sends(group, video=MOTION, reply_to=told)
    await group.wait_for(has_button("Animate"), after=told)


async def test_animated_sticker_is_answered_with_what_works_instead(shared: System) -> None:
    """It is a drawing; the file that is missing is named, too."""
    ann = shared.world.person("Ann")
    asked = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video", after=asked)
    sticker = Attached(b"tgs", mime_type="application/x-tgsticker", width=512, height=512)
    sent = await ann.sends(ann.chat, sticker=sticker)
    told = await ann.chat.wait_for("is a drawing, not a video", after=sent)
    assert "Now a video" in told.text
