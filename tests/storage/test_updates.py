from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.updates import REMEMBERED, UpdateStore
from tests.storage.support.factories import opened


@pytest.fixture
def inbox(database: Database) -> UpdateStore:
    return UpdateStore(database)


def _update(update_id: int, text: str = "hello") -> dict[str, Any]:
    return {"update_id": update_id, "message": {"text": text}}


async def test_an_update_is_new_once(inbox: UpdateStore) -> None:
    """Of what Telegram delivers a second time, only what wasn't there is returned."""
    assert await inbox.record([_update(1), _update(2)], now=0.0) == [_update(1), _update(2)]
    assert await inbox.record([_update(2), _update(3)], now=0.0) == [_update(3)]


async def test_an_update_that_was_handled_is_not_new_again(inbox: UpdateStore) -> None:
    """A second delivery after the handling is recognised by its id."""
    await inbox.record([_update(1)], now=0.0)
    await inbox.handled(1)

    assert await inbox.record([_update(1)], now=0.0) == []
    assert await inbox.waiting() == []


async def test_what_was_not_handled_waits_in_order(inbox: UpdateStore) -> None:
    """The oldest comes first, whatever order they were written in."""
    await inbox.record([_update(3), _update(1), _update(2)], now=0.0)
    await inbox.handled(2)

    assert await inbox.waiting() == [_update(1), _update(3)]


async def test_what_waits_survives_a_restart(tmp_path: Path) -> None:
    """Another process with the same file finds it."""
    async with opened(tmp_path / "bot.db") as database:
        await UpdateStore(database).record([_update(1, "ünïcödé 🎬")], now=0.0)

    async with opened(tmp_path / "bot.db") as database:
        assert await UpdateStore(database).waiting() == [_update(1, "ünïcödé 🎬")]


async def test_what_somebody_said_is_gone_when_it_is_handled(database: Database, inbox: UpdateStore) -> None:
    """Only the id of a handled update stays."""
    await inbox.record([_update(1, "private words")], now=0.0)

    await inbox.handled(1)

    async with database.transaction() as connection:
        (row,) = await connection.execute_fetchall("SELECT * FROM updates")
    assert (row["update_id"], row["payload"]) == (1, None)


async def test_old_ids_are_forgotten(database: Database, inbox: UpdateStore) -> None:
    """Handled ids go after a few days, updates that wait stay however old they are."""
    await inbox.record([_update(1), _update(2)], now=0.0)
    await inbox.handled(1)

    await inbox.record([_update(3)], now=REMEMBERED + 1)

    async with database.transaction() as connection:
        rows = await connection.execute_fetchall("SELECT update_id FROM updates ORDER BY update_id")
    assert [row[0] for row in rows] == [2, 3]


async def test_failures_are_counted_for_each_update(inbox: UpdateStore) -> None:
    """The count is on disk, so an update that kills the process can't do so for ever."""
    await inbox.record([_update(1), _update(2)], now=0.0)

    assert [await inbox.count_attempt(update_id) for update_id in (1, 1, 2, 1)] == [1, 2, 1, 3]
