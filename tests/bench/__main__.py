"""Memory, throughput and response times of the real bot process: `python -m tests.bench`, about two minutes.

The stand-ins run in this process, so their memory and time are not counted; but they compete for the processors.
"""

import asyncio
import os
import platform
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sandbox.bot_process import PROGRAM, cancel_on_signals
from tests.bench import loads
from tests.bench.process import memory, peaks, processor_seconds
from tests.support.system import System, running_system

TIME_LIMIT = 300.0
"""Seconds for the whole benchmark."""
MIB = 1024 * 1024
MAX_ABOVE_IDLE = 8 * MIB
"""The limit in docs/benchmarks.md."""
STARTS = 3
HEAVY_JOBS = 8
PEOPLE, JOBS_EACH = 12, 2
IDLE_PROBES = 40
LOG_LINES = 20


def main() -> int:
    """Return the exit status: 1 if the memory exceeded its limit."""
    print(
        f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before the start; "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    try:
        is_within_limit = asyncio.run(bench())
    except asyncio.CancelledError:
        print("Interrupted.", file=sys.stderr)
        return 130
    return 0 if is_within_limit else 1


async def bench() -> bool:
    """Measure everything, and print each figure at once; return whether the memory stayed within its limit."""
    cancel_on_signals()
    with TemporaryDirectory(prefix="bench-") as directory:
        async with asyncio.timeout(TIME_LIMIT), running_system(Path(directory), program=PROGRAM) as system:
            # As operators run it: the tests' settings are quicker.
            system.bot.settings |= {"ADVICE": "true", "SET_PROFILE": "true"}
            try:
                return await measure(system) <= MAX_ABOVE_IDLE
            except TimeoutError:
                print("The bot's log ends with:", *system.bot.log[-LOG_LINES:], sep="\n  ", file=sys.stderr)
                raise


async def measure(system: System) -> int:
    """Return the peak of the memory above idle."""
    await measure_starts(system)
    idle = await measure_idle(system)
    peak = await measure_heavy_jobs(system, idle)
    await measure_throughput(system)
    await measure_stop(system)
    return peak


async def measure_starts(system: System) -> None:
    """Start and stop the bot a few times; it is left running."""
    system.bot.settings["MAX_ACTIVE_JOBS"] = str(HEAVY_JOBS)
    times = [await seconds_of(system.start)]
    for _ in range(STARTS - 1):
        await system.bot.stop()
        times.append(await seconds_of(system.start))
    heading("Start")
    figure("start", f"{statistics.median(times):.2f} s", f"from exec to the log's “running”; median of {STARTS}")


async def measure_idle(system: System) -> int:
    """Return the resident memory of the idle bot, in bytes."""
    await loads.small_jobs(system, people=1)
    times = await loads.start_times(system, IDLE_PROBES)
    idle = memory(system.bot.pid)
    heading("Idle")
    figure("memory", mebibytes(idle), "RSS of the bot process after one small job: all its code is loaded")
    figure(
        "/start is answered in",
        spread(times),
        f"median / 95 % / max; {len(times)} people, one every {loads.PROBE_EVERY} s",
    )
    return idle


async def measure_heavy_jobs(system: System, idle: int) -> int:
    """Return the peak of the memory above idle."""
    async with peaks(system.bot.pid) as found:
        seconds = await seconds_of(lambda: loads.heavy_jobs(system, people=HEAVY_JOBS))
    peak = found.own - idle
    heading(f"{HEAVY_JOBS} jobs at once, videos of 19 MB in and out")
    figure("peak above idle", mebibytes(peak), f"limit: {mebibytes(MAX_ABOVE_IDLE)}; by {found.how}")
    figure(
        "media processes",
        mebibytes(found.children),
        "peak; RSS of all children, shared pages counted more than once",
    )
    figure("time", f"{seconds:.1f} s", "from the first message to the last video; generating takes no time")
    return peak


async def measure_throughput(system: System) -> None:
    """Run many small jobs."""
    jobs = PEOPLE * JOBS_EACH
    before = processor_seconds(system.bot.pid)
    async with loads.probing(system) as times:
        seconds = await loads.small_jobs(system, people=PEOPLE, each=JOBS_EACH)
    own, media = (now - then for now, then in zip(processor_seconds(system.bot.pid), before, strict=True))
    heading(f"{jobs} small jobs of {PEOPLE} people")
    figure(
        "throughput",
        f"{jobs / seconds * 60:.0f} jobs/min",
        "from the first message to the last video; generating takes 0.3 s",
    )
    figure("processor time, bot", f"{own / jobs:.2f} s/job", "the /starts below are included")
    figure("processor time, media", f"{media / jobs:.2f} s/job", "the children of the bot process")
    figure("/start is answered in", spread(times), f"median / 95 % / max; {len(times)} other people meanwhile")


async def measure_stop(system: System) -> None:
    """Stop the bot while jobs are under way."""
    await loads.jobs_under_way(system, people=HEAVY_JOBS)
    seconds = await seconds_of(system.bot.stop)
    heading("Stop")
    figure("stop", f"{seconds:.2f} s", f"from SIGTERM to the exit; {HEAVY_JOBS} jobs under way")


async def seconds_of(work: Callable[[], Awaitable[object]]) -> float:
    """Return the seconds that `work` takes."""
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


def heading(text: str) -> None:
    """Print the heading of the next figures."""
    print(f"\n{text}", flush=True)


def figure(name: str, value: str, how: str) -> None:
    """Print one figure."""
    print(f"  {name:<21} {value:>18}   {how}", flush=True)


def mebibytes(size: int) -> str:
    """Format a size."""
    return f"{size / MIB:.1f} MiB"


def spread(times: Sequence[float]) -> str:
    """Format the median, the 95th percentile and the maximum of seconds."""
    late = statistics.quantiles(times, n=20, method="inclusive")[-1]
    most = (statistics.median(times), late, max(times))
    return "{:.0f} / {:.0f} / {:.0f} ms".format(*(1000 * each for each in most))


if __name__ == "__main__":
    sys.exit(main())
