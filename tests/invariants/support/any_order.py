"""A machine that lets people do anything, and anything fail, in any order; Hypothesis chooses.

The bot is the real one in this process (`support/in_process_bot.py`). Every HTTP request of a job's step is held
(`support/call_scheduler.py`), so that each example is an order in which calls succeed, fail or get lost, among
callbacks, crashes and jumps of the clock.
"""

import asyncio
import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.timeouts import TIMEOUTS
from tests.invariants.support.actions import TARGETS, Actions
from tests.invariants.support.call_scheduler import Outcome
from tests.support.example_counts import IS_SOAK, example_count

MEMORY = Path("/dev/shm")  # noqa: S108 - mkdtemp() makes a folder of its own there
numbers = st.integers(0, 99)
people = st.integers(0, 2)
targets = st.sampled_from([*TARGETS, "submit", "sendVideo", "sendMessage"])  # the most important ones twice
outcomes = st.sampled_from(Outcome)


class AnyOrder(RuleBasedStateMachine):
    """Every accepted job ends once, is told, and is paid at most once; no limit is exceeded."""

    database_url: str | None = None
    """A migrated, empty database; None for a new SQLite file."""

    def __init__(self) -> None:
        super().__init__()
        # The machine itself does not crash, so a file system in memory serves as well, and is faster.
        self.directory = Path(mkdtemp(prefix="interleavings-", dir=MEMORY if MEMORY.is_dir() else None))
        self.runner = asyncio.Runner()

    @initialize()
    def begin(self) -> None:
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        self.actions = Actions(self.directory, self.database_url)
        await self.actions.bot.start()
        await self.actions.asks(0)

    @rule(who=people)
    def asks_for_a_video(self, who: int) -> None:
        self.runner.run(self.actions.asks(who))

    @rule(who=people, is_photo=st.booleans())
    def sends_a_file(self, who: int, is_photo: bool) -> None:
        self.runner.run(self.actions.sends(who, is_photo=is_photo))

    @rule(who=people, label=st.sampled_from(["Animate", "Cancel", "Try again"]), number=numbers)
    def presses(self, who: int, label: str, number: int) -> None:
        self.runner.run(self.actions.presses(who, label, number))

    @rule(
        who=people, verb=st.sampled_from([None, "animate", "cancel", "again", "discard"]), number=st.integers(1, 9)
    )
    def cancels_or_forges(self, who: int, verb: str | None, number: int) -> None:
        self.runner.run(self.actions.forges(who, f"{verb}:{number}") if verb else self.actions.cancels(who))

    @rule(who=people, number=numbers)
    def interferes(self, who: int, number: int) -> None:
        self.runner.run(self.actions.interferes(who, number))

    @rule(is_muted=st.booleans())
    def the_group_mutes_the_bot(self, is_muted: bool) -> None:
        event(f"muted: {is_muted}")
        self.runner.run(self.actions.mutes(is_muted=is_muted))

    @rule()
    def the_group_removes_or_adds_the_bot(self) -> None:
        self.runner.run(self.actions.removes_or_adds())

    @rule(who=people, number=numbers, is_told=st.booleans(), is_old=st.booleans())
    def pays(self, who: int, number: int, is_told: bool, is_old: bool) -> None:
        event(f"pays, told: {is_told}, again: {is_old}")
        self.runner.run(self.actions.pays(who, number, is_told=is_told, is_old=is_old))

    @rule(number=numbers, by_update=st.booleans())
    def the_bot_hears_of_payments(self, number: int, by_update: bool) -> None:
        self.runner.run(self.actions.hears_of_payments(number, by_update=by_update))

    @rule(number=numbers, outcome=outcomes)
    def a_held_call_ends(self, number: int, outcome: Outcome) -> None:
        self.runner.run(self.actions.resolve_one(number, outcome))

    @rule(at=targets, outcome=outcomes)
    def a_job_reaches_a_call(self, at: str, outcome: Outcome) -> None:
        call = self.runner.run(self.actions.run_until(at))
        if call is not None:
            event(f"{at} {outcome}")
            self.runner.run(self.actions.resolve(call, outcome))

    @rule(number=numbers, is_good=st.booleans())
    def a_generation_ends(self, number: int, is_good: bool) -> None:
        self.runner.run(self.actions.end_generation(number, is_good=is_good))

    @rule(seconds=st.sampled_from([0.1, 10.0, 60.0, 600.0, TIMEOUTS.steps.lease + 1, -60.0, -3600.0]))
    def time_passes(self, seconds: float) -> None:
        self.runner.run(self.actions.pass_time(seconds))

    @rule()
    def a_generation_is_late(self) -> None:
        event(f"late: {self.runner.run(self.actions.let_one_be_late())}")

    @rule(crashes=st.booleans())
    def the_disk_is_full_after_a_post(self, crashes: bool) -> None:
        self.runner.run(self.actions.fill_disk_in_a_post(crashes=crashes))

    @rule(at=targets, arrived=st.lists(st.booleans(), min_size=4, max_size=4))
    def the_process_crashes(self, at: str, arrived: list[bool]) -> None:
        call = self.runner.run(self.actions.run_until(at))
        event(f"crashes at {call.target if call else 'rest'}")
        self.runner.run(self.actions.crash(arrived))

    @invariant()
    def holds(self) -> None:
        self.runner.run(self.actions.check())

    def teardown(self) -> None:
        """Let every call succeed from here on, and check how every job has ended."""
        try:
            if hasattr(self, "actions"):
                self.runner.run(self._finish())
        finally:
            self.runner.close()
            shutil.rmtree(self.directory)

    async def _finish(self) -> None:
        try:
            for job in await self.actions.finish():
                event(f"{job.state} {job.ending or ''}")
            for end in await self.actions.paying.ends():
                event(f"payment {end}")
        finally:
            await self.actions.bot.close()


def any_order_settings(*, quick: int, soak: int) -> settings:
    """Return the settings for so many examples, each of which runs a whole bot."""
    return settings(
        max_examples=example_count(quick=quick, soak=soak),
        stateful_step_count=example_count(quick=25, soak=50),
        derandomize=not IS_SOAK,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
