"""When to poll a generation next, and how long to wait after a failure. Pure functions; times in seconds."""

from collections.abc import Callable

from domain.backoff import backoff
from domain.estimate import EXPECTED_MINUTES, Estimate

_FIRST_POLLS = (3.0, 3.0)
"""The gaps before the first polls, in poll intervals: no generation is done at once."""
_WELL_KNOWN = 12
"""Past generations of similar work that an estimate needs to be the basis of the schedule."""
_EARLY_FACTOR = 4.0
"""Before the well-known time, each poll comes at this multiple of the age at the one before."""
_POLLS_IN_TIME = 8
"""The number of polls between the first and the last quantile of the well-known time, if the gaps allow it."""
_WIDE_FACTOR = 5.0
"""A time is not well known if half its length is more than so many poll intervals."""
_NARROW_FACTOR = 1.5
"""The well-known time is narrow if half its length is at most so many poll intervals: hardly any generation is done
so early before it that somebody would wait for long."""
_DENSEST_FACTOR = 0.5
"""The smallest gap between polls, in poll intervals."""
_SLOW_FACTOR = 3.0
"""The gap between polls past the usual time, in poll intervals."""
_LATE_FACTOR = 30.0
"""The gap between polls past the deadline, in poll intervals."""
_RETRY_BASE, _RETRY_CAP = 1.0, 300.0
_PAUSE_FACTOR, _PAUSE_CAP = 6.0, 900.0
"""The first pause in poll intervals, and the longest in seconds."""


def next_poll(age: float, interval: float, expected: Estimate | None = None) -> float:
    """Return the time until the next poll of a generation that was submitted `age` seconds ago.

    Where the time that it takes is well known, there are few polls before and many in that time.
    """
    if expected is not None and _is_well_known(expected, interval) and age < expected.quantiles[-1]:
        return _next_of_well_known(age, interval, expected)
    polled_at = 0.0
    for factor in _FIRST_POLLS:
        polled_at += factor * interval
        if age < polled_at - interval / 2:
            return factor * interval
    return interval if age <= EXPECTED_MINUTES[1] * 60 else _SLOW_FACTOR * interval


def _is_well_known(expected: Estimate, interval: float) -> bool:
    return expected.alike >= _WELL_KNOWN and _margin(expected) <= _WIDE_FACTOR * interval


def _margin(expected: Estimate) -> float:
    return (expected.quantiles[-1] - expected.quantiles[0]) / 2


def _next_of_well_known(age: float, interval: float, expected: Estimate) -> float:
    begin, margin = expected.quantiles[0], _margin(expected)
    start = begin if margin <= _NARROW_FACTOR * interval else begin - margin
    if age >= begin:
        return min(max(2 * margin / _POLLS_IN_TIME, _DENSEST_FACTOR * interval), interval)
    if age >= start:
        return interval
    early = _EARLY_FACTOR * max(age, _FIRST_POLLS[0] * interval / _EARLY_FACTOR)
    return max(_DENSEST_FACTOR * interval, min(early, start) - age)


def late_poll(interval: float) -> float:
    """Return the time until the next poll of a generation that is past its deadline."""
    return _LATE_FACTOR * interval


def retry_delay(attempt: int, *, at_least: float | None, random: Callable[[], float]) -> float:
    """Return the time until the next try after the attempt-th failure (from 1); random returns 0 to 1."""
    return max(backoff(attempt, base=_RETRY_BASE, cap=_RETRY_CAP, random=random), at_least or 0.0)


def pause_length(previous: float | None, interval: float) -> float:
    """Return how long to submit nothing: twice the previous pause, None if there was none."""
    return min(_PAUSE_CAP, max(_PAUSE_FACTOR * interval, 2.0 * (previous or 0.0)))
