"""Counts and sums for those who watch the bot: cheap to read, however long it was used."""

from dataclasses import dataclass

from storage.database import Database, load_queries

_queries = load_queries("totals")


@dataclass(frozen=True, slots=True)
class LedgerTotal:
    """What the entries of one kind, between two accounts, amount to."""

    unit: str
    kind: str
    debit: str
    credit: str
    entries: int
    amount: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The counts and sums at one time. Times are seconds since the epoch, None where there is no such job."""

    live_jobs: dict[str, int]
    """How many jobs are in each state that is not the end."""
    oldest_queued: float | None
    """When the job was started that has waited longest for a slot."""
    longest_due: float | None
    """When the step became due that should have been begun first."""
    oldest_refund: float | None
    """When the payment in Stars was received that should have been given back first."""
    jobs: dict[tuple[str, str], int]
    """How often jobs have come into a state, with an ending or ''."""
    ledger: list[LedgerTotal]


class TotalsStore:
    """Reads the totals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, now: float) -> Totals:
        """Return all of them. Raises StorageError."""
        async with self._database.transaction() as connection:
            live = {row["state"]: row["jobs"] async for row in _queries.live_jobs(connection)}
            jobs = {(row["state"], row["ending"]): row["jobs"] async for row in _queries.job_totals(connection)}
            ledger = [LedgerTotal(*row) async for row in _queries.ledger_totals(connection)]
            oldest_queued = await _queries.oldest_queued(connection)
            longest_due = await _queries.longest_due(connection, now=now)
            oldest_refund = await _queries.oldest_refund(connection)
        return Totals(live, oldest_queued, longest_due, oldest_refund, jobs, ledger)
