"""Key rotation: at the start, everything that has to be encrypted is encrypted with the newest key."""

import logging
from contextlib import suppress
from typing import Any

from storage.database import Database, Row, StorageError, UnusableDatabaseError, load_queries
from storage.encrypted_columns import COLUMNS, context_of
from storage.encryption import KEY_ID_LENGTH, PREFIX, Cipher, TamperedError

_log = logging.getLogger(__name__)
_queries = load_queries("encryption")

BATCH = 200
"""Rows that are encrypted in one transaction."""


async def rotate_keys(database: Database) -> None:
    """Encrypt with the newest key what isn't encrypted, or with an older key; older keys can be dropped afterwards.

    Reads no rows if the last start has used the same newest key: everything is encrypted with it then, unless other
    processes write, too, which may have other keys. Each batch is a transaction: a start that was interrupted is
    continued by the next one.
    Raises UnusableDatabaseError, and changes nothing, if a key is missing; raises StorageError.
    """
    cipher = database.cipher
    async with database.transaction() as connection:
        common = await _queries.get_common_prefix(connection)
        if cipher.key_ids and common == cipher.newest_prefix and not database.is_shared:
            return
        await _check_keys(connection, cipher)
        if common is not None:
            # Before anything is written that is not encrypted with that key. Otherwise nothing is written: the disk
            # may be full, and the bot makes room only later.
            await _queries.forget_common_prefix(connection)
    if not cipher.key_ids:
        return
    count = sum([await _reencrypt_table(database, table) for table in COLUMNS])
    if count:
        _log.info("%d rows encrypted with the newest DATA_KEY", count)
        # What was stored before may still be in the file's unused pages.
        await database.vacuum()
    with suppress(StorageError):  # on a full disk, the next start looks at every row once more
        async with database.one_query() as connection:
            await _queries.set_common_prefix(connection, prefix=cipher.newest_prefix)


async def _check_keys(connection: Any, cipher: Cipher) -> None:
    rows = _queries.key_ids_in_use(connection, prefix=PREFIX, key_id_length=KEY_ID_LENGTH)
    if {row["key_id"] async for row in rows} - set(cipher.key_ids):
        raise UnusableDatabaseError(
            "the database holds things that were encrypted with a key that is not in DATA_KEY: put that key back, "
            "after the newest one and a comma. If it is lost, so are they: start anew with another DATABASE_URL"
        )


async def _reencrypt_table(database: Database, table: str) -> int:
    """Return how many rows were changed."""
    outdated, reencrypt = getattr(_queries, f"outdated_{table}"), getattr(_queries, f"reencrypt_{table}")
    newest, count, after = database.cipher.newest_prefix, 0, -1
    while True:
        async with database.transaction() as connection:
            rows = [row async for row in outdated(connection, newest=newest, after=after, limit=BATCH)]
            changed = [values for row in rows if (values := _reencrypted(database.cipher, table, row))]
            await reencrypt(connection, changed)
        if not rows:
            return count
        after, count = rows[-1]["id"], count + len(changed)


def _reencrypted(cipher: Cipher, table: str, row: Row) -> dict[str, int | str | None] | None:
    """Return the id and the new texts of a row; None for one that can't be decrypted, which stays as it is."""
    try:
        texts = {
            column: cipher.reencrypt(row[column], context_of(table, column, row["id"])) for column in COLUMNS[table]
        }
    except TamperedError as error:
        _log.error("the database was changed from outside: %s", error)
        return None
    return {"id": row["id"], **texts}
