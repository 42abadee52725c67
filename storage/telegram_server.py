"""To which Bot API server the bot belongs: one call of another one would take it there."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Database, load_queries

_queries = load_queries("telegram_server")


class Place(StrEnum):
    """Telegram's own server (the cloud), one beside the bot (local), or on the way from one to the other."""

    CLOUD = "cloud"
    LEAVING_CLOUD = "leaving cloud"
    LOCAL = "local"
    LEAVING_LOCAL = "leaving local"


@dataclass(frozen=True, slots=True)
class Move:
    """Where the bot was taken."""

    place: Place
    moved_at: float


class TelegramServerStore:
    """The table `telegram_server`, with one row at most."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self) -> Move | None:
        """Return the last move; None if there was none."""
        async with self._database.reading() as connection:
            row = await _queries.get_server(connection)
        return Move(Place(row["place"]), row["moved_at"]) if row else None

    async def set(self, place: Place, *, now: float) -> None:
        """Store where the bot is taken."""
        async with self._database.one_query() as connection:
            await _queries.set_server(connection, place=place, now=now)
