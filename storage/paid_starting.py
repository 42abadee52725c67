"""Starting the job that somebody has paid for in Telegram Stars: once for each order, however often it is told."""

import json
from typing import Any

from domain.limits import Limits, Notice
from domain.money import Usd
from domain.options import Options
from domain.payment import Payment, PaymentState, Reason, Refusal
from storage.database import Alone, Database, Row, load_queries
from storage.orders import Files, Orders
from storage.payments import give_back, read_payment
from storage.starting import JobStarter, NewJob, Outcome, Start

_orders = load_queries("orders")
_payments = load_queries("payments")


class PaidStarter(JobStarter):
    """Starts jobs that are paid for. What is free for an account and a chat does not limit them, and isn't used."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._sources = Orders(database)

    async def refusal(
        self, order_id: str, account: int, stars: int, limits: Limits, *, now: float
    ) -> tuple[Refusal | None, tuple[Notice, ...]]:
        """Return why an account can't pay an order with so many Stars now, and what the operator has to be told.

        None if it can.
        """
        async with self._database.transaction() as connection:
            order = await _orders.get_order(connection, id=order_id)
            if order is None or order["stars"] != stars:
                return Refusal.STALE, ()
            if order["account"] != account:
                return Refusal.NOT_YOURS, ()
            if order["paid_by"] is not None:
                return Refusal.PAID, ()
            found = await self._sources.unchanged_source(connection, order)
            if found is None:
                return Refusal.STALE, ()
            new, chat_id = _new_job(order, found[0], now=now), found[0]["chat_id"]
            refused = await self.refusal_of_paid(connection, chat_id, new, limits)
        if refused is None:
            return None, ()
        return Refusal.TOO_MANY if refused.outcome is Outcome.TOO_MANY else Refusal.FULL, refused.notices

    async def refusal_of_order(self, chat_id: int, new: NewJob, limits: Limits) -> Start | None:
        """Return why a job that would be paid for can't be started in a chat now; None if it can."""
        async with self._database.transaction() as connection:
            return await self.refusal_of_paid(connection, chat_id, new, limits)

    async def start_paid(self, charge_id: str, limits: Limits, *, now: float) -> tuple[Payment, Start | None]:
        """Start what a payment is for; if that can't be, store that it is given back. Does either only once.

        Returns the payment as it is then, and the outcome of the start if it was tried. Raises LookupError for a
        payment that was not written down.
        """
        async with self._database.transaction(Alone.STARTS) as connection:
            row = await _payments.get_payment(connection, charge_id=charge_id)
            if row is None:
                raise LookupError(charge_id)
            start = None
            if row["state"] == PaymentState.RECEIVED:
                order = await _orders.get_order(connection, id=row["order_id"])
                if order is None or (order["stars"], order["account"]) != (row["stars"], row["account"]):
                    reason: Reason | None = Reason.LATE
                elif order["paid_by"] is not None:
                    reason = Reason.TWICE
                else:
                    start = await self._start_order(connection, order, charge_id, limits, now=now)
                    reason = _reason(start)
                if reason is not None:
                    await give_back(connection, charge_id, PaymentState.RECEIVED, reason, now=now)
                row = await _payments.get_payment(connection, charge_id=charge_id)
        return read_payment(row), start

    async def _start_order(
        self, connection: Any, order: Row, charge_id: str, limits: Limits, *, now: float
    ) -> Start:
        """Start the job of an order, and spend a payment on it."""
        found = await self._sources.unchanged_source(connection, order)
        if found is None or await _orders.lock_order(connection, id=order["id"]) is None:
            return Start(Outcome.GONE)
        start = await self._start_from(connection, order, *found, limits, now=now)
        if start.outcome is Outcome.STARTED and start.job is not None:
            await _orders.mark_paid(connection, id=order["id"], charge_id=charge_id)
            await _payments.spend(connection, charge_id=charge_id, job_id=start.job.id)
        return start

    async def _start_from(
        self, connection: Any, order: Row, row: Row, files: Files, limits: Limits, *, now: float
    ) -> Start:
        return await self._start(
            connection,
            row,
            files,
            _new_job(order, row, now=now),
            limits.of_everybody,
            draft_id=order["draft_id"],
            retry_of=order["retry_of"],
            is_counted=False,
        )


def _reason(start: Start) -> Reason | None:
    """Return why a payment is given back after such a start; None for a job that was started."""
    if start.outcome is Outcome.STARTED:
        return None
    return {Outcome.GONE: Reason.LATE, Outcome.TOO_MANY: Reason.TOO_MANY}.get(start.outcome, Reason.FULL)


def _new_job(order: Row, row: Row, *, now: float) -> NewJob:
    """Return the job of an order, whose status is the draft's offer or the message that is stored with it."""
    return NewJob(
        payer=order["account"],
        options=Options.from_dict(json.loads(order["options"])),
        status_message_id=order["message_id"] if order["draft_id"] is None else row["offer_message_id"],
        amount=Usd(order["amount"]),
        now=now,
    )
