"""Jobs that the operator gives an account beyond its limit, for a day."""

import json
from typing import Any

from domain.operator_log import Act
from storage.database import Database, load_queries
from storage.operator_log import record
from storage.payers import Hashes, Payers

_queries = load_queries("grants")

KEPT_SECONDS = 3 * 24 * 3600.0
"""Longer than any day."""


async def granted(connection: Any, account: Hashes, *, since: float) -> int:
    """Return how many jobs an account was given since a time. Part of the caller's transaction."""
    count: int = await _queries.granted(connection, payers=json.dumps(account.kept), since=since)
    return count


async def drop_old(connection: Any, *, now: float) -> None:
    """Delete what counts no more. Part of the caller's transaction."""
    await _queries.delete_grants(connection, before=now - KEPT_SECONDS)


class GrantStore:
    """The table `grants`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._payers = Payers(database.cipher)

    async def grant(self, jobs: int, act: Act, *, key: str) -> bool:
        """Give the subject of an act so many jobs today; False if the same order was carried out before."""
        async with self._database.transaction() as connection:
            account = await self._payers.hashes(connection, "account", [act.subject], now=act.at)
            is_new = bool(
                await _queries.add_grant(connection, key=key, payer=account.newest, now=act.at, jobs=jobs)
            )
            if is_new:
                await record(connection, act)
        return is_new
