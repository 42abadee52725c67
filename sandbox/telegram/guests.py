"""Guest mode: people call the bot by its name in chats where it is no member, and it answers once.

Telegram does not publish for how long a guest query can be answered; here, as long as a pressed button by default.
"""

import secrets
from typing import Any

from sandbox.telegram.chats import Chat, Destination
from sandbox.telegram.cloud import Cloud, Event
from sandbox.telegram.errors import bad_request
from sandbox.telegram.messages import QUERY_TOO_OLD, Content, Message
from sandbox.telegram.users import OUTSIDE


class GuestQuery:
    """A message that calls the bot. Creating one sends the update to the bot."""

    def __init__(self, cloud: Cloud, message: Message) -> None:
        self._cloud = cloud
        self._at = cloud.clock()
        self.id = str(7 * 10**15 + cloud.new_number())
        self.message = message
        self.answer: Message | None = None
        """The bot's answer, None so far."""
        cloud.guest_queries[self.id] = self
        cloud.updates.put("guest_message", self.json())
        cloud.publish(Event("guest_query", message.chat, message))

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Message, with what only the bot that is called gets."""
        return {**self.message.json(), "guest_query_id": self.id}

    def set_answer(self, content: Content) -> Message:
        """Post the bot's answer, as a reply. Raises BotApiError for a second answer and for a late one."""
        if self.answer is not None or self._cloud.clock() - self._at > self._cloud.query_lifetime:
            raise bad_request(QUERY_TOO_OLD)
        called_by, chat = self.message, self.message.chat
        caller: dict[str, Any] = {}
        if called_by.sender_chat is not None:
            caller["guest_bot_caller_chat"] = called_by.sender_chat.json()
        elif called_by.sender is not None:
            caller["guest_bot_caller_user"] = called_by.sender.json()
        destination = Destination(called_by, called_by.thread_id, called_by.in_topic)
        self.answer = chat.post_from_bot(content, destination=destination, flags=caller)
        self.answer.inline_id = f"Ag{secrets.token_urlsafe(21)}"
        self._cloud.inline_messages[self.answer.inline_id] = self.answer
        return self.answer


def is_called(chat: Chat, message: Message) -> bool:
    """Whether a message calls the bot as a guest: by its name, in a chat where it is no member."""
    cloud, bot = chat.cloud, chat.cloud.bot
    if not bot.guest_mode or cloud.is_server_old or chat.status_of(bot.user) not in OUTSIDE:
        return False
    name = f"@{bot.username}".lower()
    return any(each["type"] == "mention" and _part(message.text, each).lower() == name for each in message.entities)


def _part(text: str, entity: dict[str, Any]) -> str:
    """Return the part of a text that an entity is about; offsets are in UTF-16 code units."""
    units = text.encode("utf-16-le")
    begin = 2 * int(entity["offset"])
    return units[begin : begin + 2 * int(entity["length"])].decode("utf-16-le")
