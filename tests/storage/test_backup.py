import asyncio
import sqlite3
from pathlib import Path

import pytest

from storage.backup import BackupError, back_up
from storage.database import Database
from storage.jobs import JobStore
from storage.pause import Pause, PauseStore
from tests.storage.support.corruption import overwrite


@pytest.fixture
def kind() -> str:
    """Use SQLite only: this is about the file."""
    return "sqlite"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database is, or is to be."""
    path = tmp_path / "data" / "bot.db"
    path.parent.mkdir(exist_ok=True)
    return path


async def test_backup_is_a_single_complete_file(database: Database, path: Path, tmp_path: Path) -> None:
    """It holds all that was committed, also what is only in the write-ahead log so far."""
    await PauseStore(database).begin(Pause("credits", 1, 2))
    target = tmp_path / "backups" / "copy.db"
    target.parent.mkdir()

    await asyncio.to_thread(back_up, path, target)

    assert [file.name for file in target.parent.iterdir()] == ["copy.db"]
    copy = await Database.open(target)
    assert await PauseStore(copy).get() == Pause("credits", 1, 2)
    await copy.close()


async def test_backup_can_be_read_in_a_read_only_folder(database: Database, path: Path, tmp_path: Path) -> None:
    """In WAL mode, files would have to be made beside it (https://www.sqlite.org/fileformat.html, offset 18)."""
    assert database.last_error is None
    await asyncio.to_thread(back_up, path, tmp_path / "copy.db")

    with (tmp_path / "copy.db").open("rb") as file:
        assert file.read(20)[18:] == b"\x01\x01"


async def test_backup_says_what_it_did(database: Database, path: Path, tmp_path: Path) -> None:
    """The file, how much is in it, and that it was checked."""
    assert await JobStore(database).get(1) is None
    said = await asyncio.to_thread(back_up, path, tmp_path / "copy.db")

    assert f"{tmp_path / 'copy.db'}: 0 jobs" in said
    assert "whole" in said


async def test_backup_is_readable_by_its_owner_only(database: Database, path: Path, tmp_path: Path) -> None:
    """It holds what the database holds."""
    assert database.last_error is None
    await asyncio.to_thread(back_up, path, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


async def test_backup_does_not_disturb_a_transaction(database: Database, path: Path, tmp_path: Path) -> None:
    """It can be made during one, and leaves out what isn't committed."""
    async with database.transaction() as connection:
        await connection.execute("INSERT INTO pause VALUES ('', 'credits', 1, 2)")
        await asyncio.to_thread(back_up, path, tmp_path / "copy.db")

    copy = sqlite3.connect(tmp_path / "copy.db")
    assert copy.execute("SELECT count(*) FROM pause").fetchone() == (0,)
    copy.close()
    assert await PauseStore(database).get() is not None


def test_backup_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    """Neither another backup, nor the database itself."""
    for existing in (tmp_path / "copy.db", path):
        existing.write_bytes(b"of value")
        with pytest.raises(BackupError):
            back_up(path, existing)
        assert existing.read_bytes() == b"of value"


@pytest.mark.parametrize("content", [None, b"no database at all" * 100])
def test_failed_backup_leaves_no_file(path: Path, tmp_path: Path, content: bytes | None) -> None:
    """A backup is complete, or there is none."""
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BackupError):
        back_up(path, tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


async def test_damaged_database_is_not_backed_up(database: Database, path: Path, tmp_path: Path) -> None:
    """A copy of the damage would only take the place of good backups."""
    await database.empty_wal()
    await database.close()
    overwrite(path)
    with pytest.raises(BackupError):
        await asyncio.to_thread(back_up, path, tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()
