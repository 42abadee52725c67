"""The pause in submitting jobs while the service refuses the operator's account."""

from dataclasses import dataclass

from storage.database import Database, load_queries

_queries = load_queries("pause")


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing is submitted before `until`; then one job tries."""

    reason: str
    """What the service answered."""
    length: float
    """Seconds; each failed try makes the pause longer."""
    until: float
    """Seconds since the epoch."""


class PauseStore:
    """The table `pause`, which has one row at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> Pause | None:
        """Return the pause; None while jobs are submitted as usual."""
        async with self._database.transaction() as connection:
            row = await _queries.get_pause(connection)
        return Pause(row["reason"], row["length"], row["until"]) if row else None

    async def set(self, pause: Pause) -> None:
        """Begin a pause, or replace the one that there is."""
        async with self._database.transaction() as connection:
            await _queries.set_pause(connection, reason=pause.reason, length=pause.length, until=pause.until)

    async def end(self) -> bool:
        """End the pause; returns whether there was one."""
        async with self._database.transaction() as connection:
            return await _queries.delete_pause(connection) is not None
