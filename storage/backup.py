"""A consistent copy of the database, made while the bot runs."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_BUSY_SECONDS = 30.0


class BackupError(Exception):
    """There is no backup; the text says why."""


def back_up(database: Path, target: Path) -> str:
    """Copy the database into a new file, for the owner's eyes only, and return what was done, in words.

    It doesn't disturb the bot: SQLite's backup reads one state of the file, and in WAL mode readers hold nobody up.
    Raises BackupError; then there is no new file.
    """
    if not database.is_file():
        raise BackupError(f"there is no database at {database}")
    with _new_file(target):
        try:
            with (
                closing(sqlite3.connect(f"file:{database}?mode=rw", uri=True, timeout=_BUSY_SECONDS)) as source,
                closing(sqlite3.connect(target)) as copy,
            ):
                source.backup(copy)
                # One file that stands by itself, with no log beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
                return _looked_over(copy, target)
        except sqlite3.Error as error:
            raise BackupError(f"{database} can't be copied: {error}") from error


@contextmanager
def _new_file(path: Path) -> Iterator[None]:
    """Make the file, refusing one that is there; it is removed again when the block fails."""
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


def _looked_over(copy: sqlite3.Connection, target: Path) -> str:
    """Make sure that the copy is whole, and say what is in it."""
    found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise BackupError(f"the database is damaged: {found}")
    (version,) = copy.execute("PRAGMA user_version").fetchone()
    (jobs,) = copy.execute("SELECT count(*) FROM jobs").fetchone()
    size = target.stat().st_size
    return f"{target}: {jobs} jobs, {size} bytes, schema {version}, looked over and whole"
