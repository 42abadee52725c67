"""The real bot beside the one of an afternoon, in one run: `python -m tests.bench.comparison`, about two minutes.

Each runs a crowd's small jobs against the same stand-ins, which compete with it for the processors.
"""

import asyncio
import statistics
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox import samples
from sandbox.bot_process import PROGRAM, cancel_on_signals
from sandbox.telegram import Person
from tests.bench import loads
from tests.bench.process import peaks, processor_seconds
from tests.support.system import PHOTO, System, running_system

AFTERNOON = Path(__file__).with_name("afternoon_bot.py")
PEOPLE = 100
VIDEO = samples.motion(2.0, 240, 320, frame_rate=16)
"""One that the model takes as it is: the afternoon's bot converts nothing."""
ROUNDS = 3
"""How often each bot runs; the medians count."""
MIB = 1024 * 1024
MIN_RATE, MAX_PROCESSOR, MAX_START = 1.0, 2.5, 300.0
"""The goals: the rate and the processor time as multiples of the afternoon's, and milliseconds (95 %)."""

Play = Callable[[System, Person], Awaitable[None]]


@dataclass(frozen=True)
class Figures:
    """What a run of one bot took."""

    jobs_per_minute: float
    processor_ms: float
    """Milliseconds of a job, with all processes of the bot."""
    start_ms: float
    """Milliseconds until /start is answered, of which 95 % are shorter."""
    peak_mib: float
    """Resident memory of the bot's own process."""
    polls: float
    """Of a job."""
    calls_beyond_limits: float
    """Calls of the Bot API that Telegram would have refused for its flood limits."""


def main() -> int:
    """Return the exit status: 1 if a goal was missed."""
    with suppress(asyncio.CancelledError):
        return 0 if asyncio.run(_bench()) else 1
    return 130


async def _bench() -> bool:
    """Print the figures; return whether they reach the goals."""
    cancel_on_signals()
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(await _run(AFTERNOON, _send_files))
        ours.append(await _run(PROGRAM, _start_job))
    return _report(_median(ours), _median(theirs))


async def _run(program: Path, play: Play) -> Figures:
    with TemporaryDirectory(prefix="bench-") as directory:
        async with running_system(Path(directory), program=program) as system:
            # As operators run it, but for the slots, of which the other bot has no limit.
            system.bot.settings |= {"ADVICE": "true", "SET_PROFILE": "true", "MAX_ACTIVE_JOBS": str(PEOPLE)}
            await system.start()
            start = partial(play, system)
            await loads.small_jobs(system, people=1, start=start)  # the first of everything takes longer
            begun, polled = sum(processor_seconds(system.bot.pid)), system.api.requests["poll"]
            async with peaks(system.bot.pid) as found, loads.probing(system) as times:
                seconds = await loads.small_jobs(system, people=PEOPLE, start=start)
                used = sum(processor_seconds(system.bot.pid)) - begun
            beyond = len(system.world.floods)
            system.world.floods.clear()  # the afternoon's bot keeps no limits, and is refused nothing
    return Figures(
        jobs_per_minute=PEOPLE / seconds * 60,
        processor_ms=1000 * used / PEOPLE,
        start_ms=1000 * statistics.quantiles(times, n=20, method="inclusive")[-1],
        peak_mib=found.own / MIB,
        polls=(system.api.requests["poll"] - polled) / PEOPLE,
        calls_beyond_limits=beyond,
    )


async def _send_files(_system: System, person: Person) -> None:
    """Send both files, which is all that the afternoon's bot needs."""
    await person.sends(person.chat, photo=PHOTO)
    await person.sends(person.chat, video=VIDEO)


async def _start_job(system: System, person: Person) -> None:
    """Send both files and press Animate."""
    offer = await system.offer(person, video=VIDEO)
    await person.presses(offer, "Animate").answered()


def _median(runs: Sequence[Figures]) -> Figures:
    """Return the median of each figure."""
    return Figures(
        **{field.name: statistics.median(getattr(run, field.name) for run in runs) for field in fields(Figures)}
    )


def _report(ours: Figures, theirs: Figures) -> bool:
    """Print both columns and the ratios; return whether ours reaches the goals."""
    print(f"{PEOPLE} people with a small job each, medians of {ROUNDS} runs, in turn")
    print(f"  {'':<28}{'afternoon':>12}{'ours':>12}{'ratio':>8}")
    for field in fields(Figures):
        mine, other = getattr(ours, field.name), getattr(theirs, field.name)
        ratio = f"{mine / other:>8.2f}" if other else ""
        print(f"  {field.name.replace('_', ' '):<28}{other:>12.1f}{mine:>12.1f}{ratio}")
    return (
        ours.jobs_per_minute >= MIN_RATE * theirs.jobs_per_minute
        and ours.processor_ms <= MAX_PROCESSOR * theirs.processor_ms
        and ours.start_ms <= MAX_START
    )


if __name__ == "__main__":
    sys.exit(main())
