import logging
import sqlite3
from pathlib import Path

import pytest

from storage import damage
from storage.database import Database, StorageError, UnusableDatabaseError
from storage.pause import Pause, PauseStore


async def _made(path: Path) -> None:
    await (await Database.open(path)).close()


async def test_a_damaged_file_is_noticed_at_the_start(path: Path) -> None:
    """Before anything is done with it, and in words that say what to do."""
    await _made(path)
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\x5a" * (size - 4096))

    with pytest.raises(UnusableDatabaseError, match="is damaged.* put a backup in its place"):
        await Database.open(path)


async def test_a_file_cut_short_is_noticed_at_the_start(path: Path) -> None:
    """As a full disk or a broken copy leaves it."""
    await _made(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])

    with pytest.raises(UnusableDatabaseError, match="is damaged"):
        await Database.open(path)


async def test_what_is_no_database_is_noticed_at_the_start(path: Path) -> None:
    """And left as it is."""
    path.write_bytes(b"something else entirely" * 100)

    with pytest.raises(UnusableDatabaseError, match="is damaged"):
        await Database.open(path)
    assert path.read_bytes() == b"something else entirely" * 100


async def test_looking_for_damage_takes_only_so_long(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A large file isn't looked through to its end: the bot starts, and the log says so."""
    monkeypatch.setattr(damage, "_SECONDS", -1)
    monkeypatch.setattr(damage, "_STEPS", 1)
    with caplog.at_level(logging.WARNING):
        database = await Database.open(path)

    await PauseStore(database).set(Pause("credits", 1, 2))
    assert "too large to be checked" in caplog.text
    await database.close()


async def test_trouble_is_remembered_until_something_is_written_again(database: Database) -> None:
    """Reading alone doesn't show that there is room again."""
    pauses = PauseStore(database)
    connection = database._connection  # noqa: SLF001 - from inside a transaction it couldn't be made writable again
    await connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError):
        await pauses.set(Pause("credits", 1, 2))
    first = database.trouble
    await connection.execute("PRAGMA query_only = OFF")
    await pauses.get()
    second = database.trouble
    await pauses.set(Pause("credits", 1, 2))

    assert first == second == "attempt to write a readonly database"
    assert database.trouble is None


async def test_a_full_database_goes_on_when_there_is_room(database: Database) -> None:
    """What didn't fit is undone as a whole, and fits later."""
    async with database.transaction() as connection:
        await connection.execute("CREATE TABLE bulk (content BLOB)")
        await connection.execute("PRAGMA max_page_count = 60")
    with pytest.raises(StorageError, match="full"):
        async with database.transaction() as connection:
            for _ in range(100):
                await connection.execute("INSERT INTO bulk VALUES (zeroblob(4000))")
    async with database.transaction() as connection:
        await connection.execute("PRAGMA max_page_count = 10000")
        await connection.execute("INSERT INTO bulk VALUES (zeroblob(4000))")
        rows = await connection.execute_fetchall("SELECT count(*) FROM bulk")

    assert [tuple(row) for row in rows] == [(1,)]
    assert database.trouble is None


def test_damage_is_told_from_other_trouble() -> None:
    """A locked or full database is whole."""
    damaged, full = sqlite3.DatabaseError("x"), sqlite3.OperationalError("x")
    damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT_INDEX
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    assert damage.is_damage(damaged)
    assert not damage.is_damage(full)
    assert not damage.is_damage(sqlite3.OperationalError("x"))
