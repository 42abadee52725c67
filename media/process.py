"""A worker process of its own for one request."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from contextlib import suppress
from pathlib import Path

from media.facts import Facts
from media.problems import MediaError, Problem, WorkerError
from media.protocol import Request, read_answer

MAX_OUTPUT = 64 * 1024
"""Bytes that a worker may write before it is killed."""
CODE = Path(__file__).parent.parent

ENVIRONMENT = {"PYTHONPATH": str(CODE), "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
"""A worker's whole environment: none of the bot's secrets.

With more arenas glibc would reserve 64 MiB of address space for each thread, which the limit on memory counts.
"""
CRASHES = {signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGFPE, signal.SIGILL}
"""Signals that the file is blamed for: a decoder that crashed on it would crash on it again."""


COMMAND = (sys.executable, "-P", "-s", "-m", "media.worker")
"""-P and -s: import nothing from the working directory or from the user's own packages."""


async def run(request: Request) -> Facts:
    """Have a worker do the request, and wait until it has ended, also on a cancellation.

    Raises `MediaError` when the file is at fault and `WorkerError` when it is not.
    """
    process = await asyncio.create_subprocess_exec(
        *COMMAND,
        stdin=PIPE,
        stdout=PIPE,
        stderr=STDOUT,
        env=ENVIRONMENT,
        cwd=CODE.anchor,
        # A group, to be killed together and spared by Ctrl-C. In a session of its own, where the kernel groups the
        # processes of each session, its priority would only count among its own.
        process_group=0,
    )
    try:
        async with asyncio.timeout(request.limits.seconds):
            output = await _converse(process, request.to_json())
            status = await process.wait()
    except TimeoutError as error:
        raise MediaError(Problem.TOO_SLOW, f"not done in {request.limits.seconds} s") from error
    finally:
        await _end(process)
    if status != 0:
        raise death(status, output)
    return read_answer(output)


async def _converse(process: Process, question: bytes) -> bytes:
    assert process.stdin is not None  # noqa: S101 - both are pipes: for the type checker
    assert process.stdout is not None  # noqa: S101 - see above
    process.stdin.write(question)
    process.stdin.close()
    output = bytearray()
    while chunk := await process.stdout.read(MAX_OUTPUT):
        output += chunk
        if len(output) > MAX_OUTPUT:
            raise WorkerError(f"the worker wrote more than {MAX_OUTPUT} bytes")
    return bytes(output)


async def _end(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):  # it may end at this very moment
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def death(status: int, output: bytes) -> MediaError | WorkerError:
    """Say whose fault it is that a worker has ended with this status; -N stands for signal N."""
    if -status == signal.SIGXCPU:
        return MediaError(Problem.TOO_SLOW, "used up its processor time")
    if -status in CRASHES:
        return MediaError(Problem.UNREADABLE, f"the worker died of {signal.Signals(-status).name}")
    return WorkerError(f"the worker ended with status {status}; it wrote: {output[-4000:]!r}")
