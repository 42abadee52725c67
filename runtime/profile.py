"""How the bot presents itself: command menus and descriptions in each language, and the operators' own menu."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
)
from telegram.error import TelegramError

from chat.bot import ChatBot
from storage.database import StorageError
from storage.profile import ProfileStore
from texts import Languages, Texts

_log = logging.getLogger(__name__)

_Menus = Sequence[tuple[BotCommandScope, tuple[str, ...]]]
_MENUS: _Menus = (
    (
        BotCommandScopeAllPrivateChats(),
        (
            "start",
            "help",
            "moves",
            "status",
            "history",
            "cancel",
            "balance",
            "settings",
            "language",
            "privacy",
            "forget",
        ),
    ),
    (
        BotCommandScopeAllGroupChats(),
        (
            "animate",
            "moves",
            "status",
            "history",
            "cancel",
            "balance",
            "settings",
            "language",
            "help",
            "privacy",
            "forget",
        ),
    ),
)
PAYING = ("paysupport", "terms")
"""What Telegram wants of everybody who sells; in the menus while videos are sold for Stars, at their end."""
OPERATOR_MENU = (
    *("stats", "prices", "jobs", "job", "pause", "resume"),
    *("allow", "ban", "unban", "grant", "refund", "log"),
)
"""The commands of the control room, which are shown before the others, to operators only."""
_ALL = "all"
"""The name under which the digest of everything is stored."""


@dataclass(frozen=True)
class _Item:
    """One thing to set at Telegram."""

    name: str
    digest: str
    set: Callable[[], Awaitable[object]]


def _menus(*, sells: bool) -> _Menus:
    return [(scope, (*names, *PAYING) if sells else names) for scope, names in _MENUS]


async def present_to_operator(
    bot: ChatBot, texts: Texts, store: ProfileStore, chat_id: int, *, sells: bool
) -> None:
    """Set the menu of ADMIN_CHAT, which a group shows to its administrators only, if it has changed.

    Raises nothing, as present().
    """
    is_group = chat_id < 0
    scope = BotCommandScopeChatAdministrators(chat_id) if is_group else BotCommandScopeChat(chat_id)
    _, names = _menus(sells=sells)[is_group]
    commands = [BotCommand(name, texts.say(f"command-{name}")) for name in (*OPERATOR_MENU, *names)]
    digest = _digest(bot, [chat_id, [[command.command, command.description] for command in commands]])
    try:
        if (await store.known()).get("operator") != digest:
            await bot.set_my_commands(commands, scope=scope)
            await store.remember("operator", digest)
    except (TelegramError, StorageError) as error:
        _log.warning("the menu of ADMIN_CHAT can't be set now: %s", error)


async def present(bot: ChatBot, languages: Languages, store: ProfileStore, *, sells: bool) -> None:
    """Set what has changed since the last start; `sells` is whether people can pay.

    Raises nothing: the bot works without it, so an error is only logged, and the next start continues.
    """
    try:
        menus = _menus(sells=sells)
        known, edition = await store.known(), await asyncio.to_thread(_edition, bot, languages, menus)
        if known.get(_ALL) == edition:
            return
        for code in (None, *languages.codes):
            await languages.prepare(code)
            for item in _items(bot, languages.of(code), code, menus):
                if known.get(item.name) != item.digest:
                    await item.set()
                    await store.remember(item.name, item.digest)
        await store.remember(_ALL, edition)
    except (TelegramError, StorageError) as error:
        _log.warning("not all menus and descriptions can be set now: %s", error)


def _edition(bot: ChatBot, languages: Languages, menus: _Menus) -> str:
    """Return a digest of everything that there is to set, without parsing texts, which takes half a second."""
    files = [languages.source(code) for code in languages.codes]
    return _digest(bot, [languages.default, [names for _scope, names in menus], files])


def _items(bot: ChatBot, texts: Texts, code: str | None, menus: _Menus) -> Iterator[_Item]:
    """Return what there is to set in a language; None is for people whose language the bot doesn't speak."""
    for scope, names in menus:
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
