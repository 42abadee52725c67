"""Methods for payments in Telegram Stars."""

from collections.abc import Awaitable, Callable

from sandbox.telegram import keyboards
from sandbox.telegram.cloud import Event
from sandbox.telegram.messages import Content
from sandbox.telegram.methods.call import Call
from sandbox.telegram.stars import MAX_TRANSACTIONS, invoice_from


async def send_invoice(call: Call) -> object:
    """Send an invoice."""
    chat = call.chat()
    chat.check_may_send("text messages")
    destination, invoice = call.destination(chat), invoice_from(call.parameters)
    markup = call.markup(is_invoice=True) or keyboards.pay(invoice.pay_label)
    flags = {"has_protected_content": True} if call.get("protect_content") else {}
    return chat.post_from_bot(Content(markup=markup, invoice=invoice), destination=destination, flags=flags).json()


async def answer_pre_checkout_query(call: Call) -> object:
    """Confirm or refuse a payment."""
    stars, query_id = call.cloud.stars, call["pre_checkout_query_id"]
    checkout = stars.confirm(query_id) if call["ok"] else stars.refuse(query_id, call.get("error_message", ""))
    call.cloud.publish(Event("checkout", detail=checkout.id))
    return True


async def refund_star_payment(call: Call) -> object:
    """Refund a payment; the person sees a service message in the private chat."""
    checkout = call.cloud.stars.refund(call["user_id"], call["telegram_payment_charge_id"])
    chat = call.cloud.chats[checkout.person.id]
    chat.post_service_message({"refunded_payment": checkout.payment_json()}, by=call.cloud.bot.user, seen=True)
    return True


async def get_star_transactions(call: Call) -> object:
    """Return payments and refunds, oldest first."""
    return {"transactions": call.cloud.stars.page(call.get("offset", 0), call.get("limit", MAX_TRANSACTIONS))}


async def get_my_star_balance(call: Call) -> object:
    """Return the Stars of the bot."""
    return {"amount": call.cloud.stars.balance}


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "sendInvoice": send_invoice,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
    "refundStarPayment": refund_star_payment,
    "getStarTransactions": get_star_transactions,
    "getMyStarBalance": get_my_star_balance,
}
