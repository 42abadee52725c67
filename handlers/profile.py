"""How the bot presents itself: the command menus, each for its kind of chat, and its description."""

import logging

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from chat.bot import ChatBot
from texts import Texts

_log = logging.getLogger(__name__)

_MENUS: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeAllPrivateChats(), ("start", "help", "motions", "status", "cancel", "privacy", "forget")),
    (BotCommandScopeAllGroupChats(), ("animate", "motions", "status", "cancel", "help", "privacy", "forget")),
)


async def present(bot: ChatBot, texts: Texts) -> None:
    """Set menus and description; the bot works without them, so trouble is only logged."""
    try:
        for scope, names in _MENUS:
            commands = [BotCommand(name, texts.say(f"command-{name}")) for name in names]
            await bot.set_my_commands(commands, scope=scope)
        await bot.set_my_description(texts.say("description"))
        await bot.set_my_short_description(texts.say("short-description"))
    except TelegramError as error:
        _log.warning("the menus and the description can't be set: %s", error)
