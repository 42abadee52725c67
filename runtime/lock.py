"""One process for each database file; and who may use a database that several processes can use."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from storage.database import Database, Lock, UnusableDatabaseError

_RUNNING = "running"
"""The lock that every running bot shares."""
_LOOK_SECONDS = 10.0
"""Seconds between two looks at it: a restart of the server takes it away."""


class AlreadyRunningError(Exception):
    """Another process uses the same database file; the text is for the operator."""


@contextmanager
def only_process(database: Path | None, *, data_dir: Path | None = None) -> Iterator[None]:
    """Hold a lock file beside the database during the block; the kernel releases it however the process ends.

    Without a file (PostgreSQL) several processes can run, but not with the same DATA_DIR, if one is given: the
    start of each removes what it finds there.
    Raises AlreadyRunningError, and UnusableDatabaseError if the lock file can't be opened.
    """
    held, setting = (database, "DATABASE_URL") if database is not None else (data_dir, "DATA_DIR")
    if held is None:
        yield
        return
    path = held.parent / f"{held.name}.lock" if database is not None else held / "replica.lock"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise UnusableDatabaseError(f"{path} can't be opened: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AlreadyRunningError(
            f"another process of the bot is already running on {held}: stop it first, or give this one another "
            f"{setting}"
        ) from None
    try:
        yield
    finally:
        os.close(descriptor)


@asynccontextmanager
async def running(database: Database) -> AsyncIterator[None]:
    """Keep away commands that need the database alone; other bots may run beside. Raises AlreadyRunningError."""
    lock = database.lock(_RUNNING, shared=True)
    if not await lock.take():
        raise AlreadyRunningError("a command is at work on the database, or the server is out of reach: try later")
    holding = asyncio.create_task(_hold(lock), name="running")
    try:
        yield
    finally:
        holding.cancel()
        await lock.give_back()


@asynccontextmanager
async def alone(database: Database) -> AsyncIterator[None]:
    """Keep every running bot away during the block. Raises AlreadyRunningError if there is one."""
    lock = database.lock(_RUNNING)
    if not await lock.take():
        raise AlreadyRunningError("a process of the bot is running on that database: stop all of them first")
    try:
        yield
    finally:
        await lock.give_back()


async def _hold(lock: Lock) -> None:
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        await lock.take()
