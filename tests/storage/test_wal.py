"""The write-ahead log holds what was deleted until it is emptied."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.people import PeopleStore
from storage.updates import UpdateStore
from tests.storage.support.factories import PRIVATE, opened, photo, put

WORDS = "words-of-somebody"


@pytest.fixture
def kind() -> str:
    """Use SQLite only: this is about the file."""
    return "sqlite"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bot.db"


@pytest.fixture
def reader(database: Database, path: Path) -> Iterator[sqlite3.Connection]:
    """Another connection that reads the database as it is now, as a backup does."""
    assert not database.last_error
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def _on_disk(path: Path) -> str:
    """Return every byte of the file and its log."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*")).decode("latin-1")


def _wal_length(path: Path) -> int:
    return path.with_name(f"{path.name}-wal").stat().st_size


def _copy(path: Path, copy: Path) -> None:
    for suffix in ("", "-wal"):
        Path(f"{copy}{suffix}").write_bytes(Path(f"{path}{suffix}").read_bytes())


async def _handle_update(database: Database, update_id: int = 1) -> None:
    updates = UpdateStore(database)
    await updates.record([{"update_id": update_id, "text": WORDS}], now=0.0)
    await updates.mark_handled(update_id)


async def test_content_of_handled_updates_is_gone_after_a_sweep(database: Database, path: Path) -> None:
    """Nobody has to ask for it, and no job has to be blanked."""
    await _handle_update(database)
    assert WORDS in _on_disk(path)

    await PeopleStore(database).sweep(retention=1e9, now=0.0)

    assert WORDS not in _on_disk(path)


async def test_log_that_a_reader_needs_is_emptied_later(
    database: Database, path: Path, reader: sqlite3.Connection
) -> None:
    """A backup that is being made keeps the log from being emptied; the next sweep tries again."""
    await put(database, PRIVATE, photo(WORDS))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM drafts").fetchone()
    people = PeopleStore(database)
    await people.forget(PRIVATE.person_id, now=0.0)
    assert WORDS in _on_disk(path)

    reader.execute("COMMIT")
    await people.sweep(retention=1e9, now=0.0)

    assert WORDS not in _on_disk(path)


async def test_busy_log_holds_nobody_up(database: Database, reader: sqlite3.Connection) -> None:
    """Whoever waits for a reader waits without the lock: it may be a long backup."""
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM drafts").fetchone()
    await _handle_update(database)

    assert not await database.empty_wal()

    reader.execute("COMMIT")
    assert await database.empty_wal()


async def test_log_is_left_alone_when_nothing_was_written(database: Database, path: Path) -> None:
    """A quiet bot doesn't write to the disk every minute."""
    await _handle_update(database)
    await database.empty_wal()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")  # by somebody else: our emptying it would be seen
    connection.commit()
    length = _wal_length(path)

    assert await database.empty_wal()

    assert _wal_length(path) == length > 0
    connection.close()


async def test_log_of_a_killed_process_is_emptied_by_the_next(tmp_path: Path) -> None:
    """What the earlier one has deleted is in there, too."""
    path, copy = tmp_path / "bot.db", tmp_path / "copy.db"
    async with opened(path) as database:
        await _handle_update(database)
        _copy(path, copy)
    assert WORDS in _on_disk(copy)

    async with opened(copy) as database:
        await database.empty_wal()

        assert WORDS not in _on_disk(copy)


async def test_what_a_cancelled_task_has_written_is_removed(
    database: Database, path: Path, reader: sqlite3.Connection
) -> None:
    """Its query runs in a thread, and goes on."""
    await _handle_update(database)
    await database.empty_wal()
    reader.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(UpdateStore(database).mark_handled(1))
    await asyncio.wait([writing], timeout=0.05)
    writing.cancel()
    await asyncio.wait([writing])
    reader.execute("COMMIT")

    await database.empty_wal()

    assert _wal_length(path) == 0
