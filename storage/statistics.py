"""What was started, and how it ended: counts for the operator."""

from dataclasses import dataclass

from storage.database import Database, load_queries

_queries = load_queries("statistics")


@dataclass(frozen=True, slots=True)
class Counts:
    """Of the jobs that were started in a time."""

    started: int
    delivered: int
    failed: int
    """Ended without a video, also where nobody knows whether it was made."""
    cancelled: int
    people: int
    """Those whose jobs are still known as theirs; see RETENTION_DAYS."""
    waited: float | None
    """Seconds from the start to the video, on average; None without a video."""


class Statistics:
    """Counts rows of the table `jobs`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def between(self, begin: float, end: float) -> Counts:
        """Count the jobs that were started in a time."""
        async with self._database.reading() as connection:
            row = await _queries.count_started(connection, begin=begin, end=end)
        return Counts(**{name: row[name] for name in row.keys()})  # noqa: SIM118 - a row is no mapping

    async def endings(self, begin: float, end: float) -> list[tuple[str, int]]:
        """Return how often each ending came, the commonest first."""
        async with self._database.reading() as connection:
            rows = _queries.count_endings(connection, begin=begin, end=end)
            return [(row["ending"], row["jobs"]) async for row in rows]
