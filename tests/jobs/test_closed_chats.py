"""Results whose chat can't be written to any more: they go to the person in private, or wait in /history."""

from typing import Any

import pytest

from domain.job import Ending, Job, JobState
from domain.owner import Owner
from sandbox import samples
from sandbox.telegram import Chat, Group, Person
from tests.jobs.support.harness import JobHarness

VIDEO = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)


def _mute(group: Group) -> None:
    group.forbid("text messages", "videos", "documents")


def _take_no_videos(group: Group) -> None:
    group.forbid("videos", "documents")


def _remove_bot(group: Group) -> None:
    group.kick_bot()


def _videos_in(chat: Chat) -> list[str]:
    return [message.text for message in chat.by_bot if message.media is not None]


async def _in_history(harness: JobHarness, person: Person) -> list[int]:
    found = await harness.jobs.results_of_person(person.id, chat_id=None, limit=9, skip=0)
    return [job.id for job in found]


async def _send_again(harness: JobHarness, job: Job, owner: Owner, **more: Any) -> Job | None:
    return await harness.jobs.send_again(job.id, owner, reply_to=None, now=harness.clock(), **more)


@pytest.mark.parametrize("close", [_mute, _take_no_videos, _remove_bot])
async def test_video_of_a_closed_group_comes_in_private(harness: JobHarness, anna: Person, close: Any) -> None:
    """It was muted, or takes no videos, or the bot was removed meanwhile: the asker gets it, with its buttons."""
    group = harness.world.group("Friends", anna)
    job = await harness.delivering(anna, VIDEO, chat=group)
    close(group)

    over = await harness.until_over(job)

    (message,) = [message for message in anna.chat.by_bot if message.media]
    assert over.is_delivered
    assert message.text == harness.texts.say("result-caption-private")
    assert message.reply_to is None
    assert "📷 New photo" in message.buttons
    assert _videos_in(group) == []
    assert over.result_file_id is not None
    assert not harness.folder_of(job).exists()


async def test_video_of_a_closed_topic_comes_in_private(harness: JobHarness, anna: Person) -> None:
    """Only administrators may write there."""
    group = harness.world.group("Forum", anna, forum=True)
    topic = group.topic("Clips")
    job = await harness.delivering(anna, VIDEO, chat=group)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET topic_id = ?", [topic.thread_id])
    topic.close()

    over = await harness.until_over(job)

    assert over.is_delivered
    assert len(_videos_in(anna.chat)) == 1


async def test_video_of_a_deleted_topic_comes_in_the_group(harness: JobHarness, anna: Person) -> None:
    """At once: the job goes on outside of the topic, and no try is lost."""
    group = harness.world.group("Forum", anna, forum=True)
    topic = group.topic("Clips")
    job = await harness.delivering(anna, VIDEO, chat=group)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET topic_id = ?, reply_to = NULL", [topic.thread_id])
    topic.delete()

    await harness.go()
    await harness.go()

    assert (await harness.stored(job)).is_delivered
    assert len(_videos_in(group)) == 1


@pytest.mark.parametrize("state", [JobState.GENERATING, JobState.DELIVERING])
async def test_removal_ends_no_job_that_is_paid_for(harness: JobHarness, anna: Person, state: JobState) -> None:
    """Telegram tells of the removal while it is generated; its video comes in private all the same."""
    group = harness.world.group("Friends", anna)
    job = await harness.delivering(anna, VIDEO, chat=group)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET state = ?", [state])
    group.kick_bot()

    await harness.chats.end_chat(group.id, now=harness.clock())

    assert (await harness.until_over(job)).is_delivered
    assert len(_videos_in(anna.chat)) == 1


@pytest.mark.parametrize("close", [_mute, _remove_bot])
async def test_video_waits_for_who_has_not_started_the_bot(harness: JobHarness, close: Any) -> None:
    """It is in /history, and is delivered there, as soon as the person opens the private chat and asks."""
    ben = harness.world.person("Ben")
    group = harness.world.group("Friends", ben)
    job = await harness.delivering(ben, VIDEO, chat=group)
    close(group)
    waiting = await harness.until_over(job)
    files_are_left = harness.folder_of(job).exists()
    ben.starts_bot()

    in_history = await _in_history(harness, ben)
    assert await _send_again(harness, job, Owner(ben.id, 0, ben.id)) is not None
    assert await _send_again(harness, job, Owner(ben.id, 0, ben.id)) is None, "it is on its way already"
    over = await harness.until_over(job)

    assert (waiting.state, waiting.ending) == (JobState.FAILED, Ending.UNDELIVERED)
    assert not files_are_left
    assert in_history == [job.id]
    assert over.is_delivered
    assert len(_videos_in(ben.chat)) == 1
    assert harness.api.requests["poll"] == 0, "its link still works"


async def test_waiting_video_is_sent_where_it_is_asked_for(harness: JobHarness) -> None:
    """In the group again, once the bot may write there: as a reply, in the topic of the button."""
    ben = harness.world.person("Ben")
    group = harness.world.group("Forum", ben, forum=True)
    job = await harness.delivering(ben, VIDEO, chat=group)
    _mute(group)
    await harness.until_over(job)
    group.allow("text messages", "videos", "documents")
    topic = group.topic("Clips")
    asked = await ben.sends(group, "/history", topic=topic)

    owner = Owner(group.id, topic.thread_id, ben.id)
    await harness.jobs.send_again(job.id, owner, reply_to=asked.message_id, now=harness.clock())
    await harness.until_over(job)

    (message,) = [message for message in group.by_bot if message.media]
    assert (message.thread_id, message.reply_to) == (topic.thread_id, asked)
    assert message.text == harness.texts.say("result-caption")


async def test_waiting_video_gets_a_fresh_link(harness: JobHarness) -> None:
    """Links expire, but the generation can still be polled."""
    ben = harness.world.person("Ben")
    group = harness.world.group("Friends", ben)
    job = await harness.delivering(ben, VIDEO, chat=group)
    group.kick_bot()
    await harness.until_over(job)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET result_url = NULL")
    ben.starts_bot()

    await _send_again(harness, job, Owner(ben.id, 0, ben.id))
    over = await harness.until_over(job)

    assert over.is_delivered
    assert harness.api.requests["poll"] == 1


async def test_video_waits_for_who_has_blocked_the_bot(harness: JobHarness, anna: Person) -> None:
    """Nothing is sent and no file is left; unblocked, the bot sends it."""
    job = await harness.delivering(anna, VIDEO)
    anna.blocks_bot()
    await harness.chats.end_chat(anna.chat.id, now=harness.clock())
    said = len(anna.chat.messages)

    waiting = await harness.until_over(job)
    said_since = len(anna.chat.messages) - said
    files_are_left = harness.folder_of(job).exists()
    anna.unblocks_bot()
    await _send_again(harness, job, job.owner)
    over = await harness.until_over(job)

    assert (waiting.ending, said_since, files_are_left) == (Ending.UNDELIVERED, 0, False)
    assert over.is_delivered
    assert _videos_in(anna.chat) == [harness.texts.say("result-caption")]


async def test_video_of_an_anonymous_administrator_waits(harness: JobHarness, anna: Person) -> None:
    """Nobody knows whose private chat it would be."""
    group = harness.world.group("Friends", anna)
    job = await harness.delivering(anna, VIDEO, chat=group)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET person_id = chat_id")
    group.kick_bot()

    over = await harness.until_over(job)

    assert (over.ending, over.in_private) == (Ending.UNDELIVERED, False)


@pytest.mark.parametrize("close", [_mute, _remove_bot])
async def test_ending_of_a_closed_group_is_told_in_private(harness: JobHarness, anna: Person, close: Any) -> None:
    """The asker learns what happened; the status message in the group is no obstacle."""
    group = harness.world.group("Friends", anna)
    job = await harness.job(anna, JobState.FAILED, ending=Ending.NO_PERSON, chat=group)
    close(group)

    over = await harness.until_over(job)

    assert over.attempts == 0
    said = [harness.texts.say("ending-no-person", kept="no"), harness.texts.say("ending-in-private")]
    assert [message.text for message in anna.chat.by_bot] == ["\n\n".join(said)]


async def test_ending_told_in_private_promises_nothing_of_the_group(harness: JobHarness) -> None:
    """What is kept there can't be reached from the private chat, and no button makes another job of the group's."""
    said = {}
    for ending in set(Ending) - {Ending.UNREACHABLE, Ending.FORGOTTEN, Ending.UNDELIVERED, Ending.UNCONFIRMED}:
        person = harness.world.person(f"Person {ending}")
        person.starts_bot()
        group = harness.world.group("Friends", person)
        job = await harness.job(person, JobState.FAILED, ending=ending, chat=group, has_status=False)
        group.kick_bot()
        await harness.until_over(job)
        (said[ending],) = person.chat.by_bot

    assert not [ending for ending, message in said.items() if "kept" in message.text or "again?" in message.text]
    assert not [ending for ending, message in said.items() if message.buttons or "try again" in message.text]
    assert {message.text.partition("\n\n")[2] for message in said.values()} == {
        "This is about the video you asked for in a group. To make it here, send me a photo and a video."
    }


async def test_status_of_a_closed_group_is_edited_once(harness: JobHarness, anna: Person) -> None:
    """Telegram would refuse it each time, and the edits of others would wait."""
    group = harness.world.group("Friends", anna)
    await harness.generating(anna, chat=group)
    group.kick_bot()

    for _ in range(3):
        await harness.board.refresh()

    assert len([each for each in harness.world.refusals() if "editMessageText" in each]) == 1


async def test_result_that_was_not_delivered_is_not_paid_for_again(harness: JobHarness) -> None:
    """It can be sent again, not tried again."""
    ben = harness.world.person("Ben")
    group = harness.world.group("Friends", ben)
    job = await harness.delivering(ben, VIDEO, chat=group)
    group.kick_bot()

    over = await harness.until_over(job)

    assert (over.can_be_sent_again, over.can_be_tried_again) == (True, False)
