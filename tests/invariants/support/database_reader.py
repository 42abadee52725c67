"""Reads the bot's database from another process while the bot runs."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import Any

import psycopg

from storage.queries import for_postgres, for_sqlite
from tests.storage.support.factories import Where

UNHANDLED = "SELECT update_id FROM updates WHERE payload IS NOT NULL"
UNDER_WAY = "SELECT id FROM jobs WHERE due_at IS NOT NULL"


def rows(database: Where, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in committed data."""
    with _reader(database) as read:
        return read(query)


async def until_none(database: Where, *queries: str, seconds: float) -> None:
    """Wait until none of the queries finds a row. Polls, since another process commits. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        with _reader(database) as read:
            while any(read(query) for query in queries):  # noqa: ASYNC110 - another process commits
                await asyncio.sleep(0.05)


async def until_some(database: Where, query: str, *, seconds: float) -> None:
    """Wait until the query finds a row. Polls, as above. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        with _reader(database) as read:
            while not read(query):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.05)


@contextmanager
def _reader(database: Where) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """Open the database for queries, each of which sees what is committed then."""
    if isinstance(database, str):
        yield partial(_ask_server, database)
    else:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as file:
            yield lambda query: file.execute(for_sqlite(query)).fetchall()


def _ask_server(url: str, query: str) -> list[tuple[Any, ...]]:
    # With a connection of its own: the server may be restarted between two queries.
    with psycopg.connect(url) as connection:
        return connection.execute(for_postgres(query).encode()).fetchall()
