"""Whether the database file is whole: checked at the start, before anything else is done with it."""

import logging
import sqlite3
import time
from pathlib import Path

import aiosqlite

_log = logging.getLogger(__name__)

CHECK_SECONDS = 10.0
"""The longest time that the start waits for the check."""
_INSTRUCTIONS = 10_000
"""Instructions of SQLite's virtual machine between two looks at the clock: about a millisecond."""


async def find_damage(connection: aiosqlite.Connection, *, seconds: float = CHECK_SECONDS) -> str | None:
    """Return the first damage that is found; None if there is none, or if the time is up before the end.

    Raises sqlite3.Error, which may be damage as well (see is_damage).
    """
    deadline = time.monotonic() + seconds
    await connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _INSTRUCTIONS)
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
    """Whether the error means that the file is damaged, or never was a database."""
    # The low byte is the kind of error (https://www.sqlite.org/rescode.html).
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def damage_message(path: Path, damage: str) -> str:
    """Tell the operator what is wrong and what to do."""
    return (
        f"{path} is damaged ({damage}). Move it aside, with the files beside it whose names begin with its name, "
        "and put a backup in its place (`bot.py backup FILE` makes them); without one, the bot starts anew"
    )
