"""Finding the processes that work on files."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import psutil


async def until(condition: Callable[[], object]) -> None:
    """Wait until it holds; raises TimeoutError when it doesn't in a minute."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - other processes set no events
            await asyncio.sleep(0.01)


def is_confined(worker: psutil.Process) -> bool:
    """Whether it has given up its rights (Linux)."""
    limits = Path(f"/proc/{worker.pid}/limits").read_text(encoding="ascii")
    return any(line.split()[:4] == ["Max", "open", "files", "0"] for line in limits.splitlines())


def open_files(process: psutil.Process) -> set[str]:
    """Name what its descriptors lead to (Linux)."""
    return {str(entry.readlink()) for entry in Path(f"/proc/{process.pid}/fd").iterdir()}


def workers_of(bot: int) -> list[psutil.Process]:
    """List the workers of a process, without the one that forks them."""
    found = psutil.Process(bot).children(recursive=True)
    servers = {process.pid for process in found if _is_fork_server(process) and process.ppid() == bot}
    return [process for process in found if process.pid not in servers and _is_worker(process)]


def _is_fork_server(process: psutil.Process) -> bool:
    return "media.worker.fork_server" in _command(process)


def _is_worker(process: psutil.Process) -> bool:
    return any(word.startswith("media.worker") for word in _command(process))


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []
