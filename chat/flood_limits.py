"""Telegram's flood limits, and the silences it asks for.

30 messages a second in all, 1 a second in a chat (with short bursts), 20 a minute in a group:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from collections import deque
from collections.abc import Callable

Clock = Callable[[], float]

BURST = 4
"""Calls for a chat that may come at once, after a rest. Telegram allows some, and doesn't say how many; on a busy
machine, some arrive closer together than they were made."""
_ROUNDING = 1e-6
"""Seconds: so little is an error of rounding, and no wait."""
MAX_CHATS = 4096
"""Above so many chats, those without any recent call are forgotten."""
GROUP = 20
"""Calls for a group in a minute."""
OVERALL = 30
"""Calls of the whole bot in a second."""
SAME_END = 2.0
"""Seconds: silences of different chats that end at most so far apart are one silence, of the whole bot."""


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

    def resized(self, count: int) -> "Window":
        """Return a window for another number of events, with those that were counted last."""
        window = Window(count, self._seconds)
        window._times.extend(self._times)
        return window

    def is_idle(self, now: float) -> bool:
        """Return whether all events are too old to count."""
        return not self._times or self._times[-1] + self._seconds < now


class Bucket:
    """A leaky bucket: one event a second, but up to `burst` at once after a rest."""

    def __init__(self, burst: int) -> None:
        self._burst = burst
        self._level = 0.0
        self._at = 0.0

    def wait(self, now: float, *, reserve: int = 0) -> float:
        """Return the seconds until one more event is allowed and `reserve` further ones would be."""
        usable = max(1, self._burst - reserve)
        wait = self._left(now) + 1 - usable
        return wait if wait > _ROUNDING else 0.0

    def add(self, now: float) -> None:
        """Count an event at `now`."""
        self._level, self._at = self._left(now) + 1, now

    def is_idle(self, now: float) -> bool:
        """Return whether all events are too old to count."""
        return self._left(now) == 0

    def _left(self, now: float) -> float:
        return max(0.0, self._level - (now - self._at))


class _Chat:
    """The limits of one chat, and until when Telegram asks for silence there."""

    def __init__(self, *, is_group: bool) -> None:
        self.limits: list[Bucket | Window] = [Bucket(BURST), *([Window(GROUP, 60.0)] if is_group else [])]
        self.silent_until = 0.0
        self.waiting = 0
        """How many calls wait for this chat."""

    def wait(self, now: float, *, reserve: int = 0) -> float:
        return max(self.silent_until - now, *(limit.wait(now, reserve=reserve) for limit in self.limits))

    def is_idle(self, now: float) -> bool:
        return not self.waiting and self.silent_until < now and all(limit.is_idle(now) for limit in self.limits)


class FloodLimits:
    """The limits of the whole bot and of each chat, and the silences that Telegram has asked for."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._overall, self._parts = Window(OVERALL, 1.0), 1
        self._calls: dict[int, int] = {}
        """How many calls were made for each group since take_calls()."""
        self.is_shared = False
        """Whether calls for groups are noted for other processes."""
        self._silent_until = 0.0
        """Until when Telegram asks the whole bot for silence."""
        self._chats: dict[int, _Chat] = {}

    def count(self, chat_id: int) -> None:
        """Count a call for a chat."""
        now = self._clock()
        for limit in (*self._of(chat_id).limits, self._overall):
            limit.add(now)
        if chat_id < 0 and self.is_shared:
            self._calls[chat_id] = self._calls.get(chat_id, 0) + 1

    def divide(self, parts: int) -> None:
        """Keep to one of so many equal parts of the whole bot's limit: other processes have the rest."""
        if parts != self._parts:
            self._overall, self._parts = self._overall.resized(max(1, OVERALL // parts)), parts

    def take_calls(self) -> dict[int, int]:
        """Return how many calls were made for each group since the last time."""
        calls, self._calls = self._calls, {}
        return calls

    def count_of_others(self, chat_id: int, calls: int) -> None:
        """Count calls for a group that other processes have made lately."""
        now = self._clock()
        for limit in self._of(chat_id).limits:
            if isinstance(limit, Window):
                for _ in range(min(calls, GROUP)):
                    limit.add(now)

    def wait_everywhere(self, *, reserve: int = 0) -> float:
        """Return the seconds until the whole bot may make one more call, and `reserve` further ones."""
        now = self._clock()
        return max(self._overall.wait(now, reserve=reserve), self._silent_until - now)

    def wait_in(self, chat_id: int, *, reserve: int = 0) -> float:
        """Return the seconds until a chat may get one more call, and `reserve` further ones."""
        return self._of(chat_id).wait(self._clock(), reserve=reserve)

    def note_waiting(self, chat_id: int, more: int) -> None:
        """Note that `more` calls wait for a chat, or fewer, if negative: it is not forgotten until none does."""
        self._of(chat_id).waiting += more

    def waiting_in(self, chat_id: int) -> int:
        """Return how many calls wait for a chat."""
        return self._of(chat_id).waiting

    def silence(self, chat_id: int) -> float:
        """Return the seconds for which Telegram still asks for silence in a chat, or everywhere."""
        return max(self._silent_until, self._of(chat_id).silent_until) - self._clock()

    def record_silence(self, chat_id: int, seconds: float) -> None:
        """Note that Telegram asks for silence in a chat; everywhere, if it asks for the same in another chat.

        Telegram doesn't say whether it means the chat or the whole bot. If it means the bot, every chat is refused
        until the same moment.
        """
        now, chat = self._clock(), self._of(chat_id)
        chat.silent_until = end = now + seconds
        for other in self._chats.values():
            if other is not chat and other.silent_until > now and abs(other.silent_until - end) <= SAME_END:
                self._silent_until = max(self._silent_until, other.silent_until, end)

    def _of(self, chat_id: int) -> _Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            if len(self._chats) >= MAX_CHATS:
                now = self._clock()
                self._chats = {each: kept for each, kept in self._chats.items() if not kept.is_idle(now)}
            chat = self._chats[chat_id] = _Chat(is_group=chat_id < 0)
        return chat
