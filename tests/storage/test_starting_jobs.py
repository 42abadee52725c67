import asyncio
from dataclasses import replace

import pytest

from domain.job import Ending, JobState
from domain.media import MediaFile
from domain.options import Options, Resolution
from storage.database import Database
from storage.drafts import LIFETIME, DraftStore
from storage.jobs import JobStore, Outcome, Start
from tests.storage.support.factories import (
    ENDED,
    IN_GROUP,
    LIVE,
    OTHER,
    PRIVATE,
    a_job,
    complete_draft,
    photo,
    put,
    video,
)

NO_LIMIT = 1000


async def _start(jobs: JobStore, draft_id: int, *, limit: int = NO_LIMIT, now: float = 0.0) -> Start:
    return await jobs.start_from_draft(draft_id, options=Options(), status_message_id=5, limit=limit, now=now)


async def _again(jobs: JobStore, job_id: int, *, limit: int = NO_LIMIT) -> Start:
    return await jobs.start_again(job_id, options=Options(), status_message_id=6, limit=limit, now=0.0)


async def test_a_draft_becomes_a_queued_job_with_all_that_was_gathered(database: Database, jobs: JobStore) -> None:
    """The new job has the draft's owner, files and message, and is due at once."""
    draft = await complete_draft(database, IN_GROUP)
    options = Options(resolution=Resolution.P720, num_inference_steps=30, shift=2.5)

    start = await jobs.start_from_draft(draft.id, options=options, status_message_id=77, limit=1, now=123.0)

    assert start.outcome is Outcome.STARTED
    job = start.job
    assert job is not None
    assert (job.state, job.owner, job.photo, job.video) == (JobState.QUEUED, IN_GROUP, photo(), video())
    assert (job.reply_to, job.status_message_id, job.options) == (draft.reply_to, 77, options)
    assert (job.created_at, job.due_at, job.step_started_at) == (123.0, 123.0, None)


async def test_five_presses_at_once_start_one_job(database: Database, jobs: JobStore, drafts: DraftStore) -> None:
    """However often the button of a draft is pressed, one job is started and the others point to it."""
    draft = await complete_draft(database)

    starts = await asyncio.gather(*(_start(jobs, draft.id) for _ in range(5)))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 1
    assert outcomes.count(Outcome.ALREADY_STARTED) == 4
    assert len({start.job.id for start in starts if start.job}) == 1
    assert len(await jobs.live_of_person(PRIVATE.person_id)) == 1
    assert await drafts.get(draft.id) is None


async def test_the_job_of_a_draft_can_be_found(database: Database, jobs: JobStore) -> None:
    """Who presses second finds the job where the draft was."""
    draft = await complete_draft(database)
    assert await jobs.of_draft(draft.id) is None

    start = await _start(jobs, draft.id)

    assert await jobs.of_draft(draft.id) == start.job


@pytest.mark.parametrize("file", [photo(), video()], ids=["photo", "video"])
async def test_nothing_starts_from_a_draft_that_lacks_a_file(
    database: Database, jobs: JobStore, file: MediaFile
) -> None:
    """Both files are needed."""
    draft = await put(database, PRIVATE, file)

    assert await _start(jobs, draft.id) == Start(Outcome.GONE)


async def test_nothing_starts_from_a_draft_that_is_gone(database: Database, jobs: JobStore) -> None:
    """A draft that was discarded, or never was, starts nothing."""
    draft = await complete_draft(database)
    await DraftStore(database).discard(draft.id)

    assert await _start(jobs, draft.id) == Start(Outcome.GONE)
    assert await _start(jobs, 999) == Start(Outcome.GONE)


async def test_nothing_starts_from_yesterdays_draft(database: Database, jobs: JobStore) -> None:
    """What was not started within a day is forgotten, even if nobody has written since."""
    draft = await complete_draft(database, now=0.0)

    assert await _start(jobs, draft.id, now=LIFETIME + 1) == Start(Outcome.GONE)


async def test_the_limit_bounds_a_persons_jobs_wherever_they_ask(database: Database, jobs: JobStore) -> None:
    """Of five drafts of one person in five chats, pressed at once, as many start as the limit allows."""
    owners = [replace(PRIVATE, chat_id=-number) for number in range(1, 6)]
    started = [await complete_draft(database, owner) for owner in owners]

    starts = await asyncio.gather(*(_start(jobs, draft.id, limit=2) for draft in started))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 2
    assert outcomes.count(Outcome.TOO_MANY) == 3


async def test_beyond_the_limit_the_files_are_kept(database: Database, jobs: JobStore, drafts: DraftStore) -> None:
    """A refused press touches nothing: the same button works later."""
    await a_job(database)
    draft = await complete_draft(database)

    assert await _start(jobs, draft.id, limit=1) == Start(Outcome.TOO_MANY)
    assert await drafts.get(draft.id) == draft


@pytest.mark.parametrize("state", LIVE)
async def test_every_live_job_counts_towards_the_limit(database: Database, jobs: JobStore, state: JobState) -> None:
    """From the queue to the delivery, a job counts."""
    await a_job(database, state)
    draft = await complete_draft(database)

    assert (await _start(jobs, draft.id, limit=1)).outcome is Outcome.TOO_MANY


@pytest.mark.parametrize("state", ENDED)
async def test_jobs_that_have_ended_do_not_count(database: Database, jobs: JobStore, state: JobState) -> None:
    """An end frees its place at once, told or not."""
    await a_job(database, state)
    draft = await complete_draft(database)

    assert (await _start(jobs, draft.id, limit=1)).outcome is Outcome.STARTED


async def test_other_peoples_jobs_do_not_count(database: Database, jobs: JobStore) -> None:
    """The limit is each person's own."""
    await a_job(database, owner=OTHER)
    draft = await complete_draft(database, PRIVATE)

    assert (await _start(jobs, draft.id, limit=1)).outcome is Outcome.STARTED


async def test_five_presses_on_try_again_start_one_job(database: Database, jobs: JobStore) -> None:
    """A failed job is tried again once, with its own files and options, however often that is pressed."""
    failed = await a_job(database, JobState.FAILED, owner=IN_GROUP)

    starts = await asyncio.gather(*(_again(jobs, failed.id) for _ in range(5)))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 1
    assert outcomes.count(Outcome.ALREADY_STARTED) == 4
    (job,) = await jobs.live_of_person(IN_GROUP.person_id)
    assert job.id != failed.id
    assert (job.owner, job.photo, job.video) == (failed.owner, failed.photo, failed.video)
    assert (job.options, job.reply_to, job.status_message_id) == (failed.options, failed.reply_to, 6)
    assert (job.state, job.generation_id, job.attempts) == (JobState.QUEUED, None, 0)


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN])
async def test_whatever_ended_without_a_video_can_be_tried_again(
    database: Database, jobs: JobStore, state: JobState
) -> None:
    """Failed, cancelled or uncertain: the person may decide to start anew."""
    ended = await a_job(database, state)

    assert (await _again(jobs, ended.id)).outcome is Outcome.STARTED


@pytest.mark.parametrize("state", [*LIVE, JobState.DELIVERED])
async def test_a_job_that_goes_on_or_was_delivered_is_not_tried_again(
    database: Database, jobs: JobStore, state: JobState
) -> None:
    """What may still come, or has come, is not paid for twice."""
    job = await a_job(database, state)

    assert await _again(jobs, job.id) == Start(Outcome.GONE)


async def test_trying_again_keeps_to_the_limit(database: Database, jobs: JobStore) -> None:
    """Try again is no way around the limit, and can be pressed again later."""
    failed = await a_job(database, JobState.FAILED)
    other = await a_job(database)

    assert await _again(jobs, failed.id, limit=1) == Start(Outcome.TOO_MANY)
    await jobs.cancel(other.id, now=0.0)
    assert (await _again(jobs, failed.id, limit=1)).outcome is Outcome.STARTED


async def test_trying_again_uses_up_the_files_that_were_kept(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """The files kept from a failed job don't wait for a second start once they have one."""
    failed = await a_job(database, JobState.FAILED)
    await jobs.keep_files(failed, photo=True, video=True, now=0.0)

    await _again(jobs, failed.id)

    assert await drafts.of(PRIVATE, now=0.0) is None


async def test_trying_again_leaves_a_draft_that_somebody_has_gone_on_with(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """Once a new file was added to the kept ones, the draft is the person's own again."""
    failed = await a_job(database, JobState.FAILED)
    await jobs.keep_files(failed, photo=True, video=False, now=0.0)
    await put(database, PRIVATE, video("new"))

    await _again(jobs, failed.id)

    draft = await drafts.of(PRIVATE, now=0.0)
    assert draft is not None
    assert draft.video == video("new")


async def test_kept_files_are_a_draft_that_waits_for_the_other_file(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """Of a job whose photo was no good, the video stays, to be answered where the job was asked for."""
    failed = await a_job(database, JobState.FAILED, owner=IN_GROUP)

    await jobs.keep_files(failed, photo=False, video=True, now=0.0)

    draft = await drafts.of(IN_GROUP, now=0.0)
    assert draft is not None
    assert (draft.photo, draft.video, draft.reply_to) == (None, failed.video, failed.reply_to)


async def test_kept_files_never_overwrite_a_newer_draft(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """What somebody has sent since counts, not what a failed job brings back."""
    failed = await a_job(database, JobState.FAILED)
    newer = await put(database, PRIVATE, photo("newer"))

    await jobs.keep_files(failed, photo=True, video=True, now=0.0)

    assert await drafts.of(PRIVATE, now=0.0) == newer


async def test_a_draft_past_its_time_does_not_keep_kept_files_out(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """A draft of two days ago is no newer draft."""
    failed = await a_job(database, JobState.FAILED)
    await put(database, PRIVATE, photo("old"), now=0.0)

    await jobs.keep_files(failed, photo=True, video=False, now=2 * LIFETIME)

    draft = await drafts.of(PRIVATE, now=2 * LIFETIME)
    assert draft is not None
    assert draft.photo == failed.photo


@pytest.mark.parametrize("claimed", [False, True], ids=["waiting", "being prepared"])
async def test_a_queued_job_can_be_cancelled(database: Database, jobs: JobStore, *, claimed: bool) -> None:
    """Nothing was submitted yet, so nothing was paid; what is left to do, at once, is to tell."""
    job = await a_job(database)
    if claimed:
        (job,) = await jobs.claim_queued(now=0.0, lease=60.0, limit=1, slots=1)

    cancelled = await jobs.cancel(job.id, now=9.0)

    assert cancelled is not None
    assert (cancelled.state, cancelled.ending) == (JobState.CANCELLED, Ending.CANCELLED)
    assert (cancelled.ended_at, cancelled.due_at, cancelled.step_started_at) == (9.0, 9.0, None)


@pytest.mark.parametrize("state", [state for state in JobState if state is not JobState.QUEUED])
async def test_only_a_queued_job_can_be_cancelled(database: Database, jobs: JobStore, state: JobState) -> None:
    """From the submission on it costs money and can't be stopped; an end stays as it is."""
    job = await a_job(database, state)

    assert await jobs.cancel(job.id, now=9.0) is None
    assert await jobs.get(job.id) == job
