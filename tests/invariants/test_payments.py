"""Payments after any history: what people, Telegram, the service and the operator do, in any order.

As in test_ledger.py, nothing is sent: the stores are called as handlers and timers call them. What Telegram knows
is modelled: which payments were made, told once, twice, late or never, and which of them it has given back.
"""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.job import FOLLOWING, Ending, Job, JobState
from domain.limits import Limit, Limits
from domain.operator_log import Act, Action
from domain.owner import Owner
from domain.payment import Charge, Order, Payment, PaymentState, Source, StarAccount, is_earned
from storage.clock import ClockStore
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.operated_jobs import OperatedJobs
from storage.orders import OrderStore
from storage.paid_starting import PaidStarter
from storage.payments import PaymentStore
from storage.people import PeopleStore
from tests.invariants.support.without_thread import without_thread
from tests.storage.support.factories import complete_draft, opened, put, video
from tests.storage.support.paying import STARS, an_order, of
from tests.support.example_counts import IS_SOAK, example_count
from tests.support.new_file import put_new_file

PEOPLE = (11, 22)
LATE_IN_THE_EVENING = datetime(2026, 11, 26, 23, 50, tzinfo=UTC).timestamp()
LIMITS = Limits(2, 1000, {Limit.JOBS_PER_PERSON_PER_DAY: 0, Limit.JOBS_PER_DAY: 5})
LEASE = 60.0
people, numbers = st.sampled_from(PEOPLE), st.integers(0, 99)
TO_THE_VIDEO = (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED)


@dataclass
class TelegramCharge:
    """A payment as Telegram knows it."""

    charge: Charge
    refunds: int = 0


class AnyPayments(RuleBasedStateMachine):
    """Stars are held for one job, or earned by its video, or on their way back: one of these, for each payment."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.life = AsyncExitStack()
        self.now = LATE_IN_THE_EVENING
        self.charges: list[TelegramCharge] = []
        self.ordered: list[Order] = []
        self.jobs_of: dict[str, int] = {}
        """The job that each payment has started."""

    @initialize()
    def begin(self) -> None:
        folder = self.life.enter_context(TemporaryDirectory(prefix="payments-"))
        with without_thread():
            self.database = self.runner.run(
                self.life.enter_async_context(opened(put_new_file(Path(folder) / "bot.db")))
            )
        self.jobs, self.payments = JobStore(self.database), PaymentStore(self.database)
        self.starter, self.clock = PaidStarter(self.database), ClockStore(self.database)
        for account in PEOPLE:
            self.orders_and_pays(account)

    # People

    @rule(account=people)
    def orders_and_pays(self, account: int) -> None:
        order = self.runner.run(self._orders(account))
        self._charge(order, account)
        self.hears_of(len(self.charges) - 1, is_killed=False)

    @rule(account=people, number=numbers, again=st.booleans())
    def orders(self, account: int, number: int, again: bool) -> None:
        """From a draft, or from a job that ended without a video."""
        failed = self._one(number, JobState.FAILED, JobState.CANCELLED) if again else None
        self.runner.run(self._orders(account, failed))

    async def _orders(self, account: int, failed: Job | None = None) -> Order:
        source = Source(retry_of=failed.id) if failed is not None and failed.can_be_tried_again else None
        if source is None:
            source = of(await complete_draft(self.database, Owner(account, 0, account), now=self.now))
        try:
            order = await an_order(self.database, source, account=account, now=self.now)
        except AssertionError:  # it was tried again already
            return self.ordered[-1]
        self.ordered.append(order)
        return order

    @rule(account=people)
    def sends_another_video(self, account: int) -> None:
        owner = Owner(account, 0, account)
        self.runner.run(put(self.database, owner, video(f"video-{self.now}"), now=self.now))

    @rule(number=numbers, account=people, is_price=st.booleans())
    def pays(self, number: int, account: int, is_price: bool) -> None:
        """Any invoice, any number of times: that a checkout was refused is not relied on."""
        order = self.ordered[number % len(self.ordered)]
        refusal, _ = self.runner.run(self.starter.refusal(order.id, account, STARS, LIMITS, now=self.now))
        event(f"checkout: {refusal}")
        self._charge(order, account, STARS if is_price else STARS + 1)

    def _charge(self, order: Order, account: int, stars: int = STARS) -> None:
        self.charges.append(TelegramCharge(Charge(f"stx{len(self.charges)}", order.id, account, stars)))

    @rule(account=people, retention=st.sampled_from([0.0, 1e9]))
    def is_forgotten(self, account: int, retention: float) -> None:
        store = PeopleStore(self.database)
        self.runner.run(store.forget(account, now=self.now))
        self.runner.run(store.sweep(retention=retention, now=self.now))

    # What the bot hears of payments

    @rule(number=numbers, is_killed=st.booleans())
    def hears_of(self, number: int, is_killed: bool) -> None:
        """By an update, which may come late, twice or never; the process may be killed once it is written down."""
        if self.charges:
            self.runner.run(self._receive(self.charges[number % len(self.charges)].charge, is_killed=is_killed))

    async def _receive(self, charge: Charge, *, is_killed: bool = False) -> None:
        payment = await self.payments.receive(charge, language="en", now=self.now)
        if payment.state is PaymentState.RECEIVED and not is_killed:
            await self.starter.start_paid(charge.id, LIMITS, now=self.now)

    @rule()
    def compares_the_list(self) -> None:
        self.runner.run(self._compare())

    async def _compare(self) -> None:
        for each in self.charges:
            if each.refunds:
                await self.payments.mark_refunded(each.charge.id, now=self.now)
            elif await self.payments.get(each.charge.id) is None:
                is_known = await OrderStore(self.database).get(each.charge.order_id) is not None
                if is_known:
                    await self._receive(each.charge)
                else:
                    await self.payments.receive(each.charge, language="", is_known=False, now=self.now)

    # Jobs and operators

    @rule(number=numbers, to=numbers, ending=st.one_of(st.none(), st.sampled_from(Ending)))
    def takes_a_step(self, number: int, to: int, ending: Ending | None) -> None:
        job = self._one(number, *FOLLOWING)
        if job is not None:
            following = sorted(FOLLOWING[job.state] | {job.state})
            self._step(job, following[to % len(following)], ending)

    @rule(number=numbers, ending=st.sampled_from([None, None, Ending.UNCONFIRMED]))
    def brings_its_video(self, number: int, ending: Ending | None) -> None:
        job = self._one(number, *FOLLOWING)
        if job is not None and job.state in (JobState.QUEUED, *TO_THE_VIDEO):
            self._deliver(job, ending)

    def _deliver(self, job: Job, ending: Ending | None) -> None:
        begun = (JobState.QUEUED, *TO_THE_VIDEO).index(job.state)
        for state in TO_THE_VIDEO[begun:]:
            self._step(self.runner.run(self.jobs.get(job.id)) or job, state, ending)

    def _step(self, job: Job, state: JobState, ending: Ending | None) -> None:
        is_new_end = state.is_end and not job.state.is_end
        changed = replace(
            job,
            state=state,
            ending=(ending or (None if state is JobState.DELIVERED else Ending.SERVICE_FAILED))
            if is_new_end
            else job.ending,
            ended_at=self.now if state.is_end else None,
            generation_id=f"g{job.id}" if state is JobState.GENERATING else job.generation_id,
        )
        self.runner.run(self.jobs.write(job, changed))

    @rule(number=numbers, act=st.sampled_from(["cancel", "drop", "poll again", "resend"]))
    def is_operated(self, number: int, act: str) -> None:
        job = self._one(number, *JobState)
        if job is not None:
            self.runner.run(self._operate(job, act))

    async def _operate(self, job: Job, what: str) -> None:
        operated, act = OperatedJobs(self.database), Act(self.now, 1, Action.DROP, job.id)
        match what:
            case "cancel":
                await self.jobs.cancel(job.id, now=self.now)
            case "drop":
                await operated.drop(act)
            case "poll again":
                await operated.poll_again(act)
            case _:
                await operated.resend(job, act)

    @rule(number=numbers)
    def operator_gives_back(self, number: int) -> None:
        if self.charges:
            charge = self.charges[number % len(self.charges)].charge
            act = Act(self.now, 1, Action.REFUND_PAYMENT, charge.account)
            done = self.runner.run(self.payments.give_back_for_operator(charge.id, act))
            event(f"given back by the operator: {done}")

    # Time

    @rule(answers=st.lists(st.sampled_from(["done", "refused", "lost"]), min_size=1, max_size=4))
    def ticks(self, answers: list[str]) -> None:
        self.runner.run(self._tick(answers))

    async def _tick(self, answers: list[str]) -> None:
        """As PaymentRunner does; `answers` is what becomes of the calls that give Stars back."""
        await self.payments.close_ended(now=self.now)
        due = await self.payments.claim_due(now=self.now, lease=LEASE, limit=8)
        for number, payment in enumerate(due):
            if payment.state is PaymentState.RECEIVED:
                await self.starter.start_paid(payment.charge.id, LIMITS, now=self.now)
            else:
                await self._give_back(payment, answers[number % len(answers)])

    async def _give_back(self, payment: Payment, answer: str) -> None:
        """Ask Telegram, which does it once."""
        known = next(each for each in self.charges if each.charge.id == payment.charge.id)
        assert payment.charge.account == known.charge.account, "Telegram has to be told whose it was"
        event(f"refund: {answer}{', made before' if known.refunds else ''}")
        if answer == "refused":
            await self.payments.postpone(payment.charge.id, due_at=self.now + 10, now=self.now)
            return
        known.refunds = 1
        if answer == "done":
            await self.payments.mark_refunded(payment.charge.id, now=self.now)

    @rule(hours=st.sampled_from([0.01, 0.3, 7.0, 24.0, 24.0 * 40, -3.0, -24.0]))
    def time_passes(self, hours: float) -> None:
        self.now += 3600 * hours
        self.runner.run(self.clock.follow(self.now))

    @rule()
    def starts_anew(self) -> None:
        self.runner.run(self.payments.make_due(now=self.now))

    # What must be true

    @invariant()
    def holds(self) -> None:
        if hasattr(self, "payments"):
            self.runner.run(self._holds())

    async def _holds(self) -> None:
        assert await Ledger(self.database).check() == []
        stars, found = await self._stars(), await self._payments()
        assert sum(stars.values()) == 0, stars
        unsettled = (PaymentState.RECEIVED, PaymentState.SPENT, PaymentState.UNKNOWN, PaymentState.REFUNDING)
        assert stars[StarAccount.OPERATOR] >= 0
        assert 0 <= stars[StarAccount.HELD] <= sum(each.charge.stars for each in found if each.state in unsettled)
        spent = [each.job_id for each in found if each.job_id is not None]
        assert len(spent) == len(set(spent)), "a job was paid twice"
        for payment in found:
            if payment.job_id is not None:
                assert self.jobs_of.setdefault(payment.charge.id, payment.job_id) == payment.job_id
        refunded = {each.charge.id for each in self.charges if each.refunds}
        assert not refunded & {each.charge.id for each in found if each.state is PaymentState.EARNED}

    async def _stars(self) -> dict[StarAccount, int]:
        totals = dict.fromkeys(StarAccount, 0)
        async with self.database.transaction() as connection:
            rows = await connection.execute_fetchall("SELECT debit, credit, amount FROM ledger WHERE unit = 'xtr'")
        for debit, credit, amount in rows:
            totals[StarAccount(debit)] -= amount
            totals[StarAccount(credit)] += amount
        return totals

    async def _payments(self) -> list[Payment]:
        found = [await self.payments.get(each.charge.id) for each in self.charges]
        return [payment for payment in found if payment is not None]

    def teardown(self) -> None:
        """Let everything end: each payment is earned by a video or given back, unless it is for nothing here."""
        try:
            if hasattr(self, "payments"):
                self._finish()
        finally:
            self.runner.run(self.life.aclose())
            self.runner.close()

    def _finish(self) -> None:
        for number in range(200):
            job = self._one(0, *(state for state in JobState if not state.is_end))
            if job is None:
                break
            if number % 2:
                self._deliver(job, None)
            else:
                self._step(job, JobState.FAILED if JobState.FAILED in FOLLOWING[job.state] else job.state, None)
        self.runner.run(self._settle())
        for payment in self.runner.run(self._payments()):
            event(f"in the end: {payment.state}")
        self.runner.run(self._is_settled())

    async def _settle(self) -> None:
        await self._compare()
        for _ in range(30):
            self.now += 1000.0
            await self._tick(["done"])
            for job in await self._all():
                if job.state is JobState.QUEUED:  # of a payment that had not started it yet
                    await self.jobs.cancel(job.id, now=self.now)

    async def _is_settled(self) -> None:
        await self._holds()
        found = {payment.charge.id: payment for payment in await self._payments()}
        for each in self.charges:
            payment = found[each.charge.id]
            assert payment.state in {PaymentState.EARNED, PaymentState.REFUNDED, PaymentState.UNKNOWN}, payment
            assert bool(each.refunds) == (payment.state is PaymentState.REFUNDED), payment
            job = await self.jobs.get(payment.job_id) if payment.job_id is not None else None
            if payment.state is PaymentState.EARNED and job is not None:
                assert is_earned(job.state, job.ending), (payment, job)

    def _one(self, number: int, *states: JobState) -> Job | None:
        """Return one of the jobs in some states; None if there is none."""
        found = [job for job in self.runner.run(self._all()) if job.state in states]
        return found[number % len(found)] if found else None

    async def _all(self) -> list[Job]:
        async with self.database.transaction() as connection:
            ids = [row[0] for row in await connection.execute_fetchall("SELECT id FROM jobs ORDER BY id")]
        return [job for job_id in ids if (job := await self.jobs.get(job_id)) is not None]


TestAnyPayments = AnyPayments.TestCase
TestAnyPayments.settings = settings(
    max_examples=example_count(quick=15, soak=2000),
    stateful_step_count=example_count(quick=30, soak=80),
    derandomize=not IS_SOAK,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),  # each example opens a database
)
