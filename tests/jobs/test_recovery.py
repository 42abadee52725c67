import errno
from dataclasses import replace

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from domain.job import Ending, Job, JobState
from jobs.recovery import after_error
from jobs.transitions import RetryError
from sandbox.telegram import Person
from storage.database import StorageError
from tests.jobs.support.harness import JobHarness

TEMPORARY = [RetryError("x"), NetworkError("x"), TimedOut(), RetryAfter(1)]


async def _after(harness: JobHarness, job: Job, error: Exception) -> Job:
    return await after_error(job, error, chats=harness.chats, clock=harness.clock, random=harness.random)


async def _given_up_after(harness: JobHarness, job: Job, error: Exception) -> tuple[int, Job]:
    """Let a step fail until it isn't tried again; returns how often it did, and what became of the job."""
    for count in range(1, 1000):
        job = await _after(harness, job, error)
        if job.due_at is None or job.state is JobState.FAILED:
            return count, job
    raise AssertionError("never given up")


@pytest.mark.parametrize("error", TEMPORARY, ids=lambda error: type(error).__name__)
async def test_temporary_failure_doubles_the_delay(harness: JobHarness, anna: Person, error: Exception) -> None:
    """From a second to five minutes; the state stays, and the step is over."""
    job = replace(await harness.job(anna, JobState.DELIVERING), step_started_at=harness.clock())

    delays = []
    for attempts in range(1, 12):
        job = await _after(harness, job, error)
        delays.append((job.due_at or 0) - harness.clock())
        assert (job.state, job.step_started_at, job.attempts) == (JobState.DELIVERING, None, attempts)

    assert delays == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


@pytest.mark.parametrize("error", [RetryError("x", retry_after=77), RetryAfter(77)])
async def test_retry_after_is_respected(harness: JobHarness, anna: Person, error: Exception) -> None:
    """No step is run before the time that the other side asked for."""
    job = await _after(harness, await harness.job(anna), error)

    assert job.due_at == harness.clock() + 77


@pytest.mark.parametrize(
    ("state", "count", "ending"),
    [(JobState.QUEUED, 12, Ending.BROKEN), (JobState.DELIVERING, 300, Ending.UNDELIVERED)],
)
async def test_temporary_failures_are_given_up_in_the_end(
    harness: JobHarness, anna: Person, state: JobState, count: int, ending: Ending
) -> None:
    """After half an hour in the queue, after a day with a video that was paid for."""
    times, over = await _given_up_after(harness, await harness.job(anna, state), RetryError("x"))

    assert times == count
    assert (over.state, over.ending, over.due_at) == (JobState.FAILED, ending, harness.clock())


async def test_polls_are_limited_by_the_deadline_only(harness: JobHarness, anna: Person) -> None:
    """A generation that was paid for is polled until it is late, however often that failed."""
    job = replace(await harness.job(anna, JobState.GENERATING), attempts=10_000)

    assert (await _after(harness, job, RetryError("x"))).state is JobState.GENERATING


async def test_telling_the_ending_is_given_up_in_the_end(harness: JobHarness, anna: Person) -> None:
    """The job keeps its ending, and is closed."""
    job = await harness.job(anna, JobState.FAILED, ending=Ending.REFUSED)

    times, over = await _given_up_after(harness, replace(job, state=JobState.UNCERTAIN), NetworkError("x"))

    assert times == 50
    assert (over.state, over.ending, over.due_at) == (JobState.UNCERTAIN, Ending.REFUSED, None)


@pytest.mark.parametrize(
    ("state", "count", "ending"),
    [
        (JobState.QUEUED, 5, Ending.BROKEN),
        (JobState.GENERATING, 300, Ending.TIMED_OUT),
        (JobState.DELIVERING, 5, Ending.UNDELIVERED),
    ],
)
async def test_unexpected_errors_are_tried_a_few_times(
    harness: JobHarness, anna: Person, state: JobState, count: int, ending: Ending
) -> None:
    """Their cause may be temporary, but rarely is. A generation is paid for, and can be polled again."""
    times, over = await _given_up_after(harness, await harness.job(anna, state), ZeroDivisionError())

    assert times == count
    assert over.ending is ending


@pytest.mark.parametrize("error", [BadRequest("x"), Forbidden("x")])
async def test_result_that_is_refused_stays_in_history(harness: JobHarness, anna: Person, error: Exception) -> None:
    """The same request would be refused again; the ending is told instead, if that is possible."""
    job = await harness.job(anna, JobState.DELIVERING)

    over = await _after(harness, job, error)

    assert (over.state, over.ending, over.due_at) == (JobState.FAILED, Ending.UNDELIVERED, harness.clock())
    assert over.can_be_sent_again


@pytest.mark.parametrize("error", [BadRequest("x"), Forbidden("x")])
async def test_refusal_by_telegram_ends_no_generation(harness: JobHarness, anna: Person, error: Exception) -> None:
    """It may be paid for, and its person may be reached later."""
    over = await _after(harness, await harness.job(anna, JobState.GENERATING), error)

    assert (over.state, over.due_at) == (JobState.GENERATING, harness.clock() + 1)


async def test_queued_job_of_an_unreachable_chat_is_closed(harness: JobHarness, anna: Person) -> None:
    """Nothing was paid for, and nobody can be told."""
    over = await _after(harness, await harness.job(anna), Forbidden("x"))

    assert (over.state, over.ending, over.due_at) == (JobState.FAILED, Ending.UNREACHABLE, None)


@pytest.mark.parametrize("state", [JobState.DELIVERED, JobState.UNCERTAIN])
async def test_ending_that_is_refused_is_closed(harness: JobHarness, anna: Person, state: JobState) -> None:
    """There is nobody else to tell."""
    over = await _after(harness, await harness.job(anna, state), Forbidden("x"))

    assert (over.state, over.due_at) == (state, None)


@pytest.mark.parametrize("error", [StorageError("x"), OSError(errno.ENOSPC, "x")])
async def test_full_disk_uses_up_no_attempts(harness: JobHarness, anna: Person, error: Exception) -> None:
    """The operator has to make room, however long that takes."""
    job = replace(await harness.job(anna), attempts=3)

    for _ in range(100):
        job = await _after(harness, job, error)

    assert (job.state, job.attempts) == (JobState.QUEUED, 3)
    assert harness.clock() < (job.due_at or 0) <= harness.clock() + 60
