"""Jobs as operators see them, and what they do to them. Each act is written down, and done once."""

from dataclasses import dataclass

from domain.job import Ending, Job, JobState
from domain.operator_log import Act
from domain.options import Mode
from storage import ledger
from storage.database import Database, Row, load_queries
from storage.operator_log import record

_queries = load_queries("operated_jobs")
_jobs = load_queries("jobs")


@dataclass(frozen=True, slots=True)
class JobLine:
    """What a list says of a job. Times are seconds since the epoch."""

    id: int
    state: JobState
    ending: Ending | None
    mode: Mode
    created_at: float
    submitted_at: float | None
    ended_at: float | None


class OperatedJobs:
    """The table `jobs`, for operators. Methods that do something return whether there was anything to do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def live(self, *, limit: int) -> list[JobLine]:
        """Return the oldest jobs that have not ended."""
        async with self._database.one_query() as connection:
            return [_line(row) async for row in _queries.live_jobs(connection, limit=limit)]

    async def counts(self) -> dict[JobState, int]:
        """Return how many jobs are in each state, ends left out."""
        async with self._database.one_query() as connection:
            rows = _queries.count_live(connection)
            return {JobState(row["state"]): row["jobs"] async for row in rows}

    async def ended(self, *, limit: int) -> list[JobLine]:
        """Return the jobs that ended last."""
        async with self._database.one_query() as connection:
            return [_line(row) async for row in _queries.last_ended(connection, limit=limit)]

    async def poll_again(self, act: Act) -> bool:
        """Have a generation polled again that was given up."""
        async with self._database.transaction() as connection:
            is_due = bool(await _jobs.poll_again(connection, id=act.subject, now=act.at))
            if is_due:
                await record(connection, act)
        return is_due

    async def drop(self, act: Act) -> bool:
        """Cancel a job that waits, or give up one that is generating, whose reserve is settled: it may be paid."""
        async with self._database.transaction() as connection:
            waiting = await _jobs.cancel_queued(connection, id=act.subject, now=act.at)
            generating = await _queries.drop_generating(connection, id=act.subject, now=act.at)
            if waiting is not None:
                await ledger.release_all(connection, [act.subject], now=act.at)
            if generating is not None:
                await ledger.settle_all(connection, [generating], now=act.at)
            is_dropped = waiting is not None or generating is not None
            if is_dropped:
                await record(connection, act)
        await self._database.notify()
        return is_dropped

    async def resend(self, job: Job, act: Act) -> bool:
        """Have a result delivered that no message has surely brought, where it was to be, also one refunded."""
        owner = job.recipient
        async with self._database.transaction() as connection:
            row = await _jobs.send_again(
                connection,
                id=act.subject,
                chat_id=owner.chat_id,
                topic_id=owner.topic_id,
                reply_to=job.replies_to,
                by_operator=True,
                now=act.at,
            )
            if row is not None:
                await record(connection, act)
        return row is not None

    async def note(self, act: Act) -> None:
        """Write down what was done to a job and has changed nothing here."""
        async with self._database.one_query() as connection:
            await record(connection, act)


def _line(row: Row) -> JobLine:
    return JobLine(
        row["id"],
        JobState(row["state"]),
        Ending(row["ending"]) if row["ending"] else None,
        Mode(row["mode"]),
        row["created_at"],
        row["submitted_at"],
        row["ended_at"],
    )
