"""How long past generations took, read from the jobs that they were made for."""

import json
import sqlite3

from domain.estimate import Sample, Work
from domain.options import Options
from storage.database import Database, load_queries

_queries = load_queries("durations")

LONGEST = 3600.0
"""Seconds; what seems to have taken longer was done while nobody looked."""


class DurationStore:
    """Reads numbers that belong to nobody: those of forgotten jobs count as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def samples(self, mode: str, limit: int = 200) -> list[Sample]:
        """Return how long the newest generations of a mode took, the newest first."""
        async with self._database.transaction() as connection:
            rows = _queries.samples(connection, mode=mode, longest=LONGEST, limit=limit)
            return [_sample(mode, row) async for row in rows]


def _sample(mode: str, row: sqlite3.Row) -> Sample:
    options = Options.from_dict(json.loads(row["options"]))
    return Sample(Work.of(mode, options, row["reference_seconds"]), row["took"])
