"""What becomes of jobs whose person is forgotten on the way."""

import asyncio

import pytest

from domain.job import Ending, Job, JobState
from domain.owner import NOBODY
from sandbox import samples
from sandbox.telegram import Person
from storage.people import Forgotten, PeopleStore
from tests.jobs.support.harness import House
from tests.support.held_requests import hold_requests

SILENT = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)


async def forget(house: House, person: Person) -> Forgotten:
    """Do what /forget does."""
    forgotten = await PeopleStore(house.database).forget(person.id, now=house.clock())
    await house.runner.abandon(forgotten.stopped_jobs)
    return forgotten


async def over(house: House, job: Job) -> Job:
    """Let time pass until the job is over, and check that nobody was sent anything."""
    said = len(house.world.chats[job.owner.chat_id].by_bot)
    finished = await house.until_over(job)
    assert len(house.world.chats[job.owner.chat_id].by_bot) == said
    assert (finished.owner, finished.generation_id, finished.result_url) == (NOBODY, None, None)
    assert not house.folder_of(job).exists()
    return finished


async def test_a_generation_is_watched_to_its_end_and_its_cost_noted(house: House, anna: Person) -> None:
    """The result is neither fetched nor sent, and the job ends without a word."""
    job = await house.generating(anna)
    await forget(house, anna)
    await house.api.finish(job.generation_id or "")

    finished = await over(house, job)

    assert (finished.state, finished.ending) == (JobState.FAILED, Ending.FORGOTTEN)
    assert house.api.requests["result"] == 0
    async with house.database.transaction() as connection:
        (row,) = await connection.execute_fetchall("SELECT usage FROM jobs")
    assert "credits_used" in row["usage"]


async def test_a_generation_that_fails_is_told_nobody(house: House, anna: Person) -> None:
    """What it ended with stays true."""
    job = await house.generating(anna)
    await forget(house, anna)
    await house.api.fail(job.generation_id or "", "No person detected")

    assert (await over(house, job)).ending is Ending.NO_PERSON
    assert await house.drafts.of(job.owner, now=house.clock()) is None


async def test_a_post_under_way_is_finished_and_what_came_of_it_watched(house: House, anna: Person) -> None:
    """It can't be stopped: its id is noted, so that the place is held until the generation is done."""
    async with hold_requests(house.api.on_request, "submit") as reached:
        job = await house.job(anna)
        await house.runner.tick()
        await asyncio.wait_for(reached.wait(), 10)
        assert (await forget(house, anna)).unstoppable == 1
    await house.settle()
    assert (await house.stored(job)).state is JobState.GENERATING
    await house.api.finish(house.api.generations[0].id)

    assert (await over(house, job)).ending is Ending.FORGOTTEN
    assert house.api.posts == 1


async def test_a_post_that_took_nothing_is_not_made_again(house: House, anna: Person) -> None:
    """Back in the queue, the job ends: there is nobody to make a video for."""
    job = await house.job(anna, JobState.SUBMITTING)
    await forget(house, anna)
    async with house.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET state = 'queued'")

    assert (await over(house, job)).state is JobState.FAILED
    assert house.api.posts == 0


async def test_a_post_that_a_killed_process_left_stays_uncertain(house: House, anna: Person) -> None:
    """It may have been paid for, which the accounts have to know."""
    job = await house.job(anna, JobState.SUBMITTING)
    await forget(house, anna)
    house.restart()
    await house.runner.recover()

    assert (await over(house, job)).state is JobState.UNCERTAIN


async def test_a_preparation_under_way_is_stopped(house: House, anna: Person) -> None:
    """Its files are removed at once, and nothing is submitted."""
    house.ready_made.hold = asyncio.Event()
    job = await house.job(anna)
    await house.runner.tick()
    await house.ready_made.arrivals.acquire()

    await forget(house, anna)

    assert house.under_way() == []
    assert not house.folder_of(job).exists()
    await house.go(3600)
    assert house.api.posts == 0


@pytest.mark.parametrize("target", ["result", "file"])
async def test_a_delivery_under_way_is_stopped(house: House, anna: Person, target: str) -> None:
    """Whether it fetches the result or finishes it with the reference's sound; its files are removed at once."""
    job = await house.delivering(anna, SILENT)
    hooks = house.api.on_request if target == "result" else house.telegram.app.on_request
    async with hold_requests(hooks, target) as reached:
        await house.runner.tick()
        await asyncio.wait_for(reached.wait(), 20)
        await forget(house, anna)
        assert house.under_way() == []
    assert (await over(house, job)).ending is Ending.FORGOTTEN
