"""Reads the bot's job rows from its database, which is opened read-only."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

MAX_JOBS = 30
LOCK_TIMEOUT = 1.0  # seconds

Row = dict[str, Any]


def read_jobs(database: Path) -> list[Row] | None:
    """Return the newest rows of `jobs`, newest first. Blocks.

    Returns None if they can't be read: while the bot creates its tables, or just after it was killed.
    """
    try:
        with closing(
            sqlite3.connect(f"file:{quote(str(database))}?mode=ro", timeout=LOCK_TIMEOUT, uri=True)
        ) as opened:
            opened.row_factory = sqlite3.Row
            rows = opened.execute("SELECT * FROM jobs ORDER BY id DESC LIMIT ?", (MAX_JOBS,))
            return [dict(row) for row in rows]
    except sqlite3.OperationalError:
        return None
