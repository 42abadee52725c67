"""Runs the real bot as a process that talks to the stand-ins."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

PROGRAM = Path(__file__).parent.parent / "bot.py"
START_SECONDS = 60.0
_INHERITED = ("PATH", "LANG", "HOME", "SYSTEMROOT")
"""The environment variables that the bot inherits."""


class Process(Protocol):
    """What is done with a started process; asyncio's processes are such."""

    @property
    def stderr(self) -> asyncio.StreamReader | None:
        """What it writes there, if it is piped."""

    @property
    def pid(self) -> int:
        """The process id."""

    @property
    def returncode(self) -> int | None:
        """The exit status; None while it runs."""

    def send_signal(self, signal: int) -> None:
        """Send a signal."""

    def kill(self) -> None:
        """Send SIGKILL."""

    async def wait(self) -> int:
        """Wait for the end and return the exit status."""


class BotProcess:
    """A bot that can be started, stopped and killed repeatedly on the same data."""

    def __init__(self, directory: Path, settings: Mapping[str, str], *, program: Path = PROGRAM) -> None:
        self.directory = directory
        self.settings = dict(settings)
        self.log: list[str] = []
        """The lines of its log since the first start."""
        self._program = program
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._is_alive = False
        self._changed = asyncio.Condition()

    @property
    def pid(self) -> int:
        """The process id. Raises RuntimeError if it was never started."""
        return self._running().pid

    @property
    def is_running(self) -> bool:
        """Whether the process is running: whether its log is still open."""
        return self._is_alive

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.directory / "data" / "bot.db"

    async def start(self, *, until: str = "running;") -> None:
        """Start the bot and wait until it has logged `until`. Raises TimeoutError with the log."""
        first = len(self.log)
        await self.launch()
        await self.wait_for_log(lambda lines: any(until in line for line in lines[first:]))

    async def launch(self) -> None:
        """Start the bot, and don't wait."""
        self._process = await self.new_process(self._environment())
        self._is_alive = True
        self._reader = asyncio.create_task(self._read())

    async def new_process(self, environment: Mapping[str, str]) -> Process:
        """Start a process in the bot's folder, with this environment only."""
        return await asyncio.create_subprocess_exec(
            sys.executable,
            str(self._program),
            cwd=self.directory,
            env=environment,
            stderr=asyncio.subprocess.PIPE,
        )

    async def command(self, *arguments: str, **settings: str) -> tuple[int, str]:
        """Run one of the operator's commands; returns the exit status, and what it has printed, errors included."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, str(PROGRAM), *arguments),
            cwd=self.directory,
            env=self._environment() | settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        printed, _ = await process.communicate()
        return process.returncode or 0, printed.decode()

    async def wait_for_log(
        self,
        condition: Callable[[list[str]], bool],
        *,
        timeout: float = START_SECONDS,  # noqa: ASYNC109 - reads better in tests
    ) -> None:
        """Wait until the condition is true for the log, or the process ends. Raises TimeoutError with the log."""
        try:
            async with asyncio.timeout(timeout), self._changed:
                await self._changed.wait_for(lambda: condition(self.log) or not self._is_alive)
        except TimeoutError:
            raise TimeoutError("timeout while waiting for the bot's log:\n" + "\n".join(self.log[-50:])) from None

    async def stop(self) -> int:
        """Send SIGTERM and return the exit status."""
        self._running().send_signal(signal.SIGTERM)
        return await self.ended()

    async def kill(self) -> None:
        """Send SIGKILL and wait for the end."""
        self._running().kill()
        await self.ended()

    async def ended(self) -> int:
        """Wait for the end and return the exit status."""
        status = await self._running().wait()
        if self._reader is not None:
            await self._reader
        return status

    async def close(self) -> None:
        """Kill the process if it is still running."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def _environment(self) -> dict[str, str]:
        inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        return inherited | self.settings

    def _running(self) -> Process:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process

    async def _read(self) -> None:
        stream = self._running().stderr
        if stream is None:
            raise RuntimeError("the bot has no log")
        while line := await stream.readline():
            async with self._changed:
                self.log.append(line.decode(errors="replace").rstrip())
                self._changed.notify_all()
        async with self._changed:
            self._is_alive = False
            self._changed.notify_all()


def cancel_on_signals() -> None:
    """Make SIGINT and SIGTERM cancel the current task, which then closes the bot that it started."""
    task = asyncio.current_task()
    if task is None:
        raise RuntimeError("not called from a task")
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
