"""At the start, everything that is to be sealed is brought under the newest key: that is how keys are rotated."""

import logging

import aiosqlite

from storage.database import Database, UnusableDatabaseError, load_queries
from storage.encryption import MARK_LENGTH, SEALED, Vault

_log = logging.getLogger(__name__)
_queries = load_queries("vault")


async def renew_seals(database: Database) -> None:
    """Seal what a key hasn't sealed yet, or an older one has; afterwards, older keys can be dropped.

    Raises UnusableDatabaseError, and touches nothing, where a key is missing.
    """
    vault = database.vault
    async with database.transaction() as connection:
        await _check_keys(connection, vault)
        renewed = await _renew(connection, vault) if vault.marks else 0
    if renewed:
        _log.info("%d rows sealed with the newest DATA_KEY", renewed)
        # What stood there before may still be in the file's unused pages.
        await database.vacuum()


async def _check_keys(connection: aiosqlite.Connection, vault: Vault) -> None:
    marks = _queries.marks_in_use(connection, sealed=SEALED, mark_length=MARK_LENGTH)
    if {row["mark"] async for row in marks} - set(vault.marks):
        raise UnusableDatabaseError(
            "the database holds things that were encrypted with a key that is not in DATA_KEY: put that key back, "
            "after the newest one and a comma. If it is lost, so are they: start anew with another DATABASE_URL"
        )


async def _renew(connection: aiosqlite.Connection, vault: Vault) -> int:
    await connection.create_function("renew", 1, vault.renew)
    renewals = (
        _queries.renew_drafts,
        _queries.renew_jobs,
        _queries.renew_motions,
        _queries.renew_updates,
    )
    return sum([await renew(connection, newest=vault.marks[0]) for renew in renewals])
