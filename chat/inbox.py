"""Updates on their way to the handlers: written down first, one at a time for each person, struck off last."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.ext import BaseUpdateProcessor

from chat.breaker import TelegramBreaker
from domain.backoff import backoff
from storage.database import StorageError
from storage.retrying import until_stored
from storage.updates import UpdateStore

_log = logging.getLogger(__name__)

MAX_CONCURRENT = 64
"""Handlers that run at once."""
MAX_PENDING = 500
"""Updates taken in and not finished, above which no more are fetched."""
MAX_ATTEMPTS = 6


class Inbox(BaseUpdateProcessor):
    """Sees to it that every update is handled, in its person's order, even if the process is killed.

    Handlers may therefore see an update twice. One that fails for a passing reason (see retry_later) is handled
    again after a while, a few times.
    """

    def __init__(
        self,
        store: UpdateStore,
        queue: "asyncio.Queue[object]",
        telegram_breaker: TelegramBreaker,
        *,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        # The library counts those that only wait for their turn, too: one person with many updates would keep
        # out everybody else.
        super().__init__(2 * MAX_PENDING)
        self._slots = asyncio.Semaphore(MAX_CONCURRENT)
        self._store = store
        self._queue = queue
        self._telegram_breaker = telegram_breaker
        self._clock = clock
        self._random = random
        self._pending: dict[int, float] = {}
        """The ids of updates that are not finished, and when they came in."""
        self._to_retry: set[int] = set()
        self._room = asyncio.Event()
        self._room.set()
        # A lock lives as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()
        self._closing = False

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    def close(self) -> None:
        """Handle no further update: what waits is on disk, and the next start takes it up."""
        self._closing = True
        while not self._queue.empty():
            self._queue.get_nowait()
            self._queue.task_done()

    async def wait_for_room(self) -> None:
        """Wait until there is room for more updates."""
        await self._room.wait()

    async def receive(self, updates: list[Update]) -> None:
        """Write updates down, then hand the new ones on. Raises StorageError: acknowledge nothing then."""
        payloads = {update.update_id: update.to_dict() for update in updates}
        new = await self._store.record(list(payloads.values()), now=self._clock())
        new_ids = {payload["update_id"] for payload in new}
        for update in updates:
            if update.update_id in new_ids:
                self._put(update)

    async def replay(self, bot: Bot) -> int:
        """Hand on what an earlier process has written down but not finished; returns how many."""
        waiting = await self._store.unhandled()
        for payload in waiting:
            try:
                self._put(Update.de_json(payload, bot))
            except Exception as error:  # noqa: BLE001 - whatever the library stumbles over: the bot has to start
                _log.error("update %d can't be read any more: %s", payload["update_id"], type(error).__name__)
                await self._store.mark_handled(payload["update_id"])
        return len(waiting)

    def retry_later(self, update: Update) -> None:
        """Say, while an update is handled, that it failed for a passing reason."""
        self._to_retry.add(update.update_id)

    def received_at(self, update: Update) -> float:
        """Return when an update that is being handled came in; it may have waited for its turn since then."""
        return self._pending[update.update_id]

    def lock_for(self, chat_id: int, person_id: int) -> asyncio.Lock:
        """Return the lock under which what a person does in a chat is handled, one thing after the other."""
        return self._locks.setdefault((chat_id, person_id), asyncio.Lock())

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle one update when it is its person's turn."""
        if not isinstance(update, Update):
            await coroutine
            return
        async with self.lock_for(*_whose(update)), self._slots:
            if self._closing:
                _close_unawaited(coroutine)
                return
            await coroutine
            await self._finish(update)

    async def _finish(self, update: Update) -> None:
        if update.update_id in self._to_retry:
            self._to_retry.discard(update.update_id)
            attempts = await self._count_attempt(update)
            if attempts < MAX_ATTEMPTS:
                delay = backoff(attempts, base=1, cap=60, random=self._random)
                asyncio.get_running_loop().call_later(delay, self._put_again, update)
                return
            _log.error("update %d given up after %d attempts", update.update_id, attempts)
        await self._mark_handled(update.update_id)
        self._pending.pop(update.update_id, None)
        self._note_room()

    async def _mark_handled(self, update_id: int) -> None:
        """Try until it is stored: otherwise what was answered would be answered again after a restart.

        A stop ends the wait, and that is what happens.
        """
        with suppress(StorageError):
            await until_stored(
                lambda: self._store.mark_handled(update_id),
                what=f"update {update_id}: handled",
                random=self._random,
                give_up=lambda: self._closing,
            )

    async def _count_attempt(self, update: Update) -> int:
        if self._telegram_breaker.is_down:
            # However long that lasts, what was said is answered afterwards.
            return 1
        try:
            return await self._store.count_attempt(update.update_id)
        except StorageError as error:
            # It may be this very trouble for which the update is to be handled again.
            _log.warning("update %d: the attempt is not counted: %s", update.update_id, error)
            return 1

    def _put_again(self, update: Update) -> None:
        """Hand an update on when its answer has a chance to arrive."""
        wait = self._telegram_breaker.acquire()
        if wait > 0:
            asyncio.get_running_loop().call_later(wait, self._put_again, update)
        else:
            self._put(update)

    def _put(self, update: Update) -> None:
        if self._closing:
            return
        self._pending.setdefault(update.update_id, self._clock())
        self._queue.put_nowait(update)
        self._note_room()

    def _note_room(self) -> None:
        if len(self._pending) < MAX_PENDING:
            self._room.set()
        else:
            self._room.clear()


def _whose(update: Update) -> tuple[int, int]:
    """Return the chat and the person whose turn it has to be."""
    chat, sender = update.effective_chat, update.effective_sender
    return (chat.id if chat else 0, sender.id if sender else 0)


def _close_unawaited(coroutine: Awaitable[Any]) -> None:
    close = getattr(coroutine, "close", None)
    if close is not None:
        close()
