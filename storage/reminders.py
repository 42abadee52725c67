"""Reminders: who is told when they can make videos again."""

from dataclasses import dataclass
from typing import Any

from storage.database import Database, load_queries

_queries = load_queries("reminders")


@dataclass(frozen=True, slots=True)
class Reminder:
    """One row of `reminders`, which is due."""

    person_id: int
    language: str


class ReminderStore:
    """The table `reminders`: one for each person. Methods raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set(self, person_id: int, *, language: str, due_at: float) -> None:
        """Have somebody reminded, in place of an earlier reminder."""
        async with self._database.one_query() as connection:
            await _queries.set_reminder(connection, person_id=person_id, language=language, due_at=due_at)

    async def claim_due(self, *, now: float, lease: float, limit: int) -> list[Reminder]:
        """Return reminders that are due, the longest due first; each is due again after the lease."""
        async with self._database.one_query() as connection:
            rows = _queries.claim_due(connection, now=now, lease=lease, limit=limit)
            return [Reminder(row["person_id"], row["language"]) async for row in rows]

    async def drop(self, person_id: int) -> None:
        """Remind somebody no more: they are told, or can't be."""
        async with self._database.one_query() as connection:
            await forget_reminder(connection, person_id)


async def forget_reminder(connection: Any, person_id: int) -> None:
    """Delete a person's reminder. Part of a transaction."""
    await _queries.delete_reminder(connection, person_id=person_id)
