import json

import pytest

from domain.job import Ending, Job, JobState
from sandbox.aimlapi import Dialect, Failure
from sandbox.faults import FakeResponse, Fault, dropped, server_error, too_many_requests
from sandbox.telegram import Person
from tests.jobs.support.harness import DEADLINE, House

NOT_FOUND = Fault(FakeResponse(404, {"message": "Inference not found"}))


async def _wait(house: House, job: Job) -> float:
    """Make the step that is due and return the seconds until the next."""
    await house.go()
    return ((await house.stored(job)).due_at or 0) - house.clock()


async def test_a_pending_generation_is_looked_at_again(house: House, anna: Person) -> None:
    """As the schedule says."""
    job = await house.generating(anna)

    waits = []
    for _ in range(4):
        waits.append(await _wait(house, job))
        house.clock.now += waits[-1]

    assert waits == [30, 30, 10, 10]
    assert house.api.requests["poll"] == 4


@pytest.mark.parametrize("fault", [NOT_FOUND, server_error(502), dropped(), Fault(FakeResponse(200, "<html>"))])
async def test_trouble_with_looks_is_waited_out(house: House, anna: Person, fault: Fault) -> None:
    """Each failure in a row doubles the wait, and a good look ends that."""
    job = await house.generating(anna)
    house.api.faults.add("poll", fault, times=4)

    waits = []
    for _ in range(5):
        waits.append(await _wait(house, job))
        house.clock.now += waits[-1]

    assert waits == [1, 2, 4, 8, 30]
    assert (await house.stored(job)).attempts == 0


async def test_a_look_comes_no_sooner_than_asked(house: House, anna: Person) -> None:
    """Retry-After moves the next look."""
    job = await house.generating(anna)
    house.api.faults.add("poll", too_many_requests(77))

    assert await _wait(house, job) == 77


@pytest.mark.parametrize("dialect", [Dialect(), Dialect(video="strings", completed="succeeded", usage="usd_spent")])
async def test_a_completed_generation_is_delivered(house: House, anna: Person, dialect: Dialect) -> None:
    """However it is worded; what it cost is written down."""
    house.api.dialect = dialect
    job = await house.generating(anna)
    await house.api.finish(job.generation_id or "")

    await house.go()

    delivered = await house.stored(job)
    assert delivered.state is JobState.DELIVERED
    async with house.database.transaction() as connection:
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
async def test_a_failed_generation_has_its_ending(
    house: House, anna: Person, failure: Failure, ending: Ending
) -> None:
    """The person learns what can be learnt from the service's words."""
    job = await house.generating(anna)
    await house.api.fail(job.generation_id or "", failure)

    over = await house.until_over(job)

    assert (over.state, over.ending) == (JobState.FAILED, ending)


async def test_the_last_look_is_at_the_deadline(house: House, anna: Person) -> None:
    """A generation that is done by then is delivered, and one that isn't has timed out."""
    job = await house.generating(anna)
    house.clock.now += DEADLINE - 5

    assert await _wait(house, job) == 5
    house.clock.now += 5
    await house.go()

    over = await house.stored(job)
    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)


async def test_trouble_past_the_deadline_is_the_end(house: House, anna: Person) -> None:
    """A service that is there and knows nothing of the generation won't give it any more."""
    job = await house.generating(anna)
    house.api.faults.add("poll", NOT_FOUND, times=None)

    over = await house.until_over(job, seconds=300)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert house.clock() - 1_000_000 < DEADLINE + 600


async def test_an_outage_is_waited_out_past_the_deadline(house: House, anna: Person) -> None:
    """The video may be there when the service is back: for a day it is waited for, and not for good."""
    job = await house.generating(anna)
    house.api.faults.add("poll", server_error(503), times=None)
    await house.go(DEADLINE + 23 * 3600)
    waiting = await house.stored(job)

    over = await house.until_over(job, seconds=1800)

    assert waiting.state is JobState.GENERATING
    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert house.clock() - 1_000_000 < DEADLINE + 26 * 3600


async def test_a_result_is_taken_even_past_the_deadline(house: House, anna: Person) -> None:
    """The bot was down meanwhile, but the video was made and paid for."""
    job = await house.generating(anna)
    await house.api.finish(job.generation_id or "")

    await house.go(DEADLINE + 3600)

    assert (await house.stored(job)).state is JobState.DELIVERED


async def test_when_it_was_done_is_written_down_once(house: House, anna: Person) -> None:
    """A link that has expired, and is given again, doesn't make the generation longer."""
    house.api.faults.add("result", Fault(FakeResponse(403, b"")), times=2)
    job = await house.generating(anna)
    await house.go(240)
    await house.api.finish(job.generation_id or "")
    await house.go(60)
    seen_at = house.clock()
    waiting = await house.stored(job)

    over = await house.until_over(job)

    assert waiting.state is JobState.GENERATING
    assert over.state is JobState.DELIVERED
    assert house.clock() > seen_at
    assert waiting.generated_at == over.generated_at == seen_at


async def test_what_fails_was_never_done(house: House, anna: Person) -> None:
    """How long a failure took says nothing about the next video."""
    job = await house.generating(anna)
    await house.api.fail(job.generation_id or "", Failure("internal_server_error", "out of memory"))

    assert (await house.until_over(job)).generated_at is None
