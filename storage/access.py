"""Who may use the bot, and who has asked to."""

import json
from collections.abc import Iterable

from domain.access import Verdict
from domain.operator_log import Act
from storage.database import Database, load_queries
from storage.operator_log import record

_queries = load_queries("access")

REQUEST_LIFETIME = 7 * 24 * 3600.0
"""Seconds after which a request that nobody has answered is deleted, and can be made again."""


class AccessStore:
    """The table `access`. A subject is a person's id or a chat's. What operators do is written down with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, ids: Iterable[int]) -> dict[int, Verdict]:
        """Return what is stored of subjects, by their ids."""
        async with self._database.reading() as connection:
            rows = _queries.get_verdicts(connection, ids=json.dumps(list(ids)))
            return {row["subject_id"]: Verdict(row["verdict"]) async for row in rows}

    async def decide(self, verdict: Verdict, act: Act) -> bool:
        """Allow or ban the subject of an act; False if that was decided before."""
        async with self._database.transaction() as connection:
            is_new = bool(
                await _queries.set_verdict(connection, subject_id=act.subject, verdict=verdict, now=act.at)
            )
            if is_new:
                await record(connection, act)
        return is_new

    async def unban(self, act: Act) -> bool:
        """Lift the ban of the subject of an act; False if there is none."""
        async with self._database.transaction() as connection:
            was_banned = bool(await _queries.lift_ban(connection, subject_id=act.subject))
            if was_banned:
                await record(connection, act)
        return was_banned

    async def ask(self, subject_id: int, *, now: float) -> None:
        """Note that somebody asks to be let in, unless something is stored of them."""
        async with self._database.one_query() as connection:
            await _queries.add_request(connection, subject_id=subject_id, now=now)

    async def answer(self, verdict: Verdict, act: Act) -> bool:
        """Answer the request of the subject of an act; False if there is none that waits for an answer."""
        async with self._database.transaction() as connection:
            is_answered = bool(
                await _queries.answer_request(connection, subject_id=act.subject, verdict=verdict, now=act.at)
            )
            if is_answered:
                await record(connection, act)
        return is_answered

    async def request_time(self, rank: int, *, after: float) -> float | None:
        """Return when the newest request that waits for an answer was made (1), the second newest (2), and so on.

        None if there are fewer since a time.
        """
        async with self._database.reading() as connection:
            at: float | None = await _queries.get_request_time(connection, after=after, later=rank - 1)
        return at
