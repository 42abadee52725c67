"""/forget: who may ask, what goes, what can't be stopped; and that people see what was done."""

import asyncio
import sqlite3

import pytest

from sandbox.telegram import Chat, Message, Person
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def asked(person: Person, chat: Chat | None = None) -> Message:
    """Let somebody say /forget, and return the question."""
    chat = chat or person.chat
    said = await person.sends(chat, "/forget")
    return await chat.wait_for(has_button("Forget me"), after=said)


async def forgotten(person: Person) -> Message:
    """Let somebody ask and press, and return what they are told."""
    question = await asked(person)
    await person.presses(question, "Forget me").answered()
    await person.chat.wait_until(lambda: "Forgotten." in question.text)
    return question


def rows_of(system: System, person_id: int) -> int:
    """Count the rows that are somebody's."""
    connection = sqlite3.connect(system.bot.database)
    try:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table} WHERE person_id = ?", (person_id,)).fetchone()[0]  # noqa: S608
            for table in ("drafts", "jobs")
        ]
    finally:
        connection.close()
    return sum(counts)


async def test_a_draft_goes_with_the_messages_about_it(shared: System) -> None:
    """The offer is taken away, and the question turns into what was deleted."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    told = await forgotten(ann)
    assert "what you had gathered for a video" in told.text
    assert not told.buttons
    await ann.chat.wait_until(lambda: offer.deleted)
    assert rows_of(shared, ann.id) == 0


async def test_a_video_that_is_being_generated_is_given_to_nobody(shared: System) -> None:
    """Its status goes at once; what comes of it is not even fetched."""
    ann = shared.world.person("Ann")
    shared.api.hold = True
    status = await shared.job(ann)
    generation = await shared.api.submitted(len(shared.api.generations) + 1)
    shared.api.hold = False
    told = await forgotten(ann)
    assert "1 video that is being generated" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert rows_of(shared, ann.id) == 0
    fetched = shared.api.requests["result"]

    await shared.api.finish(generation.id)

    await shared.bot.wait_for_log(lambda lines: any("delivering -> failed" in line for line in lines))
    assert shared.api.requests["result"] == fetched
    assert not [message for message in ann.chat.by_bot if has_video(message)]


async def test_a_video_that_is_being_prepared_is_never_submitted(shared: System) -> None:
    """It is cancelled, whatever its step was at, and costs nothing."""
    ann = shared.world.person("Ann")
    posts = shared.api.posts
    async with hold_requests(shared.telegram.app.on_request, "getFile") as reached:
        status = await shared.job(ann)
        await asyncio.wait_for(reached.wait(), 40)
        told = await forgotten(ann)
    assert "1 video that was waiting" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert rows_of(shared, ann.id) == 0
    assert shared.api.posts == posts


async def test_a_video_that_is_being_fetched_is_not_sent(shared: System) -> None:
    """The step that was at it is stopped, and its files are removed."""
    ann = shared.world.person("Ann")
    async with hold_requests(shared.api.on_request, "result") as reached:
        status = await shared.job(ann)
        await asyncio.wait_for(reached.wait(), 40)
        told = await forgotten(ann)
    assert "1 video that was done" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert rows_of(shared, ann.id) == 0
    assert not [message for message in ann.chat.messages if message.by_bot and has_video(message)]
    assert not list((shared.bot.directory / "data" / "jobs").iterdir())


async def test_a_second_time_there_is_nothing_to_forget(shared: System) -> None:
    """A finished job is forgotten once; neither another /forget nor the same press finds anything after that."""
    ann = shared.world.person("Ann")
    await shared.job(ann)
    result = await ann.chat.wait_for(has_video)
    told = await forgotten(ann)
    assert "1 video that was done" in told.text
    assert not result.deleted
    again = await ann.presses(told, data=f"forget:{ann.id}").answered()
    assert "nothing left" in again.text
    assert "Forgotten." in told.text
    answer = await ann.presses(await asked(ann), "Forget me").answered()
    assert "nothing left" in answer.text


async def test_in_a_group_only_who_asked_can_press(shared: System) -> None:
    """Others get an alert, whichever message they press and whatever data they make up."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    await ann.sends(group, photo=PHOTO, caption="/animate")
    await group.wait_for("Reply to this message")
    question = await asked(ann, group)
    mine = await asked(ben)

    for message in (question, mine):
        answer = await ben.presses(message, data=f"forget:{ann.id}").answered()
        assert answer.is_alert
        assert "Only whoever asked" in answer.text
    assert rows_of(shared, ann.id) == 1

    await ann.presses(question, "Forget me").answered()
    await group.wait_until(lambda: "Forgotten." in question.text)
    assert rows_of(shared, ann.id) == 0


async def test_what_the_group_itself_asked_for_is_forgotten_by_an_administrators_press(shared: System) -> None:
    """An anonymous administrator asks, a member presses in vain, any administrator may; not in another group."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben], supergroup=True)
    elsewhere = shared.world.group("Elsewhere", ben)
    anonymous = ann.anonymously(group)
    await anonymous.sends(group, video=MOTION, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    said = await anonymous.sends(group, "/forget")
    question = await group.wait_for(has_button("Forget me"), after=said)
    theirs = await asked(ben, elsewhere)

    assert "Only whoever asked" in (await ben.presses(question, "Forget me").answered()).text
    assert "nothing left" in (await ben.presses(theirs, data=f"forget:{group.id}").answered()).text
    assert rows_of(shared, group.id) == 1

    await ann.presses(question, "Forget me").answered()
    await group.wait_until(lambda: prompt.deleted)
    assert rows_of(shared, group.id) == 0
