"""Puts together what the bot serves at LISTEN."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.routing import Route

from chat.webhook import MAX_CONNECTIONS, Webhook
from jobs.links import PATH, Links
from listening.files import FilesEndpoint
from listening.updates import UpdatesEndpoint
from monitoring.server import serve

_log = logging.getLogger(__name__)

_MAX_SECONDS = 120.0
"""For a connection: the largest file that is linked to takes some seconds."""


@dataclass(frozen=True, slots=True)
class Served:
    """What is served, and below which paths; None for what isn't."""

    webhook: Webhook | None
    webhook_path: str
    links: Links | None
    links_path: str
    """In front of jobs.links.PATH."""


@asynccontextmanager
async def listening(served: Served, *, host: str, port: int) -> AsyncIterator[None]:
    """Serve inside the block. Raises CannotServeError."""
    routes = []
    if served.webhook is not None:
        routes.append(Route(served.webhook_path, UpdatesEndpoint(served.webhook).post, methods=["POST"]))
    if served.links is not None:
        path = f"{served.links_path}{PATH}/{{signature}}/{{name}}"
        routes.append(Route(path, FilesEndpoint(served.links)))
    # More than Telegram opens, so that a stranger's connections, which end soon, don't keep it out.
    app, most = Starlette(routes=routes), 4 * MAX_CONNECTIONS
    name = "LISTEN {host}:{port}"
    async with serve(app, host=host, port=port, name=name, max_connections=most, max_seconds=_MAX_SECONDS) as url:
        _log.info("listening at %s", url)
        yield
