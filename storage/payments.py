"""Payments in Telegram Stars: written down before anything is done with them, earned or given back once."""

from dataclasses import dataclass
from typing import Any

from domain.job import Ending, JobState
from domain.money import Unit
from domain.operator_log import Act
from domain.operator_notice import OperatorNotice
from domain.payment import (
    FOR_OPERATOR,
    Charge,
    Payment,
    PaymentState,
    Reason,
    StarEntry,
    earning,
    is_earned,
    paying,
    refunding,
)
from storage.database import Database, Row, load_queries
from storage.operator_log import record
from storage.operator_notices import note

_queries = load_queries("payments")
_orders = load_queries("orders")

START_SECONDS = 10.0
"""After so many seconds, a payment is taken up again with which nothing was done: its handler has died."""
_BATCH = 50
"""Payments that are closed in one transaction."""


@dataclass(frozen=True, slots=True)
class StarSums:
    """Stars that were earned and given back in a time."""

    earned: int = 0
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """How far Telegram's list of transactions was compared."""

    count: int
    skipped: int
    """So many were there when it was compared first: they may be from before this bot sold anything."""


async def give_back(connection: Any, charge_id: str, state: PaymentState, reason: Reason, *, now: float) -> bool:
    """Store the intent to give a payment back that is in a state; False if it is not. Part of a transaction."""
    return bool(await _queries.give_back(connection, charge_id=charge_id, from_state=state, reason=reason, now=now))


class PaymentStore:
    """The table `payments`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.is_shared = database.is_shared
        """Whether other processes may be at payments."""

    async def receive(
        self,
        charge: Charge,
        *,
        language: str,
        is_known: bool = True,
        notice: OperatorNotice | None = None,
        now: float,
    ) -> Payment:
        """Write a payment down, once; returns it as it is stored. Nothing is done with one that isn't known.

        `notice` is what the operator has to hear of it, if it is new.
        """
        async with self._database.transaction() as connection:
            is_new = await _queries.add_payment(
                connection,
                charge_id=charge.id,
                order_id=charge.order_id,
                account=charge.account,
                stars=charge.stars,
                language=language,
                state=PaymentState.RECEIVED if is_known else PaymentState.UNKNOWN,
                now=now,
                due_at=now + START_SECONDS if is_known else None,
            )
            if is_new:
                await _add_entry(connection, charge.id, paying(charge.id), now=now)
                await self._note(connection, notice, now=now)
            row = await _queries.get_payment(connection, charge_id=charge.id)
        return read_payment(row)

    async def get(self, charge_id: str) -> Payment | None:
        """Return a payment; None if there is none."""
        async with self._database.one_query() as connection:
            row = await _queries.get_payment(connection, charge_id=charge_id)
        return read_payment(row) if row else None

    async def of_job(self, job_id: int) -> Payment | None:
        """Return the payment that has started a job; None if it was free."""
        async with self._database.one_query() as connection:
            row = await _queries.of_job(connection, job_id=job_id)
        return read_payment(row) if row else None

    async def newest_of(self, account: int, *, limit: int) -> list[Payment]:
        """Return the newest payments of an account."""
        async with self._database.one_query() as connection:
            rows = _queries.newest_of_account(connection, account=account, limit=limit)
            return [read_payment(row) async for row in rows]

    async def close_ended(self, *, now: float) -> int:
        """Earn the payments whose videos were delivered, and store that those of other ended jobs are given back.

        Returns how many.
        """
        async with self._database.transaction() as connection:
            ended = [row async for row in _queries.ended(connection, limit=_BATCH)]
            for row in ended:
                charge_id, state = row["charge_id"], JobState(row["job_state"]) if row["job_state"] else None
                if is_earned(state, Ending(row["ending"]) if row["ending"] else None):
                    await _queries.earn(connection, charge_id=charge_id, now=now)
                    await _add_entry(connection, charge_id, earning(charge_id), now=now)
                else:
                    await give_back(connection, charge_id, PaymentState.SPENT, Reason.NO_VIDEO, now=now)
        return len(ended)

    async def claim_due(self, *, now: float, lease: float, limit: int) -> list[Payment]:
        """Claim for `lease` seconds payments that nothing was done with, and those that are to be given back."""
        async with self._database.one_query() as connection:
            rows = _queries.claim_due(connection, now=now, lease=lease, limit=limit)
            return [read_payment(row) async for row in rows]

    async def make_due(self, *, now: float) -> int:
        """Make everything due that an earlier process was about to do; returns how many."""
        async with self._database.one_query() as connection:
            return int(await _queries.make_due(connection, now=now))

    async def postpone(
        self, charge_id: str, *, due_at: float, notice: OperatorNotice | None = None, now: float
    ) -> None:
        """Try later to give a payment back; `notice` is what the operator has to hear of that, once."""
        async with self._database.transaction() as connection:
            await _queries.postpone(connection, charge_id=charge_id, due_at=due_at)
            await self._note(connection, notice, key=f"refund-failed:{charge_id}", now=now)

    async def correct_account(self, charge_id: str, account: int, *, now: float) -> None:
        """Give a payment back to another account than the stored one, at once."""
        async with self._database.one_query() as connection:
            await _queries.correct_account(connection, charge_id=charge_id, account=account, now=now)

    async def mark_refunded(self, charge_id: str, *, now: float) -> bool:
        """Store that a payment was given back; False if it was stored before, or if there is none."""
        async with self._database.transaction() as connection:
            row = await _queries.get_payment(connection, charge_id=charge_id)
            is_new = bool(await _queries.mark_refunded(connection, charge_id=charge_id, now=now))
            if is_new:
                entry = refunding(charge_id, was_earned=row["earned_at"] is not None)
                await _add_entry(connection, charge_id, entry, now=now)
        return is_new

    async def give_back_for_operator(self, charge_id: str, act: Act) -> bool:
        """Give back what was earned, or paid for nothing here; False if there is nothing of this kind.

        What has a job under way is left to it, and what belongs to nobody any more can't be given back.
        """
        async with self._database.transaction() as connection:
            row = await _queries.get_payment(connection, charge_id=charge_id)
            if row is None or not row["account"] or row["state"] not in FOR_OPERATOR:
                return False
            state = PaymentState(row["state"])
            is_new = await give_back(connection, charge_id, state, Reason.OPERATOR, now=act.at)
            if is_new:
                await record(connection, act)
        return is_new

    async def sums(self, begin: float, end: float) -> StarSums:
        """Return what was earned and given back in a time."""
        async with self._database.transaction() as connection:
            earned = await _queries.earned_between(connection, begin=begin, end=end)
            refunded = await _queries.refunded_between(connection, begin=begin, end=end)
        return StarSums(earned["stars"], refunded["stars"])

    async def _note(
        self, connection: Any, notice: OperatorNotice | None, *, key: str | None = None, now: float
    ) -> None:
        if notice is not None:
            await note(connection, self._database.cipher, notice, key=key, now=now)

    async def compared(self) -> Compared | None:
        """Return how many of Telegram's transactions were compared; None if that was never done."""
        async with self._database.one_query() as connection:
            row = await _queries.get_compared(connection)
        return Compared(row["compared"], row["skipped"]) if row else None

    async def set_compared(self, count: int) -> None:
        """Store how many of Telegram's transactions were compared."""
        async with self._database.one_query() as connection:
            await _queries.set_compared(connection, compared=count)


async def forget_account(connection: Any, account: int) -> None:
    """Delete whose orders and payments were an account's. Part of the transaction that forgets a person."""
    await _orders.delete_orders_of(connection, account=account)
    await _queries.blank_account(connection, account=account)


async def drop_old(connection: Any, *, orders_before: float, payments_before: float) -> None:
    """Delete old orders, and whose old payments were. Part of the caller's transaction."""
    await _orders.delete_old_orders(connection, before=orders_before)
    await _queries.blank_old(connection, before=payments_before)


def read_payment(row: Row) -> Payment:
    """Return the payment in a row."""
    return Payment(
        charge=Charge(row["charge_id"], row["order_id"], row["account"], row["stars"]),
        state=PaymentState(row["state"]),
        reason=Reason(row["reason"]) if row["reason"] else None,
        job_id=row["job_id"],
        language=row["language"],
        received_at=row["received_at"],
        attempts=row["attempts"],
    )


async def _add_entry(connection: Any, charge_id: str, entry: StarEntry, *, now: float) -> None:
    await _queries.add_entry(
        connection,
        key=entry.key,
        kind=entry.kind,
        debit=entry.debit,
        credit=entry.credit,
        unit=Unit.STARS,
        charge_id=charge_id,
        now=now,
    )
