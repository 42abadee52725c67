"""Who writes faster than anybody needs to is told so once, and not listened to until they have calmed down."""

from dataclasses import dataclass
from enum import Enum, auto

from chat.limits import Window

CALM_SECONDS = 3.0
"""So long has to pass in silence."""
_MAX_KNOWN = 4096


class Verdict(Enum):
    """What to do with what somebody has said."""

    ALLOW = auto()
    WARN = auto()
    """It was too much: say so, this once, and don't listen."""
    DROP = auto()


@dataclass(slots=True)
class _Pace:
    window: Window
    last: float = float("-inf")
    is_ignored: bool = False


class Throttle:
    """Lets everybody, known by a number, say `count` things in any `seconds`. Remembers a few thousand of them."""

    def __init__(self, count: int, seconds: float) -> None:
        self._count = count
        self._seconds = seconds
        self._paces: dict[int, _Pace] = {}

    def judge(self, key: int, now: float) -> Verdict:
        """Count one thing that was said at `now`, in seconds of whichever clock."""
        # Taken out and put back at the end: the first one is always the one that was silent for longest.
        pace = self._paces.pop(key, None)
        if pace is None or now < pace.last:  # or the clock was set back: what was counted means nothing then
            pace = _Pace(Window(self._count, self._seconds))
        self._paces[key] = pace
        if len(self._paces) > _MAX_KNOWN:
            del self._paces[next(iter(self._paces))]
        silence, pace.last = now - pace.last, now
        if pace.is_ignored and silence < CALM_SECONDS:
            return Verdict.DROP
        if pace.is_ignored:
            pace.is_ignored, pace.window = False, Window(self._count, self._seconds)
        if pace.window.wait(now) > 0:
            pace.is_ignored = True
            return Verdict.WARN
        pace.window.enter(now)
        return Verdict.ALLOW
