"""A circuit breaker: while an outside service is down, a trial call now and then finds out whether it is back."""

from collections.abc import Callable

FAILURES = 5
"""Calls in a row that fail before a service counts as down."""
LONGEST_PAUSE = 60.0
"""Seconds between two trial calls, at most."""


class Breaker:
    """Says when a call may be made.

    Closed, it lets all calls through. After `failures` of them in a row it opens: no call may be made for a pause,
    and then one trial call (half-open). If that fails, the next pause is twice as long. A success closes it. All
    times are in seconds of the given clock.
    """

    def __init__(
        self,
        *,
        failures: int = FAILURES,
        pause: float,
        longest: float = LONGEST_PAUSE,
        clock: Callable[[], float],
    ) -> None:
        self._failure_limit = failures
        self._first_pause = pause
        self._longest_pause = longest
        self._clock = clock
        self._failures = 0
        self._pause = pause
        self._until: float | None = None
        self._trial_granted = False

    @property
    def is_open(self) -> bool:
        """Whether the service counts as down; half-open counts as well."""
        return self._until is not None

    def acquire(self) -> float:
        """Return 0 if a call may be made now, else the seconds to wait before asking again.

        While the breaker is open, 0 grants the one trial call: report it by record_success() or record_failure().
        """
        if self._until is None:
            return 0.0
        now = self._clock()
        if now >= self._until:
            # If the trial is never reported, the next one is allowed after the longer pause.
            self._trial_granted = True
            self._lengthen(now)
            return 0.0
        return min(self._first_pause, self._until - now) if self._trial_granted else self._until - now

    def record_success(self) -> bool:
        """Close the breaker: the service has answered. Returns whether it was open."""
        was_open = self.is_open
        self._failures, self._pause, self._until, self._trial_granted = 0, self._first_pause, None, False
        return was_open

    def record_failure(self) -> bool:
        """Count a failed call. Returns whether this one has opened the breaker."""
        self._failures += 1
        if self._until is None:
            if self._failures < self._failure_limit:
                return False
            self._until = self._clock() + self._pause
            return True
        if self._trial_granted:
            self._trial_granted = False
            self._until = self._clock() + self._pause
        return False

    def _lengthen(self, now: float) -> None:
        self._pause = min(self._longest_pause, 2 * self._pause)
        self._until = now + self._pause
