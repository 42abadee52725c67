"""Accounts and chats as limits count them: hashes that stay when a person is forgotten, and lead nowhere later.

Each day has a random key of its own. What was counted is found again under each key that is kept; when a key is
deleted, nobody can tell any more whose its hashes were.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from storage.database import load_queries
from storage.encrypted_columns import EncryptedColumns
from storage.encryption import Cipher

_queries = load_queries("payers")

_DAY = 86400
_KEPT_DAYS = 2
"""Days before today (UTC) whose keys are kept: in any time zone, the operator's day began within them."""
_LENGTH = 32
"""Characters of a hash."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """The hashes of one account, or of one chat."""

    newest: str
    """Under today's key: what is stored."""
    kept: tuple[str, ...]
    """Under each key that is kept, this one included: what is looked for."""


class Payers:
    """Hashes ids. Its methods are part of the caller's transaction."""

    def __init__(self, cipher: Cipher) -> None:
        self._columns = EncryptedColumns("payer_keys", cipher, key="day")

    async def hashes(
        self, connection: Any, kind: Literal["account", "chat"], ids: Sequence[int], *, now: float
    ) -> Hashes:
        """Return the hashes of an id; further `ids` are those that the same chat had before."""
        today = int(now // _DAY)
        keys, unreadable = await self._keys(connection)
        if today not in keys:
            await _queries.put_payer_key(
                connection,
                day=today,
                secret=self._columns.encrypt(secrets.token_hex(32), "secret", today),
                unreadable=unreadable.get(today, ""),
            )
            keys, _ = await self._keys(connection)
        kept = [_hash(key, kind, each) for key in keys.values() for each in ids]
        return Hashes(_hash(keys[today], kind, ids[0]), tuple(kept))

    async def drop_old_keys(self, connection: Any, *, now: float) -> None:
        """Delete the keys that no limit needs any more."""
        await _queries.delete_payer_keys(connection, before=int(now // _DAY) - _KEPT_DAYS)

    async def _keys(self, connection: Any) -> tuple[dict[int, str], dict[int, str]]:
        """Return the keys that can be read, and what is stored of the others, by their day."""
        rows = [row async for row in _queries.get_payer_keys(connection)]
        found = {row["day"]: self._columns.decrypt(row, "secret") for row in rows}
        readable = {day: key for day, key in found.items() if key is not None}
        return readable, {row["day"]: row["secret"] for row in rows if row["day"] not in readable}


def _hash(key: str, kind: str, number: int) -> str:
    return hmac.new(key.encode(), f"{kind}:{number}".encode(), hashlib.sha256).hexdigest()[:_LENGTH]
