import asyncio
import socket
from contextlib import closing

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from monitoring.errors import CannotServeError
from monitoring.server import serve
from sandbox.tls import tls_context


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001 - as ASGI has it
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})


async def _hang(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001 - as ASGI has it
    await asyncio.Event().wait()


async def _connect(url: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, port = url.removeprefix("http://").split(":")
    return await asyncio.open_connection(host, int(port))


async def _read_to_end(reader: asyncio.StreamReader) -> bytes:
    """Return what comes until the connection is closed, or reset."""
    try:
        async with asyncio.timeout(10):
            return await reader.read()
    except ConnectionResetError:
        return b""


async def test_response_ends_its_connection() -> None:
    """A watcher that keeps connections open would use them up."""
    async with serve(_answer, host="127.0.0.1", port=0) as url, httpx.AsyncClient(verify=tls_context()) as client:
        response = await client.get(url)

    assert (response.text, response.headers["connection"]) == ("hello", "close")
    assert "server" not in response.headers


async def test_slow_request_is_cut_off() -> None:
    """Whoever sends a byte now and then holds a connection no longer than anybody else."""
    async with serve(_answer, host="127.0.0.1", port=0, max_seconds=0.2) as url:
        reader, writer = await _connect(url)
        writer.write(b"GET / HTTP/1.1\r\n")
        assert await _read_to_end(reader) == b""
        writer.close()


async def test_page_that_hangs_is_cut_off() -> None:
    """The limit holds for the answer as well."""
    async with serve(_hang, host="127.0.0.1", port=0, max_seconds=0.2) as url:
        reader, writer = await _connect(url)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert await _read_to_end(reader) == b""
        writer.close()


async def test_connections_are_limited() -> None:
    """One more is closed at once; when one ends, its place is free again."""
    async with (
        serve(_answer, host="127.0.0.1", port=0, max_connections=2) as url,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        idle = [await _connect(url) for _ in range(2)]
        reader, writer = await _connect(url)
        assert await _read_to_end(reader) == b""
        writer.close()

        idle[0][1].write_eof()
        await _read_to_end(idle[0][0])
        assert (await client.get(url)).text == "hello"
        for _, each in idle:
            each.close()


async def test_headers_are_limited() -> None:
    """A request that doesn't end is refused, not kept."""
    async with serve(_answer, host="127.0.0.1", port=0) as url:
        reader, writer = await _connect(url)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 100_000)
        answer = await _read_to_end(reader)
        writer.close()

    assert answer == b"" or answer.startswith(b"HTTP/1.1 400")


async def test_stop_does_not_wait_for_connections() -> None:
    """Neither for idle ones nor for requests that hang."""
    async with asyncio.timeout(5):
        async with serve(_hang, host="127.0.0.1", port=0) as url:
            idle, (reader, writer) = await _connect(url), await _connect(url)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            await writer.drain()
        assert await _read_to_end(reader) == b""
        for _, each in (idle, (reader, writer)):
            each.close()


async def test_port_that_is_taken_is_said() -> None:
    """By the names of the settings."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
        with pytest.raises(CannotServeError, match=f"METRICS_PORT {port} of METRICS_HOST 127.0.0.1"):
            async with serve(_answer, host="127.0.0.1", port=port):
                pass
