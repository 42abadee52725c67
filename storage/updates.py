"""Updates from Telegram: stored before they are acknowledged, so that none is lost when the process dies.

What a person does in a chat is a line of updates. Where several processes use the database, one of them holds a
line from the first update until nothing waits there any more, and handles what is in it, whoever has received it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.database import Database, Row, load_queries
from storage.encrypted_columns import EncryptedColumns

Line = tuple[int, int]
"""The id of a chat and of a person there; 0 for none."""

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
    """The tables `updates` and `update_lines`. Where no other process uses the database, nobody holds lines."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("updates", database.cipher, key="update_id")
        self.is_shared = database.is_shared
        """Whether other processes may handle updates."""

    async def record(
        self, updates: list[dict[str, Any]], *, lines: Mapping[int, Line] | None = None, now: float
    ) -> list[StoredUpdate]:
        """Store updates, all or none; returns what this process has to handle, in the order of their ids.

        That is what had not been stored before, handled or not, unless another process holds its line; and what
        waits in the same lines: another process may have received it earlier. What this process knows already is
        among that. `lines` is the line of each update by its id; without it, each is in one of its own.
        """
        to_handle: dict[int, StoredUpdate] = {}
        async with self._database.transaction() as connection:
            for update in updates:
                update_id = update["update_id"]
                line = (lines or {}).get(update_id, (0, -update_id))
                recorded = await _queries.record_update(
                    connection,
                    update_id=update_id,
                    payload=self._columns.encrypt(json.dumps(update), "payload", update_id),
                    chat_id=line[0],
                    person_id=line[1],
                    now=now,
                )
                if recorded and await self._take(connection, line):
                    to_handle[update_id] = StoredUpdate(update, now)
                    earlier = await self._waiting(connection, line) if self.is_shared else []
                    to_handle |= {stored.payload["update_id"]: stored for stored in earlier}
        return [to_handle[update_id] for update_id in sorted(to_handle)]

    async def mark_handled(self, update_id: int) -> None:
        """Delete the content of an update; its id is kept, so that a redelivery is recognised."""
        async with self._database.one_query() as connection:
            await _queries.mark_handled(connection, update_id=update_id)

    async def finish(self, update_id: int, line: Line, *, is_last: bool) -> list[StoredUpdate]:
        """Mark an update handled, and leave its line if it was the last in it that is known here.

        Returns what waits there all the same, since another process has received it: then the line is still held.
        """
        if not is_last or not self.is_shared:
            await self.mark_handled(update_id)
            return []
        async with self._database.transaction() as connection:
            await _queries.mark_handled(connection, update_id=update_id)
            return await self._leave(connection, line)

    async def count_attempt(self, update_id: int) -> int:
        """Count a failure to handle an update; returns how many there are now."""
        async with self._database.one_query() as connection:
            return int(await _queries.count_attempt(connection, update_id=update_id))

    async def unhandled(self) -> list[StoredUpdate]:
        """Return the updates that have not been handled, in the order of their ids."""
        async with self._database.reading() as connection:
            rows = _queries.unhandled_updates(connection)
            return [self._stored(row) async for row in rows]

    async def take_free(self, *, limit: int) -> list[StoredUpdate]:
        """Take up to `limit` lines in which something waits and which nobody holds; returns what is in them."""
        taken: list[StoredUpdate] = []
        async with self._database.transaction() as connection:
            free = [
                (row["chat_id"], row["person_id"]) async for row in _queries.free_lines(connection, limit=limit)
            ]
            for line in free:
                if await self._take(connection, line):
                    taken += await self._waiting(connection, line)
        return taken

    async def held_lines(self) -> set[Line]:
        """Return the lines that this process holds."""
        async with self._database.reading() as connection:
            rows = _queries.lines_of(connection, holder=self._database.replica)
            return {(row["chat_id"], row["person_id"]) async for row in rows}

    async def take_line(self, line: Line) -> bool:
        """Hold a line, so that no other process handles what is in it; returns whether that was possible."""
        async with self._database.one_query() as connection:
            return await self._take(connection, line)

    async def leave_line(self, line: Line) -> list[StoredUpdate]:
        """Hold a line no longer, if nothing waits in it; returns what does."""
        async with self._database.transaction() as connection:
            return await self._leave(connection, line)

    async def _take(self, connection: Any, line: Line) -> bool:
        if not self.is_shared:
            return True
        holder = self._database.replica
        return bool(
            await _queries.take_line(connection, chat_id=line[0], person_id=line[1], holder=holder) == holder
        )

    async def _leave(self, connection: Any, line: Line) -> list[StoredUpdate]:
        held = {"chat_id": line[0], "person_id": line[1], "holder": self._database.replica}
        if not self.is_shared or not await _queries.lock_line(connection, **held):
            return []
        waiting = await self._waiting(connection, line)
        if not waiting:
            await _queries.leave_line(connection, **held)
        return waiting

    async def _waiting(self, connection: Any, line: Line) -> list[StoredUpdate]:
        rows = _queries.updates_in_line(connection, chat_id=line[0], person_id=line[1])
        return [self._stored(row) async for row in rows]

    def _stored(self, row: Row) -> StoredUpdate:
        text = self._columns.decrypt(row, "payload")
        return StoredUpdate(json.loads(text) if text else {"update_id": row["update_id"]}, row["received_at"])
