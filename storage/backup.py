"""A consistent copy of the database, made while the bot runs."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_BUSY_SECONDS = 30.0
"""How long to wait for a lock on the database."""


class BackupError(Exception):
    """The backup was not made; the text says why."""


def back_up(database: Path, target: Path) -> str:
    """Copy the database into a new file that only its owner can read; returns a summary for the operator.

    The bot may run meanwhile: SQLite's backup reads one state of the file, and in WAL mode readers block no writer.
    Raises BackupError, and leaves no new file.
    """
    if not database.is_file():
        raise BackupError(f"there is no database at {database}")
    with _new_file(target):
        try:
            with (
                closing(sqlite3.connect(f"file:{database}?mode=rw", uri=True, timeout=_BUSY_SECONDS)) as source,
                closing(sqlite3.connect(target)) as copy,
            ):
                # As for the database itself: there may be no folder for temporary files.
                copy.execute("PRAGMA temp_store = MEMORY")
                source.backup(copy)
                # So that the copy is a single file, without a write-ahead log beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
                return _verify(copy, target)
        except sqlite3.Error as error:
            raise BackupError(f"{database} can't be copied: {error}") from error


@contextmanager
def _new_file(path: Path) -> Iterator[None]:
    """Create the file and remove it again if the block fails. Raises BackupError if it exists already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise BackupError(f"{path} is there already, and nothing is overwritten") from None
    except OSError as error:
        raise BackupError(f"{path} can't be written: {error.strerror}") from error
    try:
        yield
    except BaseException:
        path.unlink()
        raise


def _verify(copy: sqlite3.Connection, target: Path) -> str:
    """Return a summary of the copy. Raises BackupError if it is damaged."""
    found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise BackupError(f"the database is damaged: {found}")
    (version,) = copy.execute("PRAGMA user_version").fetchone()
    (jobs,) = copy.execute("SELECT count(*) FROM jobs").fetchone()
    size = target.stat().st_size
    return f"{target}: {jobs} jobs, {size} bytes, schema {version}, looked over and whole"
