"""The operator's chat, ADMIN_CHAT: hears what only the operator can put right."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from chat.bot import ChatBot
from chat.limits import Sleep, Urgency, retry_after
from domain.backoff import backoff
from texts import Texts

_log = logging.getLogger(__name__)

MAX_WAITING = 50
"""Alerts that wait to be sent; beyond, the oldest is dropped."""
_MAX_ATTEMPTS = 20
"""Over about an hour and a half: an outage of Telegram is often what the operator should hear of."""
_STOP_SECONDS = 3.0


class AdminChat:
    """Sends alerts in the background, in their order; nobody waits for them. Without ADMIN_CHAT there are none."""

    def __init__(
        self,
        bot: ChatBot,
        texts: Texts,
        *,
        chat_id: int | None,
        random: Callable[[], float],
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._texts = texts
        self._chat_id = chat_id
        self._random = random
        self._sleep = sleep
        self._waiting: deque[tuple[str, str]] = deque()
        """The ids of texts, for the log, and the texts."""
        self._sending: asyncio.Task[None] | None = None
        self._knows_of_storage_error = False

    def tell(self, text_id: str, /, **variables: str) -> None:
        """Have a text sent soon. It is tried for more than an hour, as long as the process lives."""
        if self._chat_id is None:
            return
        if len(self._waiting) >= MAX_WAITING:
            dropped, _ = self._waiting.popleft()
            _log.error("too many alerts wait for ADMIN_CHAT, dropped: %s", dropped)
        self._waiting.append((text_id, self._texts.say(text_id, **variables)))
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._send_all(self._chat_id), name="admin chat")

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
        """Give what waits a few seconds to be sent, then drop it."""
        if self._sending is not None:
            await asyncio.wait([self._sending], timeout=_STOP_SECONDS)
            self._sending.cancel()
            await asyncio.wait([self._sending])

    async def _send_all(self, chat_id: int) -> None:
        while self._waiting:
            text_id, text = self._waiting.popleft()
            await self._send(chat_id, text_id, text)

    async def _send(self, chat_id: int, text_id: str, text: str) -> None:
        for attempt in range(1, _MAX_ATTEMPTS + 1):
            try:
                await self._bot.send_message(chat_id, text, rate_limit_args=Urgency.REPORT)
            except TelegramError as error:
                if isinstance(error, BadRequest) or not isinstance(error, NetworkError | RetryAfter):
                    _log.error("ADMIN_CHAT can't be told (%s): %s", text_id, error)
                    return
                _log.warning("ADMIN_CHAT can't be told yet (%s): %s", text_id, error)
                asked = retry_after(error) if isinstance(error, RetryAfter) else 0.0
                await self._sleep(max(asked, backoff(attempt, base=1, cap=300, random=self._random)))
            else:
                return
        _log.error("ADMIN_CHAT was not told (%s): given up", text_id)
