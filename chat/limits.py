"""Telegram's flood limits, which everything that the bot sends keeps to.

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
_Result = bool | dict[str, Any] | list[dict[str, Any]]

MAX_WAIT = 30.0
"""Seconds: if Telegram asks for a longer wait, RetryAfter is raised, so that the caller decides. An answer that
would have to wait for longer behind others is dropped."""
MAX_RETRIES = 2
"""After RetryAfter, for calls that wait."""
MAX_CHATS = 4096
"""Above so many chats, those without any recent call are forgotten."""
UNCOUNTED = {"deleteMessage", "setMessageReaction"}
"""Methods that send no message: they don't count, but they wait while Telegram asks for silence."""
RESERVED = 2
"""How much of each limit status edits leave free, so that answers and results don't wait because of them."""


SAME_END = 2.0
"""Seconds: silences of different chats that end at most so far apart are one silence, of the whole bot."""


class Urgency(Enum):
    """What to do with a call that would exceed a limit now; given as `rate_limit_args`."""

    WAIT = auto()
    """Wait, and try again after RetryAfter: answers to people. DroppedError is raised at once if the answer would
    come so late, behind others in the same chat, that nobody needs it any more."""
    REPORT = auto()
    """Wait, but less than all answers, and let RetryAfter through: results and other messages of job steps, which
    decide themselves when to try again."""
    DROP = auto()
    """Raise DroppedError at once: status edits and reactions, which are soon out of date anyway."""


class DroppedError(TelegramError):
    """The call was not made, because it would exceed a limit and isn't worth waiting for."""


class Window:
    """A sliding window: at most `count` events in any `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=count)

    def wait(self, now: float, *, reserve: int = 0) -> float:
        """Return the seconds until one more event is allowed and `reserve` further ones would be."""
        usable = max(1, (self._times.maxlen or 0) - reserve)
        if len(self._times) < usable:
            return 0.0
        return max(0.0, self._times[-usable] + self._seconds - now)

    def add(self, now: float) -> None:
        """Count an event at `now`."""
        self._times.append(now)

    def is_idle(self, now: float) -> bool:
        """Return whether all events are too old to count."""
        return not self._times or self._times[-1] + self._seconds < now


class _ChatLimits:
    """The limits of one chat, and until when Telegram asks for silence there."""

    def __init__(self, *, is_group: bool) -> None:
        self.windows = [Window(5, 5.0)] + ([Window(20, 60.0)] if is_group else [])
        self.silent_until = 0.0
        self.waiting = dict.fromkeys(Urgency, 0)
        """How many calls of each urgency wait for this chat."""

    def wait(self, now: float, *, reserve: int = 0) -> float:
        return max(self.silent_until - now, *(window.wait(now, reserve=reserve) for window in self.windows))

    def is_idle(self, now: float) -> bool:
        return (
            not any(self.waiting.values())
            and self.silent_until < now
            and all(window.is_idle(now) for window in self.windows)
        )


class FloodControl(BaseRateLimiter[Urgency]):
    """Delays, or drops, calls that would exceed Telegram's limits. Only calls with a chat id count."""

    def __init__(self, clock: Clock, telegram_breaker: TelegramBreaker, *, sleep: Sleep = asyncio.sleep) -> None:
        self._clock = clock
        self._telegram_breaker = telegram_breaker
        self._sleep = sleep
        self._overall = Window(30, 1.0)
        self._reports = 0
        self._silent_until = 0.0
        """Until when Telegram asks the whole bot for silence."""
        self._chats: dict[int, _ChatLimits] = {}

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
        rate_limit_args: Urgency | None,
    ) -> _Result:
        """Make the call as soon as the limits allow; see Urgency for what happens until then.

        Raises DroppedError, RetryAfter and whatever the call raises.
        """
        chat_id = data.get("chat_id")
        if not isinstance(chat_id, int) or endpoint.startswith("get"):
            with self._telegram_breaker.recording():
                return await callback(*args, **kwargs)
        urgency = rate_limit_args or Urgency.WAIT
        for retries in range(MAX_RETRIES + 1):
            await self._wait_for_room(chat_id, urgency, counts=endpoint not in UNCOUNTED)
            try:
                with self._telegram_breaker.recording():
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = retry_after(error)
                self._record_silence(chat_id, seconds)
                if urgency is Urgency.DROP:
                    raise DroppedError("Telegram asks for silence") from None
                if urgency is Urgency.REPORT or retries == MAX_RETRIES or seconds > MAX_WAIT:
                    raise
        raise AssertionError("unreachable: the last round returns or raises")

    async def _wait_for_room(self, chat_id: int, urgency: Urgency, *, counts: bool) -> None:
        """Wait until the limits of the chat and of the whole bot allow a call, and count it, if it `counts`.

        Raises DroppedError for a call that doesn't wait, or waits for too long behind others, and RetryAfter if
        Telegram asks for more than MAX_WAIT.
        """
        if counts and urgency is Urgency.WAIT and self._comes_too_late(chat_id):
            raise DroppedError("the answer would come too late: many others wait in the chat")
        with self._registered(chat_id, urgency):
            while (wait := self._wait(chat_id, urgency) if counts else self._silence(chat_id)) > 0:
                if urgency is Urgency.DROP:
                    raise DroppedError("the call would exceed Telegram's limits")
                silence = self._silence(chat_id)
                if silence > MAX_WAIT:
                    raise RetryAfter(math.ceil(silence))
                await self._sleep(wait)
        if not counts:
            return
        now = self._clock()
        for window in (*self._limits(chat_id).windows, self._overall):
            window.add(now)

    def _silence(self, chat_id: int) -> float:
        """Return the seconds for which Telegram still asks for silence in a chat, or everywhere."""
        return max(self._silent_until, self._limits(chat_id).silent_until) - self._clock()

    def _record_silence(self, chat_id: int, seconds: float) -> None:
        """Note that Telegram asks for silence in a chat; everywhere, if it asks for the same in another chat.

        Telegram doesn't say whether it means the chat or the whole bot. If it means the bot, every chat is refused
        until the same moment.
        """
        now, limits = self._clock(), self._limits(chat_id)
        limits.silent_until = end = now + seconds
        for other in self._chats.values():
            if other is not limits and other.silent_until > now and abs(other.silent_until - end) <= SAME_END:
                self._silent_until = max(self._silent_until, other.silent_until, end)

    def _comes_too_late(self, chat_id: int) -> bool:
        """Whether those that wait in the chat already fill its limits for longer than MAX_WAIT."""
        limits = self._limits(chat_id)
        ahead = limits.waiting[Urgency.REPORT] + limits.waiting[Urgency.WAIT]
        return any(window.wait(self._clock(), reserve=ahead) > MAX_WAIT for window in limits.windows)

    @contextmanager
    def _registered(self, chat_id: int, urgency: Urgency) -> Iterator[None]:
        """While a call waits, count it, so that less urgent calls leave room for it."""
        limits = self._limits(chat_id)
        limits.waiting[urgency] += 1
        self._reports += urgency is Urgency.REPORT
        try:
            yield
        finally:
            limits.waiting[urgency] -= 1
            self._reports -= urgency is Urgency.REPORT

    def _wait(self, chat_id: int, urgency: Urgency) -> float:
        """Return the seconds until the limits allow a call and still leave room for more urgent ones."""
        limits, now = self._limits(chat_id), self._clock()
        match urgency:
            case Urgency.REPORT:
                here = everywhere = 0
            case Urgency.WAIT:
                here, everywhere = limits.waiting[Urgency.REPORT], self._reports
            case Urgency.DROP:
                here, everywhere = RESERVED + limits.waiting[Urgency.REPORT], RESERVED + self._reports
        room = max(limits.wait(now, reserve=here), self._overall.wait(now, reserve=everywhere))
        return max(room, self._silent_until - now)

    def _limits(self, chat_id: int) -> _ChatLimits:
        limits = self._chats.get(chat_id)
        if limits is None:
            if len(self._chats) >= MAX_CHATS:
                now = self._clock()
                self._chats = {chat: kept for chat, kept in self._chats.items() if not kept.is_idle(now)}
            limits = self._chats[chat_id] = _ChatLimits(is_group=chat_id < 0)
        return limits


def retry_after(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
