"""What the AI/ML API's rate limit does to submissions: all of them are held, then one at a time is tried.

Kept in memory only, by a clock that nobody sets: a rate limit lasts for seconds, and a restart asks again once.
"""

from collections.abc import Callable

from jobs.schedule import retry_delay


class RateLimit:
    """Holds all submissions for as long as the service asks."""

    def __init__(self, *, monotonic: Callable[[], float], random: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._random = random
        self._held_until = 0.0
        self._holds = 0
        """In a row: how often submissions were held since the service last took a job."""

    def hold(self, retry_after: float | None) -> None:
        """Hold all submissions for `retry_after` seconds; None: for a time that grows with each hold.

        Jobs that were submitted at once may all be answered so; together they make one hold.
        """
        is_held = self.remaining is not None
        if not is_held:
            self._holds += 1
        if retry_after is None:
            if is_held:
                return
            retry_after = retry_delay(self._holds, at_least=None, random=self._random)
        self._held_until = max(self._held_until, self._monotonic() + retry_after)

    @property
    def remaining(self) -> float | None:
        """For how many more seconds all submissions are held; None if they aren't."""
        remaining = self._held_until - self._monotonic()
        return remaining if remaining > 0 else None

    @property
    def is_trying(self) -> bool:
        """Whether no job was taken since the last hold: one at a time is tried then."""
        return self._holds > 0

    def report_taken(self) -> None:
        """Note that a job was taken: the rate isn't limited any more."""
        self._holds = 0
