"""A balancer in front of several replicas: each request goes to the next one, and past those that aren't there."""

import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox.serving import serve
from sandbox.tls import tls_context

_PASSED = {"content-type", "x-telegram-bot-api-secret-token"}


class Balancer:
    """Passes POSTs on."""

    def __init__(self, client: httpx.AsyncClient, backends: Sequence[str]) -> None:
        self._client = client
        self._count = len(backends)
        self._order = itertools.cycle(backends)
        self.passed: dict[str, int] = dict.fromkeys(backends, 0)
        """How many requests each replica has accepted."""

    async def post(self, request: Request) -> Response:
        """Answer as the first replica does that can be reached."""
        body, headers = await request.body(), {n: v for n, v in request.headers.items() if n in _PASSED}
        for _ in range(self._count):
            backend = next(self._order)
            try:
                answer = await self._client.post(f"{backend}{request.url.path}", content=body, headers=headers)
            except httpx.HTTPError:
                continue
            self.passed[backend] += answer.is_success
            return Response(status_code=answer.status_code)
        return Response(status_code=502)


@asynccontextmanager
async def balancing(backends: Sequence[str]) -> AsyncIterator[tuple[str, Balancer]]:
    """Serve a balancer inside the block; gives its address as well."""
    async with httpx.AsyncClient(timeout=30, verify=tls_context()) as client:
        balancer = Balancer(client, backends)
        app = Starlette(routes=[Route("/{path:path}", balancer.post, methods=["POST"])])
        async with serve(app) as url:
            yield url, balancer
