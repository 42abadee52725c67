"""What happens to stored times when the machine's clock is set back.

Without this, what is due in ten seconds would wait for as long as the clock was set back, and ten seconds more.
A clock that is set forward needs nothing: what is due comes early.
"""

import logging

from storage.database import Database, load_queries

_log = logging.getLogger(__name__)
_queries = load_queries("clock")

TOLERANCE = 2.0
"""Seconds: when the clock is set back by less, waiting a little longer is good enough."""
_STORE_INTERVAL = 300.0
"""Seconds between two times that are stored."""


class ClockStore:
    """Compares each time that it is given with the latest before, also one of an earlier process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._latest: float | None = None
        self._stored = 0.0

    async def follow(self, now: float) -> float:
        """Shift due times if `now` is earlier than a time before; returns by how many seconds, else 0.

        To be called often: what passes between two calls adds to the waiting. Raises StorageError.
        """
        if self._latest is None:
            self._latest = self._stored = await self._seen()
        set_back = self._latest - now
        if set_back > TOLERANCE:
            await self._shift(set_back, now=now)
            _log.warning("the clock was set back by %d seconds: what is due is shifted", set_back)
        elif now >= self._stored + _STORE_INTERVAL:
            async with self._database.one_query() as connection:
                await _queries.set_seen(connection, now=now)
            self._stored = now
        self._latest = now
        return set_back if set_back > TOLERANCE else 0.0

    def forget(self) -> None:
        """Compare the next time with the one that is stored: another process follows the clock meanwhile."""
        self._latest = None

    async def _seen(self) -> float:
        async with self._database.reading() as connection:
            seen = await _queries.get_seen(connection)
        return float(seen) if seen is not None else 0.0

    async def _shift(self, seconds: float, *, now: float) -> None:
        async with self._database.transaction() as connection:
            await _queries.shift_drafts(connection, seconds=seconds)
            await _queries.shift_jobs(connection, seconds=seconds)
            await _queries.shift_guest_answers(connection, seconds=seconds)
            await _queries.shift_messages_to_delete(connection, seconds=seconds)
            await _queries.shift_pause(connection, seconds=seconds)
            await _queries.shift_silences(connection, seconds=seconds)
            await _queries.shift_payments(connection, seconds=seconds)
            await _queries.shift_operator_notices(connection, seconds=seconds)
            await _queries.set_seen(connection, now=now)
        self._stored = now
