"""The ledger's rules: what is written when a job starts, and when it ends.

An entry moves an amount from one account (`debit`) to another (`credit`). A job's money goes in two phases, as in
TigerBeetle's two-phase transfers: it is reserved when the job starts; when the job ends, it is either settled, at
what the service took, or released. Both have the same key, so that only one of them can ever be written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.job import Ending, JobState
from domain.money import Usd


class Account(StrEnum):
    """Where money is."""

    OPERATOR = "operator"
    RESERVED = "reserved"
    """Set aside for the jobs under way."""
    PROVIDER = "provider"
    """The service."""


class Kind(StrEnum):
    """What an entry is for."""

    RESERVE = "reserve"
    SETTLE = "settle"
    RELEASE = "release"
    REST = "rest"
    """What was reserved beyond the cost goes back."""
    EXCESS = "excess"
    """What a job cost beyond what was reserved."""
    CORRECT = "correct"
    """What turned out after the end: a generation that was given up is found, and its cost with it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    key: str
    """Unique: what is written twice is refused."""
    kind: Kind
    debit: Account
    credit: Account
    amount: Usd


_SAID_TO_BE_FREE = frozenset({Ending.REFUSED, Ending.NO_PERSON, Ending.NOT_ACCEPTED, Ending.SERVICE_FAILED})
"""Endings in which the service has said that nothing is made, for which it takes nothing."""


def is_free(state: JobState, ending: Ending | None, *, was_generated: bool) -> bool:
    """Whether a job that ends in a state costs nothing: nothing was submitted, or the service said that it failed.

    Where nobody can tell, as after a POST without an answer, it is not.
    """
    return state is JobState.QUEUED or (ending in _SAID_TO_BE_FREE and not was_generated)


def reserving(job_id: int, amount: Usd) -> Entry:
    """Return the entry for a job that starts."""
    return Entry(f"job:{job_id}:reserve", Kind.RESERVE, Account.OPERATOR, Account.RESERVED, amount)


def closing(job_id: int, entries: Iterable[Entry], *, cost: Usd | None, free: bool) -> list[Entry]:
    """Return what is added when a job ends that has these entries: nothing for one without any.

    `cost` is what the service says that it took, None if it doesn't say: then it is what was reserved, unless the
    job is free. A job may end a second time, if it was taken up again: then only what differs is added.
    """
    entries = list(entries)
    if not entries:
        return []
    reserved = _balance(entries, Account.RESERVED)
    if cost is None and free:
        cost = Usd()
    key = f"job:{job_id}:end"
    if any(entry.key == key for entry in entries):
        return [] if cost is None else _correction(job_id, entries, cost)
    if cost is None:
        cost = reserved
    if free and not cost:
        return [Entry(key, Kind.RELEASE, Account.RESERVED, Account.OPERATOR, reserved)]
    added = [Entry(key, Kind.SETTLE, Account.RESERVED, Account.PROVIDER, min(cost, reserved))]
    if cost < reserved:
        rest = reserved - cost
        added.append(Entry(f"job:{job_id}:rest", Kind.REST, Account.RESERVED, Account.OPERATOR, rest))
    elif cost > reserved:
        excess = cost - reserved
        added.append(Entry(f"job:{job_id}:excess", Kind.EXCESS, Account.OPERATOR, Account.PROVIDER, excess))
    return added


def _correction(job_id: int, entries: list[Entry], cost: Usd) -> list[Entry]:
    spent = _balance(entries, Account.PROVIDER)
    key = f"job:{job_id}:correct:{len(entries)}"
    if cost > spent:
        return [Entry(key, Kind.CORRECT, Account.OPERATOR, Account.PROVIDER, cost - spent)]
    if cost < spent:
        return [Entry(key, Kind.CORRECT, Account.PROVIDER, Account.OPERATOR, spent - cost)]
    return []


def _balance(entries: Iterable[Entry], account: Account) -> Usd:
    total = Usd()
    for entry in entries:
        if entry.credit is account:
            total += entry.amount
        if entry.debit is account:
            total -= entry.amount
    return total
