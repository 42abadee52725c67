"""Processor time of media tasks: `python -m tests.bench.media`, about half a minute.

Each is done in a process that was started for it, in one that was forked for it, and in none of its own: what is
above that is what the process costs. The bot's own part is measured with them.
"""

import asyncio
import resource
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import psutil

from media import ForkServer, MediaPool, RunMedia, run_process
from media.facts import Facts
from media.protocol import Request
from media.worker.tasks import load
from sandbox import samples

TIMES = 30
WARM_UP = 3
Task = Callable[[MediaPool], Awaitable[object]]


def main() -> None:
    """Print a table."""
    with TemporaryDirectory(prefix="bench-") as folder:
        asyncio.run(measure(tasks(Path(folder))))


def tasks(folder: Path) -> dict[str, Task]:
    """Return a small job's tasks, by name."""
    photo, motion = folder / "photo", folder / "motion"
    photo.write_bytes(samples.photo(480, 640))
    motion.write_bytes(samples.motion(3.0))
    target, cover, thumbnail = folder / "target", folder / "cover", folder / "thumbnail"
    return {
        "measure_photo": lambda pool: pool.measure_photo(photo),
        "measure_video": lambda pool: pool.measure_video(motion),
        "prepare_photo": lambda pool: pool.prepare_photo(photo, target),
        "prepare_reference": lambda pool: pool.prepare_reference(motion, target, short_side=480, max_seconds=30),
        "inspect": lambda pool: pool.inspect(motion),
        "finish": lambda pool: pool.finish(
            motion, target, cover, thumbnail, sound_from=motion, max_bytes=50 * 1024**2, comment="made by AI"
        ),
        "still": lambda pool: pool.still(motion, target),
        "fit_picture": lambda pool: pool.fit_picture(photo, motion, target, short_side=480),
    }


async def measure(names: dict[str, Task]) -> None:
    """Print milliseconds of processor time, a line a task."""
    print(f"{'task':20}{'work':>8}{'started':>10}{'forked':>10}{'above the work':>18}   milliseconds")
    with ForkServer() as server:
        for name, task in names.items():
            work = await per_task(task, run_here)
            started = await per_task(task, run_process)
            forked = await per_task(task, server.run)
            print(f"{name:20}{work:8.1f}{started:10.1f}{forked:10.1f}{forked - work:18.1f}", flush=True)
        print(await asyncio.to_thread(memory_of_the_fork_server))


async def per_task(task: Task, run: RunMedia) -> float:
    """Return the processor time of all that takes part, in milliseconds."""
    pool = MediaPool(slots=1, run=run)
    for _ in range(WARM_UP):
        await task(pool)
    before = processor_seconds()
    for _ in range(TIMES):
        await task(pool)
    return (processor_seconds() - before) / TIMES * 1000


async def run_here(request: Request) -> Facts:
    """Do it in this process, as it is."""
    with ExitStack() as files:
        opened: dict[str, BinaryIO] = {}
        for name, path in request.reads.items():
            opened[name] = files.enter_context(path.open("rb"))
        for name, path in request.writes.items():
            opened[name] = files.enter_context(path.open("w+b"))
        return load(request.task)(**opened, **request.options)


def processor_seconds() -> float:
    """Return that of this process, its children which have ended, and the fork server's."""
    own = sum(
        resource.getrusage(who)[index]
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        for index in (0, 1)
    )
    return own + sum(sum(child.cpu_times()[:4]) for child in psutil.Process().children())


def memory_of_the_fork_server() -> str:
    """Say how much is its own, and how much it shares with other programs."""
    [server] = psutil.Process().children()
    memory = server.memory_full_info()
    return (
        f"The fork server: {memory.rss / 2**20:.0f} MiB resident, {memory.uss / 2**20:.0f} MiB of it its own, "
        f"{memory.vms / 2**20:.0f} MiB of addresses; {sum(server.cpu_times()[:2]):.2f} s to start and serve"
    )


if __name__ == "__main__":
    main()
