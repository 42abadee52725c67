from dataclasses import replace

import pytest

from domain.job import Ending, Job, JobState
from domain.owner import Owner
from storage.database import Database
from storage.jobs import JobStore
from tests.storage.support.factories import IN_GROUP, OTHER, PRIVATE, a_job, stored

ANN = PRIVATE.person_id


async def _result(database: Database, file_id: str | None, *, owner: Owner = PRIVATE) -> Job:
    """Give a job that was delivered as a video, or, without a file id, as a link."""
    job = await a_job(database, JobState.DELIVERING, owner=owner)
    delivered = replace(job, state=JobState.DELIVERED, result_file_id=file_id)
    written = await JobStore(database).write(job, delivered)
    assert written is not None
    return written


async def _found(jobs: JobStore, *, chat_id: int | None = None, limit: int = 9, skip: int = 0) -> list[str | None]:
    found = await jobs.results_of_person(ANN, chat_id=chat_id, limit=limit, skip=skip)
    return [job.result_file_id for job in found]


async def test_result_is_stored_with_the_end_of_its_job(database: Database, jobs: JobStore) -> None:
    """A step that has lost its claim writes neither."""
    job = await a_job(database, JobState.DELIVERING)
    await jobs.claim_due(now=0.0, lease=60.0, limit=1, deliveries=1)

    assert await jobs.write(job, replace(job, state=JobState.DELIVERED, result_file_id="late")) is None
    assert (await stored(database, job)).result_file_id is None


async def test_results_come_newest_first_in_pages(database: Database, jobs: JobStore) -> None:
    """As many as are asked for, from where the last page ended."""
    for number in range(5):
        await _result(database, f"video-{number}")

    assert await _found(jobs, limit=3) == ["video-4", "video-3", "video-2"]
    assert await _found(jobs, limit=3, skip=3) == ["video-1", "video-0"]


async def test_results_are_those_of_one_person(database: Database, jobs: JobStore) -> None:
    """In one chat, none from another is among them."""
    await _result(database, "private")
    await _result(database, "in a group", owner=IN_GROUP)
    await _result(database, "another's", owner=OTHER)

    assert await _found(jobs) == ["in a group", "private"]
    assert await _found(jobs, chat_id=IN_GROUP.chat_id) == ["in a group"]


@pytest.mark.parametrize(
    ("state", "ending"),
    [(JobState.FAILED, Ending.UNDELIVERED), (JobState.DELIVERED, Ending.UNCONFIRMED)],
)
async def test_results_that_may_not_have_arrived_can_be_sent_again(
    database: Database, jobs: JobStore, state: JobState, ending: Ending
) -> None:
    """Once: then the job is delivered as before, where it is asked for."""
    job = await a_job(database, JobState.DELIVERING, owner=IN_GROUP)
    kept = await jobs.write(job, replace(job, state=state, ending=ending, ended_at=1.0, due_at=None, attempts=9))
    assert kept is not None
    found = await jobs.results_of_person(ANN, chat_id=None, limit=9, skip=0)

    again = await jobs.send_again(job.id, PRIVATE, reply_to=3, now=2.0)

    assert found == [kept]
    assert again is not None
    assert (again.state, again.ending, again.ended_at) == (JobState.DELIVERING, None, None)
    assert (again.due_at, again.attempts, again.claim) == (2.0, 0, kept.claim + 1)
    assert (again.recipient, again.replies_to) == (PRIVATE, None)
    assert (again.owner, again.reply_to) == (IN_GROUP, kept.reply_to)
    assert await jobs.send_again(job.id, PRIVATE, reply_to=3, now=2.0) is None


@pytest.mark.parametrize("state", JobState)
async def test_other_jobs_are_not_sent_again(database: Database, jobs: JobStore, state: JobState) -> None:
    """What is under way, delivered or without a result stays as it is."""
    job = await a_job(database, state)

    assert await jobs.send_again(job.id, PRIVATE, reply_to=3, now=2.0) is None
    assert await stored(database, job) == job


async def test_jobs_without_a_stored_video_are_no_results(database: Database, jobs: JobStore) -> None:
    """Links expire, and other endings have no video."""
    await _result(database, None)
    for state in JobState:
        await a_job(database, state)

    assert await _found(jobs) == []
