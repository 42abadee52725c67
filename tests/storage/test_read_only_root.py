"""In the container only the folder of the database is writable: SQLite has nowhere else to put temporary files."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest
import pytest_asyncio

from domain.job import JobState
from storage.database import Database
from storage.encryption import new_key
from storage.updates import UpdateStore
from tests.storage.support import on_read_only_root
from tests.storage.support.factories import a_job, complete_draft, opened
from tests.support.new_file import put_new_file
from tests.support.read_only_root import can_make_root_read_only

pytestmark = pytest.mark.skipif(not can_make_root_read_only(), reason="mounts of one's own: Linux, as root")

MANY = 210
"""More rows than SQLite changes without a temporary file (about 50), and more than a batch."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with many rows of one person in every table, which takes a second to make."""
    path = put_new_file(tmp_path_factory.mktemp("filled") / "bot.db")
    async with opened(path) as database:
        for number in range(MANY):
            await a_job(database, JobState.DELIVERED if number % 2 else JobState.GENERATING)
            await UpdateStore(database).record([{"update_id": number}], now=0.0)
        async with database.transaction() as connection:
            await connection.execute("UPDATE jobs SET due_at = NULL, ended_at = 0 WHERE state = 'delivered'")
        await complete_draft(database)
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    """A copy of the test's own."""
    path = tmp_path / "data" / "bot.db"
    path.parent.mkdir(mode=0o700)
    shutil.copy(filled, path)
    return path


async def _run(path: Path, operation: str, *keys: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, on_read_only_root.__file__, str(path), operation, *keys),
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()


async def _count(database: Database, condition: str) -> int:
    async with database.transaction() as connection:
        (row,) = await connection.execute_fetchall(f"SELECT count(*) FROM jobs WHERE {condition}")  # noqa: S608 - our own condition
    return int(row[0])


async def test_many_jobs_of_a_person_are_forgotten(path: Path) -> None:
    """/forget of somebody with a long history."""
    await _run(path, "forget")

    async with opened(path) as database:
        assert await _count(database, "person_id = 0") == MANY


async def test_many_jobs_are_swept(path: Path) -> None:
    """The first sweep after a shorter retention time was set."""
    await _run(path, "sweep")

    async with opened(path) as database:
        assert await _count(database, "person_id = 0") == MANY // 2


async def test_many_rows_are_encrypted_at_the_start(path: Path) -> None:
    """The first start with DATA_KEY."""
    await _run(path, "rotate", new_key())

    async with opened(path) as database:
        assert await _count(database, "photo LIKE 'sealed:%'") == MANY
