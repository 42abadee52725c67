"""When things are done: each tick looks for what is due, each minute for what is old, some hours for money."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from telegram.ext import JobQueue

from domain.job import JobState
from handlers.services import Context, Services
from jobs.account import LOOK_SECONDS
from jobs.star_transactions import LOOK_SECONDS as TRANSACTION_SECONDS
from runtime.composition import Composition
from runtime.heartbeat import beat
from runtime.nightly import HOUR, check_ledger
from runtime.ticks import Ticks
from storage.database import StorageError
from storage.disk_space import DiskSpace

_log = logging.getLogger(__name__)

_TICK = 0.5
"""Seconds between two ticks, at most; POLL_INTERVAL may be shorter."""
_SWEEP = 60.0
"""Seconds between two sweeps of what has been kept long enough."""
_WITH_PHOTO = frozenset({JobState.QUEUED, JobState.SUBMITTING})
"""The states of jobs that need the photo yet."""
_TICK_KWARGS: dict[str, Any] = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
"""For the job queue's scheduler: a late tick still runs, and none runs beside another."""


def schedule(composition: Composition) -> tuple[JobQueue[Context], Ticks]:
    """Start the timers. A tick only starts work: it sends nothing."""
    services = composition.services
    leading, payments = composition.leadership.leading, services.payment_runner
    starting: list[Callable[[], Awaitable[None]]] = [partial(follow_clock, composition)]
    starting += [services.runner.tick, payments.tick, leading(composition.delayed_replies.tick)]
    starting += [leading(composition.notices.tick), leading(composition.old_messages.tick)]
    starting += [leading(composition.reminders.tick), leading(composition.guest_board.tick)]
    if services.settings.advice:
        starting += [leading(composition.arrival_checks.tick), leading(composition.offer_pictures.tick)]
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


async def sweep(composition: Composition) -> None:
    """Remove files that were not used for long, and blank the jobs that ended more than RETENTION_DAYS ago."""
    services = composition.services
    await services.file_cache.sweep()
    if composition.database.is_shared:
        await _follow_moved_chats(services)
        await _remove_left_files(services)
        await drop_unneeded_files(services)
    if not composition.leadership.is_leader:
        return
    retention = services.settings.retention_days * 24 * 3600.0
    try:
        blanked = await services.people.sweep(retention=retention, now=services.clock())
    except StorageError as error:
        _log.warning("the retention can't be applied now: %s", error)
        return
    if blanked:
        _log.info("%d finished jobs were blanked", blanked)


async def _follow_moved_chats(services: Services) -> None:
    """Learn of the groups that have become supergroups while another process handled their updates."""
    try:
        await services.chats.load()
    except StorageError as error:
        _log.debug("moved chats can't be read now: %s", error)


async def _remove_left_files(services: Services) -> None:
    """Remove what this process has of jobs that another one has gone on with."""
    try:
        await services.runner.remove_left_files()
    except (StorageError, OSError) as error:
        _log.warning("files that were left here can't be removed now: %s", error)


async def drop_unneeded_files(services: Services) -> None:
    """Remove kept files of what another process has deleted or done."""
    try:
        await services.file_cache.drop_unneeded(partial(_needed_files, services))
    except StorageError as error:
        _log.warning("kept files that nobody needs can't be removed now: %s", error)


async def _needed_files(services: Services, person_id: int) -> set[str]:
    """Return the ids of the files that a person's drafts and jobs need. A draft may become a job meanwhile."""
    drafts = await services.drafts.all_of_person(person_id)
    jobs = await services.jobs.live_of_person(person_id)
    photos = [draft.photo for draft in drafts] + [job.photo for job in jobs if job.state in _WITH_PHOTO]
    videos = [draft.video for draft in drafts] + [job.video for job in jobs]
    return {file.file_id for file in (*photos, *videos) if file is not None}
