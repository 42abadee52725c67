"""Serves the pages in the running event loop, with limits: nobody who connects can hold up the bot or fill it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from monitoring.errors import CannotServeError

MAX_CONNECTIONS = 16
"""Open at once; further ones are closed unanswered."""
MAX_SECONDS = 10.0
"""For a connection, from its first byte to its last: a scrape takes a fraction of a second."""
_MAX_HEADERS = 16 * 1024
"""Bytes of a request's headers."""


@asynccontextmanager
async def serve(
    app: ASGIApp,
    *,
    host: str,
    port: int,
    name: str = "METRICS_PORT {port} of METRICS_HOST {host}",
    max_connections: int = MAX_CONNECTIONS,
    max_seconds: float = MAX_SECONDS,
) -> AsyncIterator[str]:
    """Serve `app` inside the block; yields its address, such as `http://127.0.0.1:9464`. Port 0 is any free one.

    Each connection carries one request. `name` says which setting names the address. Raises
    CannotServeError if it can't be used.
    """
    # uvicorn.Server handles signals and takes tenths of a second to stop; its HTTP protocol alone is enough here.
    config = uvicorn.Config(
        _with_limits(app),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        h11_max_incomplete_event_size=_MAX_HEADERS,
    )
    config.load()
    state, loop = ServerState(), asyncio.get_running_loop()

    def connection() -> H11Protocol:
        return _Connection(config, state, loop, max_connections=max_connections, max_seconds=max_seconds)

    try:
        server = await loop.create_server(connection, host, port, backlog=max_connections)
    except OSError as error:
        raise CannotServeError(f"{name.format(host=host, port=port)} can't be used: {error.strerror}") from error
    try:
        host, port = server.sockets[0].getsockname()[:2]
        yield f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    finally:
        server.close()
        await end_connections(state)


class _Connection(H11Protocol):
    """A connection that is closed after a time, and at once if there are too many."""

    def __init__(
        self,
        config: uvicorn.Config,
        state: ServerState,
        loop: asyncio.AbstractEventLoop,
        *,
        max_connections: int,
        max_seconds: float,
    ) -> None:
        super().__init__(config, state, app_state={}, _loop=loop)
        self._max_connections = max_connections
        self._max_seconds = max_seconds
        self._end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin the time limit, or refuse the connection."""
        super().connection_made(transport)
        if len(self.connections) > self._max_connections:
            transport.abort()
        else:
            self._end = self.loop.call_later(self._max_seconds, transport.abort)

    def connection_lost(self, exc: Exception | None) -> None:
        """End the time limit."""
        if self._end is not None:
            self._end.cancel()
        super().connection_lost(exc)


async def end_connections(state: ServerState) -> None:
    """Abort all connections and cancel the requests under way."""
    await asyncio.sleep(0)  # lets a connection that was just accepted register itself
    for connection in list(state.connections):
        if isinstance(connection, H11Protocol):
            connection.transport.abort()
    await asyncio.sleep(0)  # lets uvicorn notice the disconnects, so that it expects no responses
    requests = list(state.tasks)
    for request in requests:
        request.cancel()
    await asyncio.gather(*requests, return_exceptions=True)


def _with_limits(app: ASGIApp) -> ASGIApp:
    """Close the connection after each response; log no request that is cancelled at the end as an error."""

    async def limited(scope: Scope, receive: Receive, send: Send) -> None:
        async def closing(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"connection", b"close")]
            await send(message)

        try:
            await app(scope, receive, closing)
        except asyncio.CancelledError:
            return

    return limited
