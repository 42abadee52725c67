"""The database on a PostgreSQL server, which several processes of the bot can use at once.

Imports psycopg: loaded only where DATABASE_URL asks for it.
"""

import asyncio
import os
import select
import socket
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from itertools import count
from typing import Any, LiteralString, Self

import psycopg
from psycopg import AsyncConnection
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus

from domain.observer import UNOBSERVED, Observer
from storage.database import Alone, Database, Lock
from storage.encryption import Cipher
from storage.errors import StorageError, UnusableDatabaseError
from storage.migration_files import missing_in_postgres
from storage.postgres_migration import run_migration
from storage.postgres_rows import PostgresRow, WholeNumbers, rows_of
from storage.queries import OneQuery

Connection = AsyncConnection[Any]

MOST_CONNECTIONS = 8
"""Transactions that run at once; others wait. A server allows a hundred connections unless it is told otherwise."""
_OLDEST = 15
"""The oldest version of PostgreSQL that the queries are written for."""
_LOCKS = 0x626F74
"""The first half of the keys of advisory locks, so that they are no other program's."""
_CHANNEL = "photo_animation_bot"
"""Of notifications; each database has its own."""
_DEFAULTS = {
    "application_name": "photo-animation-bot",
    "connect_timeout": "5",
    # A server that is cut off is noticed after half a minute.
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""Parameters of libpq where DATABASE_URL names no others."""
_SIGNS_OF_LIFE = "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
"""How soon the server notices that a process can't be reached any more which holds a lock: in ten seconds."""
_SETTINGS = (
    "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED;"
    # SQLite waits as long for another process. One that was cut off in a transaction holds nobody up any longer.
    "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'"
)


class PostgresDatabase(Database):
    """Each transaction has a connection of its own, taken from those that are open already if there is one."""

    def __init__(self, url: str, cipher: Cipher, *, observer: Observer = UNOBSERVED) -> None:
        super().__init__(cipher, is_shared=True, observer=observer)
        self._url = url
        self._idle: list[Connection] = []
        self._slots = asyncio.Semaphore(MOST_CONNECTIONS)
        self._cursors = count()
        self._is_closed = False

    @classmethod
    async def connect(cls, url: str, cipher: Cipher, *, observer: Observer = UNOBSERVED) -> Self:
        """Run the missing migrations, one process at a time. Raises UnusableDatabaseError."""
        try:
            async with await _connected(url) as connection:
                await _check(connection)
                await _migrate(connection)
        except (psycopg.Error, UnicodeError) as error:
            raise UnusableDatabaseError(f"the PostgreSQL server can't be used: {_words(error)}") from None
        return cls(url, cipher, observer=observer)

    async def close(self) -> None:
        """Wait for the transactions under way and close the connections."""
        self._is_closed = True
        for _ in range(MOST_CONNECTIONS):
            await self._slots.acquire()
        while self._idle:
            await self._idle.pop().close()
        for _ in range(MOST_CONNECTIONS):
            self._slots.release()

    @asynccontextmanager
    async def transaction(self, alone: Alone | None = None) -> AsyncIterator[Connection]:
        """Run a transaction (see Database). Others run beside it; each statement sees what they have committed."""
        async with self._slot():
            connection: Connection | None = None
            try:
                connection = await self._begin()
                if alone is not None:
                    await connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (_LOCKS, _key(alone)))
                yield connection
                has_written = self.last_error is not None and await _has_written(connection)
                await _commit(connection)
            except BaseException:
                if connection is not None:
                    # Shielded: a task that is cancelled must not leave its transaction open.
                    await asyncio.shield(self._give_back(connection))
                raise
            self._idle.append(connection)
            if has_written:
                self.last_error = None

    @asynccontextmanager
    async def one_query(self) -> AsyncIterator[OneQuery]:
        """Run one query (see Database)."""
        # A transaction can tell whether something was written, so that the failure is over.
        is_ok = self.last_error is None
        async with self._one_statement() if is_ok else self.transaction() as connection:
            yield OneQuery(connection)

    def reading(self) -> AbstractAsyncContextManager[OneQuery]:
        """Run one query that changes nothing (see Database): here, every query runs beside others."""
        return self.one_query()

    @asynccontextmanager
    async def _one_statement(self) -> AsyncIterator[Connection]:
        async with self._slot():
            while self._idle and _has_ended(self._idle[-1]):
                await self._idle.pop().close()
            connection = self._idle.pop() if self._idle else await self._connected()
            try:
                yield connection
            finally:
                await asyncio.shield(self._give_back(connection))

    @asynccontextmanager
    async def _slot(self) -> AsyncIterator[None]:
        """Wait until there may be another connection. Raises StorageError for whatever the server reports."""
        with self._observer.database_wait():
            await self._slots.acquire()
        try:
            with self._observer.transaction():
                if self._is_closed:
                    raise StorageError("the database is closed already")
                yield
        except psycopg.Error as error:
            self.last_error = _words(error)
            raise StorageError(f"the database reports: {self.last_error}") from None
        finally:
            self._slots.release()

    async def _begin(self) -> Connection:
        """Begin a transaction. Connections that a restart of the server has ended are replaced."""
        while self._idle:
            connection = self._idle.pop()
            try:
                await connection.execute("BEGIN")
            except psycopg.OperationalError:
                await connection.close()
            except BaseException:
                await asyncio.shield(self._give_back(connection))
                raise
            else:
                return connection
        return await _or_closed(await self._connected(), "BEGIN")

    async def _connected(self) -> Connection:
        return await _or_closed(await _connected(self._url), _SETTINGS)

    async def _give_back(self, connection: Connection) -> None:
        """Undo what a connection has not committed; one that can't is closed, which does the same."""
        with suppress(psycopg.Error):
            if connection.info.transaction_status in {TransactionStatus.INTRANS, TransactionStatus.INERROR}:
                await connection.execute("ROLLBACK")
        if connection.info.transaction_status is TransactionStatus.IDLE:
            self._idle.append(connection)
        else:
            await connection.close()

    async def now(self) -> float:
        """Return the server's time."""
        async with self._one_statement() as connection:
            cursor = await connection.execute("SELECT extract(epoch FROM clock_timestamp())::float8")
            row = await cursor.fetchone()
        return float(row[0]) if row else 0.0

    async def notify(self) -> None:
        """See Database. Who is not told finds out by itself, a little later."""
        with suppress(StorageError):
            async with self._one_statement() as connection:
                await connection.execute(f"NOTIFY {_CHANNEL}")

    async def notifications(self) -> AsyncIterator[None]:
        """See Database. They need a connection of their own."""
        try:
            async with await _connected(self._url) as connection:
                await connection.execute(f"LISTEN {_CHANNEL}")
                async for _ in connection.notifies():
                    yield
        except psycopg.Error as error:
            raise StorageError(f"the database reports: {_words(error)}") from None

    async def each_row(self, connection: Connection, statement: str) -> AsyncGenerator[PostgresRow, None]:
        """Give the rows of a statement one after the other, with a cursor of the server's."""
        async with connection.cursor(f"rows_{next(self._cursors)}") as cursor:
            await cursor.execute(statement.encode())
            async for row in cursor:
                yield row

    async def insert(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
    ) -> None:
        """Insert rows as they are."""
        placeholders = ", ".join("%s" for _ in columns)
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({placeholders})"  # noqa: S608 - names of tables and columns
        async with connection.cursor() as cursor:
            await cursor.executemany(statement.encode(), rows)

    def lock(self, name: str, *, shared: bool = False) -> Lock:
        """Return a lock of the server's; it needs a connection of its own."""
        return PostgresLock(self._url, name, shared=shared)


class PostgresLock(Lock):
    """An advisory lock, held by a connection that does nothing else.

    When that connection ends, the server gives the lock to another process: whoever does something under it has to
    call take() again and again.
    """

    def __init__(self, url: str, name: str, *, shared: bool) -> None:
        self._url = url
        self._key = _key(name)
        self._take = f"pg_try_advisory_lock{'_shared' if shared else ''}"
        self._give_back = f"pg_advisory_unlock{'_shared' if shared else ''}"
        self._connection: Connection | None = None
        self._is_held = False
        self._is_asking = False
        """Whether hold() waits for the server."""

    async def hold(self) -> bool:
        """See Lock."""
        self._is_asking = True
        try:
            if self._connection is None:
                self._connection = await _connected(self._url, options=_SIGNS_OF_LIFE)
            if self._is_held:
                await self._connection.execute("SELECT 1")
            else:
                cursor = await self._connection.execute(f"SELECT {self._take}(%s, %s)", (_LOCKS, self._key))
                row = await cursor.fetchone()
                self._is_held = bool(row and row[0])
        except psycopg.Error as error:
            await self.give_back()
            raise StorageError(f"the database reports: {_words(error)}") from None
        except BaseException:
            await asyncio.shield(self.give_back())
            raise
        finally:
            self._is_asking = False
        return self._is_held

    async def give_back(self) -> None:
        """Give it back at once, not only when the server sees that the connection is closed; and close that.

        While hold() waits, nothing more is asked: the server may not answer. What it waits for fails then.
        """
        was_held, self._is_held = self._is_held, False
        connection, self._connection = self._connection, None
        if connection is None:
            return
        if self._is_asking:
            _hang_up(connection)
        elif was_held:
            with suppress(psycopg.Error):
                await connection.execute(f"SELECT {self._give_back}(%s, %s)", (_LOCKS, self._key))
        await connection.close()


async def _connected(url: str, **more: str) -> Connection:
    given = conninfo_to_dict(url)
    if "options" in more and "options" in given:
        more["options"] = f"{given['options']} {more['options']}"
    connection: Connection = await AsyncConnection.connect(
        make_conninfo(url, **{name: value for name, value in _DEFAULTS.items() if name not in given} | more),
        autocommit=True,
        # A statement that the server has prepared is refused once another process has migrated the table, and where
        # PgBouncer gives each transaction another connection.
        prepare_threshold=None,
        row_factory=rows_of,
    )
    connection.adapters.register_loader("numeric", WholeNumbers)
    return connection


async def _or_closed(connection: Connection, statement: LiteralString) -> Connection:
    """Return a new connection after a statement; one that it fails on is closed."""
    try:
        await connection.execute(statement)
    except BaseException:
        await asyncio.shield(connection.close())
        raise
    return connection


async def _check(connection: Connection) -> None:
    """Raise UnusableDatabaseError for a server that the queries are not written for."""
    if connection.info.server_version < _OLDEST * 10_000:
        raise UnusableDatabaseError(
            f"the PostgreSQL server is too old ({connection.info.server_version // 10_000}): {_OLDEST} is needed"
        )
    if connection.info.parameter_status("server_encoding") != "UTF8":
        raise UnusableDatabaseError("the PostgreSQL database can't hold every text: make one with ENCODING 'UTF8'")


async def _migrate(connection: Connection) -> None:
    """Run the migrations that haven't run yet, each in its own transaction; another process waits meanwhile."""
    await connection.execute("SELECT pg_advisory_lock(%s, %s)", (_LOCKS, _key("migrations")))
    await connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")
    cursor = await connection.execute("SELECT max(version) FROM schema_version")
    row = await cursor.fetchone()
    for number, script in missing_in_postgres((row[0] if row else None) or 0):
        await run_migration(connection, number, script)
    await connection.execute("SELECT pg_advisory_unlock(%s, %s)", (_LOCKS, _key("migrations")))


async def _commit(connection: Connection) -> None:
    if (await connection.execute("COMMIT")).statusmessage != "COMMIT":
        raise StorageError("the database has rolled a transaction back, of which a statement had failed")


def _has_ended(connection: Connection) -> bool:
    """Whether the server has ended an idle connection: only then is there something to read on it."""
    if connection.closed:
        return True
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    return bool(waiting.poll(0))


def _hang_up(connection: Connection) -> None:
    """End the traffic of a connection: who waits for the server is told so, as if the server had hung up."""
    with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(connection.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)


async def _has_written(connection: Connection) -> bool:
    cursor = await connection.execute("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
    row = await cursor.fetchone()
    return bool(row and row[0])


def _key(name: str) -> int:
    """Return the second half of the key of an advisory lock, a number of 31 bits."""
    return zlib.crc32(name.encode()) & 0x7FFFFFFF


def _words(error: Exception) -> str:
    """Return what happened, in a line without values: the details of an error may hold a whole row."""
    primary = error.diag.message_primary if isinstance(error, psycopg.Error) else None
    return primary or next(iter(str(error).splitlines()), type(error).__name__)
