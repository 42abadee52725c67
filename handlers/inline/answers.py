"""Answers to inline queries. A late one is refused, and nobody waits for it any more."""

import logging
from collections.abc import Sequence

from telegram import InlineQuery, InlineQueryResult, InlineQueryResultsButton
from telegram.error import BadRequest, TelegramError

from handlers.services import Services

_log = logging.getLogger(__name__)

CACHE_SECONDS = 5
"""For so long Telegram may answer the same query of the same person itself: a new result is there soon."""
START_PARAMETER = "inline"
"""What /start in the private chat carries, from the button above the results."""


async def answer(
    services: Services, query: InlineQuery, results: Sequence[InlineQueryResult], *, next_offset: str = ""
) -> bool:
    """Answer with results, which are this person's only, under a button that leads into the bot.

    Returns whether Telegram takes them: it refuses all of them if one has a file of another kind than it says.
    """
    button = InlineQueryResultsButton(services.texts.say("inline-button"), start_parameter=START_PARAMETER)
    try:
        await services.bot.answer_inline_query(
            query.id,
            results,
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=next_offset or None,  # of an empty one, the library with defaults makes a list
            button=button,
        )
    except BadRequest as error:
        if "query" in error.message.lower():
            _log.debug("an inline query is answered too late: %s", error)
            return True
        _log.warning("the results for an inline query are refused: %s", error)
        return False
    except TelegramError as error:
        _log.debug("an inline query is not answered: %s", error)  # the app asks again with the next letter
    return True


async def answer_empty(services: Services, query: InlineQuery) -> None:
    """Answer without results: the private chat, where the button leads, says why."""
    await answer(services, query, [])
