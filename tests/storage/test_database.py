import asyncio
import signal
import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from storage.database import Database, StorageError, UnusableDatabaseError
from tests.storage.support.factories import Where, opened
from tests.storage.support.raw import SQLITE_ONLY, run

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def numbers(database: Database) -> Database:
    """Give a database with a table to write to."""
    async with database.transaction() as connection:
        await run(connection, "CREATE TABLE numbers (number INTEGER UNIQUE)")
    return database


async def _insert(database: Database, *numbers: int) -> None:
    async with database.transaction() as connection:
        for number in numbers:
            await run(connection, "INSERT INTO numbers VALUES (?)", (number,))


async def _all(database: Database) -> set[int]:
    async with database.transaction() as connection:
        return {row[0] for row in await run(connection, "SELECT number FROM numbers")}


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


async def test_new_file_gets_the_newest_schema(tmp_path: Path) -> None:
    """Opening a file that doesn't exist creates it and runs every migration."""
    async with opened(tmp_path / "bot.db"):
        pass

    newest = max(int(file.name.split("_")[0]) for file in (ROOT / "storage/migrations").glob("*.sql"))
    assert _version(tmp_path / "bot.db") == newest


async def test_reopened_file_keeps_its_rows(tmp_path: Path) -> None:
    """A file that is up to date is left as it is."""
    for number in (1, 2):
        async with opened(tmp_path / "bot.db") as database:
            async with database.transaction() as connection:
                await connection.execute("CREATE TABLE IF NOT EXISTS numbers (number INTEGER)")
            await _insert(database, number)
            assert len(await _all(database)) == number


async def test_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """The error says what to do about it, and the file is left alone."""
    async with opened(tmp_path / "bot.db"):
        pass
    connection = sqlite3.connect(tmp_path / "bot.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(UnusableDatabaseError, match=r"newer version.*99.*DATABASE_URL"):
        async with opened(tmp_path / "bot.db"):
            pass
    assert _version(tmp_path / "bot.db") == 99


async def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """The error names its path, and the file is left alone."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be looked at as one" * 20)

    with pytest.raises(UnusableDatabaseError, match=r"notes\.txt"):
        await Database.open(path)
    assert path.read_text().startswith("not a database")


async def test_path_where_no_file_can_be_is_refused(tmp_path: Path) -> None:
    """A directory in place of the file, or a file in place of its directory: the error says so."""
    (tmp_path / "file").touch()

    with pytest.raises(UnusableDatabaseError, match="can't be opened"):
        await Database.open(tmp_path)
    with pytest.raises(UnusableDatabaseError, match="can't be opened"):
        await Database.open(tmp_path / "file" / "bot.db")


async def test_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    """The directory is created with 0700, the file and its companions with 0600."""
    async with opened(tmp_path / "data" / "bot.db"):
        assert _mode(tmp_path / "data") == 0o700
        assert {_mode(path) for path in (tmp_path / "data").iterdir()} == {0o600}


@SQLITE_ONLY
async def test_commits_are_synced_to_the_disk(database: Database) -> None:
    """A committed transaction survives a power cut: WAL with synchronous FULL."""
    async with database.transaction() as connection:
        (journal,) = await connection.execute_fetchall("PRAGMA journal_mode")
        (synchronous,) = await connection.execute_fetchall("PRAGMA synchronous")

    assert journal[0] == "wal"
    assert synchronous[0] == 2  # https://www.sqlite.org/pragma.html#pragma_synchronous: 2 is FULL


async def test_concurrent_transactions_stay_apart(numbers: Database) -> None:
    """Of hundreds at once, each is committed completely or not at all, whatever happens to the others."""

    async def write(number: int) -> None:
        async with numbers.transaction() as connection:
            await run(connection, "INSERT INTO numbers VALUES (?)", (number,))
            await asyncio.sleep(0)
            if number % 3 == 0:
                raise KeyError(number)
            await run(connection, "INSERT INTO numbers VALUES (?)", (-number,))

    results = await asyncio.gather(*(write(number) for number in range(1, 301)), return_exceptions=True)

    assert all(isinstance(result, KeyError) == (number % 3 == 0) for number, result in enumerate(results, 1))
    expected = {sign * number for number in range(1, 301) if number % 3 for sign in (1, -1)}
    assert await _all(numbers) == expected


async def test_exception_rolls_back_and_is_raised(numbers: Database) -> None:
    """The caller gets what the block raises, and nothing of the block is stored."""

    async def fail() -> None:
        async with numbers.transaction() as connection:
            await connection.execute("INSERT INTO numbers VALUES (1)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    assert await _all(numbers) == set()


async def test_cancelled_transaction_leaves_nothing_open(numbers: Database) -> None:
    """Its writes are lost; the next transaction starts as usual."""
    inside = asyncio.Event()

    async def wait_inside() -> None:
        async with numbers.transaction() as connection:
            await connection.execute("INSERT INTO numbers VALUES (1)")
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(wait_inside())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    await _insert(numbers, 2)
    assert await _all(numbers) == {2}


async def test_cancelled_transaction_is_complete_or_not_there(numbers: Database) -> None:
    """At whatever moment the cancellation comes."""
    tasks = [asyncio.create_task(_insert(numbers, number, -number)) for number in range(1, 101)]
    for moment, task in enumerate(tasks):
        if moment % 2:
            task.cancel()
            task.cancel()
        else:
            await asyncio.sleep(0)
    await asyncio.gather(*tasks, return_exceptions=True)

    written = await _all(numbers)
    assert written == {-number for number in written}
    assert set(range(1, 101, 2)) <= written


async def test_errors_of_the_database_become_storage_errors(numbers: Database) -> None:
    """Callers have to know one exception only; its text is what was reported."""
    await _insert(numbers, 1)

    with pytest.raises(StorageError, match=r"(?i)unique"):
        await _insert(numbers, 1)


async def test_closed_database_raises_a_storage_error(where: Where) -> None:
    """Whoever comes after the end gets a temporary failure, not an unexpected error."""
    database = await Database.open(where)
    await database.close()

    with pytest.raises(StorageError, match="closed"):
        async with database.transaction():
            pass


_KILLED = """
import asyncio, sys
from pathlib import Path
from storage.database import Database

async def main():
    database = await Database.open(Path(sys.argv[1]))
    async with database.transaction() as connection:
        await connection.execute("CREATE TABLE numbers (number INTEGER)")
        await connection.execute("INSERT INTO numbers VALUES (1)")
    async with database.transaction() as connection:
        await connection.execute("INSERT INTO numbers VALUES (2)")
        await connection.execute("DELETE FROM numbers WHERE number = 1")
        print("in the middle", flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_killed_process_leaves_the_last_committed_state(tmp_path: Path) -> None:
    """After kill -9 in the middle of a transaction, the file opens with exactly what was committed."""
    path = tmp_path / "bot.db"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _KILLED, path, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"in the middle\n"
    process.kill()
    assert await process.wait() == -signal.SIGKILL

    async with opened(path) as database:
        assert await _all(database) == {1}
