"""Cancel and /cancel: at every stage where it still saves money, and an honest word where it doesn't."""

import asyncio

import pytest

from sandbox.telegram import Message, Person
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

STOPPABLE = "1 video that was waiting. Nothing was generated."
TOO_LATE = "1 video is already being made: it can't be stopped any more"


async def ask_for_video(person: Person) -> Message:
    """Let somebody send a photo, and return the question for the video."""
    sent = await person.sends(person.chat, photo=PHOTO)
    return await person.chat.wait_for("Now send a video", after=sent)


async def complete_draft(person: Person) -> Message:
    """Let somebody answer that question, and return the offer."""
    sent = await person.sends(person.chat, video=MOTION)
    return await person.chat.wait_for(has_button("Animate"), after=sent)


async def reply_to_cancel(person: Person) -> str:
    """Let somebody write /cancel, and return what they are told."""
    said = await person.sends(person.chat, "/cancel")
    return (await person.chat.wait_for(lambda _: True, after=said)).text


async def test_question_for_a_file_can_be_cancelled(shared: System) -> None:
    """The stored file is forgotten; the next one starts a new draft."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)

    await ann.presses(asked, "Cancel").answered()

    await ann.chat.wait_until(lambda: "Cancelled" in asked.text and not asked.buttons)
    sent = await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for("Now send a photo", after=sent)


@pytest.mark.parametrize("presses_offer", [True, False])
async def test_cancel_removes_both_keyboards(shared: System, *, presses_offer: bool) -> None:
    """Pressed under the question or under the offer, it leaves a button under neither."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    offer = await complete_draft(ann)

    await ann.presses(offer if presses_offer else asked, "Cancel").answered()

    await ann.chat.wait_until(lambda: not asked.buttons and not offer.buttons)
    assert "Cancelled" in offer.text


async def test_cancel_command_leaves_no_buttons(shared: System) -> None:
    """The question loses them; the offer goes, since the answer says what it would say."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    offer = await complete_draft(ann)

    assert "dropped the files" in await reply_to_cancel(ann)
    await ann.chat.wait_until(lambda: not asked.buttons)
    await ann.chat.wait_until(lambda: offer.deleted)


async def test_cancel_speaks_of_no_files_where_there_were_none(shared: System) -> None:
    """/animate has asked for both, and nothing has come."""
    ann = shared.world.person("Ann")
    asked = await ann.sends(ann.chat, "/animate")
    await ann.chat.wait_for(lambda message: message.by_bot, after=asked)

    assert await reply_to_cancel(ann) == "Cancelled. Send a photo or a video to start again whenever you like."


async def test_cancel_works_after_the_offer_was_deleted(shared: System) -> None:
    """The question loses its button all the same."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    ann.deletes(await complete_draft(ann))

    assert "dropped the files" in await reply_to_cancel(ann)
    await ann.chat.wait_until(lambda: not asked.buttons)


async def test_cancel_under_the_question_cancels_the_started_job(shared: System) -> None:
    """While it is prepared that is free; pressed twice, it gives the same answer."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    cancel = asked.button("Cancel")["callback_data"]
    offer = await complete_draft(ann)
    posts = shared.api.posts
    async with hold_requests(shared.telegram.app.on_request, "getFile") as reached:
        await ann.presses(offer, "Animate").answered()
        await asyncio.wait_for(reached.wait(), 40)
        answers = [await ann.presses(asked, data=cancel).answered() for _ in range(2)]
    await ann.chat.wait_until(lambda: "nothing was generated" in offer.text)

    assert [(answer.text, answer.is_alert) for answer in answers] == [("Cancelled", False)] * 2
    assert shared.api.posts == posts


async def test_submitted_job_is_too_late_to_cancel(shared: System) -> None:
    """The status, an older Cancel and the command say that it is paid for; and the video comes."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    cancel = asked.button("Cancel")["callback_data"]
    offer = await complete_draft(ann)
    number = len(shared.api.generations) + 1
    shared.api.hold = True
    try:
        await ann.presses(offer, "Animate").answered()
        generation = await shared.api.submitted(number)
        await ann.chat.wait_until(lambda: "is being made" in offer.text)
        pressed = await ann.presses(asked, data=cancel).answered()
        answer = await reply_to_cancel(ann)
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)

    assert not offer.buttons
    assert pressed.is_alert
    assert "Too late to cancel" in pressed.text
    assert TOO_LATE in answer
    await ann.chat.wait_for(has_video)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert "no longer valid" in (await ann.presses(asked, data=cancel).answered()).text


async def test_cancel_command_counts_what_it_can_not_cancel(shared: System) -> None:
    """A draft and a job that is prepared are cancelled; one that is generated is said to come."""
    ann = shared.world.person("Ann")
    number = len(shared.api.generations) + 1
    shared.api.hold = True
    try:
        await shared.job(ann)
        generation = await shared.api.submitted(number)
        posts = shared.api.posts
        async with hold_requests(shared.telegram.app.on_request, "getFile") as reached:
            status = await shared.job(ann)
            await asyncio.wait_for(reached.wait(), 40)
            await ask_for_video(ann)
            first, second = await reply_to_cancel(ann), await reply_to_cancel(ann)
        await ann.chat.wait_until(lambda: "nothing was generated" in status.text)
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)

    assert "dropped the files" in first
    assert STOPPABLE in first
    assert TOO_LATE in first
    assert second == first.splitlines()[-1]
    assert shared.api.posts == posts


async def test_group_question_names_the_cancel_command(shared: System) -> None:
    """A message that asks for a reply can have no button; the command discards the person's draft there."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    assert "/cancel" in prompt.text

    said = await ann.sends(group, "/cancel")

    answer = await group.wait_for("dropped the files", after=said)
    assert answer.reply_to is said
