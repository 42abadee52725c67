"""The pages that are served: /metrics, /healthz and /readyz."""

import asyncio
import logging

from prometheus_client.exposition import choose_encoder
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from monitoring.metrics import Metrics
from monitoring.readings import Readings, Sources
from storage.database import StorageError
from storage.totals import Totals

_log = logging.getLogger(__name__)

_DATABASE_SECONDS = 3.0
"""After which the database counts as not answering."""


def pages(metrics: Metrics, sources: Sources) -> ASGIApp:
    """Return the three pages as an ASGI application. None of them shows more than numbers and words of the code."""
    shown = _Pages(metrics, sources)
    routes = [
        Route("/metrics", shown.metrics, methods=["GET"]),
        Route("/healthz", shown.healthz, methods=["GET"]),
        Route("/readyz", shown.readyz, methods=["GET"]),
    ]
    return Starlette(routes=routes)


class _Pages:
    def __init__(self, metrics: Metrics, sources: Sources) -> None:
        self._metrics = metrics
        self._sources = sources
        self._readings = Readings(sources)
        metrics.registry.register(self._readings)

    async def metrics(self, request: Request) -> Response:
        """Return all metrics, in the format that is asked for."""
        self._readings.totals = await self._totals()
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(self._metrics.registry), media_type=content_type)

    async def healthz(self, _: Request) -> Response:
        """Return 200 as long as the heartbeat is fresh, as `bot.py health` does; else 503."""
        return _report({"heartbeat": self._sources.is_alive()})

    async def readyz(self, _: Request) -> Response:
        """Return 200 if the bot does its work: updates come, the database answers, the heartbeat is fresh."""
        sources = self._sources
        checks = {"heartbeat": sources.is_alive(), "updates": sources.is_receiving()}
        return _report(checks | {"database": await self._totals() is not None})

    async def _totals(self) -> Totals | None:
        """Read the database; None if it doesn't answer."""
        try:
            async with asyncio.timeout(_DATABASE_SECONDS):
                return await self._sources.totals(self._sources.clock())
        except (StorageError, TimeoutError) as error:
            _log.debug("the database does not answer a look at its totals: %s", error)
            return None


def _report(checks: dict[str, bool]) -> Response:
    """Return 200 if all is well, else 503; each check is a line."""
    lines = [f"{name}: {'ok' if is_well else 'failed'}\n" for name, is_well in checks.items()]
    return PlainTextResponse("".join(lines), 200 if all(checks.values()) else 503)
