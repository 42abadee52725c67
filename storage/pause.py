"""The pauses in submitting jobs while the service refuses the operator's account, or one of its models."""

from dataclasses import dataclass

from domain.options import Mode
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
    mode: Mode | None = None
    """The only mode that is paused; None: all are."""

    def holds(self, mode: Mode) -> bool:
        """Whether jobs of a mode wait for its end."""
        return self.mode is None or self.mode is mode


class PauseStore:
    """The table `pause`, with one row at most for everything and for each mode."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Pause]:
        """Return every pause, that of everything first; none while jobs are submitted as usual."""
        async with self._database.reading() as connection:
            return [
                Pause(row["reason"], row["length"], row["until"], Mode(row["scope"]) if row["scope"] else None)
                async for row in _queries.get_pauses(connection)
            ]

    async def get(self, mode: Mode | None = None) -> Pause | None:
        """Return the pause of everything, or the one of a mode; None if there is none."""
        return next((pause for pause in await self.all() if pause.mode is mode), None)

    async def begin(self, pause: Pause) -> bool:
        """Begin a pause; False, and nothing is written, if there is one of the same mode, or of everything."""
        async with self._database.one_query() as connection:
            return bool(
                await _queries.begin_pause(
                    connection, scope=pause.mode or "", reason=pause.reason, length=pause.length, until=pause.until
                )
            )

    async def change_reason(self, pause: Pause, reason: str) -> bool:
        """Change the reason of a pause; False if it is not as it was any more."""
        async with self._database.one_query() as connection:
            return bool(
                await _queries.change_reason(
                    connection, scope=pause.mode or "", reason=reason, earlier=pause.reason
                )
            )

    async def prolong(self, pause: Pause, *, length: float, until: float) -> bool:
        """Make a pause longer; False if another process has done so, or it has ended."""
        async with self._database.one_query() as connection:
            return bool(
                await _queries.prolong_pause(
                    connection, scope=pause.mode or "", length=length, until=until, earlier=pause.until
                )
            )

    async def end(self, mode: Mode | None = None) -> bool:
        """End the pause of everything, and that of a mode; returns whether there was one."""
        async with self._database.one_query() as connection:
            return bool(await _queries.delete_pauses(connection, scope=mode or ""))
