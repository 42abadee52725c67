"""The real bot as a process of its own, told to talk to the stand-ins."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

PROGRAM = Path(__file__).parent.parent / "bot.py"
_KEPT_VARIABLES = ("PATH", "LANG", "HOME", "SYSTEMROOT")
START_SECONDS = 20.0


class BotProcess:
    """One bot, which can be started, stopped and killed again and again on the same data."""

    def __init__(self, directory: Path, settings: Mapping[str, str], *, program: Path = PROGRAM) -> None:
        self.directory = directory
        self.settings = dict(settings)
        self.log: list[str] = []
        """Every line that it has written, over all its lives."""
        self._program = program
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._is_alive = False
        self._news = asyncio.Condition()

    @property
    def pid(self) -> int:
        """The process id. Raises RuntimeError unless it was started."""
        return self._running().pid

    @property
    def is_running(self) -> bool:
        """Whether there is such a process just now, as far as its log tells."""
        return self._is_alive

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.directory / "data" / "bot.db"

    async def start(self, *, until: str = "running;") -> None:
        """Start it and wait until it has logged `until`. Raises TimeoutError with the log."""
        environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        first = len(self.log)
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(self._program),
            cwd=self.directory,
            env=environment | self.settings,
            stderr=asyncio.subprocess.PIPE,
        )
        self._is_alive = True
        self._reader = asyncio.create_task(self._read())
        await self.wait_for_log(lambda lines: any(until in line for line in lines[first:]))

    async def wait_for_log(
        self,
        fits: Callable[[list[str]], bool],
        *,
        timeout: float = START_SECONDS,  # noqa: ASYNC109 - it reads better in tests
    ) -> None:
        """Wait until the log fits, or the process ends. Raises TimeoutError with the log."""
        try:
            async with asyncio.timeout(timeout), self._news:
                await self._news.wait_for(lambda: fits(self.log) or not self._is_alive)
        except TimeoutError:
            raise TimeoutError("the bot did not get there:\n" + "\n".join(self.log[-50:])) from None

    async def stop(self) -> int:
        """Ask it to end (SIGTERM) and return its exit status."""
        self._running().send_signal(signal.SIGTERM)
        return await self.ended()

    async def kill(self) -> None:
        """Kill it (SIGKILL), as a power cut would."""
        self._running().kill()
        await self.ended()

    async def ended(self) -> int:
        """Wait for its end and return the exit status."""
        status = await self._running().wait()
        if self._reader is not None:
            await self._reader
        return status

    async def close(self) -> None:
        """Make sure that it doesn't outlive whoever started it."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process

    async def _read(self) -> None:
        stream = self._running().stderr
        if stream is None:
            raise RuntimeError("the bot's log goes elsewhere")
        while line := await stream.readline():
            async with self._news:
                self.log.append(line.decode(errors="replace").rstrip())
                self._news.notify_all()
        async with self._news:
            self._is_alive = False
            self._news.notify_all()


def cancel_on_signals() -> None:
    """Let SIGINT and SIGTERM cancel the current task, so that it still closes the bot that it has started."""
    task = asyncio.current_task()
    if task is None:
        raise RuntimeError("not called from a task")
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
