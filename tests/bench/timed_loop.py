"""The real bot, which prints to its log at the end how long the steps of its event loop took."""

import asyncio
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import bot

SAID = "steps of the event loop: "
"""What begins the line; then their number, and in milliseconds the 99.9th percentile and the longest."""

_seconds: list[float] = []
_run_handle = asyncio.Handle._run  # noqa: SLF001 - asyncio's debug mode measures here too


def _timed(handle: asyncio.Handle) -> None:
    begun = time.perf_counter()
    _run_handle(handle)
    _seconds.append(time.perf_counter() - begun)


def _main() -> int:
    asyncio.Handle._run = _timed  # type: ignore[method-assign, assignment]  # noqa: SLF001 - see above
    status = bot.main([])
    times = sorted(1000 * seconds for seconds in _seconds)
    late = times[int(0.999 * len(times))]
    print(f"{SAID}{len(times)} {late:.1f} {times[-1]:.1f}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(_main())
