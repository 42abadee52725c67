"""Alarms of two replicas, which a leader tells."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chat.admin import AdminChat
from chat.bot import ChatBot
from chat.shared_alarms import SharedAlarms
from jobs.operator_notices import NoticeSender
from storage.chats import ChatStore
from storage.database import Database
from storage.operator_notices import OperatorNotices
from tests.chat.support.fakes import Clock, OfflineTelegram
from tests.support.shared_databases import KINDS, opened_twice
from texts import Languages

TEXTS = Languages.load().of("en")
FULL = "operator-queue-full"
SENT = {"message_id": 1, "date": 1_700_000_000, "chat": {"id": 1, "type": "private"}}


class Replica:
    """One of them."""

    def __init__(self, bot: ChatBot, database: Database, clock: Clock, *, chat_id: int | None = 1) -> None:
        self.notices = OperatorNotices(database)
        self.alarms = SharedAlarms(self.notices, clock=clock)
        self.admin = AdminChat(
            bot, TEXTS, ChatStore(database), chat_id=chat_id, random=lambda: 1.0, shared_alarms=self.alarms
        )
        self._sender = NoticeSender(self.notices, self.admin, TEXTS, clock=clock)

    async def raises(self, limit: str) -> None:
        self.admin.raise_alarm(FULL, limit=limit)
        await self.alarms.close()

    async def clears(self) -> None:
        self.admin.clear_alarm(FULL)
        await self.alarms.close()

    async def leads(self) -> None:
        """Send what is due, as the leader does with each tick."""
        await self._sender.tick()
        await self._sender.close()


@pytest.fixture(params=KINDS)
async def databases(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    async with opened_twice(request.param, tmp_path) as databases:
        yield databases


@pytest.fixture
def pair(
    bot: ChatBot, databases: tuple[Database, Database], clock: Clock, telegram: OfflineTelegram
) -> tuple[Replica, Replica]:
    telegram.answer_with("sendMessage", SENT, SENT, SENT)
    return Replica(bot, databases[0], clock), Replica(bot, databases[1], clock)


def _texts(telegram: OfflineTelegram) -> list[str]:
    return [call["text"] for call in telegram.calls_of("sendMessage")]


async def test_alarm_of_any_replica_is_told_by_the_leader(
    pair: tuple[Replica, Replica], telegram: OfflineTelegram
) -> None:
    """Whoever meets it doesn't send it."""
    leader, other = pair

    await other.raises("9")
    before = _texts(telegram)
    await leader.leads()

    assert before == []
    assert _texts(telegram) == [TEXTS.say(FULL, limit="9")]


async def test_alarm_that_several_meet_is_told_once(
    pair: tuple[Replica, Replica], telegram: OfflineTelegram
) -> None:
    """Until one of them finds that it is over, whichever it is; then it can be told anew."""
    leader, other = pair
    for replica in (other, leader, other):
        await replica.raises("9")
        await leader.leads()
    during = _texts(telegram)

    await leader.clears()
    await leader.clears()
    await other.raises("10")
    await leader.leads()

    assert during == [TEXTS.say(FULL, limit="9")]
    assert _texts(telegram) == [TEXTS.say(FULL, limit="9"), TEXTS.say(FULL, limit="10")]


async def test_alarm_that_is_over_early_is_told_all_the_same(
    pair: tuple[Replica, Replica], telegram: OfflineTelegram
) -> None:
    """It was met; the leader had not come to it yet. What is stored at once stays in its order."""
    leader, other = pair
    other.admin.raise_alarm(FULL, limit="9")
    other.admin.clear_alarm(FULL)
    other.admin.raise_alarm(FULL, limit="10")
    await other.admin.close()

    await leader.leads()

    assert _texts(telegram) == [TEXTS.say(FULL, limit="9"), TEXTS.say(FULL, limit="10")]


async def test_alarm_without_an_admin_chat_is_not_stored(
    bot: ChatBot, databases: tuple[Database, Database], clock: Clock
) -> None:
    """Nobody could be told; the log has it."""
    replica = Replica(bot, databases[0], clock, chat_id=None)

    await replica.raises("9")

    assert await replica.notices.claim_due(now=clock.now, lease=60.0, limit=9) == []


async def test_alarm_that_cannot_be_stored_can_be_raised_again(
    pair: tuple[Replica, Replica], telegram: OfflineTelegram, databases: tuple[Database, Database]
) -> None:
    """By whoever meets it next, once the database can be used."""
    leader, other = pair
    async with databases[0].transaction() as connection:
        await connection.execute("ALTER TABLE operator_notices RENAME TO away")
    await other.raises("9")
    async with databases[0].transaction() as connection:
        await connection.execute("ALTER TABLE away RENAME TO operator_notices")

    await other.raises("10")
    await leader.leads()

    assert _texts(telegram) == [TEXTS.say(FULL, limit="10")]
