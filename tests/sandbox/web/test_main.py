"""`python -m sandbox.web` as a process."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import psutil

import sandbox.web
from sandbox.tls import tls_context

ROOT = Path(sandbox.web.__file__).parents[2]
SECONDS = 30


@asynccontextmanager
async def program(*arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the program, and end it afterwards."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox.web", "--no-open", *arguments),
        cwd=ROOT,
        env={**os.environ, "CI": "true"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(SECONDS):
            yield process
    finally:
        if process.returncode is None:
            process.terminate()  # not killed: it has to end its bot
            await process.communicate()


async def test_program_prints_its_url_and_ends_with_ctrl_c() -> None:
    """The page responds while it runs; afterwards no process is left, and no traceback is written."""
    async with program("--port", "0") as process:
        assert process.stdout is not None
        url = (await process.stdout.readline()).decode().split()[-1]
        async with httpx.AsyncClient(verify=tls_context()) as client:
            assert "sandbox" in (await client.get(url)).text
        (bot,) = psutil.Process(process.pid).children()
        process.send_signal(signal.SIGINT)
        _, errors = await process.communicate()
    assert (process.returncode, errors) == (130, b"")
    assert not psutil.pid_exists(bot.pid)


async def test_taken_port_is_reported_in_one_line() -> None:
    """The line has the port's number, and the exit status is 1."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        async with program("--port", port) as process:
            _, errors = await process.communicate()
    assert process.returncode == 1
    assert port in errors.decode()
    assert len(errors.decode().splitlines()) == 1
