from collections.abc import Iterable

import pytest

from domain.job import Ending, JobState
from domain.ledger import Account, Entry, Kind, closing, is_free, reserving
from domain.money import Usd

RESERVED = Usd.of(0.5)
FREE = (Ending.REFUSED, Ending.NO_PERSON, Ending.NOT_ACCEPTED, Ending.SERVICE_FAILED)


def _job(*, cost: float | None = None, free: bool = False) -> list[Entry]:
    """Return all entries of a job that has ended once."""
    reserve = reserving(7, RESERVED)
    return [reserve, *_closed([reserve], cost=cost, free=free)]


def _closed(entries: Iterable[Entry], *, cost: float | None = None, free: bool = False) -> list[Entry]:
    return closing(7, entries, cost=None if cost is None else Usd.of(cost), free=free)


def _balances(entries: Iterable[Entry]) -> dict[Account, float]:
    found = dict.fromkeys(Account, Usd())
    for entry in entries:
        found[entry.debit] -= entry.amount
        found[entry.credit] += entry.amount
    assert sum(amount.micro for amount in found.values()) == 0, "debits are credits"
    return {account: amount.dollars for account, amount in found.items()}


def test_reserve_takes_money_from_the_operator() -> None:
    """Until the job ends, it is neither spent nor free."""
    assert _balances([reserving(7, RESERVED)]) == {
        Account.OPERATOR: -0.5,
        Account.RESERVED: 0.5,
        Account.PROVIDER: 0,
    }


@pytest.mark.parametrize("cost", [0.5, 0.4, 0.0, 1.25])
def test_settled_job_has_cost_what_the_service_says(cost: float) -> None:
    """Less than was reserved, or more: nothing stays reserved."""
    balances = _balances(_job(cost=cost))

    assert balances == {Account.OPERATOR: -cost, Account.RESERVED: 0, Account.PROVIDER: cost}


def test_unknown_cost_is_what_was_reserved() -> None:
    """It may have been paid: a budget counts on the worst."""
    assert _balances(_job()) == {Account.OPERATOR: -0.5, Account.RESERVED: 0, Account.PROVIDER: 0.5}


def test_free_job_is_released() -> None:
    """All of it goes back."""
    assert _balances(_job(free=True)) == {Account.OPERATOR: 0, Account.RESERVED: 0, Account.PROVIDER: 0}
    assert [entry.kind for entry in _job(free=True)] == [Kind.RESERVE, Kind.RELEASE]


def test_free_job_that_cost_something_is_settled() -> None:
    """What the service says counts, also of a job that failed."""
    assert _balances(_job(cost=0.2, free=True))[Account.PROVIDER] == 0.2


def test_settle_and_release_have_one_key() -> None:
    """The database lets only one of them be written."""
    settled, released = _job(cost=0.5)[1], _job(free=True)[1]

    assert settled.key == released.key == "job:7:end"


@pytest.mark.parametrize(("first", "second"), [(None, 0.7), (None, 0.1), (0.4, 0.5), (0.9, 0.0)])
def test_second_end_adds_what_differs(first: float | None, second: float) -> None:
    """A generation that was given up is found after all, and its cost with it."""
    entries = _job(cost=first)

    corrected = [*entries, *_closed(entries, cost=second)]

    assert _balances(corrected)[Account.PROVIDER] == second
    assert _closed(corrected, cost=second) == []
    assert len({entry.key for entry in corrected}) == len(corrected)


def test_second_end_without_news_adds_nothing() -> None:
    """Nothing is paid twice."""
    assert _closed(_job(cost=0.4)) == []


def test_given_up_job_that_had_failed_is_refunded() -> None:
    """The operator had it polled again, and the service said that it failed."""
    entries = _job()

    assert _balances([*entries, *_closed(entries, free=True)])[Account.PROVIDER] == 0


def test_job_without_a_reserve_gets_no_entries() -> None:
    """It was started by an earlier version of the bot."""
    assert _closed([], cost=0.4) == []


@pytest.mark.parametrize("ending", Ending)
def test_nothing_is_owed_before_the_submission(ending: Ending) -> None:
    """Whatever has ended it."""
    assert is_free(JobState.QUEUED, ending, was_generated=False)


@pytest.mark.parametrize("state", [JobState.SUBMITTING, JobState.GENERATING])
@pytest.mark.parametrize("ending", Ending)
def test_submitted_job_is_free_if_the_service_says_so(state: JobState, ending: Ending) -> None:
    """An answer that got lost, or a bot that broke, may have cost something."""
    assert is_free(state, ending, was_generated=False) is (ending in FREE)


@pytest.mark.parametrize("ending", [None, *Ending])
def test_generated_job_is_never_free(ending: Ending | None) -> None:
    """Even if the service says later that it failed."""
    assert not is_free(JobState.DELIVERING, ending, was_generated=True)
