"""A new SQLite file as the bot makes it, copied: the migrations alone wait for the disk forty times."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import Database


def put_new_file(path: Path) -> Path:
    """Write the file, which is where nothing is yet, with its folder; return its path."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(_content())
    return path


@cache
def _content() -> bytes:
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:  # in this one, a loop may run
        path = Path(folder) / "bot.db"
        thread.submit(asyncio.run, _make(path)).result()
        return path.read_bytes()


async def _make(path: Path) -> None:
    await (await Database.open(path)).close()
