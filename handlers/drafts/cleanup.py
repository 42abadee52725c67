"""Closes or deletes the bot's messages about drafts that are gone."""

import logging
from collections.abc import Awaitable, Callable, Iterable

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.send_queue import Urgency
from domain.draft import Draft
from handlers.services import Services

_log = logging.getLogger(__name__)


async def close_messages(services: Services, draft: Draft, *, except_id: int | None = None) -> None:
    """Edit the offer of a discarded draft to say so, and remove Cancel from the question for a missing file.

    The message `except_id` is left alone: it has been edited already. In a group, both messages are deleted with
    the draft.
    """
    chat_id, offer, prompt = draft.owner.chat_id, draft.offer_message_id, draft.prompt_message_id
    if draft.owner.is_group:
        return
    if offer is not None and offer != except_id:
        await close_message(services, chat_id, offer)
    if prompt not in {None, except_id}:
        close_question(services, draft)


async def close_message(services: Services, chat_id: int, message_id: int) -> None:
    """Edit an offer to say that it was discarded."""
    text = services.texts.say("offer-discarded")
    await _if_possible(services.bot.edit_words(text, chat_id=chat_id, message_id=message_id))


def close_question(services: Services, draft: Draft) -> None:
    """Take the buttons of a draft's question in a private chat away, and the words about them; nobody waits."""
    chat_id, message_id = draft.owner.chat_id, draft.prompt_message_id
    if message_id is None or draft.prompt_text is None:
        take_buttons_away(services, chat_id, message_id)
        return
    text, edit = draft.prompt_text, services.bot.edit_words
    _edit_later(
        services,
        (chat_id, message_id),
        lambda: edit(text, chat_id=chat_id, message_id=message_id, rate_limit_args=Urgency.LATER),
    )


def take_buttons_away(services: Services, chat_id: int, message_id: int | None) -> None:
    """Remove the keyboard of a message whose buttons are out of date; see `set_buttons_later`."""
    set_buttons_later(services, chat_id, message_id, None)


def set_buttons_later(
    services: Services, chat_id: int, message_id: int | None, keyboard: InlineKeyboardMarkup | None
) -> None:
    """Replace the keyboard of a message, as far as the bot may; None is no message.

    Nobody waits for it: that is done when there is nothing else to send.
    """
    if message_id is not None:
        edit = services.bot.edit_message_reply_markup
        _edit_later(
            services,
            (chat_id, message_id),
            lambda: edit(chat_id, message_id, reply_markup=keyboard, rate_limit_args=Urgency.LATER),
        )


def _edit_later(services: Services, message: tuple[int, int], edit: Callable[[], Awaitable[object]]) -> None:
    async def try_once() -> None:
        try:
            await edit()
        except TelegramError as error:
            _log.debug("the old buttons of a message stay: %s", error)

    services.edits.start(message, try_once)


def messages_about(draft: Draft) -> list[tuple[int, int]]:
    """Return the bot's messages about a draft, as (chat id, message id)."""
    messages = (draft.offer_message_id, draft.prompt_message_id)
    return [(draft.owner.chat_id, message_id) for message_id in messages if message_id is not None]


async def delete_messages(services: Services, messages: Iterable[tuple[int, int]]) -> None:
    """Delete messages, given as (chat id, message id); where the bot may not, remove their buttons."""
    for chat_id, message_id in messages:
        if not await _if_possible(services.bot.delete_message(chat_id, message_id)):
            await _if_possible(services.bot.edit_message_reply_markup(chat_id, message_id, reply_markup=None))


async def _if_possible(call: Awaitable[object]) -> bool:
    """Make a call; False if the message is deleted or too old, or if the bot is blocked."""
    try:
        await call
    except (BadRequest, Forbidden) as error:
        _log.debug("a message about a draft stays as it is: %s", error)
        return False
    return True
