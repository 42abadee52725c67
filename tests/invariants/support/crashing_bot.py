"""The real bot in a process that can be told to kill itself at a certain commit, as in a power cut, or to stop.

The processes are forked from one that has already imported the bot: importing it a hundred times would be slow.
"""

import asyncio
import os
import re
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Self

import psycopg
from psycopg.pq import TransactionStatus

import bot
import runtime.assembly.services as assembled_services
from domain.timeouts import HttpTimeout, ServiceTimeouts, Timeouts
from storage import postgres
from tests.invariants.support.fake_media import FakeMediaPool, NoForkServer
from tests.storage.support.factories import Where
from tests.support.forked_bot import FORKSERVER, hurry
from tests.support.short_timeouts import SHORT_BEATS, limit

_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT
_LABEL_LENGTH = 48
_WRITING = re.compile(r"(WITH .*\) )?(INSERT|UPDATE|DELETE) ")
_BEAT = "INSERT INTO replicas"
"""What a process does all the time, whatever happens to jobs."""
_SHORT = Timeouts(
    service=ServiceTimeouts(submit=HttpTimeout(connect=10, read=10, write=10, pool=10, total=10)),
    replicas=SHORT_BEATS,
)
"""Where a process that has died only counts as gone after a while."""


@dataclass(frozen=True)
class CrashPoint:
    """A moment at which the process may be killed; `number` counts moments of the same name, from 1."""

    name: str
    number: int

    def __str__(self) -> str:
        return f"{self.name} #{self.number}"


class CrashingBot:
    """A bot that is started many times on the same data. All runs share one log file; each run lists its commits.

    With fake media no media processes start: every file is taken as it is. `crash_by` is the signal of a crash.
    """

    def __init__(
        self,
        home: Path,
        settings: Mapping[str, str],
        *,
        database: Where | None = None,
        with_fake_media: bool,
        crash_by: signal.Signals = signal.SIGKILL,
    ) -> None:
        self.home = home
        self.database = home / "data" / "bot.db" if database is None else database
        """The SQLite file, or the address of a PostgreSQL database."""
        self.runs = 0
        self.crash_by = crash_by
        self._with_fake_media = with_fake_media
        self.settings = dict(settings)
        if isinstance(self.database, str):
            self.settings["DATABASE_URL"] = self.database
        self._process: ForkServerProcess | None = None
        self._ended = asyncio.Event()

    @property
    def log(self) -> str:
        """The log of all runs."""
        return (self.home / "log").read_text(encoding="utf-8")

    @property
    def has_begun_to_stop(self) -> bool:
        """Whether a run was stopped."""
        return " runtime.lifecycle: stopping" in self.log

    def commits(self) -> list[CrashPoint]:
        """Return the commits of the last run, in order."""
        counted: Counter[str] = Counter()
        crash_points = []
        for name in (self.home / f"commits-{self.runs}").read_text(encoding="utf-8").splitlines():
            counted[name] += 1
            crash_points.append(CrashPoint(name, counted[name]))
        return crash_points

    def start(self, *, crash_at: CrashPoint | None = None) -> None:
        """Start the process; with `crash_at` it crashes at that commit."""
        self.runs += 1
        crash = (crash_at, self.crash_by)
        arguments = self.home, self.runs, self.settings, self._with_fake_media, crash
        process = FORKSERVER.Process(target=_run_bot, args=arguments)
        process.start()
        self._process, self._ended = process, asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._reap, process, self._ended)

    async def crash(self) -> None:
        """Send the signal of a crash; returns when the process has died, or has begun to stop."""
        if self.crash_by == signal.SIGKILL:
            self._running().kill()
            await self.ended()
            return
        self.terminate()
        while not self.has_begun_to_stop and not self._ended.is_set():  # noqa: ASYNC110 - no event tells it
            await asyncio.sleep(0.02)

    def terminate(self) -> None:
        """Send SIGTERM."""
        self._running().terminate()

    async def ended(self) -> None:
        """Wait until the current process has ended."""
        await self._ended.wait()

    async def close(self) -> None:
        """Kill the process if it was ever started."""
        if self._process is not None:
            self._process.kill()
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


class _Journal:
    """Lists commits in a file, and sends the process a signal at one of them."""

    def __init__(self, file: Path, crash: tuple[CrashPoint | None, signal.Signals]) -> None:
        self._file = os.open(file, _APPEND)
        self._crash_at, self._crash_by = crash
        self._counted = Counter[str]()

    def reach(self, name: str) -> None:
        """Note a moment."""
        os.write(self._file, f"{name}\n".encode())
        self._counted[name] += 1
        if self._crash_at == CrashPoint(name, self._counted[name]):
            os.kill(os.getpid(), self._crash_by)


class _ReadCursor(sqlite3.Cursor):
    """One whose rows are read at once: nothing can be committed before."""

    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        super().execute(sql, parameters)
        self._rows = super().fetchall()
        return self

    def fetchall(self) -> list[Any]:
        return self._rows


class _Connection(sqlite3.Connection):
    """Tells the journal of every commit that changes something: others leave nothing that a crash could spoil."""

    journal: _Journal

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._name = ""
        self._changes = 0

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Remember the statement: a transaction is named after its last one that writes, or is that one alone."""
        name = _written(sql, parameters)
        self._name = name or self._name
        if not name or self.in_transaction:
            return super().execute(sql, parameters)
        super().execute("BEGIN IMMEDIATE")
        try:
            cursor = self.cursor(_ReadCursor).execute(sql, parameters)
            self.commit()
        except BaseException:
            self.rollback()
            raise
        return cursor

    def commit(self) -> None:
        """Commit, and tell of it before and after."""
        name, self._name = self._name, ""
        if self.total_changes == self._changes:
            super().commit()
            return
        self._changes = self.total_changes
        self.journal.reach(f"before commit: {name}")
        super().commit()
        self.journal.reach(f"after commit: {name}")


class _PostgresConnection(psycopg.AsyncConnection[Any]):
    """The same for PostgreSQL, where a transaction is named after its first statement that writes."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.cursor_factory = _Cursor
        self.transaction_name = ""


class _Cursor(psycopg.AsyncCursor[Any]):
    """Of such a connection. COMMIT and ROLLBACK are statements, too."""

    journal: _Journal

    async def execute(self, query: Any, params: Any = None, **more: Any) -> Self:
        """Execute a statement; tell of a commit before and after."""
        connection, sql = self.connection, query.decode() if isinstance(query, bytes) else str(query)
        assert isinstance(connection, _PostgresConnection)
        if sql not in {"COMMIT", "ROLLBACK"}:
            return await self._execute(connection, _written(sql, params), query, params, **more)
        name, connection.transaction_name = connection.transaction_name, ""
        if sql == "ROLLBACK" or not name or name.startswith(_BEAT) or not await self._has_changed_something():
            return await super().execute(query, params, **more)
        self.journal.reach(f"before commit: {name}")
        await super().execute(query, params, **more)
        self.journal.reach(f"after commit: {name}")
        return self

    async def _execute(
        self, connection: _PostgresConnection, name: str, query: Any, params: Any, **more: Any
    ) -> Self:
        is_alone = bool(name) and connection.info.transaction_status is TransactionStatus.IDLE
        if is_alone:
            await connection.execute("BEGIN")
        await super().execute(query, params, **more)
        connection.transaction_name = connection.transaction_name or name
        if is_alone:
            await connection.execute("COMMIT")
        return self

    async def _has_changed_something(self) -> bool:
        await super().execute("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
        row = await self.fetchone()
        return bool(row and row[0])


def _written(sql: str, parameters: Any) -> str:
    """Return a name for a statement that writes, with the state that a job comes to; nothing for another."""
    statement = " ".join(sql.split())
    if not _WRITING.match(statement):
        return ""
    state = parameters.get("state", "") if isinstance(parameters, dict) else ""
    return f"{statement[:_LABEL_LENGTH]}… {state}".strip()


def _run_bot(
    home: Path,
    run_number: int,
    settings: Mapping[str, str],
    with_fake_media: bool,
    crash: tuple[CrashPoint | None, signal.Signals],
) -> None:
    """Run the bot in the forked process, until it ends or kills itself."""
    os.chdir(home)
    os.environ.clear()
    os.environ.update({"PATH": os.defpath} | dict(settings))
    os.dup2(os.open("log", _APPEND), sys.stderr.fileno())
    _Connection.journal = _Cursor.journal = _Journal(Path(f"commits-{run_number}"), crash)
    sqlite3.connect = partial(sqlite3.connect, factory=_Connection)  # type: ignore[assignment] # of overloads
    vars(postgres)["AsyncConnection"] = _PostgresConnection
    hurry()
    if settings.get("DATABASE_URL", "").startswith("postgresql:"):
        limit(_SHORT)
    if with_fake_media:
        for module in (bot, assembled_services):
            vars(module)["MediaPool"] = FakeMediaPool  # for this process only
        vars(bot)["ForkServer"] = NoForkServer
    sys.exit(bot.main([]))
