"""The start beside that of an echo bot, in one run: `python -m tests.bench.start`, half a minute."""

import asyncio
import statistics
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.bot_process import PROGRAM, BotProcess, cancel_on_signals
from sandbox.telegram import World, serve_telegram
from tests.bench.process import processor_seconds

ECHO = Path(__file__).with_name("echo_bot.py")
ROUNDS = 7
"""How often each bot starts; the medians count."""
MAX_RATIO = 2.0
"""The goal: to the first getUpdates in at most so many times the echo bot's seconds."""


@dataclass(frozen=True)
class Start:
    """What one start took, up to the first getUpdates."""

    seconds: float
    processor: float
    """Seconds of the bot's own process and its media processes."""


def main() -> int:
    """Return the exit status: 1 if the goal was missed."""
    with suppress(asyncio.CancelledError):
        return 0 if asyncio.run(_bench()) else 1
    return 130


async def _bench() -> bool:
    """Print the figures; return whether they reach the goal."""
    cancel_on_signals()
    with TemporaryDirectory(prefix="bench-") as directory:
        world = World(Path(directory) / "telegram")
        async with serve_telegram(world) as served:
            settings = {
                "TELEGRAM_BOT_TOKEN": world.bot.token,
                "TELEGRAM_API_URL": served.url,
                "AIMLAPI_KEY": "none",
                "AIMLAPI_URL": served.url,  # nothing is sent there
            }
            starts: dict[Path, list[Start]] = {ECHO: [], PROGRAM: []}
            for _ in range(ROUNDS + 1):
                for program, found in starts.items():
                    bot = BotProcess(Path(directory), settings, program=program)
                    found.append(await _start(bot, world))
    # The first start of ours makes the database and sets the profile, and nothing of either is in memory yet.
    return _report(starts[PROGRAM][0], starts[PROGRAM][1:], starts[ECHO][1:])


async def _start(bot: BotProcess, world: World) -> Start:
    """Start a bot, and stop it after its first getUpdates."""
    before = len(world.calls("getUpdates"))
    begun = time.perf_counter()
    try:
        await bot.launch()
        await world.wait_until(lambda: len(world.calls("getUpdates")) > before, 30)
        return Start(time.perf_counter() - begun, sum(processor_seconds(bot.pid)))
    finally:
        await bot.stop()


def _report(first: Start, ours: list[Start], theirs: list[Start]) -> bool:
    """Print both columns and the ratio; return whether it reaches the goal."""
    print(f"To the first getUpdates, medians of {ROUNDS} starts, in turn; the first one took {first.seconds:.2f} s")
    print(f"  {'':<12}{'echo bot':>10}{'ours':>10}{'ratio':>8}")
    ratios: list[float] = []
    for name in ("seconds", "processor"):
        mine, other = [statistics.median(getattr(start, name) for start in starts) for starts in (ours, theirs)]
        ratios.append(mine / other)
        print(f"  {name:<12}{other:>10.2f}{mine:>10.2f}{ratios[-1]:>8.2f}")
    return ratios[0] <= MAX_RATIO


if __name__ == "__main__":
    sys.exit(main())
