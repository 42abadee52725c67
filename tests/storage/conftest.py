from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from tests.storage.support.factories import opened


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path / "data" / "bot.db") as database:
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
