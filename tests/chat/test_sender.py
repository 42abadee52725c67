from typing import Any

import pytest
from telegram import CallbackQuery

from chat.bot import ChatBot
from chat.sender import asker_of, owner_of, replied_to
from domain.owner import Owner
from tests.chat.support.messages import ANN, BEN, GROUP, PRIVATE, message

IN_TOPIC = {"message_thread_id": 5, "is_topic_message": True}
BOT = {"id": 99, "is_bot": True, "first_name": "Bot"}


def _press(bot: ChatBot, shown: dict[str, Any] | None, presser: dict[str, Any] = BEN) -> CallbackQuery:
    data = {"id": "1", "from": presser, "chat_instance": "1", "data": "x", "message": shown}
    found = CallbackQuery.de_json({name: value for name, value in data.items() if value is not None}, bot)
    assert found is not None
    return found


def _of_bot(**fields: Any) -> dict[str, Any]:
    return {"message_id": 8, "date": 1_700_000_000, "chat": GROUP, "from": BOT} | fields


@pytest.mark.parametrize(
    ("fields", "owner"),
    [
        ({}, Owner(-100, 0, 11)),
        (IN_TOPIC, Owner(-100, 5, 11)),
        ({"message_thread_id": 5}, Owner(-100, 0, 11)),
        ({"sender_chat": GROUP}, Owner(-100, 0, -100)),
        ({"from": None}, None),
    ],
    ids=["person", "in a topic", "thread of replies", "as the group", "nobody"],
)
async def test_owner_is_the_sender_in_chat_and_topic(
    bot: ChatBot, fields: dict[str, Any], owner: Owner | None
) -> None:
    """An anonymous administrator is the group; a thread of replies is no topic; a channel post has no sender."""
    assert owner_of(message(bot, **fields)) == owner


async def test_opening_of_a_topic_is_no_message_replied_to(bot: ChatBot) -> None:
    """In a topic, Telegram has every other message reply to it."""
    opening = _of_bot(forum_topic_created={"name": "Clips", "icon_color": 1})

    assert replied_to(message(bot, reply_to_message=opening, **IN_TOPIC)) is None
    original = replied_to(message(bot, reply_to_message=_of_bot()))
    assert original is not None
    assert original.message_id == 8


@pytest.mark.parametrize(
    ("shown", "asker"),
    [
        (_of_bot(reply_to_message=_of_bot(**{"from": ANN})), Owner(-100, 0, 11)),
        (_of_bot(), Owner(-100, 0, 22)),
        (_of_bot(chat=PRIVATE, reply_to_message=_of_bot(**{"from": ANN})), Owner(11, 0, 22)),
        ({"message_id": 8, "date": 0, "chat": GROUP}, Owner(-100, 0, 22)),
        (None, None),
    ],
    ids=["reply", "no reply", "private", "inaccessible", "no message"],
)
async def test_asker_is_whose_message_was_replied_to(
    bot: ChatBot, shown: dict[str, Any] | None, asker: Owner | None
) -> None:
    """In a group: nobody can press for others. Otherwise it is who has pressed."""
    assert asker_of(_press(bot, shown)) == asker
