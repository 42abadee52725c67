"""The real bot in a process that can be told to kill itself at a certain commit, as in a power cut.

The processes are forked from one that has already imported the bot: importing it a hundred times would be slow.
"""

import asyncio
import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import bot
import runtime.assembly.services as assembled_services
from tests.invariants.support.fake_media import FakeMediaPool, NoForkServer
from tests.support.forked_bot import FORKSERVER, hurry

_LABEL_LENGTH = 48
_WRITING = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class CrashPoint:
    """A moment at which the process may be killed; `number` counts moments of the same name, from 1."""

    name: str
    number: int

    def __str__(self) -> str:
        return f"{self.name} #{self.number}"


class CrashingBot:
    """A bot that is started many times on the same data. All runs share one log file; each run lists its commits.

    With fake media no media processes start: every file is taken as it is.
    """

    def __init__(self, home: Path, settings: Mapping[str, str], *, with_fake_media: bool) -> None:
        self.home = home
        self.runs = 0
        self._with_fake_media = with_fake_media
        self.settings = dict(settings)
        self._process: ForkServerProcess | None = None
        self._ended = asyncio.Event()

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.home / "data" / "bot.db"

    @property
    def log(self) -> str:
        """The log of all runs."""
        return (self.home / "log").read_text(encoding="utf-8")

    def commits(self) -> list[CrashPoint]:
        """Return the commits of the last run, in order."""
        counted: Counter[str] = Counter()
        crash_points = []
        for name in (self.home / f"commits-{self.runs}").read_text(encoding="utf-8").splitlines():
            counted[name] += 1
            crash_points.append(CrashPoint(name, counted[name]))
        return crash_points

    def start(self, *, crash_at: CrashPoint | None = None) -> None:
        """Start the process; with `crash_at` it kills itself at that commit."""
        self.runs += 1
        arguments = self.home, self.runs, self.settings, self._with_fake_media, crash_at
        process = FORKSERVER.Process(target=_run_bot, args=arguments)
        process.start()
        self._process, self._ended = process, asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._reap, process, self._ended)

    def kill(self) -> None:
        """Send SIGKILL."""
        self._running().kill()

    def terminate(self) -> None:
        """Send SIGTERM."""
        self._running().terminate()

    async def ended(self) -> None:
        """Wait until the current process has ended."""
        await self._ended.wait()

    async def close(self) -> None:
        """Kill the process if it was ever started."""
        if self._process is not None:
            self.kill()
            await self.ended()

    @staticmethod
    def _reap(process: ForkServerProcess, ended: asyncio.Event) -> None:
        asyncio.get_running_loop().remove_reader(process.sentinel)
        process.join()
        ended.set()

    def _running(self) -> ForkServerProcess:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process


class _Connection(sqlite3.Connection):
    """Writes the name of every commit to `journal`, and kills the process at `crash_at`."""

    journal: int
    crash_at: CrashPoint | None
    counted: Counter[str]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._name = ""
        self._changes = 0

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Remember the statement: a transaction is named after its last one that writes."""
        statement = " ".join(sql.split())
        if statement.startswith(_WRITING):
            state = parameters.get("state", "") if isinstance(parameters, dict) else ""
            self._name = f"{statement[:_LABEL_LENGTH]}… {state}".strip()
        return super().execute(sql, parameters)

    def commit(self) -> None:
        """Count only transactions that changed something: others leave nothing that a crash could spoil."""
        name, self._name = self._name, ""
        if self.total_changes == self._changes:
            super().commit()
            return
        self._changes = self.total_changes
        self._reach(f"before commit: {name}")
        super().commit()
        self._reach(f"after commit: {name}")

    def _reach(self, name: str) -> None:
        os.write(self.journal, f"{name}\n".encode())
        self.counted[name] += 1
        if self.crash_at == CrashPoint(name, self.counted[name]):
            os.kill(os.getpid(), signal.SIGKILL)


def _run_bot(
    home: Path, run_number: int, settings: Mapping[str, str], with_fake_media: bool, crash_at: CrashPoint | None
) -> None:
    """Run the bot in the forked process, until it ends or kills itself."""
    for name in ("log", f"commits-{run_number}"):
        (home / name).touch()
    os.chdir(home)
    os.environ.clear()
    os.environ.update({"PATH": os.defpath} | dict(settings))
    os.dup2(os.open("log", os.O_WRONLY | os.O_APPEND), sys.stderr.fileno())
    _Connection.journal = os.open(f"commits-{run_number}", os.O_WRONLY | os.O_APPEND)
    _Connection.crash_at, _Connection.counted = crash_at, Counter()
    sqlite3.connect = partial(sqlite3.connect, factory=_Connection)  # type: ignore[assignment] # of overloads
    hurry()
    if with_fake_media:
        for module in (bot, assembled_services):
            vars(module)["MediaPool"] = FakeMediaPool  # for this process only
        vars(bot)["ForkServer"] = NoForkServer
    sys.exit(bot.main([]))
