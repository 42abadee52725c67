"""The bot's answers in chats where it is no member: how they are sent, and edited later."""

import html
import logging

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.send_queue import Urgency
from domain.guest import GuestAnswer
from handlers.services import Services

_log = logging.getLogger(__name__)

LINK_PREFIX = "g_"
"""What precedes an answer's id in the start parameter of a link."""
_START = "guest"
"""The start parameter of a link to the private chat alone."""


async def send_answer(
    services: Services, query_id: str, text: str, keyboard: InlineKeyboardMarkup | None = None
) -> str | None:
    """Answer a call; returns the inline id of the answer. A call is answered once, within an unknown time.

    None if Telegram refuses it: the answer to an earlier try may have got lost. Raises TelegramError where another
    try may help.
    """
    content = InputTextMessageContent(text)
    result = InlineQueryResultArticle("answer", services.bot.first_name, content, reply_markup=keyboard)
    try:
        sent = await services.bot.answer_guest_query(query_id, result)
    except BadRequest as error:
        level = logging.DEBUG if "query" in error.message.lower() else logging.WARNING
        _log.log(level, "a guest query can't be answered: %s", error)
        return None
    return sent.inline_message_id


async def edit_answer(
    services: Services, answer: GuestAnswer, text: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Edit an answer if it can be edited; a TelegramError is only logged."""
    if answer.message is None:
        return
    try:
        await services.bot.edit_message_text(text, inline_message_id=answer.message, reply_markup=keyboard)
    except TelegramError as error:
        _log.info("a guest answer can't be edited: %s", error)


def private_chat_keyboard(services: Services, answer: GuestAnswer | None = None) -> InlineKeyboardMarkup:
    """Return the button that opens the private chat; with an answer, what it offers goes on there."""
    parameter = _START if answer is None else f"{LINK_PREFIX}{answer.id}"
    link = f"https://t.me/{services.bot.username}?start={parameter}"
    label = html.unescape(services.texts.say("button-open-chat"))
    return InlineKeyboardMarkup.from_button(InlineKeyboardButton(label, url=link))


async def is_private_chat_open(services: Services, person_id: int) -> bool:
    """Whether the bot may write to somebody in private: they have started it, and not blocked it.

    True as well if Telegram can't say now.
    """
    try:
        await services.bot.send_chat_action(person_id, ChatAction.TYPING, rate_limit_args=Urgency.DROP)
    except (BadRequest, Forbidden) as error:
        _log.info("a caller has no private chat with the bot: %s", error)
        return False
    except TelegramError as error:
        _log.debug("whether a caller's private chat is open is not known: %s", error)
    return True
