"""/refund in the control room."""

from dataclasses import replace
from time import time

from sandbox.telegram import Person
from sandbox.telegram.stars import Invoice
from tests.handlers.admin.support import open_private_office
from tests.handlers.payments.support import SELLS, STARS, invoice_of, pay, settled
from tests.support.system import System, has_button, has_video

START = 1000
"""The Stars of a person in the stand-in."""


def _pay_for_nothing(system: System, person: Person) -> str:
    """Let a person pay what was never ordered here, two minutes ago; Telegram tells no update of it."""
    stars = system.world.stars
    stars.begin("q", person.user, Invoice("t", "d", "of another program", STARS), on_paid=lambda _: None)
    charge_id = stars.confirm("q").charge_id
    stars.transactions[-1] = replace(stars.transactions[-1], date=int(time()) - 120)
    assert charge_id is not None
    return charge_id


async def test_payment_for_nothing_here_is_given_back(system: System) -> None:
    """The operator hears of it with the order that gives it back; that is written down, and happens once."""
    boss, ann = await open_private_office(system, **SELLS), system.world.person("Ann")
    await system.stored("SELECT count(*) FROM star_transactions WHERE ?", boss)
    await system.bot.stop()
    charge_id = _pay_for_nothing(system, ann)
    await system.start()
    told = await boss.chat.wait_for("for nothing that was ordered here")
    assert f"/refund {charge_id}" in told.text

    for _ in range(2):
        said = await boss.sends(boss.chat, f"/refund {charge_id}")
        await boss.chat.wait_for(charge_id, after=said)

    await ann.chat.wait_until(lambda: ann.stars == START)
    await settled(system)
    said = await boss.sends(boss.chat, f"/refund {charge_id}")
    await boss.chat.wait_for(f"⭐ {STARS} · refunded · {charge_id}", after=said)
    said = await boss.sends(boss.chat, "/log")
    assert (await boss.chat.wait_for("Who did what", after=said)).text.count(f"refund-payment {ann.id}") == 1


async def test_payments_are_given_back_by_their_number(system: System) -> None:
    """Not while its video is being made; afterwards, though it was delivered. Only operators can do it."""
    boss, ann = await open_private_office(system, **SELLS), system.world.person("Ann")
    system.api.hold = True
    _, invoice = await invoice_of(system, ann)
    checkout = await pay(ann, invoice)
    generation = await system.api.submitted()
    for words in ("/refund", "/refund stx0", f"/refund {checkout.charge_id} 1"):
        said = await boss.sends(boss.chat, words)
        await boss.chat.wait_for("I know no such payment", after=said)
    said = await ann.sends(ann.chat, f"/refund {checkout.charge_id}")
    await ann.chat.wait_for("I don't know this command", after=said)

    said = await boss.sends(boss.chat, f"/refund {checkout.charge_id}")
    await boss.chat.wait_for(f"⭐ {STARS} · spent · /job 1", after=said)
    system.api.hold = False
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    await settled(system)
    said = await boss.sends(boss.chat, f"/refund {checkout.charge_id}")
    await boss.chat.wait_for(f"⭐ {STARS} · refunding", after=said)

    await ann.chat.wait_until(lambda: ann.stars == START)
    said = await boss.sends(boss.chat, "/job 1")
    shown = await boss.chat.wait_for(has_button("Refresh"), after=said)
    assert "Refund" not in str(shown.buttons)
