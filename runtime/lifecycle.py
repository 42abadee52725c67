"""Runs the bot: connect, continue what an earlier process has left, work, stop within seconds."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import anyio.to_thread
from telegram.error import InvalidToken, TelegramError
from telegram.ext import JobQueue

from chat.admin import AdminChat
from chat.local_server import LocalServer
from chat.polling import UpdatePoller
from chat.webhook import Webhook
from domain.backoff import backoff
from handlers.drafts.albums import AlbumReplies
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.drafts.offer_pictures import OfferPictures
from handlers.drafts.old_messages import OldMessages
from handlers.drafts.reminders import Reminders
from handlers.guest.board import GuestBoard
from handlers.services import App, Context, Services, install
from jobs.account import LOOK_SECONDS
from jobs.links import Links
from jobs.operator_notices import NoticeSender
from jobs.star_transactions import LOOK_SECONDS as TRANSACTION_SECONDS
from jobs.star_transactions import StarTransactions
from runtime.heartbeat import beat
from runtime.nightly import HOUR, check_ledger
from runtime.profile import present, present_to_operator
from runtime.replicas import Replicas
from runtime.timers import keep_timers_going
from runtime.watchdog import Watchdog
from storage.clock import ClockStore
from storage.database import Database, StorageError
from storage.disk_space import DiskSpace
from storage.leadership import Leadership
from storage.profile import ProfileStore

_log = logging.getLogger(__name__)

TICK = 0.5
"""Seconds between two ticks, at most; POLL_INTERVAL may be shorter."""
_SWEEP = 60.0
"""Seconds between two sweeps of what has been kept long enough."""
_STOP_SECONDS = 3.0
"""Seconds that handlers under way get to finish."""
_TICK_KWARGS: dict[str, Any] = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
"""For the job queue's scheduler: a late tick still runs, and none runs beside another."""
_NO_DATA_KEY = (
    "DATA_KEY is not set: whoever can read the database file or a copy of it can read whose photos and videos were "
    "sent, and their file ids, links and captions; `python bot.py new-key` makes a key"
)


class TokenRefusedError(Exception):
    """Telegram doesn't accept the bot's token; the text is for the operator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What bot.build() puts together and serve() runs."""

    application: App
    services: Services
    updates: UpdatePoller | Webhook
    """Where they come from."""
    album_replies: AlbumReplies
    arrival_checks: ArrivalChecks
    offer_pictures: OfferPictures
    old_messages: OldMessages
    reminders: Reminders
    guest_board: GuestBoard
    star_transactions: StarTransactions
    admin: AdminChat
    notices: NoticeSender
    profiles: ProfileStore
    database: Database
    replicas: Replicas
    leadership: Leadership
    clocks: ClockStore
    watchdog: Watchdog
    local_server: LocalServer | None
    """The Bot API server beside the bot, if there is one."""
    links: Links
    random: Callable[[], float]


async def serve(composition: Composition, stop: asyncio.Event) -> None:
    """Run the bot until `stop` is set.

    Raises TokenRefusedError, LocalServerError, AnotherProcessError and StorageError.
    """
    work = asyncio.create_task(_work(composition), name="work")
    stopping = asyncio.create_task(stop.wait(), name="stop")
    await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if work.done():
        work.result()
        return
    _log.info("stopping")
    work.cancel()
    await asyncio.wait({work})
    _log.info("stopped")


async def _work(composition: Composition) -> None:
    bot = composition.services.bot
    if not composition.services.settings.data_keys:
        _log.warning(_NO_DATA_KEY)
    await _connect(composition)
    _log.info("connected to Telegram as @%s", bot.username)
    if composition.local_server is not None:
        await anyio.to_thread.run_sync(composition.local_server.check, bot.token)
    install(composition.application, composition.services)
    async with _running(composition):
        replayed = await composition.services.inbox.replay(bot)
        # What the start has made stays: the garbage collector would hold the event loop to look through all of it.
        gc.freeze()
        _log.info("running; %d updates of the last run are handled first", replayed)
        if composition.services.settings.set_profile:
            presenting = composition.leadership.while_leading(partial(_present, composition))
            composition.application.create_task(presenting, name="profile")
        if isinstance(composition.updates, Webhook):
            await composition.updates.run()
        else:
            await composition.leadership.while_leading(partial(_poll, composition))


async def _present(composition: Composition) -> None:
    services = composition.services
    profiles, sells = composition.profiles, services.settings.stars_per_dollar > 0
    await present(services.bot, services.languages, profiles, sells=sells)
    if services.admin_chat is not None:
        texts = services.languages.of(None)
        await present_to_operator(services.bot, texts, profiles, services.admin_chat, sells=sells)


async def _poll(composition: Composition) -> None:
    """Fetch updates. While a webhook is set, getUpdates is refused."""
    await _until_answered(composition, composition.services.bot.delete_webhook)
    await composition.updates.run()


async def _connect(composition: Composition) -> None:
    """Initialize the application, trying until Telegram can be reached. Raises TokenRefusedError."""
    await _until_answered(composition, composition.application.initialize)


async def _until_answered(composition: Composition, call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until Telegram answers it. Raises TokenRefusedError."""
    attempt = 0
    while True:
        try:
            await call()
        except InvalidToken:
            raise TokenRefusedError(
                "Telegram does not accept TELEGRAM_BOT_TOKEN; @BotFather shows the right one"
            ) from None
        except TelegramError as error:
            attempt += 1
            _log.warning("Telegram can't be reached (attempt %d): %s", attempt, error)
            await asyncio.sleep(backoff(attempt, base=1, cap=30, random=composition.random))
        else:
            return


@asynccontextmanager
async def _running(composition: Composition) -> AsyncIterator[None]:
    """Run handlers and timers inside the block. Leaving it takes a few seconds at most."""
    application, services = composition.application, composition.services
    await services.file_cache.clear()
    await services.chats.load()
    await composition.replicas.join()
    await composition.leadership.look()
    await services.runner.recover()  # before the other writes: it makes room where the disk is full
    await composition.links.sweep()
    await composition.clocks.follow(services.clock())
    await services.payment_runner.recover()
    await _sweep(composition)
    job_queue = _schedule(composition)
    await application.start()
    timers = asyncio.create_task(keep_timers_going(job_queue.scheduler), name="timers")
    shared = [
        asyncio.create_task(work(), name="replica")
        for work in (composition.replicas.run, composition.leadership.run)
    ]
    try:
        with composition.watchdog:
            yield
    finally:
        services.inbox.close()
        await composition.leadership.resign()
        timers.cancel()
        job_queue.scheduler.pause()  # a tick that began now would be cut off, and logged as a failure
        are_handlers_done, *closed = await asyncio.gather(
            _stop(application),
            services.runner.close(),
            services.payment_runner.close(),
            composition.album_replies.close(),
            composition.arrival_checks.close(),
            composition.offer_pictures.close(),
            composition.old_messages.close(),
            composition.reminders.close(),
            composition.guest_board.close(),
            composition.admin.close(),
            composition.notices.close(),
            services.edits.close(),
            return_exceptions=True,
        )
        for error in (are_handlers_done, *closed):
            if isinstance(error, BaseException):
                _log.error("unexpected error in the stop", exc_info=error)
        for task in shared:
            task.cancel()
        await composition.replicas.leave()
        await services.file_cache.clear()
        if are_handlers_done is True:
            # Last: it closes the connections, which an upload under way needs.
            await application.shutdown()


async def _stop(application: App) -> bool:
    """Wait a few seconds for the handlers under way; returns whether all have finished."""
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await application.stop()
    except TimeoutError:
        _log.warning("some handlers were interrupted; their updates are handled at the next start")
        return False
    return True


def _schedule(composition: Composition) -> JobQueue[Context]:
    """Start the timers. A tick only starts work: it sends nothing."""
    services = composition.services

    async def follow_clock() -> None:
        await composition.clocks.follow(services.clock())

    leading, payments = composition.leadership.leading, services.payment_runner
    starting = [leading(follow_clock), services.runner.tick, payments.tick, leading(composition.album_replies.tick)]
    starting += [leading(composition.notices.tick), leading(composition.old_messages.tick)]
    starting += [leading(composition.reminders.tick), leading(composition.guest_board.tick)]
    if services.settings.advice:
        starting += [leading(composition.arrival_checks.tick), leading(composition.offer_pictures.tick)]
    disk = DiskSpace(services.settings.data_dir)
    interval = min(TICK, services.settings.poll_interval.total_seconds())

    async def tick(_context: Context) -> None:
        await _tick(composition, starting)
        # All processes know of the database: the one tells that leads, or has led until the database failed.
        error = composition.database.last_error if composition.leadership.has_led else None
        composition.admin.report_storage(error or await disk.shortage())

    async def refresh(_context: Context) -> None:
        try:
            await services.board.refresh()
        except StorageError as error:
            _log.debug("no refresh of the status messages: %s", error)

    async def sweep(_context: Context) -> None:
        await composition.links.sweep()
        await _sweep(composition)

    job_queue = composition.application.job_queue
    if job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job queue")
    job_queue.run_repeating(tick, interval, first=0, name="tick", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(refresh, 2 * interval, name="status messages", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(sweep, _SWEEP, name="retention", job_kwargs=_TICK_KWARGS)
    _schedule_accounts(composition, job_queue)
    return job_queue


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


async def _tick(composition: Composition, starting: Sequence[Callable[[], Awaitable[None]]]) -> None:
    """Let each of `starting` start what is due: what goes wrong with one keeps no other waiting."""
    beat(composition.services.settings.data_dir)
    for start_due in starting:
        try:
            await start_due()
        except StorageError as error:
            _log.debug("nothing can be started: %s", error)  # the operator is told once, see below
        except Exception:  # noqa: BLE001 - see above
            _log.exception("unexpected error in a tick")
    composition.watchdog.feed()


async def _sweep(composition: Composition) -> None:
    """Remove files that were not used for long, and blank the jobs that ended more than RETENTION_DAYS ago."""
    services = composition.services
    await services.file_cache.sweep()
    if composition.database.is_shared:
        await _follow_moved_chats(services)
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
