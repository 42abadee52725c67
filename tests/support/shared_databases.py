"""One database as two processes have it: a file, or on a PostgreSQL server."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from storage.database import Database
from tests.support.postgres import migrated_database

KINDS = ("sqlite", "postgres")


@asynccontextmanager
async def opened_twice(kind: str, folder: Path) -> AsyncIterator[tuple[Database, Database]]:
    """Open it for two processes; closed whatever happens."""
    async with AsyncExitStack() as stack:
        where = folder / "shared.db" if kind == "sqlite" else stack.enter_context(migrated_database())
        databases = []
        for _ in range(2):
            databases.append(await Database.open(where, is_shared=True))
            stack.push_async_callback(databases[-1].close)
        yield databases[0], databases[1]
