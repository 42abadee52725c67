"""How long past generations took, read from the table `jobs`."""

import json

from domain.estimate import Sample, Work
from domain.options import Options
from storage.database import Database, Row, load_queries

_queries = load_queries("durations")

LONGEST = 3600.0
"""Seconds; a generation that seems to have taken longer was done while the bot was down, and is not a sample."""


class DurationStore:
    """Reads durations only, no personal data: jobs whose people were forgotten count as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def samples(self, mode: str, limit: int = 200) -> list[Sample]:
        """Return how long the newest generations of a mode took, newest first, at most `limit` of them."""
        async with self._database.reading() as connection:
            rows = _queries.samples(connection, mode=mode, longest=LONGEST, limit=limit)
            return [_sample(mode, row) async for row in rows]


def _sample(mode: str, row: Row) -> Sample:
    options = Options.from_dict(json.loads(row["options"]))
    return Sample(Work.of(mode, options, row["reference_seconds"]), row["took"])
