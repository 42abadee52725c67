import asyncio

import pytest
from telegram.error import TimedOut

from chat.admin import MAX_WAITING, AdminChat
from chat.bot import ChatBot
from storage.chats import ChatStore
from storage.database import Database
from tests.chat.support.fakes import Clock, OfflineTelegram, refusal
from texts import Languages

TEXTS = Languages.load().of("en")
SENT = {"message_id": 1, "date": 1_700_000_000, "chat": {"id": 1, "type": "private"}}


@pytest.fixture
def chats(database: Database) -> ChatStore:
    return ChatStore(database)


@pytest.fixture
def admin(bot: ChatBot, chats: ChatStore, clock: Clock) -> AdminChat:
    return AdminChat(bot, TEXTS, chats, chat_id=1, random=lambda: 1.0, sleep=clock.sleep)


def _texts(telegram: OfflineTelegram) -> list[str]:
    return [call["text"] for call in telegram.calls_of("sendMessage")]


async def _sent() -> None:
    await asyncio.wait([task for task in asyncio.all_tasks() if task.get_name() == "admin chat"], timeout=5)


async def test_alerts_arrive_in_their_order(admin: AdminChat, telegram: OfflineTelegram) -> None:
    """Telling returns at once; what was told first is sent first."""
    telegram.answer_with("sendMessage", SENT, SENT)

    admin.tell("operator-credits")
    admin.tell("operator-resumed")
    assert _texts(telegram) == []
    await _sent()

    assert _texts(telegram) == [TEXTS.say("operator-credits"), TEXTS.say("operator-resumed")]


async def test_alarm_is_told_once_until_it_is_over(admin: AdminChat, telegram: OfflineTelegram) -> None:
    """However often it is raised meanwhile; and again when it comes back."""
    telegram.answer_with("sendMessage", SENT, SENT)

    for _ in range(3):
        admin.raise_alarm("operator-queue-full", limit="9")
    admin.clear_alarm("operator-queue-full")
    admin.raise_alarm("operator-queue-full", limit="9")
    await _sent()

    assert _texts(telegram) == [TEXTS.say("operator-queue-full", limit="9")] * 2


async def test_alert_is_sent_again_after_an_outage(
    admin: AdminChat, telegram: OfflineTelegram, clock: Clock
) -> None:
    """When Telegram was down, the operator hears of it afterwards; later and later tries."""
    telegram.answer_with("sendMessage", *[TimedOut()] * 4, SENT)

    admin.tell("operator-credits")
    await _sent()

    assert len(_texts(telegram)) == 5
    assert clock.slept == [1, 2, 4, 8]


async def test_refused_alert_keeps_no_other_waiting(admin: AdminChat, telegram: OfflineTelegram) -> None:
    """An operator who has blocked the bot is told nothing, and that is only logged."""
    telegram.answer_with("sendMessage", refusal(403, "Forbidden: bot was blocked by the user"), SENT)

    admin.tell("operator-credits")
    admin.tell("operator-resumed")
    await _sent()

    assert len(_texts(telegram)) == 2


async def test_alerts_that_wait_are_bounded(admin: AdminChat, caplog: pytest.LogCaptureFixture) -> None:
    """The oldest goes, and its name is in the log."""
    admin.tell("operator-credits")
    for _ in range(MAX_WAITING):
        admin.tell("operator-resumed")

    assert caplog.messages == ["too many alerts wait for ADMIN_CHAT, dropped: operator-credits"]


async def test_closing_gives_what_waits_a_moment(admin: AdminChat, telegram: OfflineTelegram) -> None:
    """The last alert of a process that gives up still arrives."""
    telegram.answer_with("sendMessage", SENT)

    admin.tell("operator-conflict")
    await admin.close()

    assert _texts(telegram) == [TEXTS.say("operator-conflict")]


async def test_without_admin_chat_nothing_is_sent(
    bot: ChatBot, chats: ChatStore, telegram: OfflineTelegram
) -> None:
    """The log has it all the same."""
    admin = AdminChat(bot, TEXTS, chats, chat_id=None, random=lambda: 1.0)

    admin.tell("operator-credits")
    await admin.close()

    assert _texts(telegram) == []


async def test_alerts_follow_a_group_that_became_a_supergroup(
    admin: AdminChat, telegram: OfflineTelegram, chats: ChatStore
) -> None:
    """Telegram says so when the first one is sent; the next ones go there at once."""
    moved = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-100200)
    telegram.answer_with("sendMessage", moved, SENT, SENT)

    admin.tell("operator-credits")
    admin.tell("operator-resumed")
    await _sent()

    assert [call["chat_id"] for call in telegram.calls_of("sendMessage")] == [1, -100200, -100200]
    assert chats.current_id(1) == -100200
