"""The inbox with an application that hands each update to one handler."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.error import NetworkError
from telegram.ext import Application, ContextTypes, TypeHandler

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from chat.inbox import Inbox
from domain.breaker import Breaker
from storage.updates import UpdateStore
from tests.chat.support.fakes import Clock, Json

PAUSE = 0.005
"""Seconds between two tries while Telegram is down."""

Handler = Callable[[Update], Coroutine[Any, Any, None]]


def no_wait() -> float:
    """Return the "random" number with which backoff() is 0, so that no test waits."""
    return -1.0


class InboxHarness:
    """An inbox in front of a real application whose one handler a test has written."""

    def __init__(self, bot: ChatBot, store: UpdateStore, clock: Clock) -> None:
        self.bot = bot
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.telegram_breaker = TelegramBreaker(
            Breaker(failures=3, pause=PAUSE, longest=PAUSE, clock=time.monotonic)
        )
        self.inbox = Inbox(store, self.queue, self.telegram_breaker, clock=clock, random=no_wait)
        self.application = (
            Application.builder()
            .bot(bot)
            .updater(None)
            .job_queue(None)
            .update_queue(self.queue)
            .concurrent_updates(self.inbox)
            .build()
        )
        self.application.add_error_handler(self._failed)

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Have temporary failures handled again, as the bot does."""
        if isinstance(update, Update) and isinstance(context.error, NetworkError):
            self.inbox.retry_later(update)

    @asynccontextmanager
    async def open(self, handler: Handler) -> AsyncIterator[None]:
        """Handle updates within the block; its end waits for the handlers under way."""

        async def handle(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
            await handler(update)

        self.application.add_handler(TypeHandler(Update, handle))
        await self.application.initialize()
        await self.application.start()
        try:
            yield
        finally:
            # With a limit: in a failed test, a handler may wait for something that never comes.
            async with asyncio.timeout(10):
                await self.application.stop()
            await self.application.shutdown()

    async def everything_begun(self) -> None:
        """Wait until every queued update has a task, and each task has come to a lock, a slot or its handler."""
        while not self.queue.empty():  # noqa: ASYNC110 - the application says nothing when it takes one
            await asyncio.sleep(0)
        for _ in range(10):
            await asyncio.sleep(0)

    async def receive(self, *updates: Json) -> None:
        await self.inbox.receive([parse(update, self.bot) for update in updates])


def parse(update: Json, bot: ChatBot) -> Update:
    return Update.de_json(update, bot)


class Recorder:
    """A handler that records the ids of the updates, and lets a test wait for a number of them."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self._condition = asyncio.Condition()

    async def __call__(self, update: Update) -> None:
        async with self._condition:
            self.ids.append(update.update_id)
            self._condition.notify_all()

    async def wait_for(self, count: int) -> None:
        async with asyncio.timeout(10), self._condition:
            await self._condition.wait_for(lambda: len(self.ids) >= count)
