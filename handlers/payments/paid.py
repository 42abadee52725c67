"""What Telegram tells of payments. It comes before every gate: whoever has paid is never turned away."""

from telegram import Message, SuccessfulPayment, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler, filters

from chat.destination import destination
from chat.sender import topic_of
from domain.owner import Owner
from domain.payment import CURRENCY, Charge
from handlers.gates.language import language_of
from handlers.services import App, Context, Services, services_of


async def _paid(update: Update, context: Context) -> None:
    """Write the payment down before anything else, and start what it is for. Telling it again changes nothing."""
    message, services = update.message, services_of(context)
    payment = message.successful_payment if message else None
    if message is None or payment is None:
        return
    if payment.currency == CURRENCY:
        await _take(services, update, message, payment)
    raise ApplicationHandlerStop


async def _take(services: Services, update: Update, message: Message, payment: SuccessfulPayment) -> None:
    order = await services.orders.get(payment.invoice_payload)
    sender = message.from_user
    if order is not None and (sender is None or sender.is_bot or message.sender_chat is not None):
        account = order.account  # Telegram doesn't name who speaks as the group; nobody else could pay
    else:
        account = sender.id if sender is not None else 0
    language = order.language if order is not None else await language_of(update, services)
    chat_id = services.chats.current_id(message.chat.id)
    reply_to = message.message_id if chat_id == message.chat.id else None
    await services.payment_runner.receive(
        Charge(payment.telegram_payment_charge_id, payment.invoice_payload, account, payment.total_amount),
        language=language,
        destination=destination(Owner(chat_id, topic_of(message) if reply_to else 0, account), reply_to=reply_to),
    )


async def _refunded(update: Update, context: Context) -> None:
    """Note that a payment was given back, whoever has done it."""
    services, refund = services_of(context), update.message.refunded_payment if update.message else None
    if refund is not None:
        await services.payments.mark_refunded(refund.telegram_payment_charge_id, now=services.clock())
    raise ApplicationHandlerStop


def register(application: App, group: int) -> None:
    """Register what comes before the gates, in a handler group of its own."""
    application.add_handler(MessageHandler(filters.SUCCESSFUL_PAYMENT, _paid), group)
    application.add_handler(MessageHandler(filters.StatusUpdate.REFUNDED_PAYMENT, _refunded), group)
