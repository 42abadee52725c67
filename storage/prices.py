"""What past generations cost, read from the table `jobs`."""

import json

from domain.money import Usd
from domain.options import Options
from domain.price import Paid
from storage.database import Database, load_queries

_queries = load_queries("prices")


class PriceStore:
    """Reads costs only, no personal data: jobs whose people were forgotten count as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def paid(self, mode: str, limit: int = 60) -> list[Paid]:
        """Return what the newest generations of a mode cost, newest first, at most `limit` of them."""
        async with self._database.reading() as connection:
            rows = _queries.paid_generations(connection, mode=mode, limit=limit)
            return [
                Paid(
                    Options.from_dict(json.loads(row["options"])).resolution,
                    row["reference_frames"],
                    Usd(row["cost"]),
                )
                async for row in rows
            ]
