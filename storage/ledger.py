"""The ledger of what is reserved and spent. Entries are only added, in the transaction of what they are about."""

from collections.abc import Iterable
from typing import Any

from domain.ledger import Account, Entry, Kind, closing, reserving
from domain.limits import Use
from domain.money import Unit, Usd
from storage.database import Database, Row, load_queries

_queries = load_queries("ledger")
_payments = load_queries("payments")

_MOST_FINDINGS = 20
"""Of a check, so many are named."""


async def reserve(connection: Any, job_id: int, amount: Usd, *, payer: str, chat: str, now: float) -> None:
    """Reserve what a job is expected to cost. Part of the transaction that starts it."""
    entry = reserving(job_id, amount)
    await _queries.add_reserve(
        connection, **_columns(entry), unit=Unit.USD, job_id=job_id, payer=payer, chat=chat, now=now
    )


async def close(
    connection: Any, job_id: int, *, cost: Usd | None, free: bool, generation_id: str | None, now: float
) -> None:
    """Settle or release what was reserved for a job (domain.ledger.closing), in the transaction that ends it."""
    rows = _queries.entries_of_job(connection, job_id=job_id, unit=Unit.USD)
    for entry in closing(job_id, [_entry(row) async for row in rows], cost=cost, free=free):
        await _queries.add_to_job(
            connection, **_columns(entry), job_id=job_id, generation_id=generation_id, now=now
        )


async def release_all(connection: Any, job_ids: Iterable[int], *, now: float) -> None:
    """Release what was reserved for jobs of which nothing was submitted."""
    for job_id in job_ids:
        await close(connection, job_id, cost=None, free=True, generation_id=None, now=now)


async def settle_all(connection: Any, jobs: Iterable[Row], *, now: float) -> None:
    """Settle what was reserved for generated jobs, by their rows, that are ended from outside."""
    for job in jobs:
        cost = None if job["cost"] is None else Usd(job["cost"])
        await close(connection, job["id"], cost=cost, free=False, generation_id=job["generation_id"], now=now)


class Ledger:
    """Reads and checks the ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def totals(self) -> dict[Account, Usd]:
        """Return what is in each account."""
        async with self._database.reading() as connection:
            rows = _queries.totals(connection, unit=Unit.USD)
            return {Account(row["account"]): Usd(row["amount"]) async for row in rows}

    async def since(self, since: float) -> Use:
        """Return what all people have started since a time, and what that has cost or reserved."""
        async with self._database.reading() as connection:
            row = await _queries.used_by_all(connection, unit=Unit.USD, since=since)
        return Use(row["jobs"], Usd(row["spent"]))

    async def check(self) -> list[str]:
        """Compare the ledger with jobs and payments; returns what is wrong, for the operator. Reads all of it."""
        async with self._database.transaction() as connection:
            unbalanced = [row async for row in _queries.unbalanced(connection, limit=_MOST_FINDINGS)]
            missing = [row["id"] async for row in _queries.without_reserve(connection, limit=_MOST_FINDINGS)]
            paid = [row async for row in _payments.unbalanced(connection, limit=_MOST_FINDINGS)]
            miscounted = [tuple(row) async for row in _queries.miscounted(connection, limit=_MOST_FINDINGS)]
        findings = [
            f"job {row['job_id']} ({row['state'] or 'deleted'}): {row['reserves']} reserves, {row['ends']} ends, "
            f"reserved {Usd(row['reserved'])}, spent {Usd(row['spent'])}, "
            f"cost {Usd(row['cost']) if row['cost'] is not None else 'not said'}"
            for row in unbalanced
        ]
        findings += [f"job {job_id} is under way and has no reserve" for job_id in missing]
        findings += [
            f"payment {row['charge_id']} of {row['stars']} Stars ({row['state']}): "
            f"held {row['held'] or 0}, earned {row['earned'] or 0}"
            for row in paid
        ]
        return findings + [
            f"the sum of {kind} ({unit}, {debit} to {credit}) is not that of its entries"
            for unit, kind, debit, credit in miscounted
        ]


def _columns(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "kind": entry.kind,
        "debit": entry.debit,
        "credit": entry.credit,
        "amount": entry.amount.micro,
    }


def _entry(row: Any) -> Entry:
    return Entry(row["key"], Kind(row["kind"]), Account(row["debit"]), Account(row["credit"]), Usd(row["amount"]))
