"""The bot's messages about what is no more: closed, or taken away."""

import logging
from collections.abc import Awaitable, Iterable

from telegram.error import BadRequest, Forbidden

from domain.draft import Draft
from handlers.services import Services

_log = logging.getLogger(__name__)


async def close(services: Services, draft: Draft, *, pressed: int | None = None) -> None:
    """Say on a dropped draft's offer that it is over, and take Cancel off the question for the missing file.

    The message that was pressed has said so itself.
    """
    chat_id, offer, prompt = draft.owner.chat_id, draft.offer_message_id, draft.prompt_message_id
    if offer not in {None, pressed}:
        text = services.texts.say("offer-discarded")
        await _as_far_as_possible(services.bot.edit_message_text(text, chat_id=chat_id, message_id=offer))
    if prompt not in {None, pressed} and not draft.owner.is_group:
        await _as_far_as_possible(services.bot.edit_message_reply_markup(chat_id, prompt, reply_markup=None))


async def take_away(services: Services, messages: Iterable[tuple[int, int]]) -> None:
    """Delete messages, given as chat and id, as far as the bot may."""
    for chat_id, message_id in messages:
        await _as_far_as_possible(services.bot.delete_message(chat_id, message_id))


async def _as_far_as_possible(call: Awaitable[object]) -> None:
    """Make a call about a message that may be deleted, too old, or in a chat that can't be reached any more."""
    try:
        await call
    except (BadRequest, Forbidden) as error:
        _log.debug("a message about what is gone stays: %s", error)
