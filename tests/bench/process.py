"""Memory and processor time of the bot process and its children."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

SAMPLE_EVERY = 0.05
"""Seconds."""


@dataclass
class Peaks:
    """Peaks of resident memory, in bytes. `how` says how `own` was measured."""

    own: int = 0
    children: int = 0
    how: str = f"RSS sampled every {SAMPLE_EVERY * 1000:.0f} ms"


def memory(pid: int) -> int:
    """Return the resident memory in bytes, without children."""
    rss: int = psutil.Process(pid).memory_info().rss
    return rss


def processor_seconds(pid: int) -> tuple[float, float]:
    """Return seconds of processor time: of the process, and of its children, ended or not, and theirs (Linux)."""
    process = psutil.Process(pid)
    own = process.cpu_times()
    running = (child.cpu_times() for child in process.children())
    children = sum(sum(times[:4]) for times in running)  # user and system: their own, their children's
    return own.user + own.system, own.children_user + own.children_system + children


@asynccontextmanager
async def peaks(pid: int) -> AsyncIterator[Peaks]:
    """Measure inside the block; the result is complete when it is left."""
    found = Peaks()
    is_counted = _reset_high_water(pid)
    sampling = asyncio.create_task(_sample(psutil.Process(pid), found))
    try:
        yield found
    finally:
        sampling.cancel()
        await asyncio.wait([sampling])
    if is_counted:
        found.own, found.how = _high_water(pid), "VmHWM, reset before"


async def _sample(process: psutil.Process, found: Peaks) -> None:
    while True:
        found.own = max(found.own, process.memory_info().rss)
        found.children = max(found.children, sum(map(_memory_of_child, process.children(recursive=True))))
        await asyncio.sleep(SAMPLE_EVERY)


def _memory_of_child(child: psutil.Process) -> int:
    try:
        return memory(child.pid)
    except psutil.NoSuchProcess:  # it has ended meanwhile
        return 0


def _reset_high_water(pid: int) -> bool:
    """Reset VmHWM (https://man7.org/linux/man-pages/man5/proc.5.html); return False where that is impossible."""
    try:
        Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return False
    return True


def _high_water(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("the kernel keeps no VmHWM")
    return int(found[1]) * 1024
