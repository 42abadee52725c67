"""The time for processes that share a database: the database's own, so that none is ahead of the others."""

import time
from collections.abc import Awaitable, Callable

from storage.database import Database


class SharedClock:
    """A steady clock of this process that is set by the database's again and again. In seconds since the epoch.

    Until it is set first, it shows what the machine's clock has shown at its beginning.
    """

    def __init__(
        self, *, monotonic: Callable[[], float] = time.monotonic, local: Callable[[], float] = time.time
    ) -> None:
        self._monotonic = monotonic
        self._offset = local() - monotonic()

    def __call__(self) -> float:
        """Return the time."""
        return self._monotonic() + self._offset

    async def set(self, read: Callable[[], Awaitable[float]]) -> None:
        """Set it by `read`, which returns the database's time, and takes about as long there as back."""
        before = self._monotonic()
        now = await read()
        self._offset = now - (before + self._monotonic()) / 2


def clock_for(database: Database) -> Callable[[], float]:
    """Return the clock for a process that uses a database: the machine's, where no other one does."""
    return SharedClock() if database.is_shared else time.time
