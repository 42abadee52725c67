"""What the operator has to hear of money, and the alarms of replicas: stored, and kept until it is told."""

import json
from dataclasses import dataclass
from typing import Any

from domain.operator_notice import OperatorNotice
from storage.database import Database, load_queries
from storage.encrypted_columns import EncryptedColumns
from storage.encryption import Cipher

_queries = load_queries("operator_notices")

KEPT_SECONDS = 14 * 24 * 3600.0
"""How long it is tried to tell something, and how long it is known that it was told."""


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """One row of `operator_notices`."""

    id: int
    notice: OperatorNotice
    attempts: int
    """How often it was tried to tell it, this time included."""


async def note(
    connection: Any, cipher: Cipher, notice: OperatorNotice, *, key: str | None = None, now: float
) -> None:
    """Store a notice, of several with the same key the first. Part of the transaction of what it is about."""
    notice_id = await _queries.add_notice(connection, key=key, text_id=notice.text_id, now=now)
    if notice_id is not None:
        variables = _columns(cipher).encrypt(json.dumps(dict(notice.variables)), "variables", notice_id)
        await _queries.set_variables(connection, id=notice_id, variables=variables)


async def drop_old(connection: Any, *, before: float) -> None:
    """Delete what was stored before a moment, told or not. Part of the caller's transaction."""
    await _queries.delete_old(connection, before=before)


class OperatorNotices:
    """The table `operator_notices`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = _columns(database.cipher)

    async def add(self, notice: OperatorNotice, *, key: str | None = None, now: float) -> None:
        """Store a notice, of several with the same key the first."""
        async with self._database.transaction() as connection:
            await note(connection, self._database.cipher, notice, key=key, now=now)

    async def count(self, kind: str, *, after: float) -> int:
        """Return how many notices were stored after a moment whose keys begin with `kind` and a colon."""
        async with self._database.one_query() as connection:
            row = await _queries.count_keys(connection, first=f"{kind}:", end=f"{kind};", after=after)
        return int(row["notices"])

    async def release(self, key: str) -> None:
        """Let a key be used for another notice; the one that had it is still told."""
        async with self._database.one_query() as connection:
            await _queries.release_key(connection, key=key)

    async def claim_due(self, *, now: float, lease: float, limit: int) -> list[StoredNotice]:
        """Claim what is to be told, for `lease` seconds, in its order."""
        found = []
        async with self._database.transaction() as connection:
            rows = [row async for row in _queries.claim_due(connection, now=now, lease=lease, limit=limit)]
            for row in sorted(rows, key=lambda each: each["id"]):
                variables = json.loads(self._columns.decrypt(row, "variables") or "null")
                if variables is None:  # it can't be read, which is logged
                    await _queries.mark_told(connection, id=row["id"])
                else:
                    told = OperatorNotice(row["text_id"], variables)
                    found.append(StoredNotice(row["id"], told, row["attempts"]))
        return found

    async def postpone(self, notice_id: int, *, due_at: float) -> None:
        """Tell a notice later."""
        async with self._database.one_query() as connection:
            await _queries.postpone(connection, id=notice_id, due_at=due_at)

    async def mark_told(self, notice_id: int) -> None:
        """Store that a notice was told; what it said is deleted."""
        async with self._database.one_query() as connection:
            await _queries.mark_told(connection, id=notice_id)


def _columns(cipher: Cipher) -> EncryptedColumns:
    return EncryptedColumns("operator_notices", cipher)
