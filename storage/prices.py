"""What past generations cost, read from the table `jobs`."""

from domain.money import Usd
from domain.options import Resolution
from domain.price import NEWEST, Paid
from storage.database import Database, load_queries

_queries = load_queries("prices")

_AMONG = 2000
"""Generations of a mode that are looked through: a rare resolution must not have all of history read."""


class PriceStore:
    """Reads costs only, no personal data: jobs whose people were forgotten count as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def paid(self, mode: str, resolution: Resolution) -> list[Paid]:
        """Return what the NEWEST generations of a mode and a resolution cost."""
        async with self._database.reading() as connection:
            rows = _queries.paid_generations(
                connection, mode=mode, resolution=resolution, among=_AMONG, limit=NEWEST
            )
            return [Paid(row["reference_frames"], Usd(row["cost"])) async for row in rows]
