"""Runs the bot: connect, continue what an earlier process has left, work, stop within seconds."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

import anyio.to_thread
from telegram.error import InvalidToken, TelegramError

from chat.webhook import Webhook
from domain.backoff import backoff
from domain.timeouts import STOP_SECONDS
from handlers.services import App, install
from runtime.composition import Composition
from runtime.heartbeat import beat
from runtime.profile import present, present_to_operator
from runtime.sweep import sweep
from runtime.timers import keep_timers_going
from runtime.timetable import follow_clock, schedule

_log = logging.getLogger(__name__)

_NO_DATA_KEY = (
    "DATA_KEY is not set: whoever can read the database file or a copy of it can read whose photos and videos were "
    "sent, and their file ids, links and captions; `python bot.py new-key` makes a key"
)


class TokenRefusedError(Exception):
    """Telegram doesn't accept the bot's token; the text is for the operator."""


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
            # The process is all right: who looks after it would only start it again.
            beat(composition.services.settings.data_dir)
            await asyncio.sleep(backoff(attempt, base=1, cap=30, random=composition.random))
        else:
            return


@asynccontextmanager
async def _running(composition: Composition) -> AsyncIterator[None]:
    """Run handlers and timers inside the block. Leaving it takes a few seconds at most."""
    application, services = composition.application, composition.services
    await _recover(composition)
    job_queue, ticks = schedule(composition)
    await application.start()
    timers = asyncio.create_task(keep_timers_going(job_queue.scheduler), name="timers")
    shared = [
        asyncio.create_task(composition.replicas.run(), name="replicas"),
        asyncio.create_task(composition.leadership.run(), name="leadership"),
    ]
    try:
        with composition.watchdog:
            yield
    finally:
        services.inbox.close()
        await composition.leadership.resign()
        timers.cancel()
        job_queue.scheduler.pause()  # a tick that began now would be cut off, and logged as a failure
        await ticks.close()
        are_handlers_done = await _close_all(composition)
        await services.edits.cancel()  # after those that ask for them
        for task in shared:
            task.cancel()
        await composition.replicas.leave()
        await services.file_cache.clear()
        if are_handlers_done:
            # Last: it closes the connections, which an upload under way needs.
            await application.shutdown()


async def _recover(composition: Composition) -> None:
    """Take up what an earlier process has left."""
    services = composition.services
    await services.file_cache.clear()
    await services.chats.load()
    await composition.replicas.join()
    await composition.leadership.look()
    await services.runner.recover()  # before the other writes: it makes room where the disk is full
    await composition.links.sweep()
    await follow_clock(composition)
    await services.payment_runner.recover()
    await composition.guest_board.recover()
    await sweep(composition)


async def _close_all(composition: Composition) -> bool:
    """Give all that is under way a few seconds; returns whether the handlers have finished."""
    services = composition.services
    are_handlers_done, *closed = await asyncio.gather(
        _stop(composition.application),
        services.runner.close(),
        services.payment_runner.close(),
        composition.admin.close(),
        *(timed.close() for timed in composition.timed),
        return_exceptions=True,
    )
    for error in (are_handlers_done, *closed):
        if isinstance(error, BaseException):
            _log.error("unexpected error in the stop", exc_info=error)
    return are_handlers_done is True


async def _stop(application: App) -> bool:
    """Wait a few seconds for the handlers under way; returns whether all have finished."""
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await application.stop()
    except TimeoutError:
        _log.warning("some handlers were interrupted; their updates are handled at the next start")
        return False
    return True
