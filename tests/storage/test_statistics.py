"""Counts of the jobs that were started in a time."""

from domain.job import JobState
from storage.database import Database
from storage.people import PeopleStore
from storage.statistics import Statistics
from tests.storage.support.factories import a_job


async def test_jobs_are_counted_by_their_ends(database: Database) -> None:
    """What is blanked stays counted, except as a person's."""
    statistics = Statistics(database)
    states = [JobState.DELIVERED, JobState.FAILED, JobState.UNCERTAIN, JobState.CANCELLED, JobState.GENERATING]
    jobs = [await a_job(database, state) for state in states]
    counts = await statistics.between(0.0, 10.0**10)
    assert (counts.started, counts.delivered, counts.failed, counts.cancelled) == (5, 1, 2, 1)
    assert counts.people == len({job.owner.person_id for job in jobs})
    for job in jobs:
        await PeopleStore(database).forget(job.owner.person_id, now=10.0**9)
    after = await statistics.between(0.0, 10.0**10)
    assert (after.started, after.delivered, after.people) == (5, 1, 0)
    assert (await statistics.between(0.0, 1.0)).started == sum(job.created_at < 1.0 for job in jobs)
