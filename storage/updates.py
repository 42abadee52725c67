"""Updates from Telegram: on disk before they are acknowledged, struck off when they have been handled."""

import json
from typing import Any

from storage.database import Database, load_queries

_queries = load_queries("updates")

HANDLED_LIFETIME = 3 * 24 * 3600.0
"""Seconds for which handled ids are known. Telegram keeps what wasn't acknowledged for 24 hours."""


class UpdateStore:
    """The table `updates`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._cipher = database.cipher

    async def record(self, updates: list[dict[str, Any]], *, now: float) -> list[dict[str, Any]]:
        """Write updates down in one transaction; returns those that were not known yet."""
        new = []
        async with self._database.transaction() as connection:
            await _queries.forget_handled(connection, before=now - HANDLED_LIFETIME)
            for update in updates:
                payload = self._cipher.encrypt(json.dumps(update))
                recorded = await _queries.record_update(
                    connection, update_id=update["update_id"], payload=payload, now=now
                )
                if recorded:
                    new.append(update)
        return new

    async def mark_handled(self, update_id: int) -> None:
        """Strike an update off; what was in it is forgotten."""
        async with self._database.transaction() as connection:
            await _queries.mark_handled(connection, update_id=update_id)

    async def count_attempt(self, update_id: int) -> int:
        """Note that handling an update has failed; returns how often it has."""
        async with self._database.transaction() as connection:
            return int(await _queries.count_attempt(connection, update_id=update_id))

    async def unhandled(self) -> list[dict[str, Any]]:
        """Return the updates that have not been handled, oldest first."""
        async with self._database.transaction() as connection:
            rows = _queries.unhandled_updates(connection)
            return [json.loads(self._cipher.decrypt(row["payload"])) async for row in rows]
