"""Queries outside of transactions: each is one of its own, and some only read."""

import asyncio
from pathlib import Path

import pytest

from storage.database import Database, StorageError, load_queries
from storage.profile import ProfileStore
from tests.storage.support.factories import Where, opened
from tests.storage.support.raw import SQLITE_ONLY, run

_clock, _totals = load_queries("clock"), load_queries("totals")


async def test_change_is_there_for_everybody(database: Database, where: Where) -> None:
    """Without a transaction it is committed as it is made."""
    async with database.one_query() as query:
        await _clock.set_seen(query, now=2.0)

    async with opened(where) as other, other.one_query() as query:
        assert await _clock.get_seen(query) == 2.0


async def test_second_query_is_refused(database: Database) -> None:
    """It would be done although the first has failed, or the other way round."""
    async with database.one_query() as query:
        await _clock.set_seen(query, now=2.0)
        with pytest.raises(RuntimeError, match="second query"):
            await _clock.set_seen(query, now=3.0)

    async with database.one_query() as query:
        assert await _clock.get_seen(query) == 2.0


async def test_failure_is_reported(database: Database) -> None:
    """And the next query works."""
    async with database.transaction() as connection:
        await run(connection, "DROP TABLE clock")

    with pytest.raises(StorageError):
        async with database.one_query() as query:
            await _clock.set_seen(query, now=2.0)

    assert "clock" in (database.last_error or "")
    async with database.one_query() as query:
        assert await _totals.oldest_queued(query) is None


async def test_query_waits_for_the_transaction_under_way(tmp_path: Path) -> None:
    """It would become part of it, on the same connection."""
    async with opened(tmp_path / "bot.db") as database:
        async with database.transaction() as connection:
            await _clock.set_seen(connection, now=1.0)
            writing = asyncio.create_task(ProfileStore(database).remember("menu", "a digest"))
            await asyncio.wait([writing], timeout=0.05)
            assert not writing.done()
        await writing


async def test_read_sees_what_is_committed_at_once(database: Database) -> None:
    """Who asks waits for no transaction, and sees nothing of one that may still be rolled back."""
    store = ProfileStore(database)
    async with database.transaction() as connection:
        await run(connection, "INSERT INTO presented (item, digest) VALUES ('menu', 'a digest')")
        assert await store.known() == {}

    assert await store.known() == {"menu": "a digest"}


@SQLITE_ONLY
async def test_read_that_changes_rows_is_refused(database: Database) -> None:
    """Transactions would not be kept apart from it."""
    with pytest.raises(StorageError, match="readonly"):
        async with database.reading() as query:
            await _clock.set_seen(query, now=2.0)
