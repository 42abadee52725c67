import re

import pytest

from domain.estimate import Work, estimate
from domain.job import Job, JobState
from domain.options import Options
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

WORK = Work.of("move", Options(), 2.0)


async def _made(harness: JobHarness, person: Person, seconds: float) -> Job:
    """Let a job be generated, so that it is seen to be done after so many seconds."""
    job = await harness.job(person)
    await harness.go()
    generating = await harness.stored(job)
    harness.clock.now += seconds
    await harness.api.finish(generating.generation_id or "")
    await harness.go()
    done = await harness.stored(job)
    assert done.state is JobState.DELIVERED
    return done


def _shown(person: Person, job: Job) -> str:
    """Return what the status message says."""
    status = person.chat.find(job.status_message_id or 0)
    assert status is not None
    return status.text


async def test_past_generations_say_how_long_the_next_takes(harness: JobHarness, anna: Person) -> None:
    """Through the whole life of jobs, also after these were forgotten."""
    for seconds in (230, 240, 240, 240, 250):
        await _made(harness, anna, seconds)
    await harness.restart()

    expected = await harness.estimates.of(WORK)

    assert expected.minutes() == (4, 4, 5)
    assert expected.quantiles[2] == 240


async def test_job_keeps_its_estimate(harness: JobHarness, anna: Person) -> None:
    """It is stored with the generation's id and the length of the reference."""
    before = await harness.estimates.of(WORK)

    job = await _made(harness, anna, 3000)

    assert (job.expected, job.reference_seconds) == (before, 2.0)


async def test_queue_tells_when_a_job_starts(harness: JobHarness, anna: Person) -> None:
    """One starts whenever a slot becomes free: with two slots, every three minutes if each takes six."""
    await harness.restart(max_active=2)
    await _made(harness, anna, 6 * 60)
    for _ in range(2):
        await harness.generating(anna)
    waiting = [await harness.job(anna) for _ in range(4)]

    await harness.board.refresh()

    texts = [_shown(anna, job) for job in waiting]
    assert [re.findall(r"in about (.*)\.", text) for text in texts] == [[], ["6 min"], ["9 min"], ["12 min"]]


async def test_queue_of_hours_is_told_in_hours(harness: JobHarness, anna: Person) -> None:
    """Nobody reckons what 300 minutes are."""
    await harness.restart(max_active=1)
    await _made(harness, anna, 50 * 60)
    waiting = [await harness.job(anna) for _ in range(3)]

    await harness.board.refresh()

    assert "in about 2.5 h." in _shown(anna, waiting[2])


async def test_samples_are_read_once_a_minute(harness: JobHarness, anna: Person) -> None:
    """An offer is quick, and a minute later it knows the newest samples."""
    await harness.estimates.of(WORK)
    await _made(harness, anna, 30)

    soon = await harness.estimates.of(WORK)
    harness.clock.now += 60
    later = await harness.estimates.of(WORK)

    assert soon == estimate(WORK, [])
    assert later.quantiles[2] == pytest.approx(30)


async def test_estimate_works_without_the_database(harness: JobHarness) -> None:
    """A job that is about to be submitted doesn't fail for that."""
    await harness.database.close()

    assert await harness.estimates.of(WORK) == estimate(WORK, [])


async def test_clock_that_was_set_back_reads_samples_again(harness: JobHarness, anna: Person) -> None:
    """What was read in the future counts as old."""
    harness.clock.now += 86400
    await harness.estimates.of(WORK)
    harness.clock.now -= 86400
    await _made(harness, anna, 30)
    harness.clock.now += 60

    assert (await harness.estimates.of(WORK)).quantiles[2] == pytest.approx(30)
