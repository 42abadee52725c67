"""Reactions, where they do instead of a message. Some chats don't allow them: then nothing is missed."""

import logging

from telegram.error import TelegramError

from chat.bot import ChatBot
from chat.limits import Urgency

_log = logging.getLogger(__name__)

TAKEN, DONE = "👀", "🎉"


async def react(bot: ChatBot, chat_id: int, message_id: int, emoji: str) -> None:
    """Put a reaction on somebody's message, in place of an earlier one of the bot's."""
    try:
        await bot.set_message_reaction(chat_id, message_id, emoji, rate_limit_args=Urgency.DROP)
    except TelegramError as error:
        _log.debug("chat %d: no reaction: %s", chat_id, error)
