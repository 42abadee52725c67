"""The pause in submitting jobs while the operator's account can't pay or isn't let in."""

from dataclasses import dataclass

from storage.database import Database, load_queries

_queries = load_queries("pause")


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing is submitted until `until` (seconds since the epoch); then one job tries."""

    reason: str
    length: float
    until: float


class PauseStore:
    """The table `pause`, of one row at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> Pause | None:
        """Return the pause, if there is one."""
        async with self._database.transaction() as connection:
            row = await _queries.get_pause(connection)
        return Pause(row["reason"], row["length"], row["until"]) if row else None

    async def set(self, pause: Pause) -> None:
        """Begin a pause, or make it longer."""
        async with self._database.transaction() as connection:
            await _queries.set_pause(connection, reason=pause.reason, length=pause.length, until=pause.until)

    async def end(self) -> bool:
        """End the pause; says whether there was one."""
        async with self._database.transaction() as connection:
            return await _queries.delete_pause(connection) is not None
