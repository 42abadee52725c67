"""A circuit breaker: while an outside service is down, one call now and then finds out whether it is back."""

from collections.abc import Callable


class Breaker:
    """Says when a call is worth making.

    Closed, all go through. After so many failures in a row it opens, and none does for a pause; then one tries
    (half-open). If that fails, the next pause is twice as long. The first success closes it again. All times are
    seconds of the clock given.
    """

    def __init__(self, *, failures: int, pause: float, longest: float, clock: Callable[[], float]) -> None:
        self._most_failures = failures
        self._first_pause = pause
        self._longest_pause = longest
        self._clock = clock
        self._failures = 0
        self._pause = pause
        self._until: float | None = None
        self._is_trying = False

    @property
    def is_open(self) -> bool:
        """Whether the service counts as down; half-open counts as well."""
        return self._until is not None

    def acquire(self) -> float:
        """Return how long a call has to wait, to ask again then; at 0 it goes ahead, and says how it went."""
        if self._until is None:
            return 0.0
        now = self._clock()
        if now >= self._until:
            # Should nobody ever hear of this try again, the next one has its turn after the longer pause.
            self._is_trying = True
            self._lengthen(now)
            return 0.0
        return min(self._first_pause, self._until - now) if self._is_trying else self._until - now

    def record_success(self) -> bool:
        """Note that the service has answered; returns whether it had been down until now."""
        was_open = self.is_open
        self._failures, self._pause, self._until, self._is_trying = 0, self._first_pause, None, False
        return was_open

    def record_failure(self) -> bool:
        """Note that it hasn't; returns whether it counts as down from now on."""
        self._failures += 1
        if self._until is None:
            if self._failures < self._most_failures:
                return False
            self._until = self._clock() + self._pause
            return True
        if self._is_trying:
            self._is_trying = False
            self._until = self._clock() + self._pause
        return False

    def _lengthen(self, now: float) -> None:
        self._pause = min(self._longest_pause, 2 * self._pause)
        self._until = now + self._pause
