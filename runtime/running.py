"""The life of the running bot: connect, take up what was left, work, stop within seconds."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from telegram.error import InvalidToken, TelegramError

from animation.operator import Operator
from chat.feed import UpdateFeed
from domain.backoff import backoff
from handlers.drafting import answer_albums
from handlers.parts import Bot, Context, Parts, give
from handlers.profile import present
from runtime.health import beat
from storage.database import StorageError

_log = logging.getLogger(__name__)

TICK = 0.5
"""Seconds between two looks at what is due, at most."""
_STOP_SECONDS = 3.0
_TICK_KWARGS: dict[str, Any] = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}


class TokenRefusedError(Exception):
    """Telegram doesn't know the bot's token."""


@dataclass(frozen=True)
class House:
    """All the parts, put together."""

    application: Bot
    parts: Parts
    operator: Operator
    clock: Callable[[], float]
    random: Callable[[], float]


async def serve(house: House, stop: asyncio.Event) -> None:
    """Work until `stop` is set. Raises TokenRefusedError and AnotherProcessError."""
    work = asyncio.create_task(_work(house), name="work")
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


async def _work(house: House) -> None:
    bot = house.parts.bot
    await _connect(house)
    _log.info("connected to Telegram as @%s", bot.username)
    give(house.application, house.parts)
    async with _running(house):
        replayed = await house.parts.inbox.replay(bot)
        _log.info("running; %d updates taken up from the last time", replayed)
        feed = UpdateFeed(
            bot,
            house.parts.inbox,
            clock=house.clock,
            random=house.random,
            on_conflict=lambda: house.operator.tell("operator-conflict"),
        )
        house.application.create_task(present(bot, house.parts.texts), name="profile")
        await feed.run()


async def _connect(house: House) -> None:
    """Wait, if need be, until Telegram can be reached."""
    attempt = 0
    while True:
        try:
            await house.application.initialize()
            # A webhook that somebody has set would keep every update away.
            await house.parts.bot.delete_webhook()
        except InvalidToken:
            raise TokenRefusedError(
                "Telegram does not accept TELEGRAM_BOT_TOKEN; @BotFather shows the right one"
            ) from None
        except TelegramError as error:
            attempt += 1
            _log.warning("Telegram can't be reached (attempt %d): %s", attempt, error)
            await asyncio.sleep(backoff(attempt, base=1, cap=30, random=house.random))
        else:
            return


@asynccontextmanager
async def _running(house: House) -> AsyncIterator[None]:
    """Let handlers and poller work inside the block; leave it within seconds, nothing half-done."""
    application, parts = house.application, house.parts
    await parts.poller.recover()
    _schedule(house)
    await application.start()
    try:
        yield
    finally:
        parts.inbox.close()
        await asyncio.gather(parts.poller.close(), _stop(application))


async def _stop(application: Bot) -> None:
    """Wait for the handlers under way, but not for long: an update that isn't handled comes again."""
    try:
        async with asyncio.timeout(_STOP_SECONDS):
            await application.stop()
            await application.shutdown()
    except TimeoutError:
        _log.warning("some handlers were interrupted; their updates are handled at the next start")


def _schedule(house: House) -> None:
    """Let the job queue call what looks for things that are due."""
    parts = house.parts
    interval = min(TICK, parts.settings.poll_interval.total_seconds())

    async def tick(_context: Context) -> None:
        beat(parts.settings.data_dir)
        try:
            await parts.poller.tick()
            await answer_albums(parts)
        except StorageError as error:
            _log.error("nothing can be done: %s", error)

    async def refresh(_context: Context) -> None:
        await parts.board.refresh()

    job_queue = house.application.job_queue
    if job_queue is None:
        raise RuntimeError("python-telegram-bot was installed without its job queue")
    job_queue.run_repeating(tick, interval, first=0, name="tick", job_kwargs=_TICK_KWARGS)
    job_queue.run_repeating(refresh, 2 * interval, name="status messages", job_kwargs=_TICK_KWARGS)
