"""Two processes poll with one token: the newcomer of the two gives up, the other one goes on.

Telegram ends the older request in favour of the newer one, so both see conflicts in turn, and neither is told who
was first. But the newcomer meets its first conflict right after its start. So each is as patient as it is old.
"""

RETRY_SECONDS = 0.3
"""How soon a poll that was ended is made again; this is how old a newcomer gets before its first conflict."""
_PATIENCE = 10.0
_MIN_PATIENCE_SECONDS = 2.0
_MIN_CONFLICTS = 3
_EPISODE_SECONDS = 60.0


class Conflicts:
    """The conflicts of one process; all times in seconds, of the same clock."""

    def __init__(self, *, started: float) -> None:
        self._started = started
        self._first = self._last = float("-inf")
        self._count = 0

    def meet(self, now: float) -> bool:
        """Note a conflict; says whether it is the first one after a time of peace."""
        is_new = now - self._last > _EPISODE_SECONDS
        if is_new:
            self._first, self._count = now, 0
        self._last = now
        self._count += 1
        return is_new

    def is_newcomer(self, now: float) -> bool:
        """Whether the conflicts have lasted for longer than somebody of this age should put up with."""
        patience = max(_MIN_PATIENCE_SECONDS, _PATIENCE * (self._first - self._started))
        return self._count >= _MIN_CONFLICTS and now - self._first > patience
