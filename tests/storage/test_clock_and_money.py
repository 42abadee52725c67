"""Limits, reserves and payments while the clock is set forward or back, and where days are shorter or longer."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.days import Days
from domain.job import JobState
from domain.limits import Limit, Limits
from domain.money import Usd
from domain.payment import PaymentState, Reason
from storage.clock import ClockStore
from storage.database import Database
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.payments import START_SECONDS, PaymentStore
from storage.people import PeopleStore
from storage.starting import Outcome, Start
from storage.uses import UseStore
from tests.storage.support.factories import NO_LIMITS, PRICE, PRIVATE, complete_draft, start_draft
from tests.storage.support.paying import STARS, a_charge, an_order, pay

HOUR, DAY = 3600.0, 86400.0
BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 26, 12, tzinfo=BERLIN).timestamp()
ANN = PRIVATE.person_id
DAILY = [limit for limit in Limit if not limit.is_monthly]


def _limits(limit: Limit = Limit.JOBS_PER_PERSON_PER_DAY) -> Limits:
    """Return limits that let one job start in a day of Berlin's."""
    return Limits(1000, 1000, {limit: PRICE.micro if limit.is_money else 1}, Days(BERLIN))


async def _start(database: Database, limits: Limits, now: float) -> Start:
    draft = await complete_draft(database, now=now)
    return await start_draft(database, draft.id, limits=limits, now=now)


@pytest.mark.parametrize("limit", DAILY)
@pytest.mark.parametrize("back", [HOUR, 13 * HOUR, DAY])
async def test_clock_that_is_set_back_frees_nothing(database: Database, limit: Limit, back: float) -> None:
    """Not even over midnight: what was started later than now counts."""
    limits = _limits(limit)
    await _start(database, limits, NOON)

    assert (await _start(database, limits, NOON - back)).outcome is Outcome.LIMIT


@pytest.mark.parametrize("limit", DAILY)
async def test_clock_that_is_set_forward_and_back_frees_one_day(database: Database, limit: Limit) -> None:
    """A new day is one; then the days before it are not. What is swept meanwhile changes nothing."""
    limits = _limits(limit)
    await _start(database, limits, NOON)
    assert (await _start(database, limits, NOON + DAY)).outcome is Outcome.STARTED
    await PeopleStore(database).sweep(retention=30 * DAY, now=NOON + DAY)

    assert (await _start(database, limits, NOON + HOUR)).outcome is Outcome.LIMIT
    assert (await _start(database, limits, NOON + DAY + HOUR)).outcome is Outcome.LIMIT


async def test_day_ends_at_midnight_of_the_time_zone(database: Database) -> None:
    """And not again when the clock goes back over it."""
    limits, midnight = _limits(), datetime(2026, 11, 27, tzinfo=BERLIN).timestamp()
    moments = [midnight - 1, midnight - 0.5, midnight, midnight + 1, midnight - 60]

    outcomes = [(await _start(database, limits, now)).outcome for now in moments]

    assert outcomes == [Outcome.STARTED, Outcome.LIMIT, Outcome.STARTED, Outcome.LIMIT, Outcome.LIMIT]


@pytest.mark.parametrize(("day", "hours"), [((2026, 10, 25), 25), ((2026, 3, 29), 23)])
async def test_limit_holds_for_the_hours_that_a_day_has(
    database: Database, day: tuple[int, int, int], hours: int
) -> None:
    """On the days on which clocks are changed, too; who is refused is told the right moment."""
    limits, midnight = _limits(), datetime(*day, tzinfo=BERLIN).timestamp()
    await _start(database, limits, midnight)

    late = await _start(database, limits, midnight + hours * HOUR - 1)
    next_day = await _start(database, limits, midnight + hours * HOUR)

    assert late.outcome is Outcome.LIMIT
    assert late.reached is not None
    assert late.reached.opens_at == midnight + hours * HOUR
    assert next_day.outcome is Outcome.STARTED


@pytest.mark.parametrize("leap", [-DAY, -HOUR, DAY])
async def test_reserve_is_settled_on_the_day_of_its_start(database: Database, leap: float) -> None:
    """Whatever the clock does before the job ends: the books fit, and the cost counts once."""
    limits = Limits(1000, 1000, {Limit.BUDGET_PER_DAY: 10 * PRICE.micro}, Days(BERLIN))
    job = (await _start(database, limits, NOON)).job
    assert job is not None
    jobs = JobStore(database)
    for state in (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED):
        ended_at = NOON + leap if state.is_end else None
        job = await jobs.write(job, replace(job, state=state, cost=Usd.of(0.3), ended_at=ended_at)) or job

    _, used = await UseStore(database).of(ANN, ANN, limits, now=NOON)
    assert used[Limit.BUDGET_PER_DAY].spent == Usd.of(0.3)
    assert await Ledger(database).check() == []


async def test_refund_is_tried_after_the_same_wait(database: Database) -> None:
    """A day back: what would be tried again in ten minutes is, as what was only written down is taken up."""
    store, clock = PaymentStore(database), ClockStore(database)
    await clock.follow(NOON)
    order = await an_order(database, now=NOON)
    await store.receive(a_charge(order), language="en", now=NOON)
    await pay(database, a_charge(order, "stx2", stars=STARS + 1), now=NOON)
    await store.postpone("stx2", due_at=NOON + 600, now=NOON)

    await clock.follow(NOON - DAY)

    for after, charge_id in ((START_SECONDS, "stx1"), (600.0, "stx2")):
        due = await store.claim_due(now=NOON - DAY + after - 1, lease=DAY, limit=9)
        assert due == []
        due = await store.claim_due(now=NOON - DAY + after, lease=DAY, limit=9)
        assert [payment.charge.id for payment in due] == [charge_id]


@pytest.mark.parametrize(("leap", "state"), [(-DAY, PaymentState.SPENT), (2 * DAY, PaymentState.REFUNDING)])
async def test_payment_after_a_leap_starts_its_video_or_comes_back(
    database: Database, leap: float, state: PaymentState
) -> None:
    """Between the checkout and the payment: a day back changes nothing; forward, the draft may be gone."""
    order = await an_order(database, now=NOON)
    await PeopleStore(database).sweep(retention=30 * DAY, now=NOON + leap)

    payment = await pay(database, a_charge(order), limits=NO_LIMITS, now=NOON + leap)

    assert payment.state is state
    assert payment.reason in {None, Reason.LATE}
    assert await Ledger(database).check() == []
