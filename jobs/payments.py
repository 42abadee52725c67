"""Payments in Telegram Stars: starts what they are for, and gives back what doesn't end in a delivered video.

All that is left to do stands in the table `payments`; a timer calls tick(). Telegram is asked to give a payment
back after the intent is stored, and as often as it takes: what it has given back before counts as done.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from telegram.error import BadRequest, RetryAfter, TelegramError

from chat.bot import ChatBot
from chat.flood_control import retry_after
from chat.send_queue import Urgency
from domain.backoff import backoff
from domain.limits import Limits
from domain.operator_notice import OperatorNotice, notice
from domain.payment import TOLD, Charge, Payment, PaymentState
from jobs.background import KeyedTasks
from jobs.limit_notices import log_notices
from jobs.runner import JobRunner
from jobs.status_message import StatusBoard
from storage.database import StorageError
from storage.jobs import JobStore
from storage.paid_starting import PaidStarter
from storage.payments import PaymentStore
from storage.starting import Start
from texts import Languages

_log = logging.getLogger(__name__)

MAX_RUNNING = 8
"""Payments that something is done with at once."""
_LEASE = 60.0
"""Seconds after which another process, or the next start, does what a process was about to do."""
_CALL_SECONDS = 30.0
"""How long Telegram is waited for; shorter than the lease."""
_RETRY_BASE, _RETRY_CAP = 2.0, 600.0
"""Seconds to the next try to give a payment back."""
_PATIENCE = 3
"""Failed tries before the operator hears of a failure that may be temporary."""
_DONE_BEFORE = "CHARGE_ALREADY_REFUNDED"


class PaymentRunner:
    """Decides what becomes of payments. There is one for each process."""

    def __init__(
        self,
        bot: ChatBot,
        store: PaymentStore,
        starter: PaidStarter,
        runner: JobRunner,
        board: StatusBoard,
        *,
        jobs: JobStore,
        languages: Languages,
        limits: Limits,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._store = store
        self._starter = starter
        self._runner = runner
        self._board = board
        self._jobs = jobs
        self._languages = languages
        self._limits = limits
        self._clock = clock
        self._random = random
        self._tasks = KeyedTasks("payment", limit=MAX_RUNNING)

    async def recover(self) -> None:
        """Make everything due that an earlier process was about to do. Raises StorageError.

        Where others may be about to do it, it is due after its lease, which is short.
        """
        if self._store.is_shared:
            return
        count = await self._store.make_due(now=self._clock())
        if count:
            _log.info("%d payments have something left to do", count)

    async def receive(
        self,
        charge: Charge,
        *,
        language: str,
        destination: Mapping[str, Any] | None = None,
        notice: OperatorNotice | None = None,
    ) -> Payment:
        """Write a payment down and start what it is for, once; returns it as it is then. Raises StorageError.

        Where it is given back instead, its person is told at the destination, or in private. `notice` is what the
        operator has to hear of it, if it is new.
        """
        payment = await self._store.receive(charge, language=language, notice=notice, now=self._clock())
        _log.info("payment %s: %d Stars, %s", charge.id, charge.stars, payment.state)
        if payment.state is not PaymentState.RECEIVED:
            return payment
        return await self._start(payment, destination or {"chat_id": charge.account})

    async def tick(self) -> None:
        """Close the payments of jobs that have ended, and begin what is due. Raises StorageError."""
        now = self._clock()
        if closed := await self._store.close_ended(now=now):
            _log.info("%d payments: their jobs have ended", closed)
        if self._tasks.room > 0:
            for payment in await self._store.claim_due(now=now, lease=_LEASE, limit=self._tasks.room):
                self._tasks.start(payment.charge.id, partial(self._run, payment))

    async def close(self) -> None:
        """Give calls under way a few seconds: they are made again by the next start."""
        await self._tasks.close()

    async def _run(self, payment: Payment) -> None:
        """Do what a claimed payment is due for. What fails is due again after its lease."""
        try:
            if payment.state is PaymentState.RECEIVED:
                await self._start(payment, {"chat_id": payment.charge.account})
            else:
                await self._give_back(payment)
        except StorageError as error:
            _log.error("payment %s: done again later: %s", payment.charge.id, error)

    async def _start(self, payment: Payment, destination: Mapping[str, Any]) -> Payment:
        """Start what a payment is for, or tell that it is given back."""
        changed, start = await self._starter.start_paid(payment.charge.id, self._limits, now=self._clock())
        if start is not None:
            log_notices(start.notices)
        if changed.state is PaymentState.SPENT and start is not None:
            await self._show(changed, start)
        elif changed.state is PaymentState.REFUNDING and changed.reason in TOLD:
            _log.info("payment %s: it is given back: %s", changed.charge.id, changed.reason)
            await self._tell(changed, destination)
        return changed

    async def _show(self, payment: Payment, start: Start) -> None:
        """Run the job that was started, and turn the offer into its status."""
        _log.info("job %s accepted, paid with %d Stars", payment.job_id, payment.charge.stars)
        await self._runner.tick()
        job = await self._jobs.get(start.job.id) if start.job is not None else None
        if job is not None and not job.state.is_end:
            await self._board.show(job, await self._board.status(job), Urgency.WAIT)

    async def _tell(self, payment: Payment, destination: Mapping[str, Any]) -> None:
        """Tell why a payment is given back. Where that fails, Telegram's own word of it is enough."""
        texts = self._languages.of(payment.language)
        try:
            await self._bot.send_message(
                **destination, text=texts.say(f"payment-{payment.reason}", stars=payment.charge.stars)
            )
        except TelegramError as error:
            _log.info("payment %s: its person can't be told: %s", payment.charge.id, error)

    async def _give_back(self, payment: Payment) -> None:
        charge = payment.charge
        try:
            async with asyncio.timeout(_CALL_SECONDS):
                await self._bot.refund_star_payment(charge.account, charge.id)
        except (TelegramError, TimeoutError) as error:
            if not (isinstance(error, BadRequest) and _DONE_BEFORE in error.message.upper()):
                await self._give_back_later(payment, error)
                return
        if await self._store.mark_refunded(charge.id, now=self._clock()):
            _log.info("payment %s: %d Stars were given back (%s)", charge.id, charge.stars, payment.reason)

    async def _give_back_later(self, payment: Payment, error: TelegramError | TimeoutError) -> None:
        charge, attempts = payment.charge, payment.attempts
        reason = str(error) or "no answer"
        delay = backoff(attempts, base=_RETRY_BASE, cap=_RETRY_CAP, random=self._random)
        if isinstance(error, RetryAfter):
            delay = max(delay, retry_after(error))
        _log.error("payment %s: can't be given back yet (attempt %d): %s", charge.id, attempts, reason)
        told = None
        if attempts >= (1 if isinstance(error, BadRequest) else _PATIENCE):
            told = notice(
                "operator-refund-failed",
                stars=str(charge.stars),
                charge=charge.id,
                id=str(charge.account),
                reason=reason,
            )
        now = self._clock()
        await self._store.postpone(charge.id, due_at=now + delay, notice=told, now=now)
