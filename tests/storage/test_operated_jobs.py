"""What operators do to jobs: once, written down, and with the ledger."""

from domain.job import Ending, JobState
from domain.operator_log import Act, Action
from storage.database import Database
from storage.ledger import Ledger
from storage.operated_jobs import OperatedJobs
from storage.operator_log import OperatorLog
from tests.storage.support.factories import a_job
from tests.storage.support.raw import run

LIVE = (JobState.QUEUED, JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING)


async def test_only_waiting_and_generating_jobs_are_dropped(database: Database) -> None:
    """A POST under way and a result in delivery are left alone; each drop is written down once."""
    operated, log = OperatedJobs(database), OperatorLog(database)
    for state in LIVE:
        job = await a_job(database, state)
        act = Act(10.0, 7, Action.DROP, job.id)
        expected = state in {JobState.QUEUED, JobState.GENERATING}
        assert await operated.drop(act) is expected
        assert not await operated.drop(act)
    assert len(await log.page(limit=9, skip=0)) == 2
    assert await operated.counts() == {JobState.SUBMITTING: 1, JobState.DELIVERING: 1}
    assert await Ledger(database).check() == []


async def test_dropped_generation_can_be_polled_again(database: Database) -> None:
    """It was paid for: what was dropped by mistake is not lost."""
    operated = OperatedJobs(database)
    job = await a_job(database, JobState.GENERATING)
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET generation_id = 'g-1'")
    await operated.drop(Act(10.0, 7, Action.DROP, job.id))
    assert [(each.id, each.ending) for each in await operated.ended(limit=5)] == []
    assert await operated.poll_again(Act(11.0, 7, Action.POLL_AGAIN, job.id))
    assert not await operated.poll_again(Act(12.0, 7, Action.POLL_AGAIN, job.id))
    assert [each.state for each in await operated.live(limit=5)] == [JobState.GENERATING]


async def test_ended_jobs_are_listed_newest_first(database: Database) -> None:
    """Those whose end was told."""
    for state in (JobState.DELIVERED, JobState.FAILED):
        await a_job(database, state)
    ended = await OperatedJobs(database).ended(limit=5)
    assert all(each.state.is_end for each in ended)
    assert Ending.CANCELLED not in {each.ending for each in ended}
