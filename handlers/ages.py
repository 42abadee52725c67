"""How long ago something was."""

from texts import Texts

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 24 * 3600.0


def ago(texts: Texts, age: float) -> str:
    """Return how long ago something was, in the largest unit that makes at least one."""
    for unit, seconds in (("days", _DAY), ("hours", _HOUR), ("minutes", _MINUTE)):
        if age >= seconds:
            return texts.say("ago", unit=unit, count=int(age // seconds))
    return texts.say("ago", unit="now", count=0)
