"""/allow, /ban and /unban, and the answers to people who ask to be let in."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import (
    KeyboardButton,
    KeyboardButtonRequestChat,
    KeyboardButtonRequestUsers,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginUser,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import TelegramError
from telegram.ext import filters

from chat.callback_data import AnswerRequest
from chat.destination import destination
from chat.sender import owner_of, replied_to
from domain.access import Verdict
from domain.operator_log import Action
from handlers.admin.operator_commands import act_of, on_operator_callback, on_operator_command, on_operator_message
from handlers.callbacks import Callback
from handlers.messages import Incoming
from handlers.services import App, Services

_log = logging.getLogger(__name__)

_PICKS = (Action.ALLOW, Action.BAN, Action.UNBAN)
"""Telegram sends back which of them somebody was picked for: its position here, counted from 1."""
_DIGITS = 15
"""The longest ids of Telegram's have 52 bits."""
_SIGNS = {Action.ALLOW: "✅", Action.DENY: "✖️", Action.BAN: "⛔", Action.UNBAN: "✅"}


def _order(action: Action) -> Callable[[Incoming], Coroutine[Any, Any, None]]:
    async def handle(incoming: Incoming) -> None:
        subject_id = _named(incoming)
        if subject_id is None:
            await _ask_whom(incoming, action)
        else:
            await _decide(incoming, action, subject_id)

    return handle


def _named(incoming: Incoming) -> int | None:
    """Return the id behind the command, else that of who sent the message that it replies to; else None."""
    words = incoming.words
    if words:
        return int(words[0]) if len(words) == 1 and is_id(words[0]) else None
    return sender_replied_to(incoming)


def sender_replied_to(incoming: Incoming) -> int | None:
    """Return the id of who sent, or first sent, the message that a command replies to; None if that isn't known."""
    original = replied_to(incoming.message)
    if original is None:
        return None
    match original.forward_origin:
        case MessageOriginUser(sender_user=user):
            return user.id
        case MessageOriginChat(sender_chat=chat) | MessageOriginChannel(chat=chat):
            return chat.id
        case None:
            sender = owner_of(original)
            own = {incoming.services.bot.id, incoming.owner.chat_id, incoming.owner.person_id}
            return sender.person_id if sender is not None and sender.person_id not in own else None
    return None  # forwarded from somebody whose name only is known


def is_id(word: str) -> bool:
    """Whether a word is an id of Telegram's."""
    digits = word.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) <= _DIGITS and int(digits) > 0


async def _ask_whom(incoming: Incoming, action: Action) -> None:
    """Say how to name somebody; in a private chat, offer Telegram's own lists of people and groups as well."""
    number = _PICKS.index(action) + 1
    row = [
        KeyboardButton("👤", request_users=KeyboardButtonRequestUsers(number, user_is_bot=False)),
        KeyboardButton("👥", request_chat=KeyboardButtonRequestChat(number, chat_is_channel=False)),
    ]
    keyboard = ReplyKeyboardMarkup([row], resize_keyboard=True, one_time_keyboard=True)
    await incoming.services.bot.send_message(
        **destination(incoming.owner, reply_to=incoming.reply_to),
        text=incoming.texts.say("control-who"),
        reply_markup=None if incoming.owner.is_group else keyboard,
    )


async def _picked(incoming: Incoming) -> None:
    """Do what somebody was picked for in Telegram's list."""
    users, chat = incoming.message.users_shared, incoming.message.chat_shared
    if users is not None and users.users:
        number, subject_id = users.request_id, users.users[0].user_id
    elif chat is not None:
        number, subject_id = chat.request_id, chat.chat_id
    else:
        return
    if 1 <= number <= len(_PICKS):
        await _decide(incoming, _PICKS[number - 1], subject_id)


async def _decide(incoming: Incoming, action: Action, subject_id: int) -> None:
    services = incoming.services
    subject_id = services.chats.current_id(subject_id)
    act = act_of(incoming, action, subject_id)
    match action:
        case Action.ALLOW:
            # Who was denied hears nothing of it, and was promised word of a yes.
            has_asked = (await services.access.of([subject_id])).get(subject_id) in {Verdict.ASKED, Verdict.DENIED}
            await services.access.decide(Verdict.ALLOWED, act)
            if has_asked:
                await _tell_granted(services, subject_id)
        case Action.BAN:
            await services.access.decide(Verdict.BANNED, act)
        case _:
            await services.access.unban(act)
    await services.bot.send_message(
        **destination(incoming.owner, reply_to=incoming.reply_to),
        text=f"{_done(action, subject_id)}\n{incoming.texts.say(f'control-done-{action}')}",
        reply_markup=None if incoming.owner.is_group else ReplyKeyboardRemove(),
    )


async def _answer(callback: Callback[AnswerRequest]) -> None:
    """Answer a request. The first answer counts: what two operators press at once is not undone."""
    services, subject_id = callback.services, callback.data.subject_id
    action = Action.ALLOW if callback.data.verdict is Verdict.ALLOWED else Action.DENY
    verdict = Verdict.ALLOWED if action is Action.ALLOW else Verdict.DENIED
    is_first = await services.access.answer(verdict, act_of(callback, action, subject_id))
    stands = (await services.access.of([subject_id])).get(subject_id)
    if stands is None:
        await callback.expire()
        return
    await callback.answer()
    standing = {Verdict.ALLOWED: Action.ALLOW, Verdict.BANNED: Action.BAN}.get(stands, Action.DENY)
    await callback.edit(_done(standing, subject_id))
    if is_first and verdict is Verdict.ALLOWED:
        await _tell_granted(services, subject_id, callback.data.language)


async def _tell_granted(services: Services, subject_id: int, language: str = "") -> None:
    """Tell a person or a group that was let in: in the language that it has chosen, else in that of its request."""
    chosen = (await services.preferences.of(subject_id)).language
    texts = services.languages.of(chosen or language)
    try:
        await services.bot.send_message(subject_id, texts.say("access-granted"))
    except TelegramError as error:
        _log.info("somebody who was let in can't be told: %s", error)


def _done(action: Action, subject_id: int) -> str:
    """Return what was done, in the words of the commands, which are the same in every language."""
    return f"{_SIGNS[action]} {'' if action is Action.DENY else '/'}{action} <code>{subject_id}</code>"


def register(application: App, group: int) -> None:
    """Register the commands and the buttons in a handler group."""
    for action in _PICKS:
        application.add_handler(on_operator_command(action, _order(action)), group)
    shared = filters.StatusUpdate.USERS_SHARED | filters.StatusUpdate.CHAT_SHARED
    application.add_handler(on_operator_message(shared, _picked), group)
    application.add_handler(on_operator_callback(AnswerRequest, _answer), group)
