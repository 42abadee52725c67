"""Runs the bot: connect, continue what an earlier process has left, work, stop within seconds."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import JobQueue

from chat.admin import AdminChat
from chat.polling import UpdatePoller
from domain.backoff import backoff
from handlers.drafts.albums import AlbumReplies
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.services import App, Context, Services, install
from runtime.heartbeat import beat
from runtime.profile import present
from runtime.timers import keep_timers_going
from runtime.watchdog import Watchdog
from storage.clock import ClockStore
from storage.database import Database, StorageError
from storage.disk_space import DiskSpace
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


@dataclass(frozen=True, slots=True)
class Composition:
    """What bot.build() puts together and serve() runs."""

    application: App
    services: Services
    poller: UpdatePoller
    album_replies: AlbumReplies
    arrival_checks: ArrivalChecks
    admin: AdminChat
    profiles: ProfileStore
    database: Database
    clocks: ClockStore
    watchdog: Watchdog
    random: Callable[[], float]


async def serve(composition: Composition, stop: asyncio.Event) -> None:
    """Run the bot until `stop` is set. Raises TokenRefusedError, AnotherProcessError and StorageError."""
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
    install(composition.application, composition.services)
    async with _running(composition):
        replayed = await composition.services.inbox.replay(bot)
        # What the start has made stays: the garbage collector would hold the event loop to look through all of it.
        gc.freeze()
        _log.info("running; %d updates of the last run are handled first", replayed)
        if composition.services.settings.set_profile:
            profile = present(bot, composition.services.languages, composition.profiles)
            composition.application.create_task(profile, name="profile")
        await composition.poller.run()


async def _connect(composition: Composition) -> None:
    """Initialize the application, trying until Telegram can be reached. Raises TokenRefusedError."""
    attempt = 0
    while True:
        try:
            await composition.application.initialize()
            # While a webhook is set, getUpdates is refused.
            await composition.services.bot.delete_webhook()
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
    await services.chats.load()
    await services.runner.recover()  # before the other writes: it makes room where the disk is full
    await composition.clocks.follow(services.clock())
    await _sweep(services)
    job_queue = _schedule(composition)
    await application.start()
    timers = asyncio.create_task(keep_timers_going(job_queue.scheduler), name="timers")
    try:
        with composition.watchdog:
            yield
    finally:
        services.inbox.close()
        timers.cancel()
        job_queue.scheduler.pause()  # a tick that began now would be cut off, and logged as a failure
        are_handlers_done, *_ = await asyncio.gather(
            _stop(application),
            services.runner.close(),
            composition.album_replies.close(),
            composition.arrival_checks.close(),
            composition.admin.close(),
        )
        if are_handlers_done:
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

    starting = [follow_clock, services.runner.tick, composition.album_replies.tick]
    if services.settings.advice:
        starting.append(composition.arrival_checks.tick)
    disk = DiskSpace(services.settings.data_dir)
    interval = min(TICK, services.settings.poll_interval.total_seconds())

    async def tick(_context: Context) -> None:
        await _tick(composition, starting)
        composition.admin.report_storage(composition.database.last_error or await disk.shortage())

    async def refresh(_context: Context) -> None:
        try:
            await services.board.refresh()
        except StorageError as error:
            _log.debug("no refresh of the status messages: %s", error)

    async def sweep(_context: Context) -> None:
        await _sweep(services)

    job_queue = composition.application.job_queue
    if job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job queue")
    job_queue.run_repeating(tick, interval, first=0, name="tick", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(refresh, 2 * interval, name="status messages", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(sweep, _SWEEP, name="retention", job_kwargs=_TICK_KWARGS)
    return job_queue


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


async def _sweep(services: Services) -> None:
    """Blank the jobs that ended more than RETENTION_DAYS ago."""
    retention = services.settings.retention_days * 24 * 3600.0
    try:
        blanked = await services.people.sweep(retention=retention, now=services.clock())
    except StorageError as error:
        _log.warning("the retention can't be applied now: %s", error)
        return
    if blanked:
        _log.info("%d finished jobs were blanked", blanked)
