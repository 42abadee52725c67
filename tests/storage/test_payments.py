import asyncio
from dataclasses import replace

import pytest

from domain.cut import Cut
from domain.job import Ending, Job, JobState
from domain.ledger import Account
from domain.limits import Limit, Limits
from domain.operator_log import Act, Action
from domain.options import Options
from domain.payment import Charge, Payment, PaymentState, Reason, Refusal, Source
from storage.database import Database, StorageError
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.operated_jobs import OperatedJobs
from storage.operator_log import OperatorLog
from storage.orders import OrderStore, Wanted
from storage.paid_starting import PaidStarter
from storage.payments import START_SECONDS, PaymentStore
from storage.people import PeopleStore
from storage.starting import Outcome
from storage.uses import UseStore
from tests.storage.support.factories import (
    NO_LIMITS,
    PRICE,
    PRIVATE,
    a_job,
    complete_draft,
    put,
    start_again,
    start_draft,
    video,
)
from tests.storage.support.paying import ACCOUNT, STARS, a_charge, an_order, of, pay
from tests.storage.support.raw import run

ACT = Act(5.0, 1, Action.REFUND, 1)
DAY = 24 * 3600.0
ENDINGS = [
    *((JobState.FAILED, ending) for ending in Ending),
    (JobState.UNCERTAIN, Ending.UNCERTAIN),
    (JobState.DELIVERED, Ending.UNCONFIRMED),
]


async def _stars(database: Database) -> dict[str, int]:
    """Return what is in each account of Stars."""
    async with database.transaction() as connection:
        rows = await run(connection, "SELECT debit, credit, amount FROM ledger WHERE unit = 'xtr'")
    totals: dict[str, int] = {}
    for debit, credit, amount in rows:
        totals[debit] = totals.get(debit, 0) - amount
        totals[credit] = totals.get(credit, 0) + amount
    return {account: amount for account, amount in totals.items() if amount}


async def _jobs(database: Database) -> int:
    async with database.transaction() as connection:
        ((count,),) = await run(connection, "SELECT count(*) FROM jobs")
    return int(count)


async def _end(database: Database, payment: Payment, state: JobState, ending: Ending | None) -> Job:
    """Bring the job of a payment to an end."""
    assert payment.job_id is not None
    jobs = JobStore(database)
    job = await jobs.get(payment.job_id)
    path = {
        JobState.FAILED: (JobState.SUBMITTING, JobState.FAILED),
        JobState.UNCERTAIN: (JobState.SUBMITTING, JobState.UNCERTAIN),
        JobState.DELIVERED: (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED),
    }[state]
    for following in path:
        assert job is not None
        is_last = following is state
        changed = replace(
            job, state=following, ending=ending if is_last else None, ended_at=1.0 if is_last else None
        )
        job = await jobs.write(job, changed)
    assert job is not None
    return job


async def _is_balanced(database: Database) -> bool:
    return await Ledger(database).check() == []


async def test_uncertain_video_that_was_paid_is_not_free_then(database: Database) -> None:
    """Its Stars come back, so making it again is counted like any other."""
    payment = await pay(database, a_charge(await an_order(database)))
    job = await _end(database, payment, JobState.UNCERTAIN, Ending.UNCERTAIN)

    start = await start_again(database, job.id, limits=Limits(9, 9, {Limit.JOBS_PER_PERSON_PER_DAY: 0}))

    assert start.outcome is Outcome.LIMIT


async def test_payment_told_fifty_times_starts_one_job(database: Database) -> None:
    """However often, and however many at once."""
    charge = a_charge(await an_order(database))

    payments = await asyncio.gather(*(pay(database, charge) for _ in range(50)))

    assert {(payment.state, payment.job_id) for payment in payments} == {(PaymentState.SPENT, 1)}
    assert await _jobs(database) == 1
    assert await _stars(database) == {"people": -STARS, "held": STARS}
    assert await _is_balanced(database)


async def test_fifty_presses_and_payments_at_once_start_one_job(database: Database) -> None:
    """One order, however often its price is pressed; one charge is spent, and the others come back."""
    draft = await complete_draft(database)
    orders = await asyncio.gather(*(an_order(database, of(draft)) for _ in range(50)))
    assert len({order.id for order in orders}) == 1

    payments = await asyncio.gather(
        *(pay(database, a_charge(order, f"stx{number}")) for number, order in enumerate(orders))
    )

    assert sorted(payment.state for payment in payments) == [PaymentState.REFUNDING] * 49 + [PaymentState.SPENT]
    assert {payment.reason for payment in payments} == {None, Reason.TWICE}
    assert await _jobs(database) == 1
    assert await _is_balanced(database)


async def test_second_payment_of_an_order_comes_back(database: Database) -> None:
    """Each of them is a charge of its own: the first pays for the video."""
    order = await an_order(database)

    first, second = [await pay(database, a_charge(order, charge_id)) for charge_id in ("stx1", "stx2")]

    assert first.state is PaymentState.SPENT
    assert (second.state, second.reason) == (PaymentState.REFUNDING, Reason.TWICE)
    assert await _jobs(database) == 1


@pytest.mark.parametrize("change", ["another video", "another part", "discarded", "started for free"])
async def test_payment_for_what_has_changed_comes_back(database: Database, change: str) -> None:
    """It was for exactly that video."""
    draft = await complete_draft(database)
    order = await an_order(database, of(draft))
    match change:
        case "another video":
            await put(database, PRIVATE, video("video-2"), message_id=3)
        case "another part":
            await DraftStore(database).set_cut(draft.id, Cut(1.0, 3.0))
        case "discarded":
            await DraftStore(database).discard(draft.id, now=9.0)
        case _:
            await start_draft(database, draft.id)
    jobs = await _jobs(database)
    refusal, _ = await PaidStarter(database).refusal(order.id, ACCOUNT, STARS, NO_LIMITS, now=1.0)

    payment = await pay(database, a_charge(order))

    assert refusal is Refusal.STALE
    assert (payment.state, payment.reason) == (PaymentState.REFUNDING, Reason.LATE)
    assert await _jobs(database) == jobs


async def test_payment_of_something_else_comes_back(database: Database) -> None:
    """Of somebody else, of another amount, or for an order that nobody knows."""
    order = await an_order(database)
    charges = [
        a_charge(order, "stx1", account=99),
        a_charge(order, "stx2", stars=1),
        a_charge(replace(order, id="unknown"), "stx3"),
    ]

    payments = [await pay(database, charge) for charge in charges]

    assert {(payment.state, payment.reason) for payment in payments} == {(PaymentState.REFUNDING, Reason.LATE)}
    assert await _jobs(database) == 0


async def test_order_that_can_be_paid_is_not_refused(database: Database) -> None:
    """By its own account, at its price, as long as it is open and jobs are taken."""
    order = await an_order(database)
    starter = PaidStarter(database)

    async def refusal(account: int, stars: int, limits: Limits = NO_LIMITS) -> Refusal | None:
        found, _ = await starter.refusal(order.id, account, stars, limits, now=0.0)
        return found

    assert await refusal(ACCOUNT, STARS) is None
    assert await refusal(99, STARS) is Refusal.NOT_YOURS
    assert await refusal(ACCOUNT, STARS + 1) is Refusal.STALE
    assert await refusal(ACCOUNT, STARS, Limits(0, 1000)) is Refusal.TOO_MANY
    assert await refusal(ACCOUNT, STARS, Limits(9, 0)) is Refusal.FULL
    assert await refusal(ACCOUNT, STARS, Limits(9, 9, {Limit.JOBS_PER_DAY: 0})) is Refusal.FULL
    assert await refusal(ACCOUNT, STARS, Limits(9, 9, {Limit.JOBS_PER_PERSON_PER_DAY: 0})) is None
    await pay(database, a_charge(order))
    assert await refusal(ACCOUNT, STARS) is Refusal.PAID


async def test_payment_beyond_what_an_account_may_have_says_so(database: Database) -> None:
    """It comes back for that reason, not for a queue that is full."""
    first = await pay(database, a_charge(await an_order(database)), limits=Limits(0, 1000))
    second = await pay(database, a_charge(await an_order(database), "stx2"), limits=Limits(9, 0))

    assert (first.state, first.reason) == (PaymentState.REFUNDING, Reason.TOO_MANY)
    assert (second.state, second.reason) == (PaymentState.REFUNDING, Reason.FULL)


async def test_payment_opens_what_is_free_and_nothing_else(database: Database) -> None:
    """It uses nothing of what is free for the account and the chat; limits for everybody hold and count it."""
    nothing_free = {Limit.JOBS_PER_PERSON_PER_DAY: 0, Limit.JOBS_PER_CHAT_PER_DAY: 0, Limit.JOBS_PER_DAY: 1}
    limits = Limits(9, 9, nothing_free)

    first = await pay(database, a_charge(await an_order(database)), limits=limits)
    second = await pay(database, a_charge(await an_order(database), "stx2"), limits=limits)

    assert first.state is PaymentState.SPENT
    assert (second.state, second.reason) == (PaymentState.REFUNDING, Reason.FULL)
    today, used = await UseStore(database).of(ACCOUNT, ACCOUNT, limits, now=0.0)
    assert today.jobs == 0
    assert [used[limit].jobs for limit in nothing_free] == [0, 0, 1]


async def test_delivered_video_is_earned(database: Database) -> None:
    """Once; the operator can give it back, once."""
    store = PaymentStore(database)
    payment = await pay(database, a_charge(await an_order(database)))
    assert await store.close_ended(now=1.0) == 0

    await _end(database, payment, JobState.DELIVERED, None)

    assert [await store.close_ended(now=1.0) for _ in range(2)] == [1, 0]
    assert await _stars(database) == {"people": -STARS, "operator": STARS}
    assert [await store.give_back_for_operator("stx1", ACT) for _ in range(2)] == [True, False]
    assert await _is_balanced(database)
    assert [await store.mark_refunded("stx1", now=2.0) for _ in range(2)] == [True, False]
    assert await _stars(database) == {}
    assert await _is_balanced(database)


@pytest.mark.parametrize(("state", "ending"), ENDINGS)
async def test_every_other_ending_gives_the_stars_back(database: Database, state: JobState, ending: Ending) -> None:
    """The intent is stored, and due at once."""
    store = PaymentStore(database)
    payment = await pay(database, a_charge(await an_order(database)))
    await _end(database, payment, state, ending)

    await store.close_ended(now=1.0)

    (due,) = await store.claim_due(now=1.0, lease=30.0, limit=5)
    assert (due.state, due.reason, due.attempts) == (PaymentState.REFUNDING, Reason.NO_VIDEO, 1)
    assert await store.claim_due(now=2.0, lease=30.0, limit=5) == []
    await store.mark_refunded(due.charge.id, now=2.0)
    assert await store.claim_due(now=99.0, lease=30.0, limit=5) == []
    assert await _stars(database) == {}
    assert await _is_balanced(database)


async def test_cancelled_and_forgotten_jobs_give_the_stars_back(database: Database) -> None:
    """Whether a row is left or not; whose it was goes with the refund."""
    store = PaymentStore(database)
    first = await pay(database, a_charge(await an_order(database)))
    await JobStore(database).cancel(first.job_id or 0, now=1.0)
    await pay(database, a_charge(await an_order(database), "stx2"))
    third = await pay(database, a_charge(await an_order(database), "stx3"))
    job = await JobStore(database).get(third.job_id or 0)
    assert job is not None
    await JobStore(database).write(job, replace(job, state=JobState.SUBMITTING))
    await PeopleStore(database).forget(ACCOUNT, now=1.0)

    await store.close_ended(now=1.0)

    due = await store.claim_due(now=1.0, lease=30.0, limit=5)
    assert [payment.charge.account for payment in due] == [ACCOUNT] * 3
    for payment in due:
        await store.mark_refunded(payment.charge.id, now=2.0)
        found = await store.get(payment.charge.id)
        assert found is not None
        assert found.charge.account == 0
    assert await _stars(database) == {}
    assert await _is_balanced(database)


async def test_video_is_sent_again_until_its_stars_go_back(database: Database) -> None:
    """Then only the operator can have it sent, for nothing."""
    payment = await pay(database, a_charge(await an_order(database)))
    jobs = JobStore(database)
    job = await _end(database, payment, JobState.FAILED, Ending.UNDELIVERED)
    assert len(await jobs.results_of_person(ACCOUNT, chat_id=None, limit=5, skip=0)) == 1

    await PaymentStore(database).close_ended(now=1.0)

    assert await jobs.results_of_person(ACCOUNT, chat_id=None, limit=5, skip=0) == []
    assert await jobs.send_again(job.id, PRIVATE, reply_to=None, now=2.0) is None
    assert await OperatedJobs(database).resend(job, replace(ACT, subject=job.id))


async def test_payment_whose_handler_died_is_taken_up(database: Database) -> None:
    """It was written down, and nothing was done with it."""
    store, charge = PaymentStore(database), a_charge(await an_order(database))
    await store.receive(charge, language="en", now=0.0)

    assert await store.claim_due(now=START_SECONDS - 1, lease=30.0, limit=5) == []
    (due,) = await store.claim_due(now=START_SECONDS, lease=30.0, limit=5)

    assert due.state is PaymentState.RECEIVED
    assert await store.make_due(now=START_SECONDS) == 1


async def test_operator_gives_back_what_is_for_nothing_here(database: Database) -> None:
    """Once, with a line in the log; not what has a job under way, and nothing that isn't there."""
    store = PaymentStore(database)
    await store.receive(Charge("stx9", "of another", ACCOUNT, STARS), language="", is_known=False, now=0.0)
    await pay(database, a_charge(await an_order(database)))

    given = [await store.give_back_for_operator(charge_id, ACT) for charge_id in ("stx9", "stx9", "stx1", "stx0")]

    assert given == [True, False, False, False]
    (payment,) = await store.claim_due(now=ACT.at, lease=1.0, limit=9)
    assert (payment.charge.id, payment.state, payment.reason) == ("stx9", PaymentState.REFUNDING, Reason.OPERATOR)
    await store.mark_refunded("stx9", now=ACT.at)
    assert await Ledger(database).check() == []
    assert len(await OperatorLog(database).page(limit=9, skip=0)) == 1


async def test_same_order_is_made_once(database: Database) -> None:
    """What has changed since makes another one, and drops the first with its invoice."""
    draft, store = await complete_draft(database), OrderStore(database)
    first = await an_order(database, of(draft))
    await store.set_invoice(first.id, 11, 70)

    same = await store.order(of(draft), Wanted(ACCOUNT, STARS, PRICE, Options(), "en", None, 0.0))
    assert same is not None
    assert (same[0].id, same[1]) == (first.id, [(11, 70)])
    other = await store.order(of(draft), Wanted(ACCOUNT, STARS + 1, PRICE, Options(), "en", None, 0.0))
    assert other is not None
    assert other[0].id != first.id
    assert await store.get(first.id) is None
    assert await store.order(Source(draft_id=999), Wanted(ACCOUNT, 1, PRICE, Options(), "en", None, 0.0)) is None


async def test_job_without_a_video_can_be_paid_again(database: Database) -> None:
    """Its files are used once more, and the payment before is not touched."""
    first = await pay(database, a_charge(await an_order(database)))
    job = await _end(database, first, JobState.FAILED, Ending.SERVICE_FAILED)
    order = await an_order(database, Source(retry_of=job.id))

    payments = [await pay(database, a_charge(order, charge_id)) for charge_id in ("stx2", "stx3")]

    assert [payment.state for payment in payments] == [PaymentState.SPENT, PaymentState.REFUNDING]
    assert await _jobs(database) == 2
    assert order.message_id == 5


async def test_old_payments_lead_to_nobody(database: Database) -> None:
    """After the retention time; amounts stay."""
    payment = await pay(database, a_charge(await an_order(database)))
    await _end(database, payment, JobState.DELIVERED, None)
    store = PaymentStore(database)
    await store.close_ended(now=1.0)
    assert len(await store.newest_of(ACCOUNT, limit=5)) == 1

    await PeopleStore(database).sweep(retention=30 * DAY, now=31 * DAY)

    assert await store.newest_of(ACCOUNT, limit=5) == []
    sums = await store.sums(0.0, DAY)
    assert (sums.earned, sums.refunded) == (STARS, 0)


async def test_payment_that_waits_for_days_stays_its_accounts(database: Database) -> None:
    """A long pause of the operator's: its order is deleted meanwhile."""
    payment = await pay(database, a_charge(await an_order(database)))
    await PeopleStore(database).sweep(retention=30 * DAY, now=5 * DAY)
    await _end(database, payment, JobState.DELIVERED, None)
    store = PaymentStore(database)

    await store.close_ended(now=5 * DAY)

    assert len(await store.newest_of(ACCOUNT, limit=5)) == 1


async def test_late_refund_stays_among_the_receipts(database: Database) -> None:
    """Days later, when the order is deleted: whoever asks about it finds the payment."""
    payment = await pay(database, a_charge(await an_order(database)))
    await _end(database, payment, JobState.DELIVERED, None)
    store = PaymentStore(database)
    await store.close_ended(now=1.0)
    await PeopleStore(database).sweep(retention=30 * DAY, now=5 * DAY)

    await store.give_back_for_operator(payment.charge.id, replace(ACT, at=5 * DAY))
    await store.mark_refunded(payment.charge.id, now=5 * DAY)

    (receipt,) = await store.newest_of(ACCOUNT, limit=5)
    assert receipt.state is PaymentState.REFUNDED


async def test_ledger_of_stars_is_only_added_to(database: Database) -> None:
    """As the one of dollars; what doesn't fit is found."""
    await a_job(database)
    await pay(database, a_charge(await an_order(database)))
    with pytest.raises(StorageError, match="only added"):
        async with database.transaction() as connection:
            await run(connection, "DELETE FROM ledger WHERE unit = 'xtr'")
    async with database.transaction() as connection:
        await run(connection, "UPDATE payments SET state = 'earned'")

    (finding,) = await Ledger(database).check()

    assert finding == f"payment stx1 of {STARS} Stars (earned): held {STARS}, earned 0"
    assert (await Ledger(database).totals()).keys() == {Account.OPERATOR, Account.RESERVED}
