"""The one connection to the SQLite file, its transactions and its migrations."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import aiosql
import aiosqlite

from storage.encryption import Cipher
from storage.integrity import damage_message, find_damage, is_damage

_log = logging.getLogger(__name__)

_HERE = Path(__file__).parent
_BUSY_TIMEOUT_MS = 10_000
"""How long SQLite waits for another process (a backup) that holds a lock."""


class StorageError(Exception):
    """SQLite can't read or write now (disk full, read-only, damaged); the text says why. It may work later."""


class UnusableDatabaseError(StorageError):
    """The file can't be used as the database at all; the text tells the operator why and what to do."""


def load_queries(name: str) -> Any:
    """Load `sql/<name>.sql`; every query becomes a method that takes the connection and named parameters.

    The sign behind a query's name says what it returns: `^` one row or None, `$` one value, `!` the number of rows
    changed, none of them an iterator over rows (https://nackjicholson.github.io/aiosql/defining-sql-queries.html).
    """
    return aiosql.from_path(_HERE / "sql" / f"{name}.sql", "aiosqlite", mandatory_parameters=False)


class Database:
    """One connection in WAL mode. Coroutines share it only by way of transaction()."""

    def __init__(self, connection: aiosqlite.Connection, cipher: Cipher) -> None:
        self._connection = connection
        self.cipher = cipher
        """Encrypts and decrypts what the stores keep of people's files."""
        self.last_error: str | None = None
        """What SQLite reported when the last transaction failed; None again once one has written something."""
        self._lock = asyncio.Lock()
        self._is_closed = False
        self._is_wal_empty = False
        """Whether nothing was written since the log was emptied."""
        self._is_wal_busy = False

    @classmethod
    async def open(cls, path: Path, cipher: Cipher | None = None) -> Self:
        """Open the file, create it (readable by its owner only) if there is none, and run the missing migrations.

        Raises UnusableDatabaseError.
        """
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            connection = await aiosqlite.connect(path, isolation_level=None)
        except OSError as error:
            raise UnusableDatabaseError(f"{path} can't be opened: {error.strerror}") from error
        try:
            await _configure(connection)
            await _check(connection, path)
            await _migrate(connection)
        except sqlite3.Error as error:
            await connection.close()
            if is_damage(error):
                raise UnusableDatabaseError(damage_message(path, str(error))) from error
            raise UnusableDatabaseError(f"{path} can't be used as the database: {error}") from error
        except BaseException:
            # A connection that stays open keeps the process alive.
            await connection.close()
            raise
        return cls(connection, cipher or Cipher())

    async def close(self) -> None:
        """Wait for the transaction under way and close the file."""
        async with self._lock:
            self._is_closed = True
            await self._connection.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """Run the block as one transaction; its end commits it to the disk, an exception rolls it back.

        A lock lets one transaction run at a time, since statements of other coroutines on the same connection would
        become part of it. Raises StorageError for whatever SQLite reports.
        """
        async with self._lock:
            if self._is_closed:
                raise StorageError("the database is closed already")
            before = self._connection.total_changes
            try:
                await self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                await self._connection.commit()
            except BaseException as error:
                # Shielded: a task that is cancelled must not leave its transaction open for the next one.
                await asyncio.shield(self._connection.rollback())
                if isinstance(error, sqlite3.Error):
                    self.last_error = str(error)
                    raise StorageError(f"the database reports: {error}") from error
                raise
            if self._connection.total_changes != before:
                self.last_error = None
                self._is_wal_empty = False

    async def empty_wal(self) -> bool:
        """Move the write-ahead log into the file and empty it, so that what was deleted is in neither any more.

        Does nothing if nothing was written since the last time. Returns whether the log is empty: another process
        that reads the database (a backup) prevents that, and then the caller has to try again later, as
        PeopleStore.sweep does. A failure is only logged.
        """
        async with self._lock:
            if self._is_wal_empty or self._is_closed:
                return True
            try:
                is_busy = await self._checkpoint()
            except sqlite3.Error as error:
                _log.warning("the write-ahead log can't be emptied now: %s", error)
                return False
            self._is_wal_empty = not is_busy
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
        async with self._lock:
            self._is_wal_empty = False
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


def _migrations() -> list[tuple[int, Path]]:
    files = sorted((_HERE / "migrations").glob("*.sql"))
    return [(int(file.name.split("_")[0]), file) for file in files]


async def _migrate(connection: aiosqlite.Connection) -> None:
    """Run the migrations that haven't run yet, each in its own transaction."""
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    version = row[0] if row else 0
    migrations = _migrations()
    newest = migrations[-1][0]
    if version > newest:
        raise UnusableDatabaseError(
            f"the database was written by a newer version of the bot (schema {version}; this one knows "
            f"{newest}): start that version, or use another DATABASE_URL"
        )
    for number, file in migrations:
        if number > version:
            script = file.read_text(encoding="utf-8")
            await connection.executescript(f"BEGIN;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
