from collections.abc import AsyncIterator

import pytest

from domain.job import Job, JobState
from storage.database import Database
from storage.jobs import JobStore
from storage.replicas import ReplicaStore
from storage.updates import UpdateStore
from tests.storage.support.factories import Where, a_job, stored
from tests.storage.support.raw import run

LEASE, PATIENCE = 1000.0, 100.0


@pytest.fixture
async def others(where: Where, database: Database) -> AsyncIterator[Database]:
    """The database of another process; the fixture `database` has the same file."""
    opened = await Database.open(where, is_shared=True)
    assert opened.replica != database.replica
    yield opened
    await opened.close()


async def _claimed(database: Database, state: JobState = JobState.GENERATING) -> Job:
    job = await a_job(database, JobState.QUEUED if state is JobState.QUEUED else state)
    jobs = JobStore(database)
    if state is JobState.QUEUED:
        (claimed,) = await jobs.claim_queued(now=0.0, lease=LEASE, limit=1, slots=100)
    else:
        (claimed,) = await jobs.claim_due(now=0.0, lease=LEASE, limit=1, deliveries=1)
    assert claimed.id == job.id
    return claimed


async def _beat(database: Database, gone: dict[str, int] | None = None) -> tuple[dict[str, int], set[int]]:
    seen = await ReplicaStore(database).beat(gone or {}, now=1.0, patience=PATIENCE)
    return dict(seen.beats), {job_id for job_id, _ in seen.held}


async def test_replicas_see_each_other(database: Database, others: Database) -> None:
    """Each with the number of its beats."""
    await _beat(database)
    await _beat(others)

    beats, _ = await _beat(others)

    assert beats == {database.replica: 1, others.replica: 2}


async def test_replica_takes_nothing_from_one_that_runs(database: Database, others: Database) -> None:
    """What another has claimed stays under its claim, also while the first one starts."""
    await _beat(database)
    claimed = await _claimed(database)

    _, held = await _beat(others)

    assert held == set()
    assert await stored(database, claimed) == claimed
    assert await _beat(database) == ({database.replica: 2, others.replica: 1}, {claimed.id})


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.GENERATING, JobState.DELIVERING])
async def test_step_of_a_replica_that_is_gone_is_due(database: Database, others: Database, state: JobState) -> None:
    """And the replica, should it come back, can't write any more."""
    await _beat(database)
    claimed = await _claimed(database, state)

    await _beat(others, gone={database.replica: 1})

    freed = await stored(others, claimed)
    assert (freed.due_at, freed.step_started_at) == (1.0, None)
    assert await JobStore(database).write(claimed, claimed) is None
    assert await _beat(database) == ({database.replica: 1, others.replica: 1}, set())


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.GENERATING, JobState.DELIVERING])
async def test_replica_taken_for_gone_beats_before_it_claims(
    database: Database, others: Database, state: JobState
) -> None:
    """What it claimed before would be taken from it at once, while its step runs."""
    await _beat(others)
    await a_job(database, state)
    await _beat(database, gone={others.replica: 1})
    jobs, updates = JobStore(others), UpdateStore(others)

    assert await jobs.claim_due(now=0.0, lease=LEASE, limit=9, deliveries=9) == []
    assert await jobs.claim_queued(now=0.0, lease=LEASE, limit=9, slots=9) == []
    assert not await updates.take_line((1, 2))
    await _beat(others)

    assert await updates.take_line((1, 2))
    due = await jobs.claim_due(now=0.0, lease=LEASE, limit=9, deliveries=9)
    assert len(due + await jobs.claim_queued(now=0.0, lease=LEASE, limit=9, slots=9)) == 1


async def test_replica_that_has_counted_on_stays(database: Database, others: Database) -> None:
    """It was seen before its last beat."""
    await _beat(database)
    claimed = await _claimed(database)
    await _beat(database)

    beats, _ = await _beat(others, gone={database.replica: 1})

    assert beats[database.replica] == 2
    assert await stored(others, claimed) == claimed


async def test_post_of_a_replica_that_is_gone_can_be_stored(database: Database, others: Database) -> None:
    """Only its lease gets shorter: the replica may be cut off, and its POST is paid for."""
    await _beat(database)
    claimed = await _claimed(database, JobState.SUBMITTING)

    await _beat(others, gone={database.replica: 1})
    await _beat(others)

    waiting = await stored(others, claimed)
    assert (waiting.claim, waiting.due_at) == (claimed.claim, 1.0 + PATIENCE)
    assert await JobStore(database).write(claimed, claimed) is not None


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.SUBMITTING, JobState.DELIVERING])
async def test_replica_that_leaves_gives_its_steps_back(
    database: Database, others: Database, state: JobState
) -> None:
    """They are due at once, and what others run is not touched."""
    await _beat(database)
    await _beat(others)
    claimed, of_others = await _claimed(database, state), await _claimed(others)

    assert await ReplicaStore(database).leave(now=2.0) == 1

    assert (await stored(others, claimed)).due_at == 2.0
    assert await stored(others, of_others) == of_others
    assert await _beat(others) == ({others.replica: 2}, {of_others.id})


async def test_claim_of_no_replica_is_free(database: Database) -> None:
    """As that of an earlier version, or of one that was claimed by a replica just after it was taken for gone."""
    claimed = await _claimed(database)
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET claimed_by = NULL")

    await _beat(database)

    assert (await stored(database, claimed)).due_at == 1.0
