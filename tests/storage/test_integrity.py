import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path

import aiosqlite
import pytest

from storage.database import Database, StorageError, UnusableDatabaseError
from storage.integrity import find_damage, is_damage
from storage.pause import Pause, PauseStore
from storage.sqlite import SqliteDatabase
from tests.storage.support.corruption import cut_short, overwrite, replace


@pytest.fixture
def kind() -> str:
    """Use SQLite only: this is about the file."""
    return "sqlite"


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """A database file that nobody has opened."""
    await (await Database.open(tmp_path / "bot.db")).close()
    return tmp_path / "bot.db"


@pytest.mark.parametrize(
    "harm", [overwrite, cut_short, replace], ids=["overwritten", "cut short", "something else"]
)
async def test_damaged_file_is_refused_at_the_start(path: Path, harm: Callable[[Path], None]) -> None:
    """Before anything is done with it; the error says what to do."""
    harm(path)

    with pytest.raises(UnusableDatabaseError, match=r"is damaged.* put a backup in its place"):
        await Database.open(path)


async def test_check_for_damage_has_a_time_limit(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A large file isn't read to its end; the log says so, and the file is used."""
    async with aiosqlite.connect(path) as connection:
        await connection.execute("CREATE TABLE bulk (number INTEGER UNIQUE)")
        await connection.executemany("INSERT INTO bulk VALUES (?)", ((number,) for number in range(20_000)))
        with caplog.at_level(logging.WARNING):
            assert await find_damage(connection, seconds=0) is None
        await connection.execute("DELETE FROM bulk")

    assert "too large to be checked" in caplog.text


async def test_last_error_stays_until_something_is_written(database: Database) -> None:
    """A transaction that only reads doesn't show that there is room again."""
    pauses = PauseStore(database)
    assert isinstance(database, SqliteDatabase)
    connection = database._connection  # noqa: SLF001 - from inside a transaction it couldn't be made writable again
    await connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError):
        await pauses.begin(Pause("credits", 1, 2))
    first = database.last_error
    await connection.execute("PRAGMA query_only = OFF")
    await pauses.get()
    second = database.last_error
    await pauses.begin(Pause("credits", 1, 2))

    assert first == second == "attempt to write a readonly database"
    assert database.last_error is None


async def _fill(database: Database) -> None:
    async with database.transaction() as connection:
        for _ in range(100):
            await connection.execute("INSERT INTO bulk VALUES (zeroblob(4000))")


async def test_full_database_works_when_there_is_room_again(database: Database) -> None:
    """What didn't fit is rolled back completely, and fits later."""
    async with database.transaction() as connection:
        await connection.execute("CREATE TABLE bulk (content BLOB)")
        await connection.execute("PRAGMA max_page_count = 60")
    with pytest.raises(StorageError, match="full"):
        await _fill(database)
    async with database.transaction() as connection:
        await connection.execute("PRAGMA max_page_count = 10000")
        await connection.execute("INSERT INTO bulk VALUES (zeroblob(4000))")
        rows = await connection.execute_fetchall("SELECT count(*) FROM bulk")

    assert [tuple(row) for row in rows] == [(1,)]
    assert database.last_error is None


def test_locked_or_full_database_is_not_damaged() -> None:
    """Only some of SQLite's errors mean damage."""
    damaged, full = sqlite3.DatabaseError("x"), sqlite3.OperationalError("x")
    damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT_INDEX
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    assert is_damage(damaged)
    assert not is_damage(full)
    assert not is_damage(sqlite3.OperationalError("x"))
