"""The way of updates to the handlers: stored first, handled one at a time for each person, marked last.

Where several processes handle updates, what a person has sent to a chat is held by one of them at a time.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from types import MappingProxyType
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Update
from telegram.ext import BaseUpdateProcessor

from chat.breaker import TelegramBreaker
from chat.lines import Lines, line_of
from domain.backoff import backoff
from domain.observer import UNOBSERVED, Observer
from storage.database import StorageError
from storage.retrying import until_stored
from storage.updates import Line, StoredUpdate, UpdateStore

_log = logging.getLogger(__name__)

MAX_CONCURRENT = 256
"""Handlers that run at the same time."""
MAX_CONCURRENT_IN_CHAT = 8
"""Of them, those for one chat: a group whose answers wait for Telegram's limits keeps nobody else waiting."""
MAX_PENDING = 500
"""Updates received and not handled yet, above which no more are fetched."""
MAX_CHECKOUTS = 100
"""Pre-checkout queries that are answered at once; beyond, people have to try again."""
MAX_ATTEMPTS = 6
"""How often an update is handled that fails for a temporary reason."""
MAX_TAKEN = 50
"""Lines that are taken at once, of those that another process has left."""
_LINE_SECONDS = 0.2
"""Between two tries to hold what another process holds."""
_NOTHING: Mapping[int, Update] = MappingProxyType({})


class Inbox(BaseUpdateProcessor):
    """Has every update handled, even if the process is killed, and those of one person in their order.

    Handlers may therefore get an update twice. One that fails for a temporary reason (see retry_later) is handled
    again later, a few times; what its person has sent after it to the same chat waits for it.
    """

    def __init__(
        self,
        store: UpdateStore,
        queue: "asyncio.Queue[object]",
        telegram_breaker: TelegramBreaker,
        *,
        clock: Callable[[], float],
        random: Callable[[], float],
        observer: Observer = UNOBSERVED,
    ) -> None:
        # The library counts updates that wait for a slot as well. With MAX_CONCURRENT here, one chat with many
        # people would block everybody else.
        super().__init__(2 * MAX_PENDING)
        self._slots = asyncio.Semaphore(MAX_CONCURRENT)
        # These live as long as somebody holds them or waits for them.
        self._chat_slots: WeakValueDictionary[int, asyncio.Semaphore] = WeakValueDictionary()
        self._store = store
        self._queue = queue
        self._telegram_breaker = telegram_breaker
        self._clock = clock
        self._observer = observer
        self._random = random
        self._pending: dict[int, float] = {}
        """The ids of updates that are not handled yet, and when they were received."""
        self._bot: Bot | None = None
        """Whose updates are read from the database."""
        self._looks: list[set[int]] = []
        """For each read of the database under way: the ids of all updates that were known here since it began."""
        self.lines = Lines()
        """What is not handled yet. Only the first update of a line is queued, being handled, or waiting to be
        retried."""
        self._unknown: set[Line] = set()
        """The lines that the last look found held by this process, which knew nothing of them."""
        self._to_retry: set[int] = set()
        self._unsure: set[int] = set()
        """The ids of updates that another process may have taken over, and handled, since they came here."""
        self._room = asyncio.Event()
        self._room.set()
        self._closing = False
        self.on_checkout: Callable[[Update], Coroutine[Any, Any, None]] | None = None
        """Answers a pre-checkout query, which waits for nobody: Telegram gives up after ten seconds."""
        self._checkouts: set[asyncio.Task[None]] = set()

    @property
    def pending(self) -> int:
        """How many updates are received and not handled yet."""
        return len(self._pending)

    async def initialize(self) -> None:
        """Do nothing; the library requires the method."""

    async def shutdown(self) -> None:
        """Do nothing; the library requires the method."""

    def close(self) -> None:
        """Begin to handle no further update; those that wait are stored, and replayed by the next start."""
        self._closing = True
        while not self._queue.empty():
            self._queue.get_nowait()
            self._queue.task_done()

    @property
    def is_full(self) -> bool:
        """Whether MAX_PENDING updates are unhandled."""
        return not self._room.is_set()

    async def wait_for_room(self) -> None:
        """Wait until fewer than MAX_PENDING updates are unhandled."""
        await self._room.wait()

    async def receive(self, updates: list[Update]) -> None:
        """Store updates, then queue those that are new. Raises StorageError: they must not be acknowledged then.

        Pre-checkout queries are answered at once, and not stored: after a restart it would be too late.
        """
        for update in updates:
            if update.pre_checkout_query is not None:
                self._answer_checkout(update)
        updates = [update for update in updates if update.pre_checkout_query is None]
        lines, now = {update.update_id: line_of(update) for update in updates}, self._clock()
        recording = self._store.record([update.to_dict() for update in updates], lines=lines, now=now)
        await self._enqueue_read(recording, received={update.update_id: update for update in updates})

    def _answer_checkout(self, update: Update) -> None:
        if self.on_checkout is None or len(self._checkouts) >= MAX_CHECKOUTS:
            _log.warning("update %d: a checkout is not answered", update.update_id)
            return
        task = asyncio.create_task(self.on_checkout(update), name="checkout")
        self._checkouts.add(task)
        task.add_done_callback(self._checkouts.discard)

    async def replay(self, bot: Bot) -> int:
        """Queue what an earlier process has stored but not handled; returns how many. Raises StorageError."""
        self._bot = bot
        if self._store.is_shared:
            return await self.take_free()
        return await self._enqueue_read(self._store.unhandled())

    async def take_free(self) -> int:
        """Queue what is stored and what no process is at, as far as there is room; returns how many.

        Called again and again where there are several processes, from replay() on. Raises StorageError.
        """
        if self._bot is None or self._closing or self.is_full:
            return 0
        await self._leave_forgotten()
        return await self._enqueue_read(self._store.take_free(limit=MAX_TAKEN))

    async def _leave_forgotten(self) -> None:
        """Leave lines that are held for nothing, or take what waits in them.

        A transaction that has taken or left one may have been carried out, or not, without this process hearing of
        it. A line that was known at this look or at the last one may still be on its way.
        """
        held = {line for line in await self._store.held_lines() if not self.lines.is_known(line)}
        forgotten, self._unknown = held & self._unknown, held
        for line in forgotten:
            async with self.lines.lock(line):
                if line not in self.lines:
                    await self._enqueue_read(self._store.leave_line(line))

    def drop_waiting(self) -> None:
        """Handle nothing more of what waits: other processes do, since this one was taken for gone.

        What is being handled is ended; but it isn't begun again, if they have handled it.
        """
        for update in self.lines.remove_waiting():
            self._pending.pop(update.update_id, None)
        self._unsure |= self._pending.keys()
        self._update_room()

    async def _enqueue_read(
        self, reading: Awaitable[Sequence[StoredUpdate]], *, received: Mapping[int, Update] = _NOTHING
    ) -> int:
        """Queue those updates of a read that are not known here; returns how many were read. Raises StorageError.

        What is read may be known by then, and even be handled, since another read has found it, too. `received` are
        those that Telegram has just sent.
        """
        known = set(self._pending)
        self._looks.append(known)
        try:
            updates = await reading
            for stored in updates:
                if (update_id := stored.payload["update_id"]) in known:
                    continue
                if update_id in received:
                    self._enqueue(received[update_id], received_at=stored.received_at)
                else:
                    await self._enqueue_stored(stored)
        finally:
            self._looks = [each for each in self._looks if each is not known]
        return len(updates)

    async def _enqueue_stored(self, stored: StoredUpdate) -> None:
        try:
            self._enqueue(Update.de_json(stored.payload, self._bot), received_at=stored.received_at)
        except Exception as error:  # noqa: BLE001 - whatever the library raises: the bot has to start
            update_id = stored.payload["update_id"]
            _log.error("update %d can't be read any more: %s", update_id, type(error).__name__)
            await self._store.mark_handled(update_id)
        await asyncio.sleep(0)  # there may be hundreds, and steps of jobs are under way already

    def retry_later(self, update: Update) -> None:
        """Have an update that is being handled handled again later, because it failed for a temporary reason."""
        self._to_retry.add(update.update_id)

    def received_at(self, update: Update) -> float:
        """Return when an update that is being handled was received first, before any wait, retry or restart."""
        return self._pending[update.update_id]

    @asynccontextmanager
    async def exclusively(self, chat_id: int, person_id: int) -> AsyncIterator[None]:
        """Run the block while no process handles anything that a person did in a chat."""
        line = (chat_id, person_id)
        async with self.lines.lock(line):
            while not await self._holds(line):  # noqa: ASYNC110 - another process leaves it
                await asyncio.sleep(_LINE_SECONDS)
            try:
                yield
            finally:
                await self._leave(line)

    async def _holds(self, line: Line) -> bool:
        if not self._store.is_shared or line in self.lines:
            return True
        try:
            return await self._store.take_line(line)
        except StorageError:
            return False

    async def _leave(self, line: Line) -> None:
        """Leave a line in which nothing waits; what does is found here, or by _leave_forgotten()."""
        if not self._store.is_shared or line in self.lines:
            return
        with suppress(StorageError):
            await self._enqueue_read(self._store.leave_line(line))

    def _slots_of(self, line: Line) -> asyncio.Semaphore:
        """Return the slots of a chat; of the person, for what belongs to no chat, such as inline queries."""
        chat_id, person_id = line
        return self._chat_slots.setdefault(chat_id or person_id, asyncio.Semaphore(MAX_CONCURRENT_IN_CHAT))

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the coroutine, which handles the update, under its person's lock and in a free slot."""
        if not isinstance(update, Update):
            await coroutine
            return
        line = line_of(update)
        async with self.lines.lock(line), self._slots_of(line), self._slots:
            if self._closing:
                _close_unawaited(coroutine)
                return
            if update.update_id in self._unsure and not await self._is_still_held(update):
                _close_unawaited(coroutine)
                return
            self._observer.update_waited(self._clock() - self._pending.get(update.update_id, self._clock()))
            try:
                with self._observer.handler():
                    await coroutine
            except Exception:  # noqa: BLE001 - otherwise the person's next updates would wait for ever
                _log.exception("update %d: unexpected error outside of its handlers", update.update_id)
            await self._finish(update)

    async def _is_still_held(self, update: Update) -> bool:
        """Whether an update is still this process's to handle; if not, its line is dropped."""
        line, waiting = line_of(update), list[StoredUpdate]()
        with suppress(StorageError):
            waiting = await until_stored(
                lambda: self._store.leave_line(line),
                what=f"update {update.update_id}: who holds its line",
                random=self._random,
                give_up=lambda: self._closing,
            )
        if update.update_id in {stored.payload["update_id"] for stored in waiting}:
            self._unsure.discard(update.update_id)
            return True
        if not self._closing:
            _log.info("update %d: another replica has taken it over", update.update_id)
            for dropped in self.lines.remove_line(line):
                self._pending.pop(dropped.update_id, None)
                self._unsure.discard(dropped.update_id)
            self._update_room()
            await self._leave(line)
        return False

    async def _finish(self, update: Update) -> None:
        if update.update_id in self._to_retry:
            self._to_retry.discard(update.update_id)
            attempts = await self._count_attempt(update)
            if attempts < MAX_ATTEMPTS:
                if self._store.is_shared:
                    self._unsure.add(update.update_id)
                delay = backoff(attempts, base=1, cap=60, random=self._random)
                asyncio.get_running_loop().call_later(delay, self._queue_retry, update)
                return
            _log.error("update %d given up after %d attempts", update.update_id, attempts)
        line = line_of(update)
        await self._enqueue_read(self._mark_handled(update.update_id, line))
        self._pending.pop(update.update_id, None)
        self._unsure.discard(update.update_id)
        self._update_room()
        if (following := self.lines.remove_first(line)) is not None:
            self._queue_update(following)

    async def _mark_handled(self, update_id: int, line: Line) -> list[StoredUpdate]:
        """Try until it is stored, or a stop comes: otherwise the update is handled again after a restart.

        Returns what waits in its line that another process has received.
        """
        with suppress(StorageError):
            return await until_stored(
                lambda: self._store.finish(update_id, line, is_last=self.lines.has_one(line)),
                what=f"update {update_id}: handled",
                random=self._random,
                give_up=lambda: self._closing,
            )
        return []

    async def _count_attempt(self, update: Update) -> int:
        if self._telegram_breaker.is_down:
            # Not counted: however long Telegram is down, the person gets their answer afterwards.
            return 1
        try:
            return await self._store.count_attempt(update.update_id)
        except StorageError as error:
            # The storage may be the reason why the update failed.
            _log.warning("update %d: can't count the attempt: %s", update.update_id, error)
            return 1

    def _queue_retry(self, update: Update) -> None:
        """Queue an update again, but not before Telegram can be reached."""
        wait = self._telegram_breaker.acquire()
        if wait > 0:
            asyncio.get_running_loop().call_later(wait, self._queue_retry, update)
        else:
            self._queue_update(update)

    def _enqueue(self, update: Update, *, received_at: float) -> None:
        """Queue an update, or let it wait until those of the same person and chat before it are handled."""
        self._pending[update.update_id] = received_at
        for known in self._looks:
            known.add(update.update_id)
        self._update_room()
        if self.lines.add(update):
            self._queue_update(update)

    def _queue_update(self, update: Update) -> None:
        if not self._closing:
            self._queue.put_nowait(update)

    def _update_room(self) -> None:
        if len(self._pending) < MAX_PENDING:
            self._room.set()
        else:
            self._room.clear()


def _close_unawaited(coroutine: Awaitable[Any]) -> None:
    close = getattr(coroutine, "close", None)
    if close is not None:
        close()
