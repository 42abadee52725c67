"""Emoji reactions in place of messages, where a group may do without a message."""

import logging

from telegram.error import TelegramError

from chat.bot import ChatBot
from chat.send_queue import Urgency

_log = logging.getLogger(__name__)

TAKEN, DONE = "👀", "🎉"


async def react(bot: ChatBot, chat_id: int, message_id: int, emoji: str) -> None:
    """React to a message, in place of an earlier reaction. Failures are ignored: some chats allow none."""
    try:
        await bot.set_message_reaction(chat_id, message_id, emoji, rate_limit_args=Urgency.DROP)
    except TelegramError as error:
        _log.debug("chat %d: can't react: %s", chat_id, error)
