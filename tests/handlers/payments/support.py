"""What the tests of payments let people do."""

import asyncio
import sqlite3
from contextlib import closing

from sandbox.faults import Hook
from sandbox.telegram import Checkout, Message, Person
from tests.support.system import System

SELLS = {"STARS_PER_DOLLAR": "50", "JOBS_PER_PERSON_PER_DAY": "0", "PRICES": "480p=0.10,580p=0.20,720p=0.40"}
"""Nothing is free; two seconds are 60 frames, four priced seconds, 40 cents and 20 Stars."""
STARS = 20


def is_invoice(message: Message) -> bool:
    return message.content.invoice is not None


async def invoice_of(system: System, person: Person) -> tuple[Message, Message]:
    """Let a person send both files and ask for the invoice; returns the offer and the invoice."""
    offer = await system.offer(person)
    await person.presses(offer, "⭐").answered()
    return offer, await person.chat.wait_for(is_invoice, after=offer)


async def pay(person: Person, invoice: Message) -> Checkout:
    """Let somebody pay in a form that they have opened before, even if the invoice is deleted meanwhile."""
    return await person.checked_out(person.pays(invoice, was_open=True))


async def settled(system: System) -> None:
    """Wait until every payment is earned or given back. Polls, since another process commits."""
    open_ones = "SELECT 1 FROM payments WHERE state IN ('received', 'spent', 'refunding')"
    async with asyncio.timeout(20):
        with closing(sqlite3.connect(system.bot.database)) as connection:
            while connection.execute(open_ones).fetchone():  # noqa: ASYNC110 - see above
                await asyncio.sleep(0.05)


def before_payment(system: System, person: Person, statement: str) -> Hook:
    """Return a hook that changes the database between the confirmation of a checkout and the payment."""

    async def change(target: str) -> None:
        if target == "answerPreCheckoutQuery":
            await asyncio.to_thread(system.change, person, statement)

    return change
