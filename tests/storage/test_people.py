import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import storage.people
from domain.job import Ending, Job, JobState
from domain.owner import NOBODY
from storage.database import Database, StorageError
from storage.draft_expiry import DRAFT_LIFETIME
from storage.drafts import DraftStore
from storage.encryption import Cipher
from storage.jobs import JobStore
from storage.people import PeopleStore
from storage.starting import Outcome, Start
from storage.updates import HANDLED_LIFETIME, UpdateStore
from tests.storage.support.factories import (
    ENDED,
    IN_GROUP,
    OTHER,
    PRIVATE,
    a_job,
    complete_draft,
    photo,
    put,
    start_again,
    start_draft,
    stored,
)
from tests.storage.support.raw import SQLITE_ONLY, run
from tests.storage.support.to_delete import to_delete

ANN = PRIVATE.person_id
DAY = 24 * 3600.0
UNSTOPPABLE = (JobState.SUBMITTING, JobState.GENERATING)
IMPERSONAL = {
    *("id", "state", "ending", "mode", "options", "usage", "claim", "claimed_by", "attempts", "due_at"),
    "step_started_at",
    *("created_at", "consented_at", "submitted_at", "generated_at", "ended_at"),
    *("reference_seconds", "expected", "polled_at", "watched", "late_at"),
    *("cost", "reference_frames", "expected_cost"),
    "payer",  # a hash; tests/storage/test_payers.py
}
"""The columns of a job that say nothing about anybody."""


@pytest.fixture
def people(database: Database) -> PeopleStore:
    return PeopleStore(database)


async def _finished(database: Database, *, ended_at: float, state: JobState = JobState.DELIVERED) -> Job:
    """Give a job that ended and whose person knows it."""
    job = await a_job(database, state)
    written = await JobStore(database).write(job, replace(job, ended_at=ended_at, due_at=None))
    assert written is not None
    return written


async def _claimed(database: Database, state: JobState) -> Job:
    """Give a job whose step is under way."""
    job = await a_job(database, state)
    jobs = JobStore(database)
    if state is JobState.QUEUED:
        (claimed,) = await jobs.claim_queued(now=0.0, lease=60.0, limit=1, slots=1)
    else:
        (claimed,) = await jobs.claim_due(now=0.0, lease=60.0, limit=1, deliveries=1)
    assert claimed.id == job.id
    return claimed


async def _row(database: Database, job: Job) -> Any:
    async with database.transaction() as connection:
        (row,) = await run(connection, "SELECT * FROM jobs WHERE id = ?", (job.id,))
    return row


async def _fill_every_column(database: Database, job: Job) -> None:
    """Let every column say something."""
    row = await _row(database, job)
    async with database.transaction() as connection:
        for column in row.keys():  # noqa: SIM118 - a Row is no dict
            if row[column] is None and column not in IMPERSONAL:
                await run(connection, f"UPDATE jobs SET {column} = 7")  # noqa: S608 - from the table itself
        await run(connection, "UPDATE jobs SET topic_id = 7")


async def _is_blank(database: Database, job: Job) -> bool:
    """Whether every column that could say something about somebody says nothing."""
    row = await _row(database, job)
    left = {column: row[column] for column in row.keys() if column not in IMPERSONAL and row[column]}  # noqa: SIM118 - as above
    return all(column in {"photo", "video"} and '"file_id": ""' in value for column, value in left.items())


async def test_drafts_are_deleted_in_every_chat(
    database: Database, people: PeopleStore, drafts: DraftStore
) -> None:
    """All of the person's, and nobody else's; the bot's messages about them go as well."""
    here, there = await complete_draft(database), await put(database, IN_GROUP, photo())
    others = await put(database, OTHER, photo())
    await drafts.set_offer(here.id, 60)
    await drafts.set_prompt(there.id, 61)

    forgotten = await people.forget(ANN, now=0.0)

    assert (forgotten.drafts, forgotten.is_empty) == (2, False)
    assert await to_delete(database) == {(PRIVATE.chat_id, 60), (IN_GROUP.chat_id, 61)}
    assert await drafts.get(here.id) is None
    assert await drafts.get(there.id) is None
    assert await drafts.get(others.id) == others


async def test_queued_job_is_deleted(database: Database, people: PeopleStore, jobs: JobStore) -> None:
    """A step that prepares it meanwhile can't submit it any more."""
    job = await _claimed(database, JobState.QUEUED)

    forgotten = await people.forget(ANN, now=0.0)

    assert (forgotten.cancelled, forgotten.stopped_jobs) == (1, frozenset({job.id}))
    assert await to_delete(database) == {(PRIVATE.chat_id, job.status_message_id)}
    assert await jobs.get(job.id) is None
    assert await jobs.write(job, replace(job, state=JobState.SUBMITTING)) is None


@pytest.mark.parametrize("state", UNSTOPPABLE)
async def test_submitted_job_goes_on_without_an_owner(
    database: Database, people: PeopleStore, jobs: JobStore, state: JobState
) -> None:
    """Its step goes on under its claim, and it takes its slot until it is done."""
    job = await _claimed(database, state)

    forgotten = await people.forget(ANN, now=0.0)

    assert (forgotten.unstoppable, forgotten.stopped_jobs) == (1, frozenset())
    assert await _is_blank(database, job)
    written = await jobs.write(job, replace(job, state=JobState.GENERATING, generation_id="id", due_at=9.0))
    assert written is not None
    assert (written.owner, written.generation_id, written.is_forgotten) == (NOBODY, "id", True)
    await a_job(database, owner=OTHER)
    assert await jobs.claim_queued(now=0.0, lease=60.0, limit=9, slots=1) == []


async def test_generation_id_is_kept_until_the_job_ends(
    database: Database, people: PeopleStore, jobs: JobStore
) -> None:
    """Without it, nobody could see when the slot is free again; an ended job needs none."""
    generating = await a_job(database, JobState.GENERATING)
    await jobs.write(generating, replace(generating, generation_id="is-needed"))
    failed = await a_job(database, JobState.FAILED)
    await jobs.write(failed, replace(failed, generation_id="is-not"))

    await people.forget(ANN, now=0.0)

    assert (await stored(database, generating)).generation_id == "is-needed"
    assert (await stored(database, failed)).generation_id is None


async def test_job_in_delivery_ends_silently(database: Database, people: PeopleStore, jobs: JobStore) -> None:
    """The step under way can't write any more."""
    job = await _claimed(database, JobState.DELIVERING)

    forgotten = await people.forget(ANN, now=7.0)

    assert (forgotten.finished, forgotten.stopped_jobs) == (1, frozenset({job.id}))
    ended = await stored(database, job)
    assert (ended.state, ended.ending) == (JobState.FAILED, Ending.FORGOTTEN)
    assert (ended.ended_at, ended.due_at) == (7.0, None)
    assert await _is_blank(database, job)
    assert await jobs.write(job, replace(job, state=JobState.DELIVERED)) is None


@pytest.mark.parametrize("state", ENDED)
async def test_untold_ending_is_told_to_nobody(
    database: Database, people: PeopleStore, jobs: JobStore, state: JobState
) -> None:
    """The ending stays true, for the operator's accounts."""
    job = await _claimed(database, state)

    forgotten = await people.forget(ANN, now=7.0)

    assert (forgotten.finished, forgotten.stopped_jobs) == (1, frozenset({job.id}))
    assert await _is_blank(database, job)
    assert (await stored(database, job)).state is state
    assert await jobs.claim_due(now=1e9, lease=60.0, limit=9, deliveries=9) == []


async def test_ended_job_keeps_nothing_personal(database: Database, people: PeopleStore, jobs: JobStore) -> None:
    """When it was created and consented to, its options and its cost stay."""
    job = await a_job(database, JobState.DELIVERED)
    usage = '{"credits_used": 120000}'
    await jobs.write(job, replace(job, usage=usage, ended_at=5.0, due_at=None))
    await _fill_every_column(database, job)

    forgotten = await people.forget(ANN, now=7.0)

    assert (forgotten.finished, forgotten.stopped_jobs) == (1, frozenset())
    assert await to_delete(database) == set()
    assert await _is_blank(database, job)
    row = await _row(database, job)
    assert (row["usage"], row["ended_at"], row["consented_at"]) == (usage, 5.0, 0.0)


async def test_jobs_of_other_people_stay(database: Database, people: PeopleStore) -> None:
    """Whatever state they are in."""
    others = [await a_job(database, state, owner=OTHER) for state in JobState]

    forgotten = await people.forget(ANN, now=0.0)

    assert forgotten.is_empty
    assert [await stored(database, job) for job in others] == others


async def test_second_time_there_is_nothing_to_forget(database: Database, people: PeopleStore) -> None:
    """Forgetting is safe to repeat, and changes nobody's rows again."""
    await put(database, IN_GROUP, photo())
    generating = await a_job(database, JobState.GENERATING)
    await people.forget(ANN, now=0.0)
    left = await stored(database, generating)

    assert (await people.forget(ANN, now=1.0)).is_empty
    assert await stored(database, generating) == left


async def test_forgetting_in_one_chat_leaves_the_others(database: Database, people: PeopleStore) -> None:
    """Whoever writes as a group is forgotten in that group only."""
    here = await a_job(database, owner=IN_GROUP)
    elsewhere = await a_job(database)

    forgotten = await people.forget(ANN, chat_id=IN_GROUP.chat_id, now=0.0)

    assert forgotten.cancelled == 1
    assert await JobStore(database).get(here.id) is None
    assert await stored(database, elsewhere) == elsewhere


@SQLITE_ONLY  # the trigger's
async def test_forgetting_is_complete_or_not_done(
    database: Database, people: PeopleStore, drafts: DraftStore
) -> None:
    """What fails in the middle changes nothing, and can be tried again."""
    draft = await put(database, PRIVATE, photo())
    await a_job(database, JobState.FAILED, owner=IN_GROUP)
    async with database.transaction() as connection:
        await run(
            connection,
            "CREATE TEMP TRIGGER broken BEFORE UPDATE ON main.jobs BEGIN SELECT raise(ABORT, 'broken'); END",
        )

    with pytest.raises(StorageError, match="broken"):
        await people.forget(ANN, now=0.0)

    assert await drafts.get(draft.id) == draft


async def test_step_can_not_keep_files_of_a_forgotten_person(
    database: Database, people: PeopleStore, jobs: JobStore, drafts: DraftStore
) -> None:
    """A failed job's files are kept for its person, but not if they were forgotten meanwhile."""
    failed = await a_job(database, JobState.FAILED)
    await people.forget(ANN, now=0.0)

    await jobs.keep_files(failed, photo=True, video=True, now=0.0)

    assert await drafts.of(PRIVATE, now=0.0) is None
    assert await drafts.of(NOBODY, now=0.0) is None


@SQLITE_ONLY
async def test_deleted_data_is_not_in_the_file_any_more(
    tmp_path: Path, database: Database, people: PeopleStore
) -> None:
    """Neither in unused pages nor in the write-ahead log, even without a key."""
    await put(database, IN_GROUP, photo("photo-of-draft"))
    await _finished(database, ended_at=0.0)
    files = list((tmp_path / "data").iterdir())
    assert b"photo-of-draft" in b"".join(file.read_bytes() for file in files)

    await people.forget(ANN, now=0.0)

    content = b"".join(file.read_bytes() for file in files)
    assert not [word for word in (b"photo-of-draft", b"photo-1", b"video-1") if word in content]


@pytest.mark.parametrize("state", ENDED)
async def test_ended_jobs_are_blanked_after_the_retention_time(
    database: Database, people: PeopleStore, state: JobState
) -> None:
    """Not a second earlier, and only once."""
    job = await _finished(database, ended_at=100.0, state=state)

    assert await people.sweep(retention=30 * DAY, now=99.0 + 30 * DAY) == 0
    assert await stored(database, job) == job
    assert await people.sweep(retention=30 * DAY, now=100.0 + 30 * DAY) == 1
    assert await _is_blank(database, job)
    assert await people.sweep(retention=30 * DAY, now=100.0 + 60 * DAY) == 0


async def test_many_jobs_are_blanked_in_batches(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them in one sweep; between two batches the event loop gets its turn."""
    monkeypatch.setattr(storage.people, "_BATCH", 2)
    old = [await _finished(database, ended_at=0.0) for _ in range(5)]
    turns = 0

    def take_turn() -> None:
        nonlocal turns
        turns += 1

    encrypted_in: list[int] = []

    class NotingCipher(Cipher):
        def encrypt(self, text: str, context: str) -> str:
            encrypted_in.append(turns)
            asyncio.get_running_loop().call_soon(take_turn)
            return super().encrypt(text, context)

    database.cipher = NotingCipher()

    assert await PeopleStore(database).sweep(retention=DAY, now=2 * DAY) == 5
    assert len(set(encrypted_in)) == 3
    assert all([await _is_blank(database, job) for job in old])


async def test_retention_of_zero_blanks_with_the_next_sweep(database: Database, people: PeopleStore) -> None:
    """Zero days are none."""
    job = await _finished(database, ended_at=100.0)

    assert await people.sweep(retention=0.0, now=100.0) == 1
    assert await _is_blank(database, job)


@pytest.mark.parametrize("state", list(JobState))
async def test_job_with_a_due_time_is_never_blanked(
    database: Database, people: PeopleStore, state: JobState
) -> None:
    """It is under way, or its person has not been told yet how it ended."""
    job = await a_job(database, state)
    job = await JobStore(database).write(job, replace(job, ended_at=0.0)) or job

    assert await people.sweep(retention=0.0, now=1e9) == 0
    assert await stored(database, job) == job


async def test_sweep_deletes_expired_drafts_and_old_update_ids(
    database: Database, people: PeopleStore, drafts: DraftStore
) -> None:
    """Whatever the retention time is; unhandled updates are still needed."""
    draft = await put(database, PRIVATE, photo())
    updates = UpdateStore(database)
    await updates.record([{"update_id": 1}, {"update_id": 2}], now=0.0)
    await updates.mark_handled(1)

    await people.sweep(retention=1e9, now=max(DRAFT_LIFETIME, HANDLED_LIFETIME) + 1)

    assert await drafts.get(draft.id) is None
    async with database.transaction() as connection:
        rows = await run(connection, "SELECT update_id FROM updates")
    assert [row[0] for row in rows] == [2]


async def test_blanked_job_can_not_be_tried_again(database: Database, people: PeopleStore) -> None:
    """Its files were deleted."""
    job = await _finished(database, ended_at=0.0, state=JobState.FAILED)
    await people.sweep(retention=0.0, now=1.0)

    assert (await stored(database, job)).can_be_tried_again is False
    again = await start_again(database, job.id, now=1.0)
    assert again == Start(Outcome.GONE)


async def test_time_of_the_press_is_stored_as_consent(database: Database, jobs: JobStore) -> None:
    """Animate and Try again: each job has the time of its own press."""
    draft = await complete_draft(database, now=10.0)
    start = await start_draft(database, draft.id, now=20.0)
    assert start.job is not None
    first = start.job
    await jobs.write(first, replace(first, state=JobState.FAILED))
    again = await start_again(database, first.id, now=30.0)
    assert again.job is not None

    assert [(await _row(database, job))["consented_at"] for job in (first, again.job)] == [20.0, 30.0]
