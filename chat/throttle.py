"""Our limits on people: who sends too much is told so once, and ignored until they have been quiet."""

from dataclasses import dataclass
from enum import Enum, auto

from chat.flood_limits import Window
from domain.recent import Recent

QUIET_SECONDS = 3.0
"""Somebody who is ignored has to send nothing for so long."""
MOST_LATE = 600.0
"""Seconds: updates come out of order, above all in a flood. What is later than that was dated by a clock that was
set back since."""
_MAX_KEYS = 4096
"""Keys remembered at most."""


class FloodVerdict(Enum):
    """What to do with a message or a press."""

    ALLOW = auto()
    WARN = auto()
    """Ignore it, and tell the sender, this once, that it was too much."""
    DROP = auto()
    """Ignore it."""


@dataclass(slots=True)
class _Rate:
    window: Window
    last: float = float("-inf")
    is_ignored: bool = False


class Throttle:
    """Allows `count` events in any `seconds` for each key (a person's id); remembers a few thousand keys."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._rates = Recent[int, _Rate](_MAX_KEYS)

    def judge(self, key: int, now: float) -> FloodVerdict:
        """Count an event of a key at `now` (seconds by any clock) and return what to do with it."""
        rate = self._rates.get(key)
        if rate is None or now < rate.last - MOST_LATE:
            rate = _Rate(Window(self._count, self._seconds))
        now = max(now, rate.last)
        self._rates.note(key, rate)
        silence, rate.last = now - rate.last, now
        if rate.is_ignored and silence < QUIET_SECONDS:
            return FloodVerdict.DROP
        if rate.is_ignored:
            rate.is_ignored, rate.window = False, Window(self._count, self._seconds)
        if rate.window.wait(now) > 0:
            rate.is_ignored = True
            return FloodVerdict.WARN
        rate.window.add(now)
        return FloodVerdict.ALLOW
