"""One process for each database file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.database import UnusableDatabaseError


class AlreadyRunningError(Exception):
    """Another process uses the same database file; the text is for the operator."""


@contextmanager
def only_process(database: Path) -> Iterator[None]:
    """Hold a lock file beside the database during the block; the kernel releases it however the process ends.

    Raises AlreadyRunningError, and UnusableDatabaseError if the lock file can't be opened.
    """
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(f"{database}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise UnusableDatabaseError(f"{database}.lock can't be opened: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AlreadyRunningError(
            f"another process of the bot is already running on {database}: stop it first, or give this one "
            "another DATABASE_URL"
        ) from None
    try:
        yield
    finally:
        os.close(descriptor)
