"""Reads the bot's database from another process while the bot runs."""

import asyncio
import sqlite3
from contextlib import closing
from typing import Any

import psycopg

from storage.queries import for_postgres, for_sqlite
from tests.storage.support.factories import Where

UNHANDLED = "SELECT update_id FROM updates WHERE payload IS NOT NULL"
UNDER_WAY = "SELECT id FROM jobs WHERE due_at IS NOT NULL"


def rows(database: Where, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in committed data."""
    if isinstance(database, str):
        with psycopg.connect(database) as connection:
            return connection.execute(for_postgres(query).encode()).fetchall()
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as reader:
        return reader.execute(for_sqlite(query)).fetchall()


async def until_none(database: Where, *queries: str, seconds: float) -> None:
    """Wait until none of the queries finds a row. Polls, since another process commits. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while any(rows(database, query) for query in queries):  # noqa: ASYNC110 - another process commits
            await asyncio.sleep(0.05)


async def until_some(database: Where, query: str, *, seconds: float) -> None:
    """Wait until the query finds a row. Polls, as above. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not rows(database, query):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.05)
