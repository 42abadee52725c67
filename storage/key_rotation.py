"""Key rotation: at the start, everything that has to be encrypted is encrypted with the newest key."""

import logging

import aiosqlite

from storage.database import Database, UnusableDatabaseError, load_queries
from storage.encryption import KEY_ID_LENGTH, PREFIX, Cipher

_log = logging.getLogger(__name__)
_queries = load_queries("encryption")

BATCH = 200
"""Rows that are encrypted in one transaction."""


_COLUMNS = {
    "drafts": ("photo", "video"),
    "jobs": ("photo", "video", "result_url", "result_file_id"),
    "motions": ("video", "still_file_id"),
    "updates": ("payload",),
}
"""The columns of each table that hold encrypted texts."""


async def rotate_keys(database: Database) -> None:
    """Encrypt with the newest key what isn't encrypted, or with an older key; older keys can be dropped afterwards.

    Each batch is a transaction: a start that was interrupted is continued by the next one. Nothing may use the
    database meanwhile. Raises UnusableDatabaseError, and changes nothing, if a key is missing; raises StorageError.
    """
    cipher = database.cipher
    async with database.transaction() as connection:
        await _check_keys(connection, cipher)
    if not cipher.key_ids:
        return
    count = sum([await _reencrypt_table(database, table) for table in _COLUMNS])
    if count:
        _log.info("%d rows encrypted with the newest DATA_KEY", count)
        # What was stored before may still be in the file's unused pages.
        await database.vacuum()


async def _check_keys(connection: aiosqlite.Connection, cipher: Cipher) -> None:
    rows = _queries.key_ids_in_use(connection, prefix=PREFIX, key_id_length=KEY_ID_LENGTH)
    if {row["key_id"] async for row in rows} - set(cipher.key_ids):
        raise UnusableDatabaseError(
            "the database holds things that were encrypted with a key that is not in DATA_KEY: put that key back, "
            "after the newest one and a comma. If it is lost, so are they: start anew with another DATABASE_URL"
        )


async def _reencrypt_table(database: Database, table: str) -> int:
    """Return how many rows were changed."""
    count, after = 0, -1
    while ids := await _reencrypt_batch(database, table, after):
        count, after = count + len(ids), ids[-1]
    return count


async def _reencrypt_batch(database: Database, table: str, after: int) -> list[int]:
    """Encrypt some of the rows behind the id `after` that need it; returns their ids."""
    cipher = database.cipher
    find_outdated, store = (getattr(_queries, f"{verb}_{table}") for verb in ("outdated", "reencrypt"))
    newest = f"{PREFIX}{cipher.key_ids[0]}:"
    async with database.transaction() as connection:
        rows = [row async for row in find_outdated(connection, newest=newest, after=after, limit=BATCH)]
        texts = [{column: cipher.reencrypt(row[column]) for column in _COLUMNS[table]} for row in rows]
        ids = [row["id"] for row in rows]
        await store(connection, [{"id": row_id} | text for row_id, text in zip(ids, texts, strict=True)])
    return ids
