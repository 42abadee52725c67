"""The bot's job rows, read from its database without ever writing to it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

AT_MOST = 30  # the newest ones
PATIENCE = 1.0  # seconds to wait for a lock

Row = dict[str, Any]


def read_jobs(database: Path) -> list[Row] | None:
    """Return the newest rows of `jobs`, newest first; None while they can't be read. It blocks.

    That is so while the bot makes its tables, and for a moment after it was killed.
    """
    try:
        with closing(sqlite3.connect(f"file:{quote(str(database))}?mode=ro", timeout=PATIENCE, uri=True)) as opened:
            opened.row_factory = sqlite3.Row
            rows = opened.execute("SELECT * FROM jobs ORDER BY id DESC LIMIT ?", (AT_MOST,))
            return [dict(row) for row in rows]
    except sqlite3.OperationalError:
        return None
