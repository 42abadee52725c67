"""Key rotation: at the start, everything that has to be encrypted is encrypted with the newest key."""

import logging

import aiosqlite

from storage.database import Database, UnusableDatabaseError, load_queries
from storage.encryption import KEY_ID_LENGTH, PREFIX, Cipher

_log = logging.getLogger(__name__)
_queries = load_queries("encryption")


async def rotate_keys(database: Database) -> None:
    """Encrypt with the newest key what isn't encrypted, or with an older key; older keys can be dropped afterwards.

    Raises UnusableDatabaseError, and changes nothing, if a key is missing.
    """
    cipher = database.cipher
    async with database.transaction() as connection:
        await _check_keys(connection, cipher)
        reencrypted = await _reencrypt(connection, cipher) if cipher.key_ids else 0
    if reencrypted:
        _log.info("%d rows encrypted with the newest DATA_KEY", reencrypted)
        # What was stored before may still be in the file's unused pages.
        await database.vacuum()


async def _check_keys(connection: aiosqlite.Connection, cipher: Cipher) -> None:
    rows = _queries.key_ids_in_use(connection, prefix=PREFIX, key_id_length=KEY_ID_LENGTH)
    if {row["key_id"] async for row in rows} - set(cipher.key_ids):
        raise UnusableDatabaseError(
            "the database holds things that were encrypted with a key that is not in DATA_KEY: put that key back, "
            "after the newest one and a comma. If it is lost, so are they: start anew with another DATABASE_URL"
        )


async def _reencrypt(connection: aiosqlite.Connection, cipher: Cipher) -> int:
    """Return how many rows were changed."""
    await connection.create_function("reencrypt", 1, cipher.reencrypt)
    newest = f"{PREFIX}{cipher.key_ids[0]}:"
    changed = 0
    for table in ("drafts", "jobs", "motions", "updates"):
        changed += await getattr(_queries, f"reencrypt_{table}")(connection, newest=newest)
    return changed
