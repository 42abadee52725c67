"""Queries outside of transactions, each of which is one of its own."""

import asyncio
from pathlib import Path

import pytest

from storage.database import Database, StorageError, load_queries
from storage.preferences import PreferenceStore
from tests.storage.support.factories import Where, opened
from tests.storage.support.raw import run

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
    """What isn't committed yet may still be rolled back."""
    async with opened(tmp_path / "bot.db") as database:
        store = PreferenceStore(database)
        async with database.transaction() as connection:
            await connection.execute(
                "INSERT INTO preferences (subject_id, language, updated_at) VALUES (1, 'de', 0)"
            )
            reading = asyncio.create_task(store.of(1))
            await asyncio.wait([reading], timeout=0.05)
            assert not reading.done()
        assert (await reading).language == "de"
