"""A TCP proxy that records every byte that goes to a service."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_CHUNK = 64 * 1024


@dataclass
class RecordingProxy:
    """The URL to use instead of the service's, and all that was sent to the service."""

    url: str = ""
    recorded: bytearray = field(default_factory=bytearray)


@asynccontextmanager
async def recording_proxy(url: str) -> AsyncIterator[RecordingProxy]:
    """Start a proxy to the service at `url`."""
    proxy, service = RecordingProxy(), urlsplit(url)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_service, to_service = await asyncio.open_connection(service.hostname, service.port)
        # _copy() closes its target when its source ends, so either side may close the connection first.
        async with asyncio.TaskGroup() as both:
            both.create_task(_copy(reader, to_service, into=proxy.recorded))
            both.create_task(_copy(from_service, writer))

    server = await asyncio.start_server(serve, "127.0.0.1")
    proxy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
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
