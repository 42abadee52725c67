"""Queries that only read, outside of transactions."""

import asyncio
from pathlib import Path

import pytest

from storage.database import StorageError
from storage.preferences import PreferenceStore
from tests.storage.support.factories import opened


async def test_a_read_that_changes_rows_is_found(tmp_path: Path) -> None:
    """It would be committed at once, whatever follows."""
    async with opened(tmp_path / "bot.db") as database:
        with pytest.raises(RuntimeError, match="changed rows"):  # noqa: PT012 - the end of the block raises
            async with database.reading() as connection:
                await connection.execute("DELETE FROM clock")
                await connection.execute("INSERT INTO clock (id, seen_at) VALUES (1, 2)")


async def test_a_failed_read_is_reported(tmp_path: Path) -> None:
    """And the next one works."""
    async with opened(tmp_path / "bot.db") as database:
        with pytest.raises(StorageError, match="no such table"):
            async with database.reading() as connection:
                await connection.execute("SELECT * FROM missing")

        assert database.last_error is not None
        async with database.reading() as connection:
            assert await connection.execute_fetchall("SELECT 1")


async def test_a_read_waits_for_the_transaction_under_way(tmp_path: Path) -> None:
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
