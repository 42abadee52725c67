"""The operator's chat, ADMIN_CHAT: hears what only the operator can put right.

What is told here is lost with the process. What must not be, about money, is stored: jobs/operator_notices.py.
"""

import asyncio
import logging
import math
from collections import deque
from collections.abc import Callable

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError

from chat.bot import ChatBot
from chat.flood_control import retry_after
from chat.moved_groups import follow_move
from chat.send_queue import Sleep, Urgency
from chat.shared_alarms import SharedAlarms
from domain.backoff import backoff
from domain.timeouts import STOP_SECONDS
from storage.chats import ChatStore
from storage.database import StorageError
from texts import Texts

_log = logging.getLogger(__name__)

MAX_WAITING = 50
"""Alerts that wait to be sent; beyond, the oldest is dropped."""
_MAX_ATTEMPTS = 20
"""Over about an hour and a half: an outage of Telegram is often what the operator should hear of."""


class AdminChat:
    """Sends alerts in the background, in their order; nobody waits for them. Without ADMIN_CHAT there are none."""

    def __init__(
        self,
        bot: ChatBot,
        texts: Texts,
        chats: ChatStore,
        *,
        chat_id: int | None,
        random: Callable[[], float],
        shared_alarms: SharedAlarms | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._shared_alarms = shared_alarms
        self._bot = bot
        self._texts = texts
        self._chats = chats
        self._chat_id = chat_id
        self._random = random
        self._sleep = sleep
        self._waiting: deque[tuple[str, str]] = deque()
        """The ids of texts, for the log, and the texts."""
        self._sending: asyncio.Task[None] | None = None
        self._knows_of_storage_error = False
        self._raised: set[str] = set()
        """The ids of the alarms that are on, where this process is alone."""

    def tell(self, text_id: str, /, **variables: str) -> None:
        """Have a text sent soon. It is tried for more than an hour, as long as the process lives."""
        if self._chat_id is None:
            return
        if len(self._waiting) >= MAX_WAITING:
            dropped, _ = self._waiting.popleft()
            _log.error("too many alerts wait for ADMIN_CHAT, dropped: %s", dropped)
        self._waiting.append((text_id, self._texts.say(text_id, **variables)))
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._send_all(), name="admin chat")

    def raise_alarm(self, text_id: str, /, **variables: str) -> None:
        """Tell a text, but not again until clear_alarm() is called with its id, by any process of the bot."""
        if self._chat_id is None:
            return
        if self._shared_alarms is not None:
            self._shared_alarms.set(text_id, variables)
        elif text_id not in self._raised:
            self._raised.add(text_id)
            self.tell(text_id, **variables)

    def clear_alarm(self, text_id: str) -> None:
        """Note that what was told is over; does nothing if nothing was."""
        self._raised.discard(text_id)
        if self._chat_id is not None and self._shared_alarms is not None:
            self._shared_alarms.clear(text_id)

    def report_storage(self, error: str | None) -> None:
        """Tell when the database stops working, and when it works again.

        Called with every tick: `error` is the database's last error, None while it works.
        """
        if error is not None and not self._knows_of_storage_error:
            _log.error("the database can't be used, everything waits: %s", error)
            self._knows_of_storage_error = True
            self.tell("operator-storage", reason=error)
        elif error is None and self._knows_of_storage_error:
            _log.warning("the database can be used again")
            self._knows_of_storage_error = False
            self.tell("operator-storage-back")

    async def close(self) -> None:
        """Give what waits a few seconds to be sent or stored, then drop it."""
        if self._shared_alarms is not None:
            await self._shared_alarms.close()
        if self._sending is not None:
            await asyncio.wait([self._sending], timeout=STOP_SECONDS)
            self._sending.cancel()
            await asyncio.wait([self._sending])

    async def send_once(self, text_id: str, text: str, *, attempt: int) -> float | None:
        """Try to send a text now; returns None once it is sent, else after how many seconds to try again.

        That is infinity where Telegram refuses it: trying again won't help by itself. Without ADMIN_CHAT there is
        nothing to send.
        """
        if self._chat_id is None:
            return None
        current_id = self._chats.current_id(self._chat_id)
        try:
            await self._bot.send_message(current_id, text, rate_limit_args=Urgency.REPORT)
        except (ChatMigrated, NetworkError, RetryAfter) as error:
            if isinstance(error, BadRequest):
                _log.error("ADMIN_CHAT can't be told (%s): %s", text_id, error)
                return math.inf
            _log.warning("ADMIN_CHAT can't be told yet (%s): %s", text_id, error)
            return await self._wait_after(error, attempt)
        except TelegramError as error:
            _log.error("ADMIN_CHAT can't be told (%s): %s", text_id, error)
            return math.inf
        return None

    async def _send_all(self) -> None:
        while self._waiting:
            text_id, text = self._waiting.popleft()
            await self._send(text_id, text)

    async def _send(self, text_id: str, text: str) -> None:
        for attempt in range(1, _MAX_ATTEMPTS + 1):
            wait = await self.send_once(text_id, text, attempt=attempt)
            if wait is None or wait == math.inf:
                return
            if wait:
                await self._sleep(wait)
        _log.error("ADMIN_CHAT was not told (%s): given up", text_id)

    async def _wait_after(self, error: TelegramError, attempt: int) -> float:
        """Return how long to wait, after having followed ADMIN_CHAT into the supergroup that it has become."""
        asked = retry_after(error) if isinstance(error, RetryAfter) else 0.0
        try:
            if await follow_move(error, self._chats):
                return 0.0
        except StorageError as failure:
            _log.warning("ADMIN_CHAT's new id can't be stored (%s): %s", error, failure)
        return max(asked, backoff(attempt, base=1, cap=300, random=self._random))
