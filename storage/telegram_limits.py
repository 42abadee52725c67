"""What the processes of one bot tell each other of Telegram's limits."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.database import Database, load_queries

_queries = load_queries("telegram_limits")

KEPT_SECONDS = 60.0
"""For which the count of a group is kept that got no more calls: a group's limit is one of a minute."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the other processes say."""

    silences: Mapping[int, float]
    """Until when Telegram asks for silence, by the chat's id."""
    calls: Mapping[tuple[int, str], int]
    """How many calls a replica has made for a group, by the group's id and the replica's."""


class TelegramLimitStore:
    """The tables `telegram_silences` and `telegram_calls`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.is_shared = database.is_shared
        """Whether there may be other processes."""

    async def exchange(self, silences: Mapping[int, float], calls: Mapping[int, int], *, now: float) -> Heard:
        """Tell the others of new silences and counts, and return what they have told."""
        replica = self._database.replica
        async with self._database.transaction() as connection:
            for chat_id, until in sorted(silences.items()):
                await _queries.keep_silent(connection, chat_id=chat_id, until=until, replica=replica)
            for chat_id, count in sorted(calls.items()):
                await _queries.set_calls(connection, chat_id=chat_id, replica=replica, calls=count, now=now)
            await _queries.delete_silences(connection, now=now)
            await _queries.delete_calls(connection, before=now - KEPT_SECONDS)
            silent = _queries.silences_of_others(connection, now=now, replica=replica)
            heard = {row["chat_id"]: row["until"] async for row in silent}
            rows = _queries.calls_of_others(connection, replica=replica)
            made = {(row["chat_id"], row["replica"]): row["calls"] async for row in rows}
        return Heard(heard, made)
