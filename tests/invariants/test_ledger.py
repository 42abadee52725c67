"""The ledger after any history of jobs: what people, the service and the operator do, in any order.

Unlike in test_interleavings.py, nothing is sent: the stores are called as steps and handlers call them. So many
more histories are tried, with people who are forgotten, chats that close and move, and generations found again.
"""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.job import FOLLOWING, Ending, Job, JobState
from domain.ledger import Account
from domain.limits import Limit, Limits
from domain.money import Usd
from domain.owner import Owner
from storage.chats import ChatStore
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.people import PeopleStore
from storage.starting import Outcome
from storage.uses import UseStore
from tests.invariants.support.without_thread import without_thread
from tests.storage.support.factories import Where, a_job, complete_draft, opened, start_again, start_draft
from tests.storage.support.raw import run
from tests.support.example_counts import IS_SOAK, example_count
from tests.support.new_file import put_new_file
from tests.support.postgres import migrated_database

PEOPLE = (11, 22)
CHATS = (-100, -200)
BEGIN = datetime(2026, 11, 26, 8, tzinfo=UTC).timestamp()
MOST = Usd.of(3).micro
CAPS = {Limit.JOBS_PER_PERSON_PER_DAY: 6, Limit.BUDGET_PER_DAY: MOST, Limit.BUDGET_PER_CHAT_PER_DAY: MOST}
LIMITS = Limits(3, 1000, CAPS)
people, chats, numbers = st.sampled_from(PEOPLE), st.sampled_from(CHATS), st.integers(0, 99)
amounts = st.sampled_from([Usd(), Usd(1), Usd.of(0.3), Usd.of(0.5), Usd.of(2)])


class AnyHistory(RuleBasedStateMachine):
    """Every job is reserved once and closed once; sums are those of the jobs; limits hold when jobs start."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.life = AsyncExitStack()
        self.now = BEGIN
        self.moves = 0

    @initialize()
    def begin(self) -> None:
        with without_thread():
            self.database = self.runner.run(self.life.enter_async_context(opened(self._where())))
        self.jobs, self.ledger = JobStore(self.database), Ledger(self.database)
        for state in (JobState.QUEUED, JobState.GENERATING, JobState.DELIVERING):
            for account, chat in zip(PEOPLE, CHATS, strict=True):
                self.runner.run(a_job(self.database, state, owner=Owner(chat, 0, account), now=BEGIN))

    @rule(account=people, chat=st.sampled_from([None, *CHATS]), amount=amounts, as_chat=st.booleans())
    def starts(self, account: int, chat: int | None, amount: Usd, as_chat: bool) -> None:
        chat_id = chat or account
        owner = Owner(chat_id, 0, chat_id if as_chat else account)
        self.runner.run(self._starts(owner, account, amount))

    async def _starts(self, owner: Owner, account: int, amount: Usd) -> None:
        draft = await complete_draft(self.database, owner, now=self.now)
        start = await start_draft(
            self.database, draft.id, payer=account, amount=amount, limits=LIMITS, now=self.now
        )
        event(f"start: {start.outcome.name}")
        _, used = await UseStore(self.database).of(account, owner.chat_id, LIMITS, now=self.now)
        if start.outcome is Outcome.STARTED:
            assert all(used[limit].of(limit) <= most for limit, most in LIMITS.caps.items()), used

    @rule(number=numbers, account=people)
    def starts_again(self, number: int, account: int) -> None:
        job = self._one(number, *(state for state in JobState if state.is_end))
        if job is not None:
            self.runner.run(start_again(self.database, job.id, payer=account, limits=LIMITS, now=self.now))

    @rule(number=numbers, to=numbers, ending=st.sampled_from(Ending), cost=st.one_of(st.none(), amounts))
    def takes_a_step(self, number: int, to: int, ending: Ending, cost: Usd | None) -> None:
        """What a step of a job writes, whatever it may be."""
        job = self._one(number, *FOLLOWING)
        if job is None:
            return
        following = sorted(FOLLOWING[job.state] | {job.state})
        state = following[to % len(following)]
        is_over = state.is_end and state is not JobState.DELIVERED
        generated = state in {JobState.DELIVERING, JobState.DELIVERED}
        self.runner.run(
            self.jobs.write(
                job,
                replace(
                    job,
                    state=state,
                    ending=ending if is_over and not job.state.is_end else job.ending,
                    ended_at=self.now if state.is_end else None,
                    generation_id=f"g{job.id}" if state is JobState.GENERATING else job.generation_id,
                    generated_at=self.now if generated else job.generated_at,
                    cost=cost if state is JobState.DELIVERING else job.cost,
                ),
            )
        )

    @rule(number=numbers)
    def is_cancelled(self, number: int) -> None:
        job = self._one(number, JobState.QUEUED)
        if job is not None:
            self.runner.run(self.jobs.cancel(job.id, now=self.now))

    @rule(number=numbers)
    def is_polled_or_sent_again(self, number: int) -> None:
        job = self._one(number, JobState.FAILED, JobState.DELIVERED)
        if job is not None:
            found = self.runner.run(self.jobs.poll_again(job.id, now=self.now))
            sent = self.runner.run(self.jobs.send_again(job.id, job.owner, reply_to=None, now=self.now))
            event(f"taken up again: {found or sent is not None}")

    @rule(account=people, retention=st.sampled_from([0.0, 1e9]))
    def is_forgotten(self, account: int, retention: float) -> None:
        store = PeopleStore(self.database)
        self.runner.run(store.forget(account, now=self.now))
        self.runner.run(store.sweep(retention=retention, now=self.now))

    @rule(chat=st.sampled_from([*CHATS, *PEOPLE]), moves=st.booleans())
    def chat_ends_or_moves(self, chat: int, moves: bool) -> None:
        store = ChatStore(self.database)
        if moves and chat in CHATS:
            self.moves += 1
            self.runner.run(store.move_chat(chat, chat * 1000 - self.moves))
        else:
            self.runner.run(store.end_chat(chat, now=self.now))

    @rule(hours=st.sampled_from([0.1, 7.0, 24.0, 24.0 * 40, -3.0]))
    def time_passes(self, hours: float) -> None:
        self.now += 3600 * hours

    @invariant()
    def books_fit(self) -> None:
        if hasattr(self, "ledger"):
            self.runner.run(self._books_fit())

    async def _books_fit(self) -> None:
        assert await self.ledger.check() == []
        totals = await self.ledger.totals()
        assert sum(amount.micro for amount in totals.values()) == 0, totals
        assert totals.get(Account.RESERVED, Usd()) >= Usd()
        assert totals.get(Account.PROVIDER, Usd()) >= Usd()

    def _where(self) -> Where:
        return put_new_file(Path(self.life.enter_context(TemporaryDirectory(prefix="ledger-"))) / "bot.db")

    def _one(self, number: int, *states: JobState) -> Job | None:
        """Return one of the jobs in some states; None if there is none."""
        found = [job for job in self.runner.run(self._all()) if job.state in states]
        return found[number % len(found)] if found else None

    async def _all(self) -> list[Job]:
        async with self.database.transaction() as connection:
            ids = [row[0] for row in await run(connection, "SELECT id FROM jobs ORDER BY id")]
        return [job for job_id in ids if (job := await self.jobs.get(job_id)) is not None]

    def teardown(self) -> None:
        self.runner.run(self.life.aclose())
        self.runner.close()


class AnyHistoryOnPostgres(AnyHistory):
    """The same on PostgreSQL."""

    def _where(self) -> Where:
        return self.life.enter_context(migrated_database())


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(
    max_examples=example_count(quick=20, soak=2000),
    stateful_step_count=example_count(quick=40, soak=80),
    derandomize=not IS_SOAK,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),  # each example opens a database
)
TestAnyHistoryOnPostgres = AnyHistoryOnPostgres.TestCase
TestAnyHistoryOnPostgres.settings = settings(TestAnyHistory.settings, max_examples=example_count(quick=2, soak=500))
