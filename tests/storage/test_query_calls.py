"""How often a query calls the thread of SQLite's connection, which takes longer than most queries."""

import logging
from collections.abc import Callable
from typing import Any

import pytest

from storage.database import Database, load_queries
from tests.storage.support.raw import SQLITE_ONLY

_people, _preferences, _totals = load_queries("people"), load_queries("preferences"), load_queries("totals")


async def _rows(connection: Any) -> None:
    async for _ in _totals.live_jobs(connection):
        pass


@SQLITE_ONLY
@pytest.mark.parametrize(
    "run",
    [
        _rows,
        lambda connection: _preferences.get_preferences(connection, subject_id=1),
        _totals.oldest_queued,
        lambda connection: _preferences.set_language(connection, subject_id=1, language="de", now=0.0),
        lambda connection: _people.delete_queued(connection, [{"id": 1}, {"id": 2}]),
    ],
    ids=["rows", "one row", "value", "change", "many changes"],
)
async def test_query_is_one_call(
    database: Database, run: Callable[[Any], Any], caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever it returns."""
    async with database.transaction() as connection:
        with caplog.at_level(logging.DEBUG, "aiosqlite"):
            await run(connection)

    assert sum("executing" in message for message in caplog.messages) == 1
