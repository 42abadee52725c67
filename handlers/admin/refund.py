"""/refund: gives a payment in Stars back, by its number: one for nothing that was ordered here, or an earned one.

What else there is comes back by itself, or has a video under way; then the answer says how it stands.
"""

from domain.operator_log import Action
from domain.payment import Payment
from handlers.admin.operator_commands import act_of, on_operator_command
from handlers.messages import Incoming
from handlers.services import App


async def _refund(incoming: Incoming) -> None:
    services, words = incoming.services, incoming.words
    payment = await services.payments.get(words[0]) if len(words) == 1 else None
    if payment is None:
        await incoming.reply("control-refund-how")
        return
    act = act_of(incoming, Action.REFUND_PAYMENT, payment.charge.account)
    await services.payments.give_back_for_operator(payment.charge.id, act)
    await incoming.send(_line(await services.payments.get(payment.charge.id) or payment))
    await services.payment_runner.tick()


def _line(payment: Payment) -> str:
    """Return how a payment stands, in the words of /job, which are the same in every language."""
    job = f" · /job {payment.job_id}" if payment.job_id is not None else ""
    return f"⭐ {payment.charge.stars} · {payment.state}{job} · <code>{payment.charge.id}</code>"


def register(application: App, group: int) -> None:
    """Register the command in a handler group."""
    application.add_handler(on_operator_command("refund", _refund), group)
