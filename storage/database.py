"""What the stores need of a database; storage/sqlite.py and storage/postgres.py are the two that there are."""

import asyncio
import secrets
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.observer import UNOBSERVED, Observer
from storage.address import is_postgres, path_in
from storage.encryption import Cipher
from storage.errors import StorageError, UnusableDatabaseError
from storage.queries import OneQuery, load_queries
from storage.rows import Row

__all__ = [
    "Alone",
    "Database",
    "Lock",
    "Row",
    "StorageError",
    "UnusableDatabaseError",
    "load_queries",
]


class Alone(StrEnum):
    """What only one transaction may do at a time, where several run at once: it counts rows and then adds one."""

    STARTS = "starts"
    """Starting jobs within the limits, ordering them, and making a draft of an offer that could become a job."""
    SLOTS = "slots"
    """Giving slots to jobs that wait."""
    MOTIONS = "motions"
    """Saving motions under free names, at most so many."""
    CHATS = "chats"
    """Letting rows follow a chat that has moved."""


class Lock(ABC):
    """Something that one process does at a time. It is given back when the process, or its connection, ends."""

    @abstractmethod
    async def hold(self) -> bool:
        """Take the lock, or check that this process still has it; returns whether it has.

        It is lost with its connection. Raises StorageError if the database can't be asked.
        """

    async def take(self) -> bool:
        """Do as hold(), but return False if the database can't be asked."""
        try:
            return await self.hold()
        except StorageError:
            return False

    @abstractmethod
    async def give_back(self) -> None:
        """Let another process have it."""


class Database(ABC):
    """Gives transactions to the stores."""

    def __init__(self, cipher: Cipher, *, is_shared: bool, observer: Observer) -> None:
        self._observer = observer
        self.cipher = cipher
        """Encrypts and decrypts what the stores keep of people's files."""
        self.replica = secrets.token_hex(8)
        """The name of this process in what it has claimed."""
        self.is_shared = is_shared
        """Whether other processes of the bot may use the database at the same time."""
        self.last_error: str | None = None
        """What was reported when the last transaction failed; None again once one has written something."""

    @staticmethod
    async def open(
        where: Path | str,
        cipher: Cipher | None = None,
        *,
        is_shared: bool = False,
        observer: Observer = UNOBSERVED,
    ) -> "Database":
        """Open a file, or what a DATABASE_URL names, create what is missing, and run the missing migrations.

        The bot opens a file for one process; with `is_shared`, several can use it, as in tests.
        Raises UnusableDatabaseError.
        """
        # Each needs this module; and psycopg is loaded, and has to be installed, only where it is used.
        if isinstance(where, str) and is_postgres(where):
            try:
                from storage.postgres import PostgresDatabase  # noqa: PLC0415 - see above
            except ImportError as error:
                raise UnusableDatabaseError(f"PostgreSQL needs psycopg (requirements.txt): {error}") from error
            return await PostgresDatabase.connect(where, cipher or Cipher(), observer=observer)
        from storage.sqlite import SqliteDatabase  # noqa: PLC0415 - see above

        path = where if isinstance(where, Path) else path_in(where)
        return await SqliteDatabase.open_file(path, cipher or Cipher(), is_shared=is_shared, observer=observer)

    @abstractmethod
    async def close(self) -> None:
        """Wait for the transactions under way and close everything."""

    @abstractmethod
    def transaction(self, alone: Alone | None = None) -> AbstractAsyncContextManager[Any]:
        """Run the block as one transaction; its end commits it to the disk, an exception rolls it back.

        Gives the connection, which queries take. With `alone`, no other transaction runs meanwhile that names the
        same: what is counted stays so. Raises StorageError for whatever the database reports.
        """

    async def now(self) -> float:
        """Return the time that all processes go by which use the database, in seconds since the epoch."""
        return time.time()

    async def notify(self) -> None:
        """Tell the other processes that they may have lost what they have claimed. Raises nothing."""
        return

    async def notifications(self) -> AsyncIterator[None]:
        """Give whenever a process has called notify(), as long as the connection lives. Raises StorageError."""
        await asyncio.Event().wait()
        yield

    @abstractmethod
    def one_query(self) -> AbstractAsyncContextManager[OneQuery]:
        """Run one query, which is a transaction of its own: to begin and commit one takes longer than most queries.

        Gives what the query takes in place of a connection; a second one raises RuntimeError. Raises StorageError.
        """

    @abstractmethod
    def reading(self) -> AbstractAsyncContextManager[OneQuery]:
        """Run one query that changes nothing, as above, but beside the transactions under way.

        It sees what was committed before. For what a timer looks at again, or only changes with the person's own
        messages, which wait for each other: what a step of a job is just storing would be missed.
        """

    @abstractmethod
    def lock(self, name: str, *, shared: bool = False) -> Lock:
        """Return the lock of a name. With `shared`, others may have it too that are shared."""

    @abstractmethod
    def each_row(self, connection: Any, statement: str) -> AsyncGenerator[Row, None]:
        """Give the rows of a statement one after the other: however many there are, they need little memory.

        To be closed before the transaction ends.
        """

    @abstractmethod
    async def insert(
        self, connection: Any, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
    ) -> None:
        """Insert rows as they are."""

    async def empty_wal(self) -> bool:
        """Remove what was deleted from where it can still be read on the disk; returns whether that could be done.

        Where the server does that in its own time (vacuum, checkpoints), this does nothing.
        """
        return True

    async def vacuum(self) -> None:
        """Remove everything that was ever deleted. As above, it may do nothing. Raises StorageError."""
        return
