from typing import Any

import pytest

from storage.database import Database
from storage.updates import StoredUpdate, UpdateStore
from tests.storage.support.factories import Where, opened
from tests.storage.support.raw import run


@pytest.fixture
def updates(database: Database) -> UpdateStore:
    return UpdateStore(database)


def _update(update_id: int, text: str = "hello") -> dict[str, Any]:
    return {"update_id": update_id, "message": {"text": text}}


async def test_update_is_new_once(updates: UpdateStore) -> None:
    """Of a redelivery, only updates that were not stored before are returned."""
    first = await updates.record([_update(1), _update(2)], now=5.0)
    again = await updates.record([_update(2), _update(3)], now=6.0)

    assert first == [StoredUpdate(_update(1), 5.0), StoredUpdate(_update(2), 5.0)]
    assert again == [StoredUpdate(_update(3), 6.0)]


async def test_handled_update_is_not_new_again(updates: UpdateStore) -> None:
    """A redelivery after the handling is recognised by its id."""
    await updates.record([_update(1)], now=0.0)
    await updates.mark_handled(1)

    assert await updates.record([_update(1)], now=0.0) == []
    assert await updates.unhandled() == []


async def test_unhandled_updates_come_in_order(updates: UpdateStore) -> None:
    """By their ids, whatever order they were stored in."""
    await updates.record([_update(3), _update(1), _update(2)], now=0.0)
    await updates.mark_handled(2)

    assert [update.payload for update in await updates.unhandled()] == [_update(1), _update(3)]


async def test_unhandled_updates_survive_a_restart(where: Where) -> None:
    """Another process with the same file finds them, with the time of their receipt."""
    async with opened(where) as database:
        await UpdateStore(database).record([_update(1, "ünïcödé 🎬")], now=5.0)

    async with opened(where) as database:
        assert await UpdateStore(database).unhandled() == [StoredUpdate(_update(1, "ünïcödé 🎬"), received_at=5.0)]


async def test_handled_update_has_no_content_any_more(database: Database, updates: UpdateStore) -> None:
    """Only its id stays."""
    await updates.record([_update(1, "private words")], now=0.0)

    await updates.mark_handled(1)

    async with database.transaction() as connection:
        (row,) = await run(connection, "SELECT * FROM updates")
    assert (row["update_id"], row["payload"]) == (1, None)


async def test_attempts_are_counted_for_each_update(updates: UpdateStore) -> None:
    """The count is stored, so an update that kills the process can't do so for ever."""
    await updates.record([_update(1), _update(2)], now=0.0)

    assert [await updates.count_attempt(update_id) for update_id in (1, 1, 2, 1)] == [1, 2, 1, 3]
