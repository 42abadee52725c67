"""When to poll a generation next, and how long to wait after a failure. Pure functions; times in seconds."""

from collections.abc import Callable

from domain.backoff import backoff
from domain.estimate import EXPECTED_MINUTES

_FIRST_POLLS = (3.0, 3.0)
"""The gaps before the first polls, in poll intervals: no generation is done at once."""
_SLOW_FACTOR = 3.0
"""The gap between polls past the usual time, in poll intervals."""
_LATE_FACTOR = 30.0
"""The gap between polls past the deadline, in poll intervals."""
_RETRY_BASE, _RETRY_CAP = 1.0, 300.0
_PAUSE_FACTOR, _PAUSE_CAP = 6.0, 900.0
"""The first pause in poll intervals, and the longest in seconds."""


def next_poll(age: float, interval: float) -> float:
    """Return the time until the next poll of a generation that was submitted `age` seconds ago."""
    polled_at = 0.0
    for factor in _FIRST_POLLS:
        polled_at += factor * interval
        if age < polled_at - interval / 2:
            return factor * interval
    return interval if age <= EXPECTED_MINUTES[1] * 60 else _SLOW_FACTOR * interval


def late_poll(interval: float) -> float:
    """Return the time until the next poll of a generation that is past its deadline."""
    return _LATE_FACTOR * interval


def retry_delay(attempt: int, *, at_least: float | None, random: Callable[[], float]) -> float:
    """Return the time until the next try after the attempt-th failure (from 1); random returns 0 to 1."""
    return max(backoff(attempt, base=_RETRY_BASE, cap=_RETRY_CAP, random=random), at_least or 0.0)


def pause_length(previous: float | None, interval: float) -> float:
    """Return how long to submit nothing: twice the previous pause, None if there was none."""
    return min(_PAUSE_CAP, max(_PAUSE_FACTOR * interval, 2.0 * (previous or 0.0)))
