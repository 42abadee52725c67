"""How times to wait are said."""

import math

from texts import Texts

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 24 * 3600.0
_MANY_MINUTES = 90
"""So many minutes are said in hours."""


def wait_text(texts: Texts, seconds: float) -> str:
    """Return a time to wait, in its largest unit, rounded up."""
    for unit, length, most in (("minutes", _MINUTE, _HOUR), ("hours", _HOUR, _DAY), ("days", _DAY, math.inf)):
        if seconds <= most:
            return texts.say("wait", unit=unit, count=max(1, math.ceil(seconds / length)))
    raise ValueError(f"{seconds} is no time to wait")


def about_wait(texts: Texts, minutes: int) -> str:
    """Return about how long something takes; from an hour and a half on in hours, and halves of them."""
    if minutes < _MANY_MINUTES:
        return texts.say("wait", unit="minutes", count=minutes)
    return texts.say("wait", unit="hours", count=round(minutes / 30) / 2)
