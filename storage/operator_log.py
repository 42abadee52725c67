"""Who did what in the control room. What people sent is never in it."""

from typing import Any

from domain.operator_log import Act, Action
from storage.database import Database, load_queries

_queries = load_queries("operator_log")


async def record(connection: Any, act: Act) -> None:
    """Write an act down. Part of the transaction that does it, so that neither is there without the other."""
    await _queries.add_act(connection, at=act.at, actor=act.actor, action=act.action, subject=act.subject)


class OperatorLog:
    """The table `operator_log`, to be read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, *, limit: int, skip: int) -> list[Act]:
        """Return acts, newest first."""
        async with self._database.reading() as connection:
            return [
                Act(row["at"], row["actor"], Action(row["action"]), row["subject"])
                async for row in _queries.get_acts(connection, limit=limit, skip=skip)
            ]
