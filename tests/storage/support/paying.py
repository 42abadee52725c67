"""Orders and payments for tests to begin with."""

from domain.draft import Draft
from domain.limits import Limits
from domain.options import Options
from domain.payment import Charge, Order, Payment, Source
from storage.database import Database
from storage.orders import OrderStore, Wanted
from storage.paid_starting import PaidStarter
from storage.payments import PaymentStore
from tests.storage.support.factories import NO_LIMITS, PRICE, PRIVATE, complete_draft

STARS = 25
ACCOUNT = PRIVATE.person_id


async def an_order(
    database: Database,
    source: Source | None = None,
    *,
    account: int = ACCOUNT,
    stars: int = STARS,
    now: float = 0.0,
) -> Order:
    """Order a video from a source; without one, from a new draft."""
    if source is None:
        source = of(await complete_draft(database, now=now))
    wanted = Wanted(account, stars, PRICE, Options(), "en", message_id=5, now=now)
    ordered = await OrderStore(database).order(source, wanted)
    assert ordered is not None
    return ordered[0]


def of(draft: Draft) -> Source:
    return Source(draft_id=draft.id)


def a_charge(order: Order, charge_id: str = "stx1", *, account: int = ACCOUNT, stars: int = STARS) -> Charge:
    return Charge(charge_id, order.id, account, stars)


async def pay(database: Database, charge: Charge, *, limits: Limits = NO_LIMITS, now: float = 0.0) -> Payment:
    """Write a payment down, and start what it is for."""
    await PaymentStore(database).receive(charge, language="en", now=now)
    payment, _ = await PaidStarter(database).start_paid(charge.id, limits, now=now)
    return payment
