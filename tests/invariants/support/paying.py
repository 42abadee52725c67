"""Payments in Stars in the bot of this process: people pay for their drafts, and Telegram tells it, or doesn't."""

from itertools import count

from domain.money import Usd
from domain.options import Options
from domain.payment import Charge, Source
from sandbox.telegram import Person
from sandbox.telegram.stars import Invoice
from storage.orders import Wanted
from tests.invariants.support.in_process_bot import InProcessBot

STARS = 5
_QUERIES = count()
_DRAFT = "SELECT id FROM drafts WHERE person_id = ? AND photo IS NOT NULL AND video IS NOT NULL ORDER BY id DESC"
_OPEN = "SELECT charge_id FROM payments WHERE due_at IS NOT NULL OR state = 'spent'"


class Paying:
    """Pays, and compares what Telegram knows with what is stored."""

    def __init__(self, bot: InProcessBot) -> None:
        self._bot = bot
        self._charges: list[Charge] = []
        self._orders: list[str] = []

    async def pay(self, person: Person, number: int, *, is_told: bool, is_old: bool) -> None:
        """Let a person pay for what they have sent, or once more for what they ordered before."""
        if is_old:
            order_id = self._orders[number % len(self._orders)] if self._orders else None
        else:
            order_id = await self._order(person)
        stars = self._bot.world.stars
        if order_id is None or stars.wallet(person.user) < STARS:
            return
        query_id = str(next(_QUERIES))
        stars.begin(query_id, person.user, Invoice("t", "d", order_id, STARS), on_paid=lambda _: None)
        charge_id = stars.confirm(query_id).charge_id
        assert charge_id is not None
        self._charges.append(Charge(charge_id, order_id, person.id, STARS))
        if is_told:
            await self.tell(-1)

    async def _order(self, person: Person) -> str | None:
        found = await self._bot.read(_DRAFT, person.id)
        if not found:
            return None
        wanted = Wanted(person.id, STARS, Usd.of(0.1), Options(), "en", None, self._bot.clock())
        ordered = await self._bot.composition.services.orders.order(Source(draft_id=found[0][0]), wanted)
        if ordered is None:
            return None
        self._orders.append(ordered[0].id)
        return ordered[0].id

    async def tell(self, number: int) -> None:
        """Let an update tell of one of the payments, perhaps once more."""
        if self._charges:
            charge = self._charges[number % len(self._charges)]
            await self._bot.composition.services.payment_runner.receive(charge, language="en")
            await self._bot.settle()

    async def compare(self) -> None:
        """Compare Telegram's list, however long ago that was done."""
        transactions = self._bot.composition.star_transactions
        transactions._next = None  # noqa: SLF001 - an hour has passed
        await transactions.look()
        await self._bot.settle()

    async def are_decided(self) -> bool:
        """Return whether every payment is known, and earned or given back."""
        known = {row[0] for row in await self._bot.read("SELECT charge_id FROM payments")}
        return not await self._bot.read(_OPEN) and {charge.id for charge in self._charges} <= known

    async def ends(self) -> list[str]:
        """Return the states of all payments, with why they were given back."""
        return [f"{state} {why or ''}" for state, why in await self._bot.read("SELECT state, reason FROM payments")]

    async def check(self, *, is_over: bool = False) -> None:
        """Each payment has at most one job, and is held, earned or given back, as Telegram says it is."""
        stored = await self._bot.read("SELECT charge_id, state, job_id FROM payments")
        jobs = [job_id for _, _, job_id in stored if job_id is not None]
        assert len(jobs) == len(set(jobs)), f"a job was paid twice: {stored}"
        returned = {each.charge_id for each in self._bot.world.stars.transactions if each.is_refund}
        earned = {charge_id for charge_id, state, _ in stored if state == "earned"}
        assert not returned & earned, f"both earned and given back: {returned & earned}"
        if not is_over:
            return
        found = await self._bot.read("SELECT id FROM jobs WHERE state = 'delivered' AND ending IS NULL")
        delivered = {row[0] for row in found}
        assert {job_id for charge_id, _, job_id in stored if charge_id in earned} == delivered & set(jobs)
        unknown = {charge_id for charge_id, state, _ in stored if state == "unknown"}  # its order was changed since
        assert {charge.id for charge in self._charges} == earned | returned | unknown, "each is one of these"
        assert self._bot.world.stars.balance == STARS * len(earned | unknown)
