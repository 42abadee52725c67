"""Chats that end, and groups that become supergroups, in the tables."""

from dataclasses import replace

import pytest

from domain.job import Ending, JobState
from domain.owner import Owner
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from tests.storage.support.factories import (
    ENDED,
    IN_GROUP,
    LIVE,
    OTHER,
    a_job,
    complete_draft,
    photo,
    put,
    stored,
    video,
)
from tests.storage.support.raw import run

OLD, NEW = IN_GROUP.chat_id, -1_000_000_200
MOVED = replace(IN_GROUP, chat_id=NEW)


async def test_queued_jobs_of_an_ended_chat_fail_silently(database: Database, chats: ChatStore) -> None:
    """Nothing was paid for, and nobody is left to tell: the job is failed, and no step is due."""
    job = await a_job(database, owner=IN_GROUP)

    assert await chats.end_chat(IN_GROUP.chat_id, now=9.0) == [job.id]

    ended = await stored(database, job)
    assert (ended.state, ended.ending) == (JobState.FAILED, Ending.UNREACHABLE)
    assert (ended.ended_at, ended.due_at) == (9.0, None)


@pytest.mark.parametrize("state", [state for state in LIVE + ENDED if state is not JobState.QUEUED])
async def test_submitted_jobs_of_an_ended_chat_go_on(database: Database, chats: ChatStore, state: JobState) -> None:
    """They may be paid for, and their person may be reached in private, or later."""
    job = await a_job(database, state, owner=IN_GROUP)

    assert await chats.end_chat(IN_GROUP.chat_id, now=9.0) == []

    assert await stored(database, job) == job


async def test_end_of_a_chat_deletes_its_drafts_only(
    database: Database, chats: ChatStore, drafts: DraftStore
) -> None:
    """Everybody's draft in that chat is deleted; other chats go on as before."""
    elsewhere = await a_job(database, owner=OTHER)
    await put(database, IN_GROUP, photo())
    kept = await put(database, OTHER, photo())

    assert await chats.end_chat(IN_GROUP.chat_id, now=9.0) == []

    assert await drafts.of(IN_GROUP, now=0.0) is None
    assert await drafts.of(OTHER, now=0.0) == kept
    assert await stored(database, elsewhere) == elsewhere


async def test_jobs_follow_a_group_without_its_message_ids(database: Database, chats: ChatStore) -> None:
    """In the supergroup the old ids mean nothing, or another message."""
    job = await a_job(database, owner=IN_GROUP)
    elsewhere = await a_job(database, owner=OTHER)

    await chats.move_chat(OLD, NEW)

    assert await stored(database, job) == replace(job, owner=MOVED, reply_to=None, status_message_id=None)
    assert await stored(database, elsewhere) == elsewhere


async def test_drafts_follow_a_group_without_its_message_ids(
    database: Database, chats: ChatStore, drafts: DraftStore
) -> None:
    """The files are still there; the answer replies to no message."""
    draft = await complete_draft(database, IN_GROUP)
    await drafts.set_offer(draft.id, 50)
    await drafts.set_prompt(draft.id, 51)

    await chats.move_chat(OLD, NEW)

    assert await drafts.of(MOVED, now=0.0) == replace(draft, owner=MOVED, reply_to=0)


async def test_jobs_of_the_group_itself_become_the_supergroups(
    database: Database, chats: ChatStore, drafts: DraftStore
) -> None:
    """An anonymous administrator's jobs and drafts belong to the chat's new id."""
    anonymous, moved = Owner(OLD, 0, OLD), Owner(NEW, 0, NEW)
    job = await a_job(database, owner=anonymous)
    await put(database, anonymous, photo())

    await chats.move_chat(OLD, NEW)

    assert (await stored(database, job)).owner == moved
    assert await drafts.of(moved, now=0.0) is not None


async def test_newer_draft_in_the_supergroup_is_kept(
    database: Database, chats: ChatStore, drafts: DraftStore
) -> None:
    """The old draft stays behind, and does not keep the jobs from following."""
    job = await a_job(database, owner=IN_GROUP)
    await put(database, IN_GROUP, photo("old"))
    newer = await put(database, MOVED, video("new"))

    await chats.move_chat(OLD, NEW)

    assert (await stored(database, job)).owner == MOVED
    assert await drafts.of(MOVED, now=0.0) == newer


async def test_second_announcement_of_a_move_changes_nothing(database: Database, chats: ChatStore) -> None:
    """Both chats announce the move; message ids that were stored meanwhile stay."""
    job = await a_job(database, owner=IN_GROUP)
    await chats.move_chat(OLD, NEW)
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET status_message_id = 60 WHERE id = ?", (job.id,))

    await chats.move_chat(OLD, NEW)

    assert (await stored(database, job)).status_message_id == 60


async def test_new_id_of_a_group_is_known_after_a_restart(database: Database, chats: ChatStore) -> None:
    """Settings go on naming the old one."""
    await chats.move_chat(OLD, NEW)

    after = ChatStore(database)
    await after.load()

    for store in (chats, after):
        assert (store.current_id(OLD), store.current_id(NEW), store.current_id(5)) == (NEW, NEW, 5)


async def test_newest_id_counts_for_a_group_that_moved_twice(chats: ChatStore) -> None:
    """Whichever of its ids the settings name, and however often a move is announced."""
    for old, new in ((OLD, NEW), (NEW, -300), (NEW, -300)):
        await chats.move_chat(old, new)

    assert [chats.current_id(chat_id) for chat_id in (OLD, NEW, -300)] == [-300, -300, -300]
