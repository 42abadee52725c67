from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chat.bot import ChatBot
from storage.database import Database
from storage.updates import UpdateStore
from tests.chat.support.fakes import Clock, OfflineTelegram, bot_of
from tests.chat.support.inbox import InboxHarness
from tests.support.new_file import put_new_file


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram() -> OfflineTelegram:
    return OfflineTelegram()


@pytest.fixture
async def bot(telegram: OfflineTelegram) -> ChatBot:
    bot = bot_of(telegram)
    await bot.initialize()
    return bot


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(put_new_file(tmp_path / "bot.db"))
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> UpdateStore:
    return UpdateStore(database)


@pytest.fixture
async def harness(bot: ChatBot, store: UpdateStore, clock: Clock) -> InboxHarness:
    return InboxHarness(bot, store, clock)
