import asyncio
import logging

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from sandbox.serving import serve
from sandbox.tls import tls_context


async def hello(_request: Request) -> PlainTextResponse:
    """Respond at once."""
    return PlainTextResponse("hello")


async def test_application_is_served_inside_the_block_only() -> None:
    """The address responds inside the block and refuses connections after it."""
    async with (
        serve(Starlette(routes=[Route("/", hello)])) as url,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        assert (await client.get(url)).text == "hello"
    async with httpx.AsyncClient(verify=tls_context()) as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(url)


async def test_given_port_is_used() -> None:
    """A server that is restarted on its old port has its old address."""
    app = Starlette(routes=[Route("/", hello)])
    async with serve(app) as url:
        pass
    async with (
        serve(app, port=int(url.rpartition(":")[2])) as again,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        assert again == url
        assert (await client.get(url)).text == "hello"


async def test_long_poll_does_not_delay_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Leaving the block cancels running requests at once and logs nothing."""
    asked = asyncio.Event()

    async def long_poll(_request: Request) -> PlainTextResponse:
        asked.set()
        await asyncio.Event().wait()
        return PlainTextResponse("never")

    async with httpx.AsyncClient(verify=tls_context()) as client:
        with caplog.at_level(logging.DEBUG, "uvicorn"):
            async with asyncio.timeout(1), serve(Starlette(routes=[Route("/", long_poll)])) as url:
                poll = asyncio.create_task(client.get(url, timeout=30))
                await asked.wait()
        with pytest.raises(httpx.TransportError):
            await poll
    assert [record.message for record in caplog.records if record.name.startswith("uvicorn")] == []


async def test_idle_connection_does_not_delay_the_end() -> None:
    """A client that keeps its connection open does not hold the server up."""
    app = Starlette(routes=[Route("/", hello)])
    async with httpx.AsyncClient(verify=tls_context()) as client, asyncio.timeout(1), serve(app) as url:
        await client.get(url)
