"""Serving an ASGI application inside a running event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

KEEP_ALIVE = 60  # seconds; long, so that no test races with the end of an idle connection


@asynccontextmanager
async def serve(app: ASGIApp, *, port: int = 0) -> AsyncIterator[str]:
    """Serve `app` on 127.0.0.1 and yield its address, such as `http://127.0.0.1:41234`.

    Port 0 means any free port. On leaving, open connections are cut and requests under way are
    cancelled, long polls too. Lifespan events are not sent. Raises OSError if the port is taken.
    """
    # uvicorn.Server owns its process: it takes over signals, and needs some tenths of a second to
    # end. Its HTTP protocol alone is all that a stand-in needs.
    config = uvicorn.Config(
        _ends_quietly(app),
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
        await _end(state)


async def _end(state: ServerState) -> None:
    await asyncio.sleep(0)  # a connection accepted just now makes itself known in the loop's next turn
    for connection in list(state.connections):
        if isinstance(connection, H11Protocol):
            connection.transport.abort()
    await asyncio.sleep(0)  # now uvicorn knows that they are gone, and doesn't miss their answers
    requests = list(state.tasks)
    for request in requests:
        request.cancel()
    await asyncio.gather(*requests, return_exceptions=True)


def _ends_quietly(app: ASGIApp) -> ASGIApp:
    """Keep a cancelled request from being logged as a failure: only `_end` cancels requests."""

    async def quiet(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            return

    return quiet
