"""Messages as Telegram sends them."""

from typing import Any

from telegram import Message

from chat.bot import ChatBot

GROUP = {"id": -100, "type": "supergroup", "title": "Friends", "is_forum": True}
ANN: dict[str, Any] = {"id": 11, "is_bot": False, "first_name": "Ann"}
BEN: dict[str, Any] = {"id": 22, "is_bot": False, "first_name": "Ben"}
PRIVATE = {"id": 11, "type": "private", "first_name": "Ann"}


def message(bot: ChatBot, **fields: Any) -> Message:
    """Return a message of Ann's in the group, with other fields or without those that are None."""
    data = {"message_id": 7, "date": 1_700_000_000, "chat": GROUP, "from": ANN} | fields
    found = Message.de_json({name: value for name, value in data.items() if value is not None}, bot)
    assert found is not None
    return found
