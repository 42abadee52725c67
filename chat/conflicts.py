"""Two processes poll with the same token: the one that was started later gives up.

Telegram ends the older request when a newer one comes, so both processes get conflicts, and neither is told which
of them was first. But the later one gets its first conflict right after its start. Each process therefore tolerates
conflicts for a time proportional to its age at the first one.

Where several processes are one bot, one that leads no more may poll for some seconds beside the one that leads now.
That is no other program with the token, and neither reported nor a reason to end.
"""

RETRY_SECONDS = 0.3
"""Seconds until a poll that was ended is repeated, and so the age of a new process at its first conflict."""
_TOLERANCE = 10.0
"""How long conflicts are tolerated, as a multiple of the age of the process."""
_MIN_TOLERANCE = 2.0
"""Seconds for which every process tolerates conflicts."""
_MIN_CONFLICTS = 3
REPLICA_SECONDS = 30.0
"""Seconds for which a replica that leads no more may go on polling: it finds that out within five."""
_EPISODE_SECONDS = 60.0
"""So long after the last conflict, a new one is the first of another episode."""


class Conflicts:
    """The conflicts of this process. All times are seconds by the same clock."""

    def __init__(self, *, started: float, expected: float = 0.0) -> None:
        self._started = started
        self._expected = expected
        """For how many seconds they need not mean another program."""
        self._first = self._last = float("-inf")
        self._count = 0
        self._is_reported = False

    def record(self, now: float) -> bool:
        """Count a conflict; returns whether it is the first of an episode that is to be reported."""
        if now - self._last > _EPISODE_SECONDS:
            self._first, self._count, self._is_reported = now, 0, False
        self._last = now
        self._count += 1
        if self._is_reported or now - self._first < self._expected:
            return False
        self._is_reported = True
        return True

    def should_give_up(self, now: float) -> bool:
        """Return whether the conflicts have lasted longer than a process of this age tolerates."""
        tolerated = max(_MIN_TOLERANCE, self._expected, _TOLERANCE * (self._first - self._started))
        return self._count >= _MIN_CONFLICTS and now - self._first > tolerated
