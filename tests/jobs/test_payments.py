"""Payments as the runner takes them up, and Telegram's list of transactions beside what is stored."""

from dataclasses import replace

import pytest

from domain.job import JobState
from domain.owner import Owner
from domain.payment import Charge, Order, Payment, PaymentState, Reason
from jobs.payments import PaymentRunner
from jobs.star_transactions import INTERVAL
from sandbox.faults import FakeResponse, Fault, server_error
from sandbox.telegram import Person
from sandbox.telegram.stars import Invoice
from sandbox.telegram.users import ANONYMOUS_ADMIN
from storage.payments import START_SECONDS, PaymentStore
from tests.jobs.support.harness import JobHarness
from tests.storage.support.factories import complete_draft
from tests.storage.support.paying import STARS, an_order, of

SELLS = {"stars_per_dollar": 50}
REFUSED = {"ok": False, "error_code": 400, "description": "Bad Request: USER_ID_INVALID"}


@pytest.fixture
async def selling(harness: JobHarness) -> JobHarness:
    """A bot that sells videos."""
    await harness.restart(settings=SELLS)
    return harness


async def _order(harness: JobHarness, person: Person) -> Order:
    draft = await complete_draft(harness.database, Owner(person.id, 0, person.id), now=harness.clock())
    return await an_order(harness.database, of(draft), account=person.id, now=harness.clock())


def _pay(harness: JobHarness, person: Person, payload: str, *, age: float = 120.0) -> Charge:
    """Let somebody pay so many seconds ago, without an update."""
    stars = harness.world.stars
    query_id = str(len(stars.checkouts))
    stars.begin(query_id, person.user, Invoice("t", "d", payload, STARS), on_paid=lambda _: None)
    checkout = stars.confirm(query_id)
    stars.transactions[-1] = replace(stars.transactions[-1], date=int(harness.clock() - age))
    return Charge(checkout.charge_id or "", payload, person.id, STARS)


async def _stored(harness: JobHarness, charge: Charge) -> Payment | None:
    return await PaymentStore(harness.database).get(charge.id)


def _alerts(harness: JobHarness) -> str:
    return "\n".join(message.text for message in harness.admin.chat.by_bot)


async def _refunding(harness: JobHarness, person: Person) -> Charge:
    """Let somebody pay for an order that is gone."""
    charge = _pay(harness, person, "gone")
    await harness.payment_runner.receive(charge, language="en")
    return charge


async def test_lost_payment_starts_its_job(selling: JobHarness, anna: Person) -> None:
    """Once, however often the list is compared, and though its update comes at last."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id)

    for _ in range(2):
        await selling.star_transactions.look()
        selling.clock.now += INTERVAL
    await selling.payment_runner.receive(charge, language="en")
    await selling.settle()
    await selling.tell()

    payment = await _stored(selling, charge)
    assert payment is not None
    assert payment.state is PaymentState.SPENT
    assert payment.job_id == 1
    assert await selling.jobs.get(2) is None
    assert _alerts(selling).count("no update had told") == 1


async def test_young_payment_is_left_to_its_update(selling: JobHarness, anna: Person) -> None:
    """It is found an hour later, if none has come by then."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id, age=10.0)

    await selling.star_transactions.look()
    assert await _stored(selling, charge) is None
    selling.clock.now += INTERVAL
    await selling.star_transactions.look()

    assert await _stored(selling, charge) is not None


async def test_payment_is_found_though_the_clock_is_behind(selling: JobHarness, anna: Person) -> None:
    """By a day: nobody waits until it has come so far."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id, age=-24 * 3600.0)

    await selling.star_transactions.look()

    assert await _stored(selling, charge) is not None


async def test_payment_for_nothing_here_is_left_to_the_operator(selling: JobHarness, anna: Person) -> None:
    """At the first time not even that: it may be from before this bot sold anything."""
    old = _pay(selling, anna, "of another program")
    await selling.star_transactions.look()
    new = _pay(selling, anna, "of another program")
    for _ in range(2):
        selling.clock.now += INTERVAL
        await selling.star_transactions.look()
    await selling.go()
    await selling.settle()

    assert await _stored(selling, old) is None
    payment = await _stored(selling, new)
    assert payment is not None
    assert payment.state is PaymentState.UNKNOWN
    assert _alerts(selling).count("for nothing that was ordered here") == 1
    assert anna.stars == 1000 - 2 * STARS


async def test_refund_that_was_not_stored_is_found(selling: JobHarness, anna: Person) -> None:
    """A refund has the id of its payment, and the other direction."""
    charge = await _refunding(selling, anna)
    selling.world.stars.refund(anna.id, charge.id)

    await selling.star_transactions.look()

    payment = await _stored(selling, charge)
    assert payment is not None
    assert payment.state is PaymentState.REFUNDED


async def test_long_list_is_read_page_by_page(selling: JobHarness, anna: Person) -> None:
    """And only its end, the next time."""
    anna.cloud.stars.wallets[anna.id] = 10_000
    for _ in range(250):
        _pay(selling, anna, "of another program")
    await selling.star_transactions.look()
    charge = _pay(selling, anna, (await _order(selling, anna)).id)
    selling.clock.now += INTERVAL
    await selling.star_transactions.look()

    assert await _stored(selling, charge) is not None
    calls = selling.world.calls("getStarTransactions")
    assert [int(str(call.get("offset", 0))) for call in calls] == [0, 100, 200, 150, 250]


async def test_failed_comparison_is_tried_again(selling: JobHarness, anna: Person) -> None:
    """Without waiting for the next hour."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id)
    selling.telegram.faults.add("getStarTransactions", server_error(502), times=1)

    await selling.star_transactions.look()
    assert await _stored(selling, charge) is None
    await selling.star_transactions.look()

    assert await _stored(selling, charge) is not None


async def test_nothing_is_compared_where_nothing_was_ever_sold(harness: JobHarness, anna: Person) -> None:
    """Telegram is not even asked."""
    _pay(harness, anna, "of another program")

    await harness.star_transactions.look()

    assert not harness.world.calls("getStarTransactions")


async def test_payment_without_an_order_comes_back(selling: JobHarness, anna: Person) -> None:
    """An update has told of it, so the bot has let it be paid. The person hears why."""
    charge = await _refunding(selling, anna)

    await selling.go()

    payment = await _stored(selling, charge)
    assert payment is not None
    assert (payment.state, payment.reason) == (PaymentState.REFUNDED, Reason.LATE)
    assert anna.stars == 1000
    assert "was out of date" in anna.chat.by_bot[0].text


async def test_payment_in_the_name_of_a_group_comes_back(selling: JobHarness, anna: Person) -> None:
    """Its order is gone, and its update didn't tell who has paid: Telegram's list does."""
    charge = _pay(selling, anna, "gone")
    await selling.payment_runner.receive(replace(charge, account=ANONYMOUS_ADMIN.id), language="en")
    await selling.go()
    assert anna.stars == 1000 - STARS

    await selling.star_transactions.look()
    await selling.go()

    stored = await _stored(selling, charge)
    assert stored is not None
    assert (stored.state, stored.charge.account, anna.stars) == (PaymentState.REFUNDED, anna.id, 1000)


async def test_payment_whose_handler_died_starts_its_job(selling: JobHarness, anna: Person) -> None:
    """After a few seconds, by the timer."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id)
    await PaymentStore(selling.database).receive(charge, language="en", now=selling.clock())

    await selling.go(START_SECONDS + 1)

    payment = await _stored(selling, charge)
    assert payment is not None
    assert payment.state is PaymentState.SPENT


async def test_refund_is_tried_again_later_and_later(selling: JobHarness, anna: Person) -> None:
    """The operator hears of an outage once, after a few tries; a restart makes it due at once."""
    charge = await _refunding(selling, anna)
    selling.telegram.faults.add("refundStarPayment", server_error(502), times=5)

    for seconds in (0, 1, 1, 4, 8, 16):
        await selling.go(seconds)
    payment = await _stored(selling, charge)
    assert payment is not None
    assert (payment.state, payment.attempts) == (PaymentState.REFUNDING, 5)
    assert _alerts(selling).count("can't be given back") == 1
    assert anna.stars == 1000 - STARS
    await selling.restart()
    await selling.payment_runner.recover()
    await selling.go()

    payment = await _stored(selling, charge)
    assert payment is not None
    assert payment.state is PaymentState.REFUNDED
    assert anna.stars == 1000


async def test_refund_that_is_refused_later_is_told_once(selling: JobHarness, anna: Person) -> None:
    """The operator hears of it, although the first try had only got no answer."""
    await _refunding(selling, anna)
    faults = selling.telegram.faults
    faults.add("refundStarPayment", server_error(502))
    faults.add("refundStarPayment", Fault(FakeResponse(400, REFUSED)), times=4)

    for seconds in (0, 1, 2, 4, 8):
        await selling.go(seconds)

    assert _alerts(selling).count("can't be given back") == 1


async def test_job_that_ends_gives_its_payment_back_at_once(selling: JobHarness, anna: Person) -> None:
    """In the next tick, whatever has ended it."""
    charge = _pay(selling, anna, (await _order(selling, anna)).id)
    await selling.payment_runner.receive(charge, language="en")
    await selling.settle()
    payment = await _stored(selling, charge)
    assert payment is not None
    job = await selling.jobs.get(payment.job_id or 0)
    assert job is not None
    assert job.state is not JobState.FAILED
    await selling.chats.end_chat(anna.id, now=selling.clock())
    await selling.services.people.forget(anna.id, now=selling.clock())

    for _ in range(3):
        await selling.go(1.0)

    assert isinstance(selling.payment_runner, PaymentRunner)
    payment = await _stored(selling, charge)
    assert payment is not None
    assert payment.state is PaymentState.REFUNDED
    assert payment.charge.account == 0
    assert anna.stars == 1000
