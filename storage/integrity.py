"""Is the database file whole? Asked at the start, before anything is done with it, and of every backup."""

import logging
import sqlite3
import time
from pathlib import Path

import aiosqlite

_log = logging.getLogger(__name__)

SECONDS = 10.0
_STEPS = 10_000
"""Instructions of SQLite's machine between two looks at the clock: about a millisecond."""


async def find_damage(connection: aiosqlite.Connection, *, seconds: float = SECONDS) -> str | None:
    """Look for damage, for so long at most, and return the first that is found. Raises sqlite3.Error."""
    deadline = time.monotonic() + seconds
    await connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
    try:
        rows = await connection.execute_fetchall("PRAGMA quick_check(1)")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        _log.warning("the database is too large to be checked for damage in %d s", seconds)
        return None
    finally:
        await connection.set_progress_handler(None, 0)  # type: ignore[arg-type]  # None clears it
    found = "; ".join(" ".join(str(row[0]).split()) for row in rows)
    return None if found == "ok" else found


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error means that the file isn't whole, or never was a database."""
    # The low byte is the kind of error (https://www.sqlite.org/rescode.html).
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def damage_message(path: Path, damage: str) -> str:
    """Say what is wrong and what can be done."""
    return (
        f"{path} is damaged ({damage}). Move it aside, with the files beside it whose names begin with its name, "
        "and put a backup in its place (`bot.py backup FILE` makes them); without one, the bot starts anew"
    )
