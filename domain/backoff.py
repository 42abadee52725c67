"""How long to wait before trying again."""

from collections.abc import Callable


def backoff(attempt: int, *, base: float, cap: float, random: Callable[[], float]) -> float:
    """Return the seconds to wait after the attempt-th failure in a row (from 1): doubling, capped, jittered.

    The jitter takes up to half away, so that calls that failed together aren't repeated together. `random` returns
    numbers from 0 to 1.
    """
    longest = min(cap, base * 2.0 ** min(attempt - 1, 32))
    return longest * (0.5 + 0.5 * random())
