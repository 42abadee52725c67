"""The pause that the operator orders, with /pause and /resume in ADMIN_CHAT."""

from dataclasses import dataclass

from domain.operator_log import Act
from storage.database import Database, load_queries
from storage.operator_log import record

_queries = load_queries("operator_pause")


@dataclass(frozen=True, slots=True)
class OperatorPause:
    """Nothing new is submitted until the operator ends it."""

    number: int
    """Another one for each pause, and for each text."""
    text: str
    """What people read; empty for the bot's own words."""


class OperatorPauseStore:
    """The table `operator_pause`, with one row at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> OperatorPause | None:
        """Return the pause; None if there is none."""
        async with self._database.reading() as connection:
            row = await _queries.get_operator_pause(connection)
        return OperatorPause(row["number"], row["text"]) if row else None

    async def begin(self, text: str, act: Act) -> bool:
        """Begin a pause, or change its text; False, and nothing is written, if it is there already."""
        async with self._database.transaction() as connection:
            has_begun = bool(await _queries.begin_operator_pause(connection, text=text))
            if has_begun:
                await record(connection, act)
        return has_begun

    async def end(self, act: Act) -> bool:
        """End the pause; False, and nothing is written, if there is none."""
        async with self._database.transaction() as connection:
            was_on = bool(await _queries.end_operator_pause(connection))
            if was_on:
                await record(connection, act)
        return was_on
