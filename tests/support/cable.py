"""Lies between one process and a PostgreSQL server, and can be cut."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

_SOCKET = ".s.PGSQL.5432"
"""Libpq looks for a socket of this name in the folder that it is given as the host."""
_CHUNK = 65536


class Cable:
    """While it is cut nothing passes, either way, and nobody is told; then what was sent meanwhile arrives."""

    def __init__(self) -> None:
        self._whole = asyncio.Event()
        self._whole.set()

    def cut(self) -> None:
        """Let nothing pass."""
        self._whole.clear()

    def mend(self) -> None:
        """Let everything pass again."""
        self._whole.set()

    async def carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        """Pass what one side sends until it ends, and then the end."""
        try:
            while data := await source.read(_CHUNK):
                await self._whole.wait()
                target.write(data)
                await target.drain()
        except ConnectionError:
            pass  # the other side has ended: so does this one
        finally:
            await self._whole.wait()
            target.close()


@asynccontextmanager
async def cable_to(server: Path, folder: Path) -> AsyncIterator[Cable]:
    """Lay one from `folder` to the folder of a server's socket; each of the two is a host for libpq."""
    cable = Cable()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            above, below = await asyncio.open_unix_connection(server / _SOCKET)
        except OSError:  # the server is down
            writer.close()
            return
        await asyncio.gather(cable.carry(reader, below), cable.carry(above, writer))

    async with await asyncio.start_unix_server(connect, folder / _SOCKET):
        yield cable
        cable.mend()
