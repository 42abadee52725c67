"""How the bot presents itself in each language: command menus for private chats and groups, and descriptions."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from chat.bot import ChatBot
from storage.database import StorageError
from storage.profile import ProfileStore
from texts import Languages, Texts

_log = logging.getLogger(__name__)

_MENUS: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (
        BotCommandScopeAllPrivateChats(),
        ("start", "help", "motions", "status", "history", "cancel", "settings", "language", "privacy", "forget"),
    ),
    (
        BotCommandScopeAllGroupChats(),
        ("animate", "motions", "status", "history", "cancel", "settings", "language", "help", "privacy", "forget"),
    ),
)
_ALL = "all"
"""The name under which the digest of everything is stored."""


@dataclass(frozen=True)
class _Item:
    """One thing to set at Telegram."""

    name: str
    digest: str
    set: Callable[[], Awaitable[object]]


async def present(bot: ChatBot, languages: Languages, store: ProfileStore) -> None:
    """Set what has changed since the last start.

    Raises nothing: the bot works without it, so an error is only logged, and the next start continues.
    """
    try:
        known, edition = await store.digests(), await asyncio.to_thread(_edition, bot, languages)
        if known.get(_ALL) == edition:
            return
        for code in (None, *languages.codes):
            texts = await asyncio.to_thread(languages.of, code)
            for item in _items(bot, texts, code):
                if known.get(item.name) != item.digest:
                    await item.set()
                    await store.set(item.name, item.digest)
        await store.set(_ALL, edition)
    except (TelegramError, StorageError) as error:
        _log.warning("not all menus and descriptions can be set now: %s", error)


def _edition(bot: ChatBot, languages: Languages) -> str:
    """Return a digest of everything that there is to set, without parsing texts, which takes half a second."""
    files = [languages.source(code) for code in languages.codes]
    return _digest(bot, [languages.default, [names for _scope, names in _MENUS], files])


def _items(bot: ChatBot, texts: Texts, code: str | None) -> Iterator[_Item]:
    """Return what there is to set in a language; None is for people whose language the bot doesn't speak."""
    for scope, names in _MENUS:
        commands = [BotCommand(name, texts.say(f"command-{name}")) for name in names]
        content = [[command.command, command.description] for command in commands]
        set_commands = partial(bot.set_my_commands, commands, scope=scope, language_code=code)
        yield _Item(f"{scope.type} {code}", _digest(bot, content), set_commands)
    description, short_description = texts.say("description"), texts.say("short-description")
    for text, call in ((description, bot.set_my_description), (short_description, bot.set_my_short_description)):
        yield _Item(f"{call.__name__} {code}", _digest(bot, text), partial(call, text, language_code=code))


def _digest(bot: ChatBot, content: object) -> str:
    """Return a digest of texts, different for each bot."""
    return hashlib.sha256(json.dumps([bot.id, content]).encode()).hexdigest()[:16]
