"""Keeps everything that the bot sends to Telegram's flood limits."""

import asyncio
import math
import zlib
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from chat.breaker import TelegramBreaker
from chat.flood_limits import Clock, FloodLimits
from chat.send_queue import MAX_WAIT, DroppedError, SendQueue, Sleep, Unless, Urgency
from domain.observer import UNOBSERVED, Observer

_Result = bool | dict[str, Any] | list[dict[str, Any]]

MAX_RETRIES = 2
"""After RetryAfter, for calls that wait."""
_UNKNOWN_CHATS = -(2**60)
"""Telegram's ids have at most 52 bits."""
UNCOUNTED = {"deleteMessage", "setMessageReaction"}
"""Methods that send no message: they don't count, but they wait while Telegram asks for silence."""


class FloodControl(BaseRateLimiter[Urgency | Unless]):
    """Delays, or drops, calls that would exceed Telegram's limits: those for a chat or an inline message."""

    def __init__(
        self,
        clock: Clock,
        telegram_breaker: TelegramBreaker,
        *,
        sleep: Sleep = asyncio.sleep,
        observer: Observer = UNOBSERVED,
    ) -> None:
        self._observer = observer
        self._telegram_breaker = telegram_breaker
        self._sleep = sleep
        self._limits = FloodLimits(clock)
        self._queue = SendQueue(self._limits, sleep=sleep)
        self._silences: dict[int, float] = {}
        self._is_silence_asked = asyncio.Event()

    async def initialize(self) -> None:
        """Do nothing; the library requires the method."""

    async def shutdown(self) -> None:
        """Do nothing; the library requires the method."""

    async def process_request(  # noqa: PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | Unless | None,
    ) -> _Result:
        """Make the call as soon as the limits allow; see Urgency and Unless for what happens until then.

        Raises DroppedError, RetryAfter and whatever the call raises.
        """
        chat_id = _limited(data)
        if chat_id is None or endpoint.startswith("get"):
            with self._observer.telegram_call(endpoint), self._telegram_breaker.recording():
                return await callback(*args, **kwargs)
        given = rate_limit_args or Urgency.WAIT
        unless = given if isinstance(given, Unless) else Unless(lambda: False, given)
        urgency = unless.urgency
        for retries in range(MAX_RETRIES + 1):
            with self._observer.flood_wait(urgency.name.lower()):
                if endpoint in UNCOUNTED:
                    await self._wait_for_end_of_silence(chat_id, urgency)
                else:
                    await self._queue.wait(chat_id, urgency, unless.is_out_of_date)
            try:
                with self._observer.telegram_call(endpoint), self._telegram_breaker.recording():
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = retry_after(error)
                self._observer.silence_asked(seconds)
                self._queue.keep_silent(chat_id, seconds)
                self._silences[chat_id] = seconds
                self._is_silence_asked.set()
                if urgency is Urgency.DROP:
                    raise DroppedError("Telegram asks for silence") from None
                if urgency is Urgency.REPORT or retries == MAX_RETRIES or seconds > MAX_WAIT:
                    raise
        raise AssertionError("unreachable: the last round returns or raises")

    # For chat/shared_limits.py:

    def divide(self, parts: int) -> None:
        """Keep to one of so many equal parts of the whole bot's limit, and note calls for groups from now on."""
        self._limits.is_shared = True
        self._limits.divide(parts)

    def take_calls(self) -> dict[int, int]:
        """Return how many calls were made for each group since the last time."""
        return self._limits.take_calls()

    def take_silences(self) -> dict[int, float]:
        """Return for how many seconds Telegram has asked for silence in each chat since the last time."""
        silences, self._silences = self._silences, {}
        self._is_silence_asked.clear()
        return silences

    async def wait_for_silence(self, seconds: float) -> None:
        """Return as soon as Telegram asks for silence, or after so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._is_silence_asked.wait()

    def keep_silent(self, chat_id: int, seconds: float) -> None:
        """Keep a silence that Telegram has asked another process for."""
        self._queue.keep_silent(chat_id, seconds)

    def count_of_others(self, chat_id: int, calls: int) -> None:
        """Count calls for a group that other processes have made lately."""
        self._limits.count_of_others(chat_id, calls)

    async def _wait_for_end_of_silence(self, chat_id: int, urgency: Urgency) -> None:
        """Wait while Telegram asks for silence. Raises DroppedError and RetryAfter as SendQueue.wait()."""
        while (silence := self._limits.silence(chat_id)) > 0:
            if urgency is Urgency.DROP:
                raise DroppedError("Telegram asks for silence")
            if silence > MAX_WAIT:
                raise RetryAfter(math.ceil(silence))
            await self._sleep(silence)


def _limited(data: dict[str, Any]) -> int | None:
    """Return the id of the chat that a call counts for; None if it counts for none.

    In which chat an inline message is, nobody tells: it counts as a group of its own.
    """
    message = data.get("inline_message_id")
    if isinstance(message, str):
        return _UNKNOWN_CHATS - zlib.crc32(message.encode())
    chat_id = data.get("chat_id")
    return chat_id if isinstance(chat_id, int) else None


def retry_after(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
