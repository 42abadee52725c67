from dataclasses import replace

import pytest

from domain.estimate import REPORTED, Sample, Work
from domain.job import JobState
from storage.database import Database, load_queries
from storage.durations import LONGEST, DurationStore
from storage.jobs import JobStore
from storage.people import PeopleStore
from tests.storage.support.factories import PRIVATE, a_job, stored
from tests.storage.support.raw import SQLITE_ONLY

WORK = Work("move", short_side=480, seconds=5.0, steps=20)


@pytest.fixture
def durations(database: Database) -> DurationStore:
    return DurationStore(database)


async def _generated(
    database: Database, *, at: float, took: float = 240.0, state: JobState = JobState.DELIVERING
) -> None:
    """Write down a job whose generation was seen to be done at a time, and in which state it is now."""
    job = await a_job(database, JobState.GENERATING)
    jobs = JobStore(database)
    generating = await jobs.write(job, replace(job, submitted_at=at - took, reference_seconds=5.0))
    assert generating is not None
    delivering = await jobs.write(generating, replace(generating, state=JobState.DELIVERING, generated_at=at))
    assert delivering is not None
    await jobs.write(delivering, replace(delivering, state=state, ended_at=at, due_at=None))


async def test_measurements_of_a_step_are_stored(database: Database, jobs: JobStore) -> None:
    """They are there again after a restart."""
    job = await a_job(database, JobState.GENERATING)
    await jobs.write(job, replace(job, reference_seconds=4.9, expected=REPORTED, generated_at=7.0))

    kept = await stored(database, job)

    assert (kept.reference_seconds, kept.expected, kept.generated_at) == (4.9, REPORTED, 7.0)


@pytest.mark.parametrize("state", [JobState.DELIVERING, JobState.DELIVERED, JobState.FAILED])
async def test_finished_generation_is_a_sample(
    database: Database, durations: DurationStore, state: JobState
) -> None:
    """Whatever became of its delivery: how long it took, and how much work it was."""
    await _generated(database, at=1000.0, took=240.0, state=state)

    assert await durations.samples("move") == [Sample(WORK, 240.0)]


async def test_unfinished_generation_is_no_sample(database: Database, durations: DurationStore) -> None:
    """Neither one that goes on, nor one that failed, says how long a generation takes."""
    for state in JobState:
        await a_job(database, state)

    assert await durations.samples("move") == []


async def test_samples_of_forgotten_people_stay(database: Database, durations: DurationStore) -> None:
    """They are numbers only."""
    await _generated(database, at=1000.0)

    await PeopleStore(database).forget(PRIVATE.person_id, now=2000.0)

    assert await durations.samples("move") == [Sample(WORK, 240.0)]


async def test_newest_samples_come_first(database: Database, durations: DurationStore) -> None:
    """And only so many: services become faster or slower."""
    for number in range(5):
        await _generated(database, at=1000.0 + number, took=100.0 + number)

    assert [sample.took for sample in await durations.samples("move", limit=3)] == [104.0, 103.0, 102.0]


@pytest.mark.parametrize("took", [LONGEST + 1, 0.0, -5.0])
async def test_implausible_durations_are_left_out(
    database: Database, durations: DurationStore, took: float
) -> None:
    """The bot was down when the generation ended, or the clock was set meanwhile."""
    await _generated(database, at=10_000.0, took=took)

    assert await durations.samples("move") == []


async def test_modes_have_separate_samples(database: Database, durations: DurationStore) -> None:
    """Each mode is another model."""
    await _generated(database, at=1000.0)

    assert await durations.samples("replace") == []


@SQLITE_ONLY
async def test_samples_are_found_by_an_index(database: Database) -> None:
    """However many jobs there are, only the newest are read."""
    query = load_queries("durations").samples.sql
    async with database.transaction() as connection:
        plan = await connection.execute_fetchall(
            f"EXPLAIN QUERY PLAN {query}", {"mode": "move", "longest": LONGEST, "limit": 200}
        )

    assert ["jobs_generated" in row["detail"] for row in plan] == [True]
