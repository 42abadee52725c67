"""When to look at a generation next, and how long to wait after trouble. Pure; all times in seconds."""

from collections.abc import Callable

from domain.backoff import backoff
from domain.estimate import EXPECTED_MINUTES

_EARLY_LOOKS = (3.0, 3.0)
_LATE_FACTOR = 3.0
_RETRY_BASE, _RETRY_CAP = 1.0, 300.0
_PAUSE_FACTOR, _PAUSE_CAP = 6.0, 900.0


def next_poll(age: float, interval: float) -> float:
    """Return the seconds until the next look at a generation that was submitted `age` seconds ago.

    Nothing is done at once, so the first looks come late; past the usual time it is no longer "any moment".
    """
    looked_for = 0.0
    for factor in _EARLY_LOOKS:
        looked_for += factor * interval
        if age < looked_for - interval / 2:
            return factor * interval
    return interval if age <= EXPECTED_MINUTES[1] * 60 else _LATE_FACTOR * interval


def retry_delay(attempt: int, *, asked: float | None, random: Callable[[], float]) -> float:
    """Return the seconds until the next try after the attempt-th failure; never less than was asked for."""
    return max(backoff(attempt, base=_RETRY_BASE, cap=_RETRY_CAP, random=random), asked or 0.0)


def pause_length(previous: float | None, interval: float) -> float:
    """Return how long to submit nothing after the operator's account was refused: longer each time."""
    return min(_PAUSE_CAP, max(_PAUSE_FACTOR * interval, 2.0 * (previous or 0.0)))
