from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from storage.replicas import ReplicaStore
from storage.updates import Line, StoredUpdate, UpdateStore
from tests.storage.support.factories import Where
from tests.storage.support.raw import run

ANN, BEN = (1, 1), (2, 2)


@pytest.fixture
async def replicas(where: Where) -> AsyncIterator[tuple[Database, Database]]:
    """The databases of two processes, which have joined."""
    databases = [await Database.open(where, is_shared=True) for _ in range(2)]
    for database in databases:
        await ReplicaStore(database).beat({}, now=0.0, patience=0.0)
    yield databases[0], databases[1]
    for database in databases:
        await database.close()


@pytest.fixture
def stores(replicas: tuple[Database, Database]) -> tuple[UpdateStore, UpdateStore]:
    return UpdateStore(replicas[0]), UpdateStore(replicas[1])


async def _record(store: UpdateStore, update_id: int, line: Line = ANN) -> bool:
    """Whether the process that has recorded it is the one that handles it."""
    return update_id in await _recorded(store, update_id, line)


async def _recorded(store: UpdateStore, update_id: int, line: Line = ANN) -> list[int]:
    """Record an update; returns the ids of those that this process has to handle."""
    update: dict[str, Any] = {"update_id": update_id}
    return _ids(await store.record([update], lines={update_id: line}, now=0.0))


def _ids(updates: list[StoredUpdate]) -> list[int]:
    return [update.payload["update_id"] for update in updates]


async def test_line_is_handled_by_who_holds_it(stores: tuple[UpdateStore, UpdateStore]) -> None:
    """What another process receives of it is stored there, and left to the holder; other lines are not."""
    one, two = stores

    assert await _record(one, 1)
    assert not await _record(two, 2)
    assert await _record(two, 3, BEN)
    assert _ids(await one.finish(1, ANN, is_last=True)) == [2]


async def test_recording_finds_what_waits_in_the_held_line(stores: tuple[UpdateStore, UpdateStore]) -> None:
    """What another process has received earlier comes first; what waits in other lines is not found."""
    one, two = stores
    await _record(one, 1)
    await _record(two, 4, BEN)
    await _record(two, 2)

    assert await _recorded(one, 3) == [1, 2, 3]
    assert await _recorded(two, 5) == []


async def test_line_in_which_nothing_waits_is_free(stores: tuple[UpdateStore, UpdateStore]) -> None:
    """The next update is handled by whoever receives it."""
    one, two = stores
    await _record(one, 1)

    assert await one.finish(1, ANN, is_last=True) == []
    assert await _record(two, 2)


async def test_line_is_held_until_its_last_update(stores: tuple[UpdateStore, UpdateStore]) -> None:
    """An update that is not the last one leaves nothing."""
    one, two = stores
    await _record(one, 1)
    await _record(one, 2)

    assert await one.finish(1, ANN, is_last=False) == []
    assert not await _record(two, 3)


async def test_lines_of_a_replica_that_is_gone_are_taken(
    replicas: tuple[Database, Database], stores: tuple[UpdateStore, UpdateStore]
) -> None:
    """With everything that waits in them; what it still finishes leaves nothing of the new holder's."""
    one, two = stores
    await _record(one, 1)
    await _record(one, 2)
    before = await two.take_free(limit=9)

    await ReplicaStore(replicas[1]).beat({replicas[0].replica: 1}, now=0.0, patience=0.0)

    assert before == []
    assert _ids(await two.take_free(limit=9)) == [1, 2]
    assert await two.take_free(limit=9) == []
    assert await one.finish(1, ANN, is_last=True) == []
    assert _ids(await two.finish(1, ANN, is_last=True)) == [2]


async def test_lines_of_a_replica_that_leaves_are_free(
    replicas: tuple[Database, Database], stores: tuple[UpdateStore, UpdateStore]
) -> None:
    """At once, and the first of them first."""
    one, two = stores
    await _record(one, 5, BEN)
    await _record(one, 4)

    await ReplicaStore(replicas[0]).leave(now=0.0)

    assert _ids(await two.take_free(limit=1)) == [4]
    assert _ids(await two.take_free(limit=1)) == [5]


async def test_held_line_is_recorded_only(stores: tuple[UpdateStore, UpdateStore]) -> None:
    """While one process holds it for something else, another one's update waits, and is found when it is left."""
    one, two = stores

    assert await one.take_line(ANN)
    assert not await two.take_line(ANN)
    assert not await _record(two, 1)
    assert _ids(await one.leave_line(ANN)) == [1]
    assert not await two.take_line(ANN)


async def test_handled_update_says_nothing_of_its_line(
    replicas: tuple[Database, Database], stores: tuple[UpdateStore, UpdateStore]
) -> None:
    """Only its id stays."""
    await _record(stores[0], 1)

    await stores[0].finish(1, ANN, is_last=True)

    async with replicas[0].transaction() as connection:
        (row,) = await run(connection, "SELECT * FROM updates")
        lines = list(await run(connection, "SELECT * FROM update_lines"))
    assert (row["payload"], row["chat_id"], row["person_id"]) == (None, None, None)
    assert lines == []


async def test_single_process_holds_no_lines(tmp_path: Path) -> None:
    """It needs none: SQLite is used by one process."""
    database = await Database.open(tmp_path / "alone.db")
    store = UpdateStore(database)

    assert await _record(store, 1)
    async with database.transaction() as connection:
        lines = list(await run(connection, "SELECT * FROM update_lines"))
    await database.close()

    assert lines == []
