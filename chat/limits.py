"""Telegram's limits, kept by everything the bot sends.

30 messages a second in all, 1 a second in a chat (with short bursts), 20 a minute in a group:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from typing import Any

from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from chat.breaker import TelegramBreaker

Clock = Callable[[], float]
Sleep = Callable[[float], Awaitable[object]]
_Answer = bool | dict[str, Any] | list[dict[str, Any]]

MAX_WAIT = 30.0
"""The longest time that Telegram may ask for and that is waited out here; beyond, the caller decides."""
MAX_RETRIES = 2
MAX_CHATS = 4096
UNCOUNTED = {"deleteMessage", "setMessageReaction"}
"""Methods that put nothing into a chat: they take no room, but keep the silence that Telegram asks for."""
RESERVED = 2
"""Places that edits of a status leave free, so that an answer or a result never waits for their sake."""


class Urgency(Enum):
    """What to do with a call for which there is no room now; given as `rate_limit_args`."""

    WAIT = auto()
    """Wait for the turn, and once more if Telegram asks for it: answers to people."""
    REPORT = auto()
    """Wait for the turn, before all answers, but let RetryAfter through: results and other steps of jobs, which
    have a better idea when to try."""
    DROP = auto()
    """Raise DroppedError at once: what will soon be out of date anyway."""


class DroppedError(TelegramError):
    """There was no room for something that isn't worth waiting for."""


class Window:
    """At most `count` events in any `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=count)

    def wait(self, now: float, *, reserve: int = 0) -> float:
        """Return the seconds until there is room, and `reserve` more places stay free."""
        usable = max(1, (self._times.maxlen or 0) - reserve)
        if len(self._times) < usable:
            return 0.0
        return max(0.0, self._times[-usable] + self._seconds - now)

    def enter(self, now: float) -> None:
        """Count an event; the oldest one falls out."""
        self._times.append(now)

    def is_idle(self, now: float) -> bool:
        """Whether forgetting it would change nothing."""
        return not self._times or self._times[-1] + self._seconds < now


class _ChatLimits:
    """What one chat has room for, and until when Telegram wants silence there."""

    def __init__(self, *, is_group: bool) -> None:
        self.windows = [Window(5, 5.0)] + ([Window(20, 60.0)] if is_group else [])
        self.silent_until = 0.0
        self.reports = 0
        """How many calls of the urgency REPORT wait for their turn here."""

    def wait(self, now: float, *, reserve: int = 0) -> float:
        return max(self.silent_until - now, *(window.wait(now, reserve=reserve) for window in self.windows))

    def is_idle(self, now: float) -> bool:
        return not self.reports and self.silent_until < now and all(window.is_idle(now) for window in self.windows)


class FloodControl(BaseRateLimiter[Urgency]):
    """Lets calls through as Telegram allows. Only calls that name a chat count."""

    def __init__(self, clock: Clock, telegram_breaker: TelegramBreaker, *, sleep: Sleep = asyncio.sleep) -> None:
        self._clock = clock
        self._telegram_breaker = telegram_breaker
        self._sleep = sleep
        self._overall = Window(30, 1.0)
        self._reports = 0
        self._chats: dict[int, _ChatLimits] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(  # noqa: PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, _Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> _Answer:
        """Make the call when there is room; see Urgency for what happens when there is none."""
        chat_id = data.get("chat_id")
        if not isinstance(chat_id, int) or endpoint.startswith("get"):
            with self._telegram_breaker.recording():
                return await callback(*args, **kwargs)
        urgency = rate_limit_args or Urgency.WAIT
        for retries in range(MAX_RETRIES + 1):
            await self._turn(chat_id, urgency, counts=endpoint not in UNCOUNTED)
            try:
                with self._telegram_breaker.recording():
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = retry_after(error)
                self._limits(chat_id).silent_until = self._clock() + seconds
                if urgency is Urgency.DROP:
                    raise DroppedError("Telegram asks for silence") from None
                if urgency is Urgency.REPORT or retries == MAX_RETRIES or seconds > MAX_WAIT:
                    raise
        raise AssertionError("unreachable: the last round returns or raises")

    async def _turn(self, chat_id: int, urgency: Urgency, *, counts: bool) -> None:
        """Wait until the chat and the bot as a whole have room, and take it; what doesn't count needs none.

        Raises RetryAfter while the silence that Telegram has asked for is longer than what is waited out.
        """
        with self._counted(chat_id, urgency):
            while (wait := self._wait(chat_id, urgency) if counts else self._silence(chat_id)) > 0:
                if urgency is Urgency.DROP:
                    raise DroppedError("no room within Telegram's limits")
                silence = self._silence(chat_id)
                if silence > MAX_WAIT:
                    raise RetryAfter(math.ceil(silence))
                await self._sleep(wait)
        if not counts:
            return
        now = self._clock()
        for window in (*self._limits(chat_id).windows, self._overall):
            window.enter(now)

    def _silence(self, chat_id: int) -> float:
        """Return the seconds for which Telegram wants silence in a chat."""
        return self._limits(chat_id).silent_until - self._clock()

    @contextmanager
    def _counted(self, chat_id: int, urgency: Urgency) -> Iterator[None]:
        """Let the calls that are less urgent know of one that waits."""
        limits, count = self._limits(chat_id), int(urgency is Urgency.REPORT)
        limits.reports += count
        self._reports += count
        try:
            yield
        finally:
            limits.reports -= count
            self._reports -= count

    def _wait(self, chat_id: int, urgency: Urgency) -> float:
        """Return the seconds until there is room, and places stay free for what is more urgent."""
        limits, now = self._limits(chat_id), self._clock()
        match urgency:
            case Urgency.REPORT:
                here = everywhere = 0
            case Urgency.WAIT:
                here, everywhere = limits.reports, self._reports
            case Urgency.DROP:
                here, everywhere = RESERVED + limits.reports, RESERVED + self._reports
        return max(limits.wait(now, reserve=here), self._overall.wait(now, reserve=everywhere))

    def _limits(self, chat_id: int) -> _ChatLimits:
        limits = self._chats.get(chat_id)
        if limits is None:
            if len(self._chats) >= MAX_CHATS:
                now = self._clock()
                self._chats = {chat: kept for chat, kept in self._chats.items() if not kept.is_idle(now)}
            limits = self._chats[chat_id] = _ChatLimits(is_group=chat_id < 0)
        return limits


def retry_after(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks to wait; the library gives them as a number or a timedelta."""
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
