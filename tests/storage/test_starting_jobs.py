import asyncio
from dataclasses import replace

import pytest

from domain.job import Ending, JobState
from domain.limits import Limits
from domain.media import MediaFile
from domain.options import Options, Resolution
from storage.database import Database
from storage.draft_expiry import DRAFT_LIFETIME
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.starting import Outcome, Start
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
    start_again,
    start_draft,
    video,
)

NO_LIMIT = 1000


async def _start(
    database: Database, draft_id: int, *, limit: int = NO_LIMIT, waiting: int = NO_LIMIT, now: float = 0.0
) -> Start:
    return await start_draft(database, draft_id, limits=Limits(limit, waiting), now=now)


async def _again(database: Database, job_id: int, *, limit: int = NO_LIMIT) -> Start:
    return await start_again(database, job_id, limits=Limits(limit, NO_LIMIT))


async def test_draft_becomes_a_queued_job(database: Database) -> None:
    """The job has the draft's owner, files, choices and message, and is due at once."""
    draft = await complete_draft(database, IN_GROUP)
    options = Options(resolution=Resolution.P720, num_inference_steps=30, shift=2.5)

    start = await start_draft(database, draft.id, options=options, limits=Limits(1, NO_LIMIT), now=123.0)

    assert start.outcome is Outcome.STARTED
    job = start.job
    assert job is not None
    assert (job.state, job.owner, job.photo, job.video) == (JobState.QUEUED, IN_GROUP, photo(), video())
    assert (job.reply_to, job.status_message_id, job.options) == (draft.reply_to, 5, options)
    assert (job.created_at, job.due_at, job.step_started_at) == (123.0, 123.0, None)


async def test_five_presses_at_once_start_one_job(database: Database, jobs: JobStore, drafts: DraftStore) -> None:
    """However often the button of a draft is pressed, one job starts; the other presses get the same job."""
    draft = await complete_draft(database)

    starts = await asyncio.gather(*(_start(database, draft.id) for _ in range(5)))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 1
    assert outcomes.count(Outcome.ALREADY_STARTED) == 4
    assert len({start.job.id for start in starts if start.job}) == 1
    assert len(await jobs.live_of_person(PRIVATE.person_id)) == 1
    assert await drafts.get(draft.id) is None


async def test_job_is_found_by_the_id_of_its_draft(database: Database, jobs: JobStore) -> None:
    """For whoever presses the button of a draft that has started."""
    draft = await complete_draft(database)
    assert await jobs.of_draft(draft.id) is None

    start = await _start(database, draft.id)

    assert await jobs.of_draft(draft.id) == start.job


@pytest.mark.parametrize("file", [photo(), video()], ids=["photo", "video"])
async def test_draft_without_both_files_starts_nothing(database: Database, file: MediaFile) -> None:
    """Both files are needed."""
    draft = await put(database, PRIVATE, file)

    assert await _start(database, draft.id) == Start(Outcome.GONE)


async def test_discarded_draft_starts_nothing(database: Database) -> None:
    """Nor does one that never existed."""
    draft = await complete_draft(database)
    await DraftStore(database).discard(draft.id, now=9.0)

    assert await _start(database, draft.id) == Start(Outcome.GONE)
    assert await _start(database, 999) == Start(Outcome.GONE)


async def test_expired_draft_starts_nothing(database: Database) -> None:
    """Even if nobody has written since, so that it wasn't deleted yet."""
    draft = await complete_draft(database, now=0.0)

    assert await _start(database, draft.id, now=DRAFT_LIFETIME + 1) == Start(Outcome.GONE)


async def test_limit_bounds_a_persons_jobs_in_all_chats(database: Database) -> None:
    """Of five drafts in five chats, pressed at once, as many start as the limit allows."""
    owners = [replace(PRIVATE, chat_id=-number) for number in range(1, 6)]
    started = [await complete_draft(database, owner) for owner in owners]

    starts = await asyncio.gather(*(_start(database, draft.id, limit=2) for draft in started))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 2
    assert outcomes.count(Outcome.TOO_MANY) == 3


async def test_draft_stays_when_the_limit_is_reached(database: Database, drafts: DraftStore) -> None:
    """A refused press changes nothing: the same button works later."""
    await a_job(database)
    draft = await complete_draft(database)

    assert await _start(database, draft.id, limit=1) == Start(Outcome.TOO_MANY)
    assert await drafts.get(draft.id) == draft


async def test_full_queue_takes_nothing_and_keeps_the_draft(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """Only jobs that wait count; when one is claimed, the same button works."""
    await a_job(database, JobState.GENERATING, owner=OTHER)
    await a_job(database, owner=OTHER)
    draft = await complete_draft(database)

    assert await _start(database, draft.id, waiting=1) == Start(Outcome.QUEUE_FULL)
    assert await drafts.get(draft.id) == draft
    await jobs.claim_queued(now=0.0, lease=60.0, limit=1, slots=9)
    assert (await _start(database, draft.id, waiting=1)).outcome is Outcome.STARTED


@pytest.mark.parametrize("state", LIVE)
async def test_every_live_job_counts_towards_the_limit(database: Database, state: JobState) -> None:
    """From the queue to the delivery."""
    await a_job(database, state)
    draft = await complete_draft(database)

    assert (await _start(database, draft.id, limit=1)).outcome is Outcome.TOO_MANY


@pytest.mark.parametrize("state", ENDED)
async def test_ended_jobs_do_not_count(database: Database, state: JobState) -> None:
    """Whether their person was told yet or not."""
    await a_job(database, state)
    draft = await complete_draft(database)

    assert (await _start(database, draft.id, limit=1)).outcome is Outcome.STARTED


async def test_jobs_of_other_people_do_not_count(database: Database) -> None:
    """Each person has a limit of their own."""
    await a_job(database, owner=OTHER)
    draft = await complete_draft(database, PRIVATE)

    assert (await _start(database, draft.id, limit=1)).outcome is Outcome.STARTED


async def test_five_presses_on_try_again_start_one_job(database: Database, jobs: JobStore) -> None:
    """With the failed job's files and options, however often that is pressed."""
    failed = await a_job(database, JobState.FAILED, owner=IN_GROUP)

    starts = await asyncio.gather(*(_again(database, failed.id) for _ in range(5)))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 1
    assert outcomes.count(Outcome.ALREADY_STARTED) == 4
    (job,) = await jobs.live_of_person(IN_GROUP.person_id)
    assert job.id != failed.id
    assert (job.owner, job.photo, job.video) == (failed.owner, failed.photo, failed.video)
    assert (job.options, job.reply_to, job.status_message_id) == (failed.options, failed.reply_to, 6)
    assert (job.state, job.generation_id, job.attempts) == (JobState.QUEUED, None, 0)


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN])
async def test_job_that_ended_without_a_video_can_be_retried(database: Database, state: JobState) -> None:
    """Failed, cancelled or uncertain: the person may decide to start anew."""
    ended = await a_job(database, state)

    assert (await _again(database, ended.id)).outcome is Outcome.STARTED


@pytest.mark.parametrize("state", [*LIVE, JobState.DELIVERED])
async def test_live_or_delivered_job_can_not_be_retried(database: Database, state: JobState) -> None:
    """What may still come, or has come, is not paid for twice."""
    job = await a_job(database, state)

    assert await _again(database, job.id) == Start(Outcome.GONE)


async def test_retry_counts_towards_the_limit(database: Database, jobs: JobStore) -> None:
    """The button can be pressed again later."""
    failed = await a_job(database, JobState.FAILED)
    other = await a_job(database)

    assert await _again(database, failed.id, limit=1) == Start(Outcome.TOO_MANY)
    await jobs.cancel(other.id, now=0.0)
    assert (await _again(database, failed.id, limit=1)).outcome is Outcome.STARTED


async def test_retry_deletes_the_draft_with_the_kept_files(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """The files kept from a failed job don't wait for a second start."""
    failed = await a_job(database, JobState.FAILED)
    await jobs.keep_files(failed, photo=True, video=True, now=0.0)

    await _again(database, failed.id)

    assert await drafts.of(PRIVATE, now=0.0) is None


async def test_retry_leaves_a_draft_with_a_newer_file(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """Once a new file was added to the kept ones, the draft is the person's own again."""
    failed = await a_job(database, JobState.FAILED)
    await jobs.keep_files(failed, photo=True, video=False, now=0.0)
    await put(database, PRIVATE, video("new"))

    await _again(database, failed.id)

    draft = await drafts.of(PRIVATE, now=0.0)
    assert draft is not None
    assert draft.video == video("new")


async def test_kept_file_waits_in_a_draft_for_the_other(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """If the photo of a job was unusable, the video stays, in the same chat and topic."""
    failed = await a_job(database, JobState.FAILED, owner=IN_GROUP)

    kept = [await jobs.keep_files(failed, photo=False, video=True, now=0.0) for _ in range(2)]

    assert kept == [True, True]
    draft = await drafts.of(IN_GROUP, now=0.0)
    assert draft is not None
    assert (draft.photo, draft.video, draft.reply_to) == (None, failed.video, failed.reply_to)


async def test_kept_files_never_overwrite_a_newer_draft(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """What the person has sent since counts."""
    failed = await a_job(database, JobState.FAILED)
    newer = await put(database, PRIVATE, photo("newer"))

    assert not await jobs.keep_files(failed, photo=True, video=True, now=0.0)

    assert await drafts.of(PRIVATE, now=0.0) == newer


async def test_expired_draft_does_not_block_kept_files(
    database: Database, jobs: JobStore, drafts: DraftStore
) -> None:
    """A draft of two days ago is no newer draft."""
    failed = await a_job(database, JobState.FAILED)
    await put(database, PRIVATE, photo("old"), now=0.0)

    await jobs.keep_files(failed, photo=True, video=False, now=2 * DRAFT_LIFETIME)

    draft = await drafts.of(PRIVATE, now=2 * DRAFT_LIFETIME)
    assert draft is not None
    assert draft.photo == failed.photo


@pytest.mark.parametrize("claimed", [False, True], ids=["waiting", "being prepared"])
async def test_queued_job_can_be_cancelled(database: Database, jobs: JobStore, *, claimed: bool) -> None:
    """Nothing was paid yet; the step that tells its person is due at once."""
    job = await a_job(database)
    if claimed:
        (job,) = await jobs.claim_queued(now=0.0, lease=60.0, limit=1, slots=1)

    cancelled = await jobs.cancel(job.id, now=9.0)

    assert cancelled is not None
    assert (cancelled.state, cancelled.ending) == (JobState.CANCELLED, Ending.CANCELLED)
    assert (cancelled.ended_at, cancelled.due_at, cancelled.step_started_at) == (9.0, 9.0, None)


@pytest.mark.parametrize("state", [state for state in JobState if state is not JobState.QUEUED])
async def test_only_a_queued_job_can_be_cancelled(database: Database, jobs: JobStore, state: JobState) -> None:
    """From the submission on a job costs money and can't be stopped; an end stays as it is."""
    job = await a_job(database, state)

    assert await jobs.cancel(job.id, now=9.0) is None
    assert await jobs.get(job.id) == job
