from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from tests.storage.support.factories import Where, opened
from tests.support.new_file import put_new_file
from tests.support.postgres import migrated_database


@pytest.fixture(params=["sqlite", "postgres"])
def kind(request: pytest.FixtureRequest) -> str:
    """Run each test that uses a database on both."""
    return str(request.param)


@pytest.fixture
def where(kind: str, tmp_path: Path) -> Iterator[Where]:
    """Give what a new database is opened by."""
    if kind == "sqlite":
        yield put_new_file(tmp_path / "data" / "bot.db")
    else:
        with migrated_database() as url:
            yield url


@pytest.fixture
async def database(where: Where) -> AsyncIterator[Database]:
    async with opened(where) as database:
        yield database


@pytest.fixture
def chats(database: Database) -> ChatStore:
    return ChatStore(database)


@pytest.fixture
def jobs(database: Database) -> JobStore:
    return JobStore(database)


@pytest.fixture
def drafts(database: Database) -> DraftStore:
    return DraftStore(database)
