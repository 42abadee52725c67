import pytest

from domain.estimate import Work, estimate
from domain.job import Job, JobState
from domain.options import Options
from sandbox.telegram import Person
from tests.jobs.support.harness import House

WORK = Work.of("move", Options(), 2.0)


async def _made(house: House, person: Person, seconds: float) -> Job:
    """Let a job be generated, so that it is seen to be done after so many seconds."""
    job = await house.job(person)
    await house.go()
    generating = await house.stored(job)
    house.clock.now += seconds
    await house.api.finish(generating.generation_id or "")
    await house.go()
    done = await house.stored(job)
    assert done.state is JobState.DELIVERED
    return done


async def test_what_was_made_says_how_long_the_next_will_take(house: House, anna: Person) -> None:
    """Through the whole life of jobs, and without a word about them by then."""
    for seconds in (230, 240, 240, 240, 250):
        await _made(house, anna, seconds)
    house.restart()

    expected = await house.estimates.of(WORK)

    assert expected.minutes() == (4, 4, 5)
    assert expected.quantiles[2] == 240


async def test_a_job_keeps_what_was_expected_of_it(house: House, anna: Person) -> None:
    """Written down with the id of its generation, beside the length of its reference."""
    before = await house.estimates.of(WORK)

    job = await _made(house, anna, 3000)

    assert (job.expected, job.reference_seconds) == (before, 2.0)


async def test_samples_are_read_now_and_then(house: House, anna: Person) -> None:
    """An offer is quick, and a minute later it knows of the newest."""
    await house.estimates.of(WORK)
    await _made(house, anna, 30)

    soon = await house.estimates.of(WORK)
    house.clock.now += 60
    later = await house.estimates.of(WORK)

    assert soon == estimate(WORK, [])
    assert later.quantiles[2] == pytest.approx(30)


async def test_without_the_database_something_is_expected_all_the_same(house: House) -> None:
    """A job that is about to be submitted doesn't fail for that."""
    await house.database.close()

    assert await house.estimates.of(WORK) == estimate(WORK, [])


async def test_a_clock_that_was_set_back_is_no_reason_to_read_nothing(house: House, anna: Person) -> None:
    """What was read in the future is old."""
    house.clock.now += 86400
    await house.estimates.of(WORK)
    house.clock.now -= 86400
    await _made(house, anna, 30)
    house.clock.now += 60

    assert (await house.estimates.of(WORK)).quantiles[2] == pytest.approx(30)
