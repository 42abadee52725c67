"""The bot's messages about a draft that is gone: closed, or deleted."""

import logging
from collections.abc import Awaitable, Iterable

from telegram.error import BadRequest, Forbidden

from domain.draft import Draft
from handlers.services import Services

_log = logging.getLogger(__name__)


async def close_messages(services: Services, draft: Draft, *, except_id: int | None = None) -> None:
    """Say on the offer of a discarded draft that it is over, and remove Cancel from the question for a file.

    `except_id` is a message that says so already.
    """
    chat_id, offer, prompt = draft.owner.chat_id, draft.offer_message_id, draft.prompt_message_id
    if offer not in {None, except_id}:
        text = services.texts.say("offer-discarded")
        await _if_possible(services.bot.edit_message_text(text, chat_id=chat_id, message_id=offer))
    if prompt not in {None, except_id} and not draft.owner.is_group:
        await _if_possible(services.bot.edit_message_reply_markup(chat_id, prompt, reply_markup=None))


async def delete_messages(services: Services, messages: Iterable[tuple[int, int]]) -> None:
    """Delete messages, each given as the ids of its chat and its own, as far as the bot may."""
    for chat_id, message_id in messages:
        await _if_possible(services.bot.delete_message(chat_id, message_id))


async def _if_possible(call: Awaitable[object]) -> None:
    """Make a call about a message that may be deleted, or too old, or in a chat that has blocked the bot."""
    try:
        await call
    except (BadRequest, Forbidden) as error:
        _log.debug("a message about a draft that is gone stays: %s", error)
