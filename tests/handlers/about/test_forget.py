"""/forget: who may ask, what goes, what can't be stopped; and that people see what was done."""

import asyncio
import sqlite3

import pytest

from sandbox.telegram import Chat, Message, Person
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, says

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def ask_to_forget(person: Person, chat: Chat | None = None) -> Message:
    """Let somebody say /forget, and return the question."""
    chat = chat or person.chat
    said = await person.sends(chat, "/forget")
    return await chat.wait_for(has_button("Forget me"), after=said)


async def forget(person: Person) -> Message:
    """Let somebody ask and press, and return what they are told."""
    question = await ask_to_forget(person)
    await person.presses(question, "Forget me").answered()
    await person.chat.wait_until(lambda: "Forgotten." in question.text)
    return question


def count_rows(system: System, person_id: int) -> int:
    """Count the rows that are somebody's."""
    connection = sqlite3.connect(system.bot.database)
    try:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table} WHERE person_id = ?", (person_id,)).fetchone()[0]  # noqa: S608 - the table is our own
            for table in ("drafts", "jobs")
        ]
    finally:
        connection.close()
    return sum(counts)


async def test_forgotten_draft_goes_with_its_messages(shared: System) -> None:
    """The offer is deleted, and the question turns into a list of what was deleted."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    told = await forget(ann)
    assert "the files you had sent for a video" in told.text
    assert not told.buttons
    await ann.chat.wait_until(lambda: offer.deleted)
    assert count_rows(shared, ann.id) == 0


async def test_forgetting_can_be_refused(shared: System) -> None:
    """Keep everything deletes nothing; in a group, only whoever asked can press it."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    offer = await shared.offer(ann)
    question = await ask_to_forget(ann, group)

    pressed = await ben.presses(question, "Keep everything").answered()
    assert pressed.is_alert
    assert "Only the person who asked" in pressed.text
    await ann.presses(question, "Keep everything").answered()

    await group.wait_until(lambda: "deleted nothing" in question.text)
    assert not question.buttons
    assert not offer.deleted
    assert count_rows(shared, ann.id) == 1


async def test_video_being_generated_is_given_to_nobody(shared: System) -> None:
    """Its status is deleted at once, and its result is not even downloaded."""
    ann = shared.world.person("Ann")
    shared.api.hold = True
    status = await shared.job(ann)
    generation = await shared.api.submitted(len(shared.api.generations) + 1)
    shared.api.hold = False
    told = await forget(ann)
    assert "1 video that is being generated" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert count_rows(shared, ann.id) == 0
    fetched = shared.api.requests["result"]

    await shared.api.finish(generation.id)

    await shared.bot.wait_for_log(says("delivering -> failed"))
    assert shared.api.requests["result"] == fetched
    assert not [message for message in ann.chat.by_bot if has_video(message)]


async def test_video_being_prepared_is_never_submitted(shared: System) -> None:
    """Its job is cancelled in the middle of a step, and costs nothing."""
    ann = shared.world.person("Ann")
    posts = shared.api.posts
    async with hold_requests(shared.telegram.app.on_request, "getFile") as reached:
        status = await shared.job(ann)
        await asyncio.wait_for(reached.wait(), 40)
        told = await forget(ann)
    assert "1 video that was waiting" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert count_rows(shared, ann.id) == 0
    assert shared.api.posts == posts


async def test_video_being_downloaded_is_not_sent(shared: System) -> None:
    """The step under way is stopped, and its files are removed."""
    ann = shared.world.person("Ann")
    async with hold_requests(shared.api.on_request, "result") as reached:
        status = await shared.job(ann)
        await asyncio.wait_for(reached.wait(), 40)
        told = await forget(ann)
    assert "1 finished video" in told.text
    await ann.chat.wait_until(lambda: status.deleted)
    assert count_rows(shared, ann.id) == 0
    assert not [message for message in ann.chat.messages if message.by_bot and has_video(message)]
    assert not list((shared.bot.directory / "data" / "jobs").iterdir())


async def test_second_forget_finds_nothing(shared: System) -> None:
    """A finished job is forgotten once: neither another /forget nor the same button finds it again."""
    ann = shared.world.person("Ann")
    await shared.job(ann)
    result = await ann.chat.wait_for(has_video)
    told = await forget(ann)
    assert "1 finished video" in told.text
    assert not result.deleted
    again = await ann.presses(told, data=f"forget:{ann.id}").answered()
    assert "anything about you" in again.text
    assert "Forgotten." in told.text
    answer = await ann.presses(await ask_to_forget(ann), "Forget me").answered()
    assert "anything about you" in answer.text


async def test_forget_button_works_only_for_who_asked(shared: System) -> None:
    """Others get an alert, whichever message they use and whatever data they make up."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    await ann.sends(group, photo=PHOTO, caption="/animate")
    await group.wait_for("Reply to this message")
    question = await ask_to_forget(ann, group)
    mine = await ask_to_forget(ben)

    for message in (question, mine):
        answer = await ben.presses(message, data=f"forget:{ann.id}").answered()
        assert answer.is_alert
        assert "Only the person who asked" in answer.text
    assert count_rows(shared, ann.id) == 1

    await ann.presses(question, "Forget me").answered()
    await group.wait_until(lambda: "Forgotten." in question.text)
    assert count_rows(shared, ann.id) == 0


async def test_group_is_forgotten_by_its_administrators_only(shared: System) -> None:
    """An anonymous administrator asks; any administrator may confirm, but no member, and nobody elsewhere."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben], supergroup=True)
    elsewhere = shared.world.group("Elsewhere", ben)
    anonymous = ann.anonymously(group)
    await anonymous.sends(group, video=MOTION, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    said = await anonymous.sends(group, "/forget")
    question = await group.wait_for(has_button("Delete it"), after=said)
    theirs = await ask_to_forget(ben, elsewhere)

    assert "Only the person who asked" in (await ben.presses(question, "Delete it").answered()).text
    assert "nothing here in this name" in (await ben.presses(theirs, data=f"forget:{group.id}").answered()).text
    assert count_rows(shared, group.id) == 1

    await ann.presses(question, "Delete it").answered()
    await group.wait_until(lambda: prompt.deleted)
    assert count_rows(shared, group.id) == 0


async def test_group_that_is_forgotten_promises_nothing_of_people(shared: System) -> None:
    """An anonymous administrator reads what goes, that their account stays known, and how that is deleted."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, supergroup=True)
    offer = await shared.offer(ann)
    anonymous = ann.anonymously(group)
    await anonymous.sends(group, video=MOTION, caption="/animate")
    prompt = await group.wait_for("Reply to this message")
    said = await anonymous.sends(group, "/forget")
    question = await group.wait_for(has_button("Delete it"), after=said)

    asked = question.text
    await ann.presses(question, "Delete it").answered()
    await group.wait_until(lambda: prompt.deleted)

    own = "What I know about your own account stays: to delete it, send me /forget in our private chat."
    assert "what was asked for here in this name" in asked
    assert "everything I know about you" not in asked
    assert (asked.endswith(own), question.text.endswith(own)) == (True, True)
    assert not offer.deleted
    assert count_rows(shared, ann.id) == 1
    again = await ann.presses(question, data=f"forget:{group.id}").answered()
    assert "nothing here in this name" in again.text
