"""The processes of one bot that share a database: which of them run, and what each has claimed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.database import Database, load_queries

_queries = load_queries("replicas")
_updates = load_queries("updates")

Claim = tuple[int, int]
"""A job's id, and the number of the claim under which its step runs."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a replica sees with a beat."""

    beats: Mapping[str, int]
    """How far each replica has counted, by its id."""
    held: frozenset[Claim]
    """Of the steps that this replica has claimed, those that are still its own."""


class ReplicaStore:
    """The table `replicas`, for this process. Claims of a replica that has no row there are free."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.id = database.replica
        """The name of this process."""
        self.now, self.notifications = database.now, database.notifications
        self.is_shared = database.is_shared
        """Whether there may be others."""

    async def beat(self, gone: Mapping[str, int], *, now: float, patience: float) -> Seen:
        """Count one beat more, remove the replicas that are gone, and make the steps due that nobody runs any more.

        `gone` says which beat of each was seen last: one that has counted another since stays. The job of a POST
        whose replica is gone is due after `patience` seconds.
        """
        async with self._database.transaction() as connection:
            await _queries.beat(connection, id=self.id)
            for replica, beats in gone.items():
                await _queries.remove_replica(connection, id=replica, beats=beats)
            await _queries.free_jobs(connection, now=now)
            await _queries.hasten_submissions(connection, due_at=now + patience)
            await _updates.free_lines_of_gone(connection)
            beats_of = {row["id"]: row["beats"] async for row in _queries.all_replicas(connection)}
            held = await self._held(connection)
        return Seen(beats_of, held)

    async def held(self) -> frozenset[Claim]:
        """Return the steps that this replica has claimed, as far as they are still its own."""
        async with self._database.reading() as connection:
            return await self._held(connection)

    async def _held(self, connection: Any) -> frozenset[Claim]:
        rows = _queries.held_jobs(connection, id=self.id)
        return frozenset([(row["id"], row["claim"]) async for row in rows])

    async def leave(self, *, now: float) -> int:
        """Give back everything that this replica has claimed, at its end; returns how many steps that were."""
        async with self._database.transaction() as connection:
            freed = int(await _queries.free_jobs_of(connection, id=self.id, now=now))
            await _updates.leave_all_lines(connection, holder=self.id)
            await _queries.leave(connection, id=self.id)
        return freed
