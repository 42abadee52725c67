from datetime import UTC, datetime

import pytest

from domain.limits import Limit, Limits, Reached, Scope, Use
from domain.money import Usd

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC).timestamp()
MIDNIGHT = datetime(2026, 11, 27, tzinfo=UTC).timestamp()
DECEMBER = datetime(2026, 12, 1, tzinfo=UTC).timestamp()
JOB = Use(1, Usd.of(0.5))


def _reached(caps: dict[Limit, int], used: Use, job: Use = JOB) -> Reached | None:
    return Limits(9, 9, caps).reached(dict.fromkeys(Limit, used), job, NOW)


def _percents(caps: dict[Limit, int], used: Use) -> list[int]:
    return [notice.percent for notice in Limits(9, 9, caps).notices(dict.fromkeys(Limit, used), NOW)]


def test_without_limits_everything_may_start() -> None:
    """However much was started."""
    assert _reached({}, Use(10**6, Usd.of(10**6))) is None


@pytest.mark.parametrize("limit", Limit)
def test_limit_of_nothing_lets_nothing_start(limit: Limit) -> None:
    """0 is not the same as no limit."""
    assert _reached({limit: 0}, Use()) is not None


@pytest.mark.parametrize(("used", "may_start"), [(9, True), (10, False), (11, False)])
def test_jobs_are_counted(used: int, *, may_start: bool) -> None:
    """The tenth of ten may start."""
    assert (_reached({Limit.JOBS_PER_PERSON_PER_DAY: 10}, Use(used)) is None) is may_start


@pytest.mark.parametrize(("spent", "may_start"), [(1.5, True), (1.500001, False), (2.5, False)])
def test_money_is_counted_with_the_job(spent: float, *, may_start: bool) -> None:
    """What would go beyond the budget isn't started, to the millionth."""
    limits = {Limit.BUDGET_PER_DAY: Usd.of(2).micro}

    assert (_reached(limits, Use(3, Usd.of(spent))) is None) is may_start


@pytest.mark.parametrize(("spent", "is_rest"), [(1.9, True), (2.0, False)])
def test_rest_that_is_too_little_is_told(spent: float, *, is_rest: bool) -> None:
    """A shorter video might start."""
    reached = _reached({Limit.BUDGET_PER_DAY: Usd.of(2).micro}, Use(3, Usd.of(spent)))

    assert reached is not None
    assert reached.is_rest is is_rest


@pytest.mark.parametrize(("most", "opens_at"), [(0, None), (499_999, None), (500_000, MIDNIGHT)])
def test_job_larger_than_a_limit_never_starts(most: int, opens_at: float | None) -> None:
    """Not even when the next day begins."""
    reached = _reached({Limit.BUDGET_PER_DAY: most}, Use(1, Usd(1)))

    assert reached is not None
    assert reached.opens_at == opens_at


def test_limit_that_never_opens_lasts_longest() -> None:
    """Whatever else is used up until midnight."""
    caps = {Limit.JOBS_PER_DAY: 1, Limit.JOBS_PER_PERSON_PER_DAY: 0}

    assert _reached(caps, Use(1)) == Reached(Limit.JOBS_PER_PERSON_PER_DAY, None, is_rest=False)


def test_limit_that_lasts_longest_is_told() -> None:
    """Of a day and a month that are used up, the month."""
    caps = {Limit.JOBS_PER_DAY: 1, Limit.BUDGET_PER_MONTH: 1, Limit.BUDGET_PER_DAY: 1}
    used = job = Use(1, Usd(1))

    assert _reached(caps, used, job) == Reached(Limit.BUDGET_PER_MONTH, DECEMBER, is_rest=False)
    assert _reached({Limit.JOBS_PER_DAY: 1}, Use(1)) == Reached(Limit.JOBS_PER_DAY, MIDNIGHT, is_rest=False)


@pytest.mark.parametrize(("jobs", "percents"), [(0, []), (7, []), (8, [80]), (9, [80]), (10, [100]), (12, [100])])
def test_operator_hears_near_the_end_and_at_it(jobs: int, percents: list[int]) -> None:
    """At 80 %, and when it is used up."""
    assert _percents({Limit.JOBS_PER_DAY: 10}, Use(jobs)) == percents


@pytest.mark.parametrize("limit", [limit for limit in Limit if limit.scope is not Scope.ALL])
def test_operator_does_not_hear_of_single_people(limit: Limit) -> None:
    """Nor of single chats: that is what their limits are for."""
    assert _percents({limit: 1}, Use(5, Usd(5))) == []


def test_names_say_what_limits_count() -> None:
    """They are the names of settings."""
    assert {limit: (limit.scope, limit.is_money, limit.is_monthly) for limit in Limit} == {
        Limit.JOBS_PER_PERSON_PER_DAY: (Scope.ACCOUNT, False, False),
        Limit.JOBS_PER_CHAT_PER_DAY: (Scope.CHAT, False, False),
        Limit.JOBS_PER_DAY: (Scope.ALL, False, False),
        Limit.BUDGET_PER_PERSON_PER_DAY: (Scope.ACCOUNT, True, False),
        Limit.BUDGET_PER_CHAT_PER_DAY: (Scope.CHAT, True, False),
        Limit.BUDGET_PER_DAY: (Scope.ALL, True, False),
        Limit.BUDGET_PER_MONTH: (Scope.ALL, True, True),
    }
