"""A process that can write to the database's folder only: `on_read_only_root.py DATABASE OPERATION [KEY]`."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from storage.database import Database
from storage.encryption import Cipher
from storage.key_rotation import rotate_keys
from storage.people import PeopleStore
from tests.support.read_only_root import make_root_read_only

NOW = 1e9
"""Long after everything that the tests store."""


async def _forget(database: Database) -> None:
    await PeopleStore(database).forget(11, now=NOW)


async def _sweep(database: Database) -> None:
    await PeopleStore(database).sweep(retention=0.0, now=NOW)


OPERATIONS: dict[str, Callable[[Database], Awaitable[None]]] = {
    "forget": _forget,
    "sweep": _sweep,
    "rotate": rotate_keys,
}


async def _main(path: Path, operation: str, keys: list[str]) -> None:
    make_root_read_only(path.parent)
    database = await Database.open(path, Cipher(keys))
    try:
        await OPERATIONS[operation](database)
    finally:
        await database.close()


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
