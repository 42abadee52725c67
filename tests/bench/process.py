"""What the bot process and its children use up: memory and processor time."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

EVERY = 0.05  # seconds between two samples


@dataclass
class Peaks:
    """The most memory at once, in bytes; `how` the first was measured."""

    own: int = 0
    children: int = 0
    how: str = f"RSS sampled every {EVERY * 1000:.0f} ms"


def memory(pid: int) -> int:
    """Return the resident memory in bytes, without children."""
    rss: int = psutil.Process(pid).memory_info().rss
    return rss


def processor_seconds(pid: int) -> tuple[float, float]:
    """Return the processor time so far: the process's own, and that of its children which have ended (Linux)."""
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system, times.children_user + times.children_system


@asynccontextmanager
async def peaks(pid: int) -> AsyncIterator[Peaks]:
    """Watch the memory inside the block; the peaks are complete when it is left."""
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
        await asyncio.sleep(EVERY)


def _memory_of_child(child: psutil.Process) -> int:
    try:
        return memory(child.pid)
    except psutil.NoSuchProcess:  # it ended between the two looks
        return 0


def _reset_high_water(pid: int) -> bool:
    """Let the kernel start VmHWM anew; False where it can't (https://man7.org/linux/man-pages/man5/proc.5.html)."""
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
