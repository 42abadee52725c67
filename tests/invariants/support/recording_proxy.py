"""A tap on the wire: passes everything on, and remembers what was asked, byte by byte."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_CHUNK = 64 * 1024


@dataclass
class Tap:
    """Where it is, and what went through it towards the service."""

    url: str = ""
    asked: bytearray = field(default_factory=bytearray)


@asynccontextmanager
async def tapped(url: str) -> AsyncIterator[Tap]:
    """Stand in front of the service at `url`."""
    tap, service = Tap(), urlsplit(url)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, questions = await asyncio.open_connection(service.hostname, service.port)
        # Whichever side hangs up first, and however, the other is told so.
        async with asyncio.TaskGroup() as both:
            both.create_task(_copy(reader, questions, into=tap.asked))
            both.create_task(_copy(answers, writer))

    server = await asyncio.start_server(serve, "127.0.0.1")
    tap.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield tap
    finally:
        server.close()


async def _copy(
    source: asyncio.StreamReader, target: asyncio.StreamWriter, *, into: bytearray | None = None
) -> None:
    with suppress(ConnectionError):
        while chunk := await source.read(_CHUNK):
            if into is not None:
                into += chunk
            target.write(chunk)
            await target.drain()
    target.close()
