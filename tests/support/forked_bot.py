"""The real bot, forked from a process that has imported it already, and with Telegram's limits passing faster.

Most of what a start takes is imports, and the process that forks media workers: all bots of a test process share
one. Much of what a test takes is the wait for a chat to take messages again. Nothing else differs from
`python bot.py`, which some modules run instead (the fixture `program`).
"""

import asyncio
import multiprocessing
import os
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import bot
from media import ForkServer
from runtime.assembly.surroundings import Surroundings
from sandbox.bot_process import BotProcess, Process
from tests.support.lent_fork_server import Borrowed, lent

FLOOD_SPEED = 4.0
"""How much faster than by the clock Telegram's limits pass; the stand-in has to be told as well."""
FORKSERVER = multiprocessing.get_context("forkserver")
"""One for all tests of a process, since the first start decides what it has imported."""
FORKSERVER.set_forkserver_preload(["tests.support.preloaded"])
Prepare = Callable[[], None]
"""Changes what the bot is made of, in its process; a function of a module."""


@dataclass(frozen=True)
class _Start:
    """What a process runs with; it is pickled."""

    directory: Path
    environment: Mapping[str, str]
    prepare: Prepare | None
    arguments: Sequence[str]


class ForkedBot(BotProcess):
    """A bot whose processes are forked; `prepare` is called in each of them before the bot starts."""

    def __init__(self, directory: Path, settings: Mapping[str, str], prepare: Prepare | None = None) -> None:
        super().__init__(directory, settings)
        self._prepare = prepare

    async def new_process(self, environment: Mapping[str, str]) -> Process:
        """Fork one."""
        return await self._fork(environment)

    async def command(self, *arguments: str, **settings: str) -> tuple[int, str]:
        """Run one of the operator's commands, as BotProcess does."""
        process = await self._fork(self._environment() | settings, *arguments)
        printed = await process.stderr.read()
        return await process.wait(), printed.decode()

    async def _fork(self, environment: Mapping[str, str], *arguments: str) -> "_Forked":
        ours, theirs = FORKSERVER.Pipe(duplex=False)
        start = _Start(self.directory, dict(environment), self._prepare, arguments)
        process = FORKSERVER.Process(target=_run, args=(start, theirs, lent()))
        process.start()
        theirs.close()
        stderr = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(stderr), os.fdopen(os.dup(ours.fileno()), "rb")
        )
        ours.close()
        return _Forked(process, stderr)


class _Forked:
    """One that was forked, as BotProcess wants it."""

    def __init__(self, process: ForkServerProcess, stderr: asyncio.StreamReader) -> None:
        self.stderr = stderr
        self._process = process
        self._ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._end)

    @property
    def pid(self) -> int:
        """The process id."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """The exit status; None while it runs."""
        return self._process.exitcode

    def send_signal(self, signal: int) -> None:
        """Send a signal."""
        if self.returncode is None:
            os.kill(self.pid, signal)

    def kill(self) -> None:
        """Send SIGKILL."""
        self._process.kill()

    async def wait(self) -> int:
        """Wait for the end and return the exit status."""
        await self._ended.wait()
        assert self._process.exitcode is not None
        return self._process.exitcode

    def _end(self) -> None:
        asyncio.get_running_loop().remove_reader(self._process.sentinel)
        self._process.join()
        self._ended.set()


def new_bot(
    directory: Path, settings: Mapping[str, str], *, program: Path | None, prepare: Prepare | None = None
) -> BotProcess:
    """Return a bot that runs the program, or without one a ForkedBot."""
    if program is None:
        return ForkedBot(directory, settings, prepare)
    return BotProcess(directory, settings, program=program)


def _run(start: _Start, stderr: Connection, media_requests: socket.socket) -> None:
    """Run the bot in the forked process, or a command, whose output goes where its errors go."""
    os.chdir(start.directory)
    os.environ.clear()
    os.environ.update(start.environment)
    os.dup2(stderr.fileno(), sys.stderr.fileno())
    if start.arguments:
        os.dup2(stderr.fileno(), sys.stdout.fileno())
    stderr.close()
    vars(bot)["ForkServer"] = partial(ForkServer, Borrowed(media_requests))  # the name that run() looks up
    hurry()
    if start.prepare is not None:
        start.prepare()
    sys.exit(bot.main(list(start.arguments)))


def hurry() -> None:
    """Let Telegram's limits pass faster for the bot of this process."""
    hurried = partial(Surroundings, flood_clock=_fast_clock, flood_sleep=_fast_sleep)
    vars(bot)["Surroundings"] = hurried  # the name that run() looks up


def _fast_clock() -> float:
    return time.monotonic() * FLOOD_SPEED


async def _fast_sleep(seconds: float) -> None:
    await asyncio.sleep(seconds / FLOOD_SPEED)
