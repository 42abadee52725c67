"""/paysupport and /terms, which Telegram wants of everybody who sells, and what somebody has paid."""

from domain.operator_notice import notice
from domain.payment import Payment, PaymentState
from handlers.ages import ago
from handlers.messages import Incoming, on_command
from handlers.services import App, Services

_RECEIPTS = 5
"""Of an account's payments, so many are shown."""
_MOST_CHARACTERS = 1000
"""Of a question; the rest is cut off."""
MOST_PER_HOUR = 5
"""Questions of an account: what else the operator has to hear of money waits behind them."""
_HOUR = 3600.0


async def receipts(services: Services, account: int) -> list[str]:
    """Return lines that say what an account has paid and got back; none if it has paid nothing here."""
    found = await services.payments.newest_of(account, limit=_RECEIPTS)
    payments = [payment for payment in found if payment.state is not PaymentState.UNKNOWN]
    if not payments:
        return []
    return ["", services.texts.say("receipts"), *(_line(services, payment) for payment in payments)]


def _line(services: Services, payment: Payment) -> str:
    return services.texts.say(
        "receipt",
        when=ago(services.texts, services.clock() - payment.received_at),
        stars=payment.charge.stars,
        state=payment.state,
    )


async def _support(incoming: Incoming) -> None:
    """Pass a question on to the operator; without one, say how to ask."""
    services, words = incoming.services, " ".join(incoming.words)[:_MOST_CHARACTERS]
    user = incoming.message.from_user
    if not words or services.admin_chat is None or user is None:
        await incoming.reply("paysupport", asked="yes" if services.admin_chat is not None else "no")
        return
    kind, now = f"paysupport:{user.id}", services.clock()
    if await services.notices.count(kind, after=now - _HOUR) >= MOST_PER_HOUR:
        await incoming.reply("paysupport-enough")
        return
    payments = await services.payments.newest_of(user.id, limit=_RECEIPTS)
    said = [f"⭐ {payment.charge.stars} {payment.state} {payment.charge.id}" for payment in payments]
    question = notice(
        "operator-paysupport", name=user.full_name, id=str(user.id), text=words, payments="; ".join(said) or "none"
    )
    await services.notices.add(question, key=f"{kind}:{incoming.key}", now=now)
    await incoming.reply("paysupport-sent")


async def _terms(incoming: Incoming) -> None:
    await incoming.reply("terms")


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("paysupport", _support))
    application.add_handler(on_command("terms", _terms))
