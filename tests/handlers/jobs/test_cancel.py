"""Cancel and /cancel: at every stage where it still saves money, and an honest word where it doesn't."""

import asyncio

import pytest

from sandbox.telegram import Message, Person
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

STOPPABLE = "1 video that was waiting. Nothing was generated."
TOO_LATE = "1 video is being made already: it is paid for, can't be stopped any more"


async def asked_for_video(person: Person) -> Message:
    """Let somebody send a photo, and return the question for the video."""
    sent = await person.sends(person.chat, photo=PHOTO)
    return await person.chat.wait_for("Now send a video", after=sent)


async def offered(person: Person) -> Message:
    """Let somebody answer that question, and return the offer."""
    sent = await person.sends(person.chat, video=MOTION)
    return await person.chat.wait_for(has_button("Animate"), after=sent)


async def told(person: Person) -> str:
    """Let somebody write /cancel, and return what they are told."""
    said = await person.sends(person.chat, "/cancel")
    return (await person.chat.wait_for(lambda _: True, after=said)).text


async def test_the_question_for_a_file_can_be_cancelled(shared: System) -> None:
    """The file that was there is forgotten; the next one begins anew."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)

    await ann.presses(asked, "Cancel").answered()

    await ann.chat.wait_until(lambda: "Cancelled" in asked.text and not asked.buttons)
    sent = await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for("Now send a photo", after=sent)


@pytest.mark.parametrize("presses_offer", [True, False])
async def test_no_cancel_is_left_behind(shared: System, *, presses_offer: bool) -> None:
    """Pressed under the question or under the offer: neither has a button any more."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)
    offer = await offered(ann)

    await ann.presses(offer if presses_offer else asked, "Cancel").answered()

    await ann.chat.wait_until(lambda: not asked.buttons and not offer.buttons)
    assert "Cancelled" in offer.text


async def test_the_command_takes_the_buttons_away_as_well(shared: System) -> None:
    """From the question and from the offer."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)
    offer = await offered(ann)

    assert "I forgot the files" in await told(ann)
    assert not asked.buttons
    assert "Cancelled" in offer.text


async def test_an_offer_that_somebody_deleted_is_no_obstacle(shared: System) -> None:
    """The question loses its button all the same."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)
    ann.deletes(await offered(ann))

    assert "I forgot the files" in await told(ann)
    assert not asked.buttons


async def test_under_the_question_it_cancels_what_has_been_started_since(shared: System) -> None:
    """While it is prepared that is free; pressed twice, it says the same."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)
    offer = await offered(ann)
    posts = shared.api.posts
    async with hold_requests(shared.telegram.app.on_request, "getFile") as reached:
        await ann.presses(offer, "Animate").answered()
        await asyncio.wait_for(reached.wait(), 40)
        answers = [await ann.presses(asked, "Cancel").answered() for _ in range(2)]
    await ann.chat.wait_until(lambda: "nothing was generated" in offer.text)

    assert [(answer.text, answer.is_alert) for answer in answers] == [("Cancelled", False)] * 2
    assert shared.api.posts == posts


async def test_once_it_is_submitted_everything_says_that_it_is_too_late(shared: System) -> None:
    """The status, an older Cancel and the command: it is paid for; and the video comes."""
    ann = shared.world.person("Ann")
    asked = await asked_for_video(ann)
    offer = await offered(ann)
    number = len(shared.api.generations) + 1
    shared.api.hold = True
    try:
        await ann.presses(offer, "Animate").answered()
        generation = await shared.api.submitted(number)
        await ann.chat.wait_until(lambda: "paid for now and can't be stopped" in offer.text)
        pressed = await ann.presses(asked, "Cancel").answered()
        answer = await told(ann)
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)

    assert not offer.buttons
    assert pressed.is_alert
    assert "Too late to cancel" in pressed.text
    assert TOO_LATE in answer
    await ann.chat.wait_for(has_video)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert "This is over" in (await ann.presses(asked, "Cancel").answered()).text


async def test_all_that_can_be_cancelled_is_and_the_rest_is_counted(shared: System) -> None:
    """One that is generated, one that is prepared, and a draft: two go, one is said to come."""
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
            await asked_for_video(ann)
            first, second = await told(ann), await told(ann)
        await ann.chat.wait_until(lambda: "nothing was generated" in status.text)
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)

    assert "I forgot the files" in first
    assert STOPPABLE in first
    assert TOO_LATE in first
    assert second == first.splitlines()[-1]
    assert shared.api.posts == posts


async def test_in_a_group_the_question_names_the_command(shared: System) -> None:
    """What is to be answered can have no button; the command drops what the person has gathered there."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    await ann.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    assert "/cancel" in prompt.text

    said = await ann.sends(group, "/cancel")

    answer = await group.wait_for("I forgot the files", after=said)
    assert answer.reply_to is said
