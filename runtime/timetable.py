"""When things are done: each tick looks for what is due, each minute for what is old, some hours for money."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from telegram.ext import JobQueue

from handlers.services import Context
from jobs.account import LOOK_SECONDS
from jobs.star_transactions import LOOK_SECONDS as TRANSACTION_SECONDS
from runtime.composition import Composition
from runtime.heartbeat import beat
from runtime.nightly import HOUR, check_ledger
from runtime.sweep import sweep
from runtime.ticks import Ticks
from storage.database import StorageError
from storage.disk_space import DiskSpace

_log = logging.getLogger(__name__)

_TICK = 0.5
"""Seconds between two ticks, at most; POLL_INTERVAL may be shorter."""
_SWEEP = 60.0
"""Seconds between two sweeps of what has been kept long enough."""
_TICK_KWARGS: dict[str, Any] = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
"""For the job queue's scheduler: a late tick still runs, and none runs beside another."""


def schedule(composition: Composition) -> tuple[JobQueue[Context], Ticks]:
    """Start the timers. A tick only starts work: it sends nothing."""
    services = composition.services
    leading, payments = composition.leadership.leading, services.payment_runner
    starting: list[Callable[[], Awaitable[None]]] = [partial(follow_clock, composition)]
    starting += [services.runner.tick, payments.tick, *(leading(timed.tick) for timed in composition.timed)]
    disk = DiskSpace(services.settings.data_dir)
    interval = min(_TICK, services.settings.poll_interval.total_seconds())

    ticks = Ticks(starting)

    async def tick(_context: Context) -> None:
        beat(services.settings.data_dir)
        await ticks.run()
        composition.watchdog.feed()
        # All processes know of the database: the one tells that leads, or has led until the database failed.
        error = composition.database.last_error if composition.leadership.has_led else None
        composition.admin.report_storage(error or await disk.shortage())

    async def refresh(_context: Context) -> None:
        try:
            await services.board.refresh()
        except StorageError as error:
            _log.debug("no refresh of the status messages: %s", error)

    async def remove_old(_context: Context) -> None:
        await composition.links.sweep()
        await sweep(composition)

    job_queue = composition.application.job_queue
    if job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job queue")
    job_queue.run_repeating(tick, interval, first=0, name="tick", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(refresh, 2 * interval, name="status messages", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(remove_old, _SWEEP, name="retention", job_kwargs=_TICK_KWARGS)
    _schedule_accounts(composition, job_queue)
    return job_queue, ticks


def _schedule_accounts(composition: Composition, job_queue: JobQueue[Context]) -> None:
    """Start the timers that look at money."""
    services, transactions = composition.services, composition.star_transactions
    leading = composition.leadership.leading

    async def look_at_balance(_context: Context) -> None:
        await services.account.look()

    async def compare_transactions(_context: Context) -> None:
        await leading(transactions.look)()

    async def nightly(_context: Context) -> None:
        await leading(partial(check_ledger, services))()

    job_queue.run_repeating(look_at_balance, LOOK_SECONDS, first=1, name="balance", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(
        compare_transactions, TRANSACTION_SECONDS, first=1, name="Star transactions", job_kwargs=_TICK_KWARGS
    )
    job_queue.run_daily(nightly, HOUR, name="nightly", job_kwargs=_TICK_KWARGS)


async def follow_clock(composition: Composition) -> None:
    """Shift what is due if the clock was set back: by the leader alone, or it would be shifted twice.

    Raises StorageError.
    """
    if composition.leadership.is_leader:
        await composition.clocks.follow(composition.services.clock())
    else:
        composition.clocks.forget()
