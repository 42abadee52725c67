"""At the start, everything that is to be sealed is brought under the newest key: that is how keys are rotated."""

import logging

import aiosqlite

from storage.database import Database, UnusableDatabaseError, load_queries
from storage.encryption import MARK_LENGTH, SEALED, Cipher

_log = logging.getLogger(__name__)
_queries = load_queries("vault")


async def rotate_keys(database: Database) -> None:
    """Seal what a key hasn't sealed yet, or an older one has; afterwards, older keys can be dropped.

    Raises UnusableDatabaseError, and touches nothing, where a key is missing.
    """
    cipher = database.cipher
    async with database.transaction() as connection:
        await _check_keys(connection, cipher)
        renewed = await _renew(connection, cipher) if cipher.marks else 0
    if renewed:
        _log.info("%d rows sealed with the newest DATA_KEY", renewed)
        # What stood there before may still be in the file's unused pages.
        await database.vacuum()


async def _check_keys(connection: aiosqlite.Connection, cipher: Cipher) -> None:
    marks = _queries.marks_in_use(connection, sealed=SEALED, mark_length=MARK_LENGTH)
    if {row["mark"] async for row in marks} - set(cipher.marks):
        raise UnusableDatabaseError(
            "the database holds things that were encrypted with a key that is not in DATA_KEY: put that key back, "
            "after the newest one and a comma. If it is lost, so are they: start anew with another DATABASE_URL"
        )


async def _renew(connection: aiosqlite.Connection, cipher: Cipher) -> int:
    await connection.create_function("renew", 1, cipher.renew)
    renewals = (
        _queries.renew_drafts,
        _queries.renew_jobs,
        _queries.renew_motions,
        _queries.renew_updates,
    )
    return sum([await renew(connection, newest=cipher.marks[0]) for renew in renewals])
