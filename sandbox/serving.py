"""Serves an ASGI application in the running event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from monitoring.server import end_connections

KEEP_ALIVE = 60
"""Seconds; long, so that no idle connection is closed during a test."""


@asynccontextmanager
async def serve(app: ASGIApp, *, port: int = 0) -> AsyncIterator[str]:
    """Serve `app` on 127.0.0.1 and yield its address, such as `http://127.0.0.1:41234`.

    Port 0 means any free port. At the end of the block, connections are aborted and running requests are
    cancelled, long polls too. Lifespan events are not sent. Raises OSError if the port is taken.
    """
    # uvicorn.Server handles signals and takes tenths of a second to stop; its HTTP protocol alone is enough here.
    config = uvicorn.Config(
        _ignoring_cancellation(app),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_keep_alive=KEEP_ALIVE,
    )
    config.load()
    state = ServerState()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: H11Protocol(config, state, app_state={}, _loop=loop), "127.0.0.1", port
    )
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await end_connections(state)


def _ignoring_cancellation(app: ASGIApp) -> ASGIApp:
    """Keep uvicorn from logging a cancelled request as an error; only end_connections() cancels requests."""

    async def quiet(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            return

    return quiet
