"""The real bot in a process of its own that dies, as a power cut would have it, at a commit that was chosen.

Processes are forked from one that has imported the bot already: a hundred deaths would be slow otherwise.
"""

import asyncio
import multiprocessing
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
from tests.invariants.support.fake_media import QuickWorkshop
from texts import Languages

Languages.load()  # here, once: what the libraries gather for it is there in every process that is forked
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([__name__])
_LABEL_LENGTH = 48
_WRITING = ("INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class Point:
    """A moment in a life: `number` counts, from 1, the moments with the same name."""

    name: str
    number: int

    def __str__(self) -> str:
        return f"{self.name} #{self.number}"


class Mortal:
    """One bot, with many lives on the same data. Its log is a file; a life's commits are in another.

    A quick one starts no media processes: it takes every file as it is.
    """

    def __init__(self, home: Path, settings: Mapping[str, str], *, is_quick: bool) -> None:
        self.home = home
        self.lives = 0
        self._is_quick = is_quick
        self._settings = dict(settings)
        self._process: ForkServerProcess | None = None
        self._over = asyncio.Event()

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.home / "data" / "bot.db"

    @property
    def log(self) -> str:
        """All that it has logged, over all its lives."""
        return (self.home / "log").read_text(encoding="utf-8")

    def commits(self) -> list[Point]:
        """Tell which commits its last life has reached, in order."""
        counted: Counter[str] = Counter()
        points = []
        for name in (self.home / f"commits-{self.lives}").read_text(encoding="utf-8").splitlines():
            counted[name] += 1
            points.append(Point(name, counted[name]))
        return points

    def start(self, *, until: Point | None = None) -> None:
        """Begin a life, which ends by itself at a commit where one is given."""
        self.lives += 1
        arguments = self.home, self.lives, self._settings, self._is_quick, until
        process = _FORKS.Process(target=_live, args=arguments)
        process.start()
        self._process, self._over = process, asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._bury, process, self._over)

    def kill(self) -> None:
        """Kill it (SIGKILL)."""
        self._running().kill()

    def terminate(self) -> None:
        """Ask it to end (SIGTERM)."""
        self._running().terminate()

    async def ended(self) -> None:
        """Wait for the end of this life."""
        await self._over.wait()

    async def close(self) -> None:
        """Make sure that it doesn't outlive whoever started it."""
        if self._process is not None:
            self.kill()
            await self.ended()

    @staticmethod
    def _bury(process: ForkServerProcess, over: asyncio.Event) -> None:
        asyncio.get_running_loop().remove_reader(process.sentinel)
        process.join()
        over.set()

    def _running(self) -> ForkServerProcess:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process


class _Connection(sqlite3.Connection):
    """Notes every commit that writes, and dies at the one that was chosen."""

    journal: int
    until: Point | None
    counted: Counter[str]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._name = ""
        self._changes = 0

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Name a transaction after its last statement that writes: what comes before it only clears the way."""
        statement = " ".join(sql.split())
        if statement.startswith(_WRITING):
            state = parameters.get("state", "") if isinstance(parameters, dict) else ""
            self._name = f"{statement[:_LABEL_LENGTH]}… {state}".strip()
        return super().execute(sql, parameters)

    def commit(self) -> None:
        """Transactions that only read are no points: dying there differs in nothing from dying between."""
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
        if self.until == Point(name, self.counted[name]):
            os.kill(os.getpid(), signal.SIGKILL)


def _live(home: Path, life: int, settings: Mapping[str, str], is_quick: bool, until: Point | None) -> None:
    """Be the bot, from its first line to its end."""
    for name in ("log", f"commits-{life}"):
        (home / name).touch()
    os.chdir(home)
    os.environ.clear()
    os.environ.update({"PATH": os.defpath} | dict(settings))
    os.dup2(os.open("log", os.O_WRONLY | os.O_APPEND), sys.stderr.fileno())
    _Connection.journal = os.open(f"commits-{life}", os.O_WRONLY | os.O_APPEND)
    _Connection.until, _Connection.counted = until, Counter()
    sqlite3.connect = partial(sqlite3.connect, factory=_Connection)  # type: ignore[assignment] # of overloads
    if is_quick:
        bot.MediaPool = QuickWorkshop  # type: ignore[attr-defined] # for this process only
    sys.exit(bot.main([]))
