"""The buttons with a price in Stars: each press makes an invoice for this one video."""

from telegram import InlineKeyboardMarkup, LabeledPrice

from chat.callback_data import BuyRetry, BuyVideo
from chat.destination import destination
from chat.keyboards import button
from domain.draft import Draft
from domain.job import Job
from domain.limits import Reached
from domain.options import Options
from domain.payment import CURRENCY, Order, Source
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import delete_messages
from handlers.drafts.offer import show_offer
from handlers.drafts.options import options_of, within_limits
from handlers.jobs.limits import tell_refusal
from handlers.payments.quotes import Quote, cost_of, quote, quote_or_limit, when_free
from handlers.services import App, Services
from jobs.keyboards import try_again_keyboard
from storage.orders import Wanted
from storage.starting import NewJob

_START_PARAMETER = "video"
"""Without one, anybody could pay a forwarded copy of an invoice; with it, the copy leads to the bot."""


async def show_price(
    callback: Callback[object], found: Draft | Job, options: Options, reached: Reached
) -> Reached | None:
    """Show the price in Stars of a video that isn't free for whoever has pressed.

    If it isn't sold, return the limit that has to be told instead.
    """
    services, account = callback.services, callback.account
    price = await quote_or_limit(services, found, options, account, reached)
    if isinstance(price, Reached):
        return price
    free = when_free(callback.texts, price.reached, services.clock())
    await callback.alert("alert-not-free", stars=price.stars, **free)
    if isinstance(found, Draft):
        await show_offer(services, found, account=account)
    else:
        await callback.set_keyboard(_retry_keyboard(callback, found, price))
    return None


async def _buy_video(callback: Callback[BuyVideo]) -> None:
    services = callback.services
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is None:
        return
    options, account = await options_of(services, draft), callback.account
    price = await quote(services, draft, options, account)
    if price is None:
        await callback.alert("alert-offer-changed")
        await show_offer(services, draft, account=account)
        return
    await _order(callback, draft, Source(draft_id=draft.id), options, price)


async def _buy_retry(callback: Callback[BuyRetry]) -> None:
    job = await callback.load_job(callback.data.job_id)
    if job is None:
        return
    options = within_limits(job.options, callback.services.settings)
    price = await quote(callback.services, job, options, callback.account)
    if price is None:
        await callback.alert("alert-offer-changed")
        await callback.set_keyboard(try_again_keyboard(callback.texts, job.id))
        return
    await _order(callback, job, Source(retry_of=job.id), options, price)


async def _order(
    callback: Callback[object], found: Draft | Job, source: Source, options: Options, price: Quote
) -> None:
    """Order the video, and send its invoice in place of an earlier one; not if it could not be started now."""
    services = callback.services
    new = NewJob(
        payer=callback.account,
        options=options,
        status_message_id=callback.status_message_id,
        amount=await cost_of(services, found, options),
        now=services.clock(),
    )
    refused = await services.paid_starter.refusal_of_order(found.owner.chat_id, new, services.settings.limits)
    if refused is not None:
        await tell_refusal(callback, refused)
        return
    wanted = Wanted(
        account=new.payer,
        stars=price.stars,
        amount=new.amount,
        options=options,
        language=callback.texts.language,
        message_id=new.status_message_id,
        now=new.now,
    )
    ordered = await services.orders.order(source, wanted)
    if ordered is None:
        await callback.expire()
        return
    await callback.answer()
    order, old_invoices = ordered
    await delete_messages(services, old_invoices)
    await _send_invoice(services, found, order)


async def _send_invoice(services: Services, found: Draft | Job, order: Order) -> None:
    """Send the invoice of an order; in a group, as a reply to whoever has asked.

    Stars need an empty provider token, which is what Telegram takes a missing one for. The library can't send an
    empty one: it makes a list of it.
    """
    texts, owner = services.texts, found.owner
    title = texts.say("invoice-title")
    sent = await services.bot.send_invoice(
        **destination(owner, reply_to=found.reply_to if owner.is_group else None),
        title=title,
        description=texts.say("invoice-description"),
        payload=order.id,
        currency=CURRENCY,
        prices=[LabeledPrice(title, order.stars)],
        start_parameter=_START_PARAMETER,
        disable_notification=owner.is_group,
    )
    await services.orders.set_invoice(order.id, owner.chat_id, sent.message_id)


def _retry_keyboard(callback: Callback[object], job: Job, price: Quote) -> InlineKeyboardMarkup:
    label = f"{callback.texts.say('button-again')} · ⭐ {price.stars}"
    return InlineKeyboardMarkup.from_button(button(label, BuyRetry(job.id)))


def register(application: App) -> None:
    """Register both buttons."""
    application.add_handler(on_callback(BuyVideo, _buy_video))
    application.add_handler(on_callback(BuyRetry, _buy_retry))
