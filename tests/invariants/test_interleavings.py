"""People press, replace, cancel; calls fail, clocks leap, processes die, in any order: what must always be true.

The bot is the whole real one, see indoors.py. A gate holds every call that a job's step makes, so that each example
is an order in which calls are let through, lost or refused, among presses, deaths and leaps of the clock.
"""

import asyncio
import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.timeouts import TIMEOUTS
from tests.invariants.support.actions import TARGETS, Play
from tests.invariants.support.call_scheduler import Turn
from tests.support.example_counts import IS_SOAK, example_count

MEMORY = Path("/dev/shm")  # noqa: S108 - mkdtemp() makes a folder of its own there
numbers = st.integers(0, 99)
people = st.integers(0, 2)
targets = st.sampled_from([*TARGETS, "submit", "sendVideo", "sendMessage"])  # where it matters most
turns = st.sampled_from(Turn)


class AnyOrder(RuleBasedStateMachine):
    """Every consent ends once and is told, is paid at most once, and no limit is ever exceeded."""

    def __init__(self) -> None:
        super().__init__()
        # These deaths are no power cuts: where there is a disk in memory, nothing has to wait for a real one.
        self.directory = Path(mkdtemp(prefix="proof-", dir=MEMORY if MEMORY.is_dir() else None))
        self.runner = asyncio.Runner()

    @initialize()
    def begin(self) -> None:
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        self.play = Play(self.directory)
        await self.play.bot.start()
        await self.play.asks(0)

    @rule(who=people)
    def asks_for_a_video(self, who: int) -> None:
        self.runner.run(self.play.asks(who))

    @rule(who=people, is_photo=st.booleans())
    def sends_a_file(self, who: int, is_photo: bool) -> None:
        self.runner.run(self.play.sends(who, is_photo=is_photo))

    @rule(who=people, label=st.sampled_from(["Animate", "Cancel", "Try again"]), number=numbers)
    def presses(self, who: int, label: str, number: int) -> None:
        self.runner.run(self.play.presses(who, label, number))

    @rule(
        who=people, verb=st.sampled_from([None, "animate", "cancel", "again", "discard"]), number=st.integers(1, 9)
    )
    def cancels_or_forges(self, who: int, verb: str | None, number: int) -> None:
        self.runner.run(self.play.forges(who, f"{verb}:{number}") if verb else self.play.cancels(who))

    @rule(number=numbers, turn=turns)
    def a_call_has_its_turn(self, number: int, turn: Turn) -> None:
        self.runner.run(self.play.let_one(number, turn))

    @rule(at=targets, turn=turns)
    def a_job_goes_well_as_far_as(self, at: str, turn: Turn) -> None:
        call = self.runner.run(self.play.drive(at))
        if call is not None:
            event(f"{at} {turn}")
            self.runner.run(self.play.let(call, turn))

    @rule(number=numbers, is_good=st.booleans())
    def a_generation_ends(self, number: int, is_good: bool) -> None:
        self.runner.run(self.play.end_generation(number, is_good=is_good))

    @rule(seconds=st.sampled_from([0.1, 10.0, 60.0, 600.0, TIMEOUTS.steps.lease + 1, -60.0, -3600.0]))
    def time_passes(self, seconds: float) -> None:
        self.runner.run(self.play.wait(seconds))

    @rule(at=targets, arrived=st.lists(st.booleans(), min_size=4, max_size=4))
    def the_process_dies(self, at: str, arrived: list[bool]) -> None:
        call = self.runner.run(self.play.drive(at))
        event(f"dies at {call.target if call else 'rest'}")
        self.runner.run(self.play.die(arrived))

    @invariant()
    def holds(self) -> None:
        self.runner.run(self.play.check())

    def teardown(self) -> None:
        """Let all go well from here on, and look at what has become of everything."""
        try:
            if hasattr(self, "play"):
                self.runner.run(self._finish())
        finally:
            self.runner.close()
            shutil.rmtree(self.directory)

    async def _finish(self) -> None:
        try:
            for job in await self.play.finish():
                event(f"{job.state} {job.ending or ''}")
        finally:
            await self.play.bot.close()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=example_count(quick=40, soak=3000),
    stateful_step_count=example_count(quick=25, soak=50),
    derandomize=not IS_SOAK,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),  # each example is a whole bot's life: they all take their time
)
