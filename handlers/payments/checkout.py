"""The last question before somebody pays: it is answered at once, outside of every queue, or Telegram gives up."""

import asyncio
import logging

from telegram import PreCheckoutQuery, Update
from telegram.error import BadRequest, NetworkError, TelegramError

from domain.access import Verdict
from domain.payment import CURRENCY, Order, Refusal
from handlers.drafts.options import options_of
from handlers.gates.language import language_of
from handlers.services import Services
from jobs.limit_notices import log_notices
from storage.database import StorageError

_log = logging.getLogger(__name__)

_SECONDS = 8.0
"""Telegram waits for ten."""
_PAUSE = 0.5


async def answer_checkout(services: Services, update: Update) -> None:
    """Let somebody pay an order that can be carried out now; else say why not. Raises nothing."""
    query = update.pre_checkout_query
    if query is None:
        return
    try:
        async with asyncio.timeout(_SECONDS):
            await _answer(services, update, query)
    except (TelegramError, TimeoutError) as error:
        _log.warning("a checkout was not answered in time: %s", error or "timeout")
    except Exception:  # noqa: BLE001 - the last resort: the error would be lost with the task
        _log.exception("unexpected error in a checkout")


async def _answer(services: Services, update: Update, query: PreCheckoutQuery) -> None:
    try:
        refusal = await _refusal(services, query)
        language = await language_of(update, services)
    except StorageError as error:
        _log.warning("a checkout is refused: %s", error)
        refusal, language = Refusal.LATER, services.languages.best(query.from_user.language_code)
    text = services.languages.of(language).say(f"checkout-{refusal}") if refusal is not None else None
    while True:
        try:
            await services.bot.answer_pre_checkout_query(query.id, ok=refusal is None, error_message=text)
        except NetworkError as error:
            if isinstance(error, BadRequest):
                raise
            await asyncio.sleep(_PAUSE)
        else:
            _log.info("a checkout of %d Stars: %s", query.total_amount, refusal or "may be paid")
            return


async def _refusal(services: Services, query: PreCheckoutQuery) -> Refusal | None:
    """Return why an order can't be paid now; None if it can. Raises StorageError."""
    account = query.from_user.id
    if not services.settings.stars_per_dollar or query.currency != CURRENCY:
        return Refusal.CLOSED
    if Verdict.BANNED in (await services.access.of([account])).values():
        return Refusal.CLOSED
    refusal, notices = await services.paid_starter.refusal(
        query.invoice_payload, account, query.total_amount, services.settings.limits, now=services.clock()
    )
    log_notices(notices)
    if refusal is not None:
        return refusal
    order = await services.orders.get(query.invoice_payload)
    is_stale = order is None or await _has_other_options(services, order)
    return Refusal.STALE if is_stale else None


async def _has_other_options(services: Services, order: Order) -> bool:
    """Whether its person has chosen other settings since: the offer then says another price."""
    draft = await services.drafts.get(order.source.draft_id) if order.source.draft_id is not None else None
    return draft is not None and await options_of(services, draft) != order.options
