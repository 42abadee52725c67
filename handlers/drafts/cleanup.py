"""Closes or deletes the bot's messages about drafts that are gone."""

import logging
from collections.abc import Awaitable, Iterable

from telegram.error import BadRequest, Forbidden

from domain.draft import Draft
from handlers.services import Services

_log = logging.getLogger(__name__)


async def close_messages(services: Services, draft: Draft, *, except_id: int | None = None) -> None:
    """Edit the offer of a discarded draft to say so, and remove Cancel from the question for a missing file.

    The message `except_id` is left alone: it has been edited already.
    """
    chat_id, offer, prompt = draft.owner.chat_id, draft.offer_message_id, draft.prompt_message_id
    if offer not in {None, except_id}:
        text = services.texts.say("offer-discarded")
        await _if_possible(services.bot.edit_message_text(text, chat_id=chat_id, message_id=offer))
    if prompt not in {None, except_id} and not draft.owner.is_group:
        await _if_possible(services.bot.edit_message_reply_markup(chat_id, prompt, reply_markup=None))


async def delete_messages(services: Services, messages: Iterable[tuple[int, int]]) -> None:
    """Delete messages, given as (chat id, message id), as far as the bot may."""
    for chat_id, message_id in messages:
        await _if_possible(services.bot.delete_message(chat_id, message_id))


async def _if_possible(call: Awaitable[object]) -> None:
    """Make a call; ignore that the message is deleted or too old, or that the bot is blocked."""
    try:
        await call
    except (BadRequest, Forbidden) as error:
        _log.debug("a message about a draft that is gone stays: %s", error)
