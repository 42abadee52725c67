"""Reads the bot's database from another process while the bot runs."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

UNHANDLED = "SELECT update_id FROM updates WHERE payload IS NOT NULL"
UNDER_WAY = "SELECT id FROM jobs WHERE due_at IS NOT NULL"


def rows(database: Path, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in committed data."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


async def until_none(database: Path, *queries: str, seconds: float) -> None:
    """Wait until none of the queries finds a row. Polls, since another process commits. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while any(rows(database, query) for query in queries):  # noqa: ASYNC110 - another process commits
            await asyncio.sleep(0.05)
