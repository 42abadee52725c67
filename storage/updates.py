"""Updates from Telegram: stored before they are acknowledged, so that none is lost when the process dies."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from storage.database import Database, load_queries
from storage.encrypted_columns import EncryptedColumns

_queries = load_queries("updates")

HANDLED_LIFETIME = 3 * 24 * 3600.0
"""Seconds for which the ids of handled updates are kept. Telegram redelivers for 24 hours
(https://core.telegram.org/bots/api#getting-updates)."""


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """An update that has not been handled yet."""

    payload: dict[str, Any]
    """As Telegram has sent it, without what the bot doesn't read."""
    received_at: float


class UpdateStore:
    """The table `updates`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("updates", database.cipher, key="update_id")

    async def record(self, updates: list[dict[str, Any]], *, now: float) -> list[dict[str, Any]]:
        """Store updates, all or none; returns those that had not been stored before, handled or not."""
        new = []
        async with self._database.transaction() as connection:
            await _queries.delete_handled(connection, before=now - HANDLED_LIFETIME)
            for update in updates:
                payload = self._columns.encrypt(json.dumps(update), "payload", update["update_id"])
                recorded = await _queries.record_update(
                    connection, update_id=update["update_id"], payload=payload, now=now
                )
                if recorded:
                    new.append(update)
        return new

    async def mark_handled(self, update_id: int) -> None:
        """Delete the content of an update; its id is kept, so that a redelivery is recognised."""
        async with self._database.transaction() as connection:
            await _queries.mark_handled(connection, update_id=update_id)

    async def count_attempt(self, update_id: int) -> int:
        """Count a failure to handle an update; returns how many there are now."""
        async with self._database.transaction() as connection:
            return int(await _queries.count_attempt(connection, update_id=update_id))

    async def unhandled(self) -> list[StoredUpdate]:
        """Return the updates that have not been handled, in the order of their ids."""
        async with self._database.transaction() as connection:
            rows = _queries.unhandled_updates(connection)
            return [self._stored(row) async for row in rows]

    def _stored(self, row: sqlite3.Row) -> StoredUpdate:
        text = self._columns.decrypt(row, "payload")
        return StoredUpdate(json.loads(text) if text else {"update_id": row["update_id"]}, row["received_at"])
