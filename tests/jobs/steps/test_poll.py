import json

import pytest

from domain.job import Ending, Job, JobState
from sandbox.aimlapi import Dialect, Failure
from sandbox.faults import FakeResponse, Fault, dropped, server_error, too_many_requests
from sandbox.telegram import Person
from tests.jobs.support.harness import DEADLINE, JobHarness

NOT_FOUND = Fault(FakeResponse(404, {"message": "Inference not found"}))


async def _wait(harness: JobHarness, job: Job) -> float:
    """Make the step that is due and return the seconds until the next."""
    await harness.go()
    return ((await harness.stored(job)).due_at or 0) - harness.clock()


async def test_pending_generation_is_polled_again(harness: JobHarness, anna: Person) -> None:
    """As the schedule says."""
    job = await harness.generating(anna)

    waits = []
    for _ in range(4):
        waits.append(await _wait(harness, job))
        harness.clock.now += waits[-1]

    assert waits == [30, 30, 10, 10]
    assert harness.api.requests["poll"] == 4


@pytest.mark.parametrize("fault", [NOT_FOUND, server_error(502), dropped(), Fault(FakeResponse(200, "<html>"))])
async def test_failed_polls_are_repeated_later(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """Each failure in a row doubles the wait; a poll that works ends that."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", fault, times=4)

    waits = []
    for _ in range(5):
        waits.append(await _wait(harness, job))
        harness.clock.now += waits[-1]

    assert waits == [1, 2, 4, 8, 30]
    assert (await harness.stored(job)).attempts == 0


async def test_poll_comes_no_sooner_than_retry_after(harness: JobHarness, anna: Person) -> None:
    """The service gets the time that it asks for."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", too_many_requests(77))

    assert await _wait(harness, job) == 77


@pytest.mark.parametrize("dialect", [Dialect(), Dialect(video="strings", completed="succeeded", usage="usd_spent")])
async def test_completed_generation_is_delivered(harness: JobHarness, anna: Person, dialect: Dialect) -> None:
    """However the status is worded; what it cost is stored."""
    harness.api.dialect = dialect
    job = await harness.generating(anna)
    await harness.api.finish(job.generation_id or "")

    await harness.go()

    delivered = await harness.stored(job)
    assert delivered.state is JobState.DELIVERED
    async with harness.database.transaction() as connection:
        rows = await connection.execute_fetchall("SELECT usage FROM jobs WHERE id = ?", (job.id,))
    assert [list(json.loads(row[0])) for row in rows] == [[dialect.usage]]


@pytest.mark.parametrize(
    ("failure", "ending"),
    [
        (Failure("content_policy_violation", "The content was flagged."), Ending.REFUSED),
        (Failure("image_error", "No person found in the image."), Ending.NO_PERSON),
        (Failure("internal_server_error", "out of memory"), Ending.SERVICE_FAILED),
    ],
)
async def test_failed_generation_has_the_ending_of_its_message(
    harness: JobHarness, anna: Person, failure: Failure, ending: Ending
) -> None:
    """The person is told as much as the service's message tells."""
    job = await harness.generating(anna)
    await harness.api.fail(job.generation_id or "", failure)

    over = await harness.until_over(job)

    assert (over.state, over.ending) == (JobState.FAILED, ending)


async def test_last_poll_is_at_the_deadline(harness: JobHarness, anna: Person) -> None:
    """A generation that is done by then is delivered; one that isn't has timed out."""
    job = await harness.generating(anna)
    harness.clock.now += DEADLINE - 5

    assert await _wait(harness, job) == 5
    harness.clock.now += 5
    await harness.go()

    over = await harness.stored(job)
    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)


async def test_failed_poll_past_the_deadline_times_out(harness: JobHarness, anna: Person) -> None:
    """A service that answers, but doesn't know the generation, won't return it later."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", NOT_FOUND, times=None)

    over = await harness.until_over(job, seconds=300)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert harness.clock() - 1_000_000 < DEADLINE + 600


async def test_outage_extends_the_deadline_by_a_day(harness: JobHarness, anna: Person) -> None:
    """The video may be there when the service is back; after a day the job is given up."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", server_error(503), times=None)
    await harness.go(DEADLINE + 23 * 3600)
    waiting = await harness.stored(job)

    over = await harness.until_over(job, seconds=1800)

    assert waiting.state is JobState.GENERATING
    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert harness.clock() - 1_000_000 < DEADLINE + 26 * 3600


async def test_result_past_the_deadline_is_delivered(harness: JobHarness, anna: Person) -> None:
    """The bot was down meanwhile, but the video was made and paid for."""
    job = await harness.generating(anna)
    await harness.api.finish(job.generation_id or "")

    await harness.go(DEADLINE + 3600)

    assert (await harness.stored(job)).state is JobState.DELIVERED


async def test_time_of_completion_is_stored_once(harness: JobHarness, anna: Person) -> None:
    """A link that is requested again doesn't make the generation longer."""
    harness.api.faults.add("result", Fault(FakeResponse(403, b"")), times=2)
    job = await harness.generating(anna)
    await harness.go(240)
    await harness.api.finish(job.generation_id or "")
    await harness.go(60)
    seen_at = harness.clock()
    waiting = await harness.stored(job)

    over = await harness.until_over(job)

    assert waiting.state is JobState.GENERATING
    assert over.state is JobState.DELIVERED
    assert harness.clock() > seen_at
    assert waiting.generated_at == over.generated_at == seen_at


async def test_failed_generation_has_no_time_of_completion(harness: JobHarness, anna: Person) -> None:
    """How long a failure took says nothing about the next video."""
    job = await harness.generating(anna)
    await harness.api.fail(job.generation_id or "", Failure("internal_server_error", "out of memory"))

    assert (await harness.until_over(job)).generated_at is None
