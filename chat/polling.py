"""Long polling: fetches updates from Telegram and acknowledges them only once they are stored.

The library's own updater acknowledges updates that are only in its memory, can't be stopped while it waits before
another try, and ends for good at the first 404 of a gateway. Hence this loop.
"""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from chat.breaker import TelegramBreaker
from chat.conflicts import RETRY_SECONDS, Conflicts
from chat.flood_control import retry_after
from chat.inbox import Inbox
from chat.send_queue import Sleep
from domain.backoff import backoff
from storage.database import StorageError

_log = logging.getLogger(__name__)

_FAILURES = 3
"""Polls in a row that fail before updates count as not received any more."""
_LATE_SECONDS = 30.0
"""How much longer than a long poll an answer may take until then."""
MAX_UPDATES = 10
"""Updates that are fetched at once: a hundred would hold the event loop for a third of a second."""
ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.PRE_CHECKOUT_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
]
NEWER_UPDATES = {Update.GUEST_MESSAGE}
"""Of them, those that an older Bot API server doesn't know, and leaves out."""

_ANOTHER_PROCESS = (
    "another process is polling with the same TELEGRAM_BOT_TOKEN, and each of the two gets only some of the "
    "messages: stop one of them"
)


class AnotherProcessError(Exception):
    """Another process polls with the same token and was started earlier; this one has to stop."""


class UpdatePoller:
    """Fetches updates into the inbox while run() runs. `clock` is a steady one, in seconds.

    `expected_conflict` is for how many seconds another process of the same bot may poll, too.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        telegram_breaker: TelegramBreaker,
        *,
        clock: Callable[[], float],
        random: Callable[[], float],
        on_conflict: Callable[[], None],
        long_poll: int,
        expected_conflict: float = 0.0,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._telegram_breaker = telegram_breaker
        self._clock = clock
        self._random = random
        self._on_conflict = on_conflict
        self._long_poll = long_poll
        self._expected_conflict = expected_conflict
        self._sleep = sleep
        self._offset: int | None = None
        self._failures = 0
        self._answered_at: float | None = None

    @property
    def is_receiving(self) -> bool:
        """Whether run() is under way and Telegram answers its polls."""
        if self._answered_at is None or self._failures >= _FAILURES:
            return False
        return self._clock() - self._answered_at < self._long_poll + _LATE_SECONDS

    async def run(self) -> None:
        """Poll until cancelled. Raises AnotherProcessError if this process was started later than another one."""
        try:
            await self._run()
        finally:
            self._answered_at = None

    async def _run(self) -> None:
        self._answered_at = self._clock()
        conflicts = Conflicts(started=self._clock(), expected=self._expected_conflict)
        while True:
            await self._inbox.wait_for_room()
            try:
                await self._poll_once()
            except Conflict:
                await self._on_conflicting_poll(conflicts)
            except RetryAfter as error:
                await self._sleep(retry_after(error))
            except TimedOut:
                _log.debug("a poll for updates timed out")
                await self._sleep(1)
            except (InvalidToken, NetworkError, TelegramError, StorageError) as error:
                self._failures += 1
                _log.warning("can't fetch updates (attempt %d): %s", self._failures, error)
                await self._sleep(backoff(self._failures, base=1, cap=30, random=self._random))
            else:
                self._failures = 0

    async def _poll_once(self) -> None:
        with self._telegram_breaker.recording():
            updates = await self._bot.get_updates(
                offset=self._offset,
                limit=MAX_UPDATES,
                # After failures, an answer comes at once: it shows that Telegram can be reached again.
                timeout=0 if self._failures else self._long_poll,
                allowed_updates=ALLOWED_UPDATES,
            )
        self._answered_at = self._clock()
        if updates:
            await self._inbox.receive(list(updates))
            self._offset = updates[-1].update_id + 1

    async def _on_conflicting_poll(self, conflicts: Conflicts) -> None:
        """Report once that another process polls too; raise AnotherProcessError if it was started earlier."""
        if conflicts.record(self._clock()):
            _log.error(_ANOTHER_PROCESS)
            self._on_conflict()
        if conflicts.should_give_up(self._clock()):
            raise AnotherProcessError(_ANOTHER_PROCESS)
        await self._sleep(RETRY_SECONDS)
