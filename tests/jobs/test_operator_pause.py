"""The pause that the operator orders: no job is submitted in it, not even to try."""

import asyncio

from domain.job import JobState
from domain.operator_log import Act, Action
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

PAUSE, RESUME = Act(1.0, 7, Action.PAUSE), Act(2.0, 7, Action.RESUME)


async def test_ordered_pause_keeps_jobs_waiting(harness: JobHarness, anna: Person) -> None:
    """However long, and after a restart; what is generating is polled all the same."""
    generating = await harness.job(anna)
    await harness.go()
    await harness.services.operator_pause.begin("", PAUSE)
    waiting = await harness.job(anna)
    for _ in range(3):
        await harness.restart()
        await harness.go(3600)

    assert (await harness.stored(waiting)).state is JobState.QUEUED
    assert (await harness.stored(generating)).polled_at is not None
    assert harness.api.posts == 1

    await harness.services.operator_pause.end(RESUME)
    await harness.go()
    assert harness.api.posts == 2


async def test_job_in_preparation_waits_for_the_end_of_the_pause(harness: JobHarness, anna: Person) -> None:
    """It was claimed before the order, and is not submitted after it."""
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    await harness.services.operator_pause.begin("", PAUSE)
    harness.preparation.hold.set()
    await harness.settle()

    assert (await harness.stored(job)).state is JobState.QUEUED
    assert harness.api.posts == 0

    await harness.services.operator_pause.end(RESUME)
    await harness.go()
    assert harness.api.posts == 1
