"""The database in a SQLite file: its connections, transactions and migrations."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Self

import aiosqlite

from domain.observer import UNOBSERVED, Observer
from storage.database import Alone, Database, Lock
from storage.encryption import Cipher
from storage.errors import StorageError, UnusableDatabaseError
from storage.integrity import damage_message, find_damage, is_damage
from storage.migration_files import missing_in_sqlite
from storage.queries import OneQuery

_log = logging.getLogger(__name__)

_BUSY_TIMEOUT_MS = 10_000
"""How long SQLite waits for another process (a backup) that holds a lock."""


class SqliteDatabase(Database):
    """Two connections in WAL mode, one of which only reads. Coroutines take turns at each."""

    def __init__(
        self,
        connection: aiosqlite.Connection,
        reader: aiosqlite.Connection,
        cipher: Cipher,
        *,
        is_shared: bool = False,
        observer: Observer = UNOBSERVED,
    ) -> None:
        super().__init__(cipher, is_shared=is_shared, observer=observer)
        self._connection, self._reader = connection, reader
        self._lock, self._read_lock = asyncio.Lock(), asyncio.Lock()
        self._is_closed = False
        self._emptied_after: int | None = None
        """How many changes had been made when the write-ahead log was emptied; None if it may hold older ones."""
        self._is_wal_busy = False

    @classmethod
    async def open_file(
        cls, path: Path, cipher: Cipher, *, is_shared: bool = False, observer: Observer = UNOBSERVED
    ) -> Self:
        """Open the file, create it (readable by its owner only) if there is none, and run the missing migrations.

        The bot opens it for one process; with `is_shared`, several can use it, as in tests.
        Raises UnusableDatabaseError.
        """
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise UnusableDatabaseError(f"{path} can't be opened: {error.strerror}") from error
        # A connection that stays open keeps the process alive.
        async with AsyncExitStack() as opened:
            try:
                connection, reader = [
                    await opened.enter_async_context(aiosqlite.connect(path, isolation_level=None))
                    for _ in range(2)
                ]
                await _configure(connection)
                await _check(connection, path)
                await _migrate(connection)
                await _configure(reader)
                await reader.execute("PRAGMA query_only = ON")
            except sqlite3.Error as error:
                if is_damage(error):
                    raise UnusableDatabaseError(damage_message(path, str(error))) from error
                raise UnusableDatabaseError(f"{path} can't be used as the database: {error}") from error
            opened.pop_all()
        return cls(connection, reader, cipher, is_shared=is_shared, observer=observer)

    async def close(self) -> None:
        """Wait for what is under way and close the file."""
        async with self._lock, self._read_lock:
            self._is_closed = True
            await self._reader.close()
            await self._connection.close()

    @asynccontextmanager
    async def transaction(self, alone: Alone | None = None) -> AsyncIterator[aiosqlite.Connection]:  # noqa: ARG002 - every one is
        """Run a transaction (see Database).

        A lock lets one run at a time, since statements of other coroutines on the same connection would become part
        of it.
        """
        async with self._locked() as connection:
            try:
                await connection.execute("BEGIN IMMEDIATE")
                yield connection
                await connection.commit()
            except BaseException:
                # Shielded: a task that is cancelled must not leave its transaction open for the next one.
                await asyncio.shield(connection.rollback())
                raise

    @asynccontextmanager
    async def one_query(self) -> AsyncIterator[OneQuery]:
        """Run one query (see Database)."""
        async with self._locked() as connection:
            yield OneQuery(connection)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[OneQuery]:
        """Run one query that changes nothing (see Database)."""
        async with self._exclusive(self._read_lock):
            yield OneQuery(self._reader)

    @asynccontextmanager
    async def _locked(self) -> AsyncIterator[aiosqlite.Connection]:
        """Yield the writing connection, to one caller at a time. Raises StorageError, as _exclusive()."""
        async with self._exclusive(self._lock):
            before = self._connection.total_changes
            yield self._connection
            if self._connection.total_changes != before:
                self.last_error = None

    @asynccontextmanager
    async def _exclusive(self, lock: asyncio.Lock) -> AsyncIterator[None]:
        """Wait until nobody else uses a connection. Raises StorageError for whatever SQLite reports."""
        with self._observer.database_wait():
            await lock.acquire()
        try:
            with self._observer.transaction():
                if self._is_closed:
                    raise StorageError("the database is closed already")
                yield
        except sqlite3.Error as error:
            self.last_error = str(error)
            raise StorageError(f"the database reports: {error}") from error
        finally:
            lock.release()

    def lock(self, name: str, *, shared: bool = False) -> Lock:  # noqa: ARG002 - nobody else wants one
        """Return a lock that is always there to take."""
        return _FileLock()

    async def each_row(self, connection: aiosqlite.Connection, statement: str) -> AsyncGenerator[sqlite3.Row, None]:
        """Give the rows of a statement one after the other."""
        async with connection.execute(statement) as cursor:
            async for row in cursor:
                yield row

    async def insert(
        self,
        connection: aiosqlite.Connection,
        table: str,
        columns: Sequence[str],
        rows: Sequence[tuple[Any, ...]],
    ) -> None:
        """Insert rows as they are."""
        placeholders = ", ".join("?" for _ in columns)
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({placeholders})"  # noqa: S608 - names of tables and columns
        await connection.executemany(statement, rows)

    async def empty_wal(self) -> bool:
        """Move the write-ahead log into the file and empty it, so that what was deleted is in neither any more.

        Does nothing if nothing was written since the last time. Returns whether the log is empty: another process
        that reads the database (a backup) prevents that, and then the caller has to try again later, as
        PeopleStore.sweep does. A failure is only logged.
        """
        async with self._lock, self._read_lock:  # a query under way would need the log
            if self._is_closed or self._emptied_after == self._connection.total_changes:
                return True
            try:
                is_busy = await self._checkpoint()
            except sqlite3.Error as error:
                _log.warning("the write-ahead log can't be emptied now: %s", error)
                return False
            self._emptied_after = None if is_busy else self._connection.total_changes
        if is_busy and not self._is_wal_busy:
            _log.warning("the write-ahead log can't be emptied now: another process reads the database")
        self._is_wal_busy = is_busy
        return not is_busy

    async def _checkpoint(self) -> bool:
        """Return whether another process prevented it."""
        # Not waiting for that process: nobody else could use the database meanwhile.
        await self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            (row,) = await self._connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await asyncio.shield(self._connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}"))
        return bool(row["busy"])

    async def vacuum(self) -> None:
        """Rewrite the file, without the deleted rows that versions before `secure_delete` left in unused pages.

        Needs as much memory as the file is long. Raises StorageError.
        """
        async with self._lock, self._read_lock:
            self._emptied_after = None
            try:
                await self._connection.execute_fetchall("VACUUM")
            except sqlite3.Error as error:
                raise StorageError(f"the database reports: {error}") from error
        await self.empty_wal()


async def _configure(connection: aiosqlite.Connection) -> None:
    connection.row_factory = sqlite3.Row
    await connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    await connection.execute("PRAGMA journal_mode = WAL")
    await connection.execute("PRAGMA synchronous = FULL")
    await connection.execute("PRAGMA foreign_keys = ON")
    # Deleted rows are overwritten with zeros in the file.
    await connection.execute("PRAGMA secure_delete = ON")
    # In the container there is no folder for temporary files, which statements that change many rows need.
    await connection.execute("PRAGMA temp_store = MEMORY")


async def _check(connection: aiosqlite.Connection, path: Path) -> None:
    damage = await find_damage(connection)
    if damage is not None:
        raise UnusableDatabaseError(damage_message(path, damage))


async def _migrate(connection: aiosqlite.Connection) -> None:
    """Run the migrations that haven't run yet, each in its own transaction."""
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    for number, script in missing_in_sqlite(row[0] if row else 0):
        await connection.executescript(f"BEGIN;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")


class _FileLock(Lock):
    """Nothing: only one process uses a file (runtime/lock.py)."""

    async def hold(self) -> bool:
        """Take it."""
        return True

    async def give_back(self) -> None:
        """Give it back."""
