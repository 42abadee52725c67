"""Moves an installation from one database to another, of whichever kind, while no bot runs on either."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from runtime.lock import alone, only_process
from storage.address import SQLITE, is_postgres, path_in
from storage.copying import CopyError, copy
from storage.database import Database


async def copy_database(source: str, target: str) -> str:
    """Copy all of a database into an empty one; returns what the operator is told.

    Both are named as in DATABASE_URL. Raises AlreadyRunningError and StorageError.
    """
    for url in (source, target):
        if not is_postgres(url) and url.removeprefix(SQLITE) in {"", url}:
            raise CopyError(
                "name both databases as in DATABASE_URL: sqlite:///data/bot.db, postgresql://bot@host/bot"
            )
    if source == target:
        raise CopyError("both are the same database")
    if not is_postgres(source) and not path_in(source).is_file():
        raise CopyError(f"there is no database at {path_in(source)}")
    async with _only_user(source) as old, _only_user(target) as new:
        counts = await copy(old, new)
    rows = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count)
    return (
        f"Copied and compared, row by row: {rows or 'nothing was there'}. Set DATABASE_URL to the copy and start "
        "the bot with it; never start it with the old one again: both would handle the same jobs."
    )


@asynccontextmanager
async def _only_user(url: str) -> AsyncIterator[Database]:
    async with AsyncExitStack() as stack:
        stack.enter_context(only_process(None if is_postgres(url) else path_in(url)))
        database = await Database.open(url)
        stack.push_async_callback(database.close)
        await stack.enter_async_context(alone(database))
        yield database
