"""Jobs whose person is forgotten before they end."""

import asyncio

import pytest

from domain.job import Ending, Job, JobState
from domain.owner import NOBODY
from sandbox import samples
from sandbox.telegram import Person
from storage.people import Forgotten, PeopleStore
from tests.jobs.support.harness import JobHarness
from tests.support.held_requests import hold_requests

SILENT = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)


async def forget(harness: JobHarness, person: Person) -> Forgotten:
    """Do what /forget does."""
    forgotten = await PeopleStore(harness.database).forget(person.id, now=harness.clock())
    await harness.runner.abandon(forgotten.stopped_jobs)
    return forgotten


async def over(harness: JobHarness, job: Job) -> Job:
    """Let time pass until the job is over, and check that nothing was sent."""
    said = len(harness.world.chats[job.owner.chat_id].by_bot)
    finished = await harness.until_over(job)
    assert len(harness.world.chats[job.owner.chat_id].by_bot) == said
    assert (finished.owner, finished.generation_id, finished.result_url) == (NOBODY, None, None)
    assert not harness.folder_of(job).exists()
    return finished


async def test_generation_is_polled_to_its_end_and_cost_stored(harness: JobHarness, anna: Person) -> None:
    """The result is neither fetched nor sent, and nobody is told."""
    job = await harness.generating(anna)
    await forget(harness, anna)
    await harness.api.finish(job.generation_id or "")

    finished = await over(harness, job)

    assert (finished.state, finished.ending) == (JobState.FAILED, Ending.FORGOTTEN)
    assert harness.api.requests["result"] == 0
    async with harness.database.transaction() as connection:
        (row,) = await connection.execute_fetchall("SELECT usage FROM jobs")
    assert "credits_used" in row["usage"]


async def test_failed_generation_is_told_nobody(harness: JobHarness, anna: Person) -> None:
    """Its ending is stored as it was."""
    job = await harness.generating(anna)
    await forget(harness, anna)
    await harness.api.fail(job.generation_id or "", "No person detected")

    assert (await over(harness, job)).ending is Ending.NO_PERSON
    assert await harness.drafts.of(job.owner, now=harness.clock()) is None


async def test_post_under_way_is_finished_and_polled(harness: JobHarness, anna: Person) -> None:
    """It can't be stopped: its id is stored, so that its slot is occupied until the generation is done."""
    async with hold_requests(harness.api.on_request, "submit") as reached:
        job = await harness.job(anna)
        await harness.runner.tick()
        await asyncio.wait_for(reached.wait(), 10)
        assert (await forget(harness, anna)).unstoppable == 1
    await harness.settle()
    assert (await harness.stored(job)).state is JobState.GENERATING
    await harness.api.finish(harness.api.generations[0].id)

    assert (await over(harness, job)).ending is Ending.FORGOTTEN
    assert harness.api.posts == 1


async def test_post_that_submitted_nothing_is_not_made_again(harness: JobHarness, anna: Person) -> None:
    """Back in the queue, the job ends: there is nobody to make a video for."""
    job = await harness.job(anna, JobState.SUBMITTING)
    await forget(harness, anna)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET state = 'queued'")

    assert (await over(harness, job)).state is JobState.FAILED
    assert harness.api.posts == 0


async def test_post_of_a_killed_process_stays_uncertain(harness: JobHarness, anna: Person) -> None:
    """It may have been paid for, which the accounts have to show."""
    job = await harness.job(anna, JobState.SUBMITTING)
    await forget(harness, anna)
    await harness.restart()
    await harness.runner.recover()

    assert (await over(harness, job)).state is JobState.UNCERTAIN


async def test_preparation_under_way_is_stopped(harness: JobHarness, anna: Person) -> None:
    """Its files are removed at once, and nothing is submitted."""
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()

    await forget(harness, anna)

    assert harness.under_way() == []
    assert not harness.folder_of(job).exists()
    await harness.go(3600)
    assert harness.api.posts == 0


@pytest.mark.parametrize("target", ["result", "file"])
async def test_delivery_under_way_is_stopped(harness: JobHarness, anna: Person, target: str) -> None:
    """Whether it fetches the result or adds the reference's sound; its files are removed at once."""
    job = await harness.delivering(anna, SILENT)
    hooks = harness.api.on_request if target == "result" else harness.telegram.app.on_request
    async with hold_requests(hooks, target) as reached:
        await harness.runner.tick()
        await asyncio.wait_for(reached.wait(), 20)
        await forget(harness, anna)
        assert harness.under_way() == []
    assert (await over(harness, job)).ending is Ending.FORGOTTEN
