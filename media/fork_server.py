"""Workers that are forked from one process with the libraries loaded: a fork takes 5 ms, a start takes 160."""

import asyncio
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Protocol, Self

from media import process
from media.facts import Facts
from media.problems import MediaError, Problem, WorkerError
from media.process import CODE, CRASHES, ENVIRONMENT, MAX_OUTPUT, death
from media.protocol import STARTED, Request, read_answer

_log = logging.getLogger(__name__)

COMMAND = (sys.executable, "-P", "-s", "-m", "media.worker.fork_server")
MAX_FAILURES = 3
"""In a row; after so many the fork server isn't started again."""
END_SECONDS = 10.0
"""In which a worker that was to be killed has to have ended."""


class _NotStartedError(Exception):
    """There is no fork server that could take the request; nothing was done for it."""


class LaunchedProcess(Protocol):
    """What is done with the process; subprocess.Popen is such."""

    def poll(self) -> int | None:
        """Return the exit status; None while it runs."""

    def kill(self) -> None:
        """Send SIGKILL."""

    def wait(self) -> int:
        """Wait for the end and return the exit status."""


Launch = Callable[[], tuple[socket.socket, LaunchedProcess]]


def launch() -> tuple[socket.socket, LaunchedProcess]:
    """Start a process; return the socket on which it takes requests, and the process."""
    requests, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        server = subprocess.Popen(  # noqa: S603 - our own program
            [*COMMAND, str(os.getpid())],
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
            cwd=CODE.anchor,
            process_group=0,
        )
    return requests, server


class ForkServer:
    """Runs requests in workers forked from one process, whose memory holds neither secrets nor strangers' files.

    That process ends with the bot, and is started again when it has ended before. Where forking isn't possible (it
    takes Linux 5.3), each worker is a process that is started anew.
    """

    def __init__(self, launch: Launch = launch) -> None:
        self._launch = launch
        self._process: LaunchedProcess | None = None
        self._requests: socket.socket | None = None
        self._retired: list[LaunchedProcess] = []
        self._failures = 0 if _is_possible() else MAX_FAILURES
        self._is_closed = False

    def __enter__(self) -> Self:
        """Start the process."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.close()

    def start(self) -> None:
        """Start the process; it loads the libraries while the bot goes on."""
        if self._failures >= MAX_FAILURES:
            return
        self._retire()
        self._requests, self._process = self._launch()
        self._requests.setblocking(False)

    def close(self) -> None:
        """End the process and all its workers, for good."""
        self._is_closed = True
        self._kill()

    def _kill(self) -> None:
        self._retire()
        for ended in self._retired:
            ended.kill()
            ended.wait()
        self._retired.clear()

    async def run(self, request: Request) -> Facts:
        """Do as `process.run` does."""
        if self._failures < MAX_FAILURES:
            try:
                return await self._run(request)
            except _NotStartedError as error:
                if self._is_closed:
                    raise WorkerError("the fork server is closed") from error
                self._failures += 1
                again = "" if self._failures < MAX_FAILURES else "; from now on all are"
                _log.warning("a media process is started on its own, as the fork server %s%s", error, again)
        return await process.run(request)

    async def _run(self, request: Request) -> Facts:
        with ExitStack() as ours:
            report, output = (ours.enter_context(connection) for connection in self._submit(request))
            try:
                async with asyncio.timeout(request.limits.seconds):
                    await self._started(report)
                    answer = await _read(output)
                    status = await self._status(report)
            except TimeoutError as error:
                raise MediaError(Problem.TOO_SLOW, f"not done in {request.limits.seconds} s") from error
            finally:
                await self._end(report, output)
        if -status in CRASHES:
            self.start()  # a forked worker's addresses are the same each time: nobody shall guess them by trial
        if status != 0:
            raise death(status, answer)
        return read_answer(answer)

    def _submit(self, request: Request) -> tuple[socket.socket, socket.socket]:
        """Send the request; return where the fork server reports and where the worker answers."""
        with ExitStack() as sent, ExitStack() as kept:
            try:
                read = [sent.enter_context(path.open("rb", buffering=0)) for path in request.reads.values()]
                written = [sent.enter_context(path.open("w+b", buffering=0)) for path in request.writes.values()]
            except OSError as error:
                raise WorkerError(repr(error)) from error
            pairs = (
                socket.socketpair(socket.AF_UNIX, kind) for kind in (socket.SOCK_SEQPACKET, socket.SOCK_STREAM)
            )
            (report, to_report), (output, to_output) = pairs
            for connection in (report, output):
                kept.enter_context(connection).setblocking(False)
            for connection in (to_report, to_output):
                sent.enter_context(connection)
            descriptors = [one.fileno() for one in (to_report, to_output)] + [
                one.fileno() for one in read + written
            ]
            self._send(request.to_json(), descriptors)
            kept.pop_all()
            return report, output

    def _send(self, message: bytes, descriptors: list[int]) -> None:
        self._reap()
        if self._process is None or self._process.poll() is not None:
            self.start()
        assert self._requests is not None  # noqa: S101 - for the type checker
        try:
            socket.send_fds(self._requests, [message], descriptors)
        except OSError as error:
            raise _NotStartedError(f"takes no requests ({error})") from error

    async def _started(self, report: socket.socket) -> None:
        said = await _receive(report)
        if not said:
            raise _NotStartedError("has ended")
        if said != STARTED:
            raise WorkerError(f"no worker could be forked: {said.decode()}")
        self._failures = 0

    @staticmethod
    async def _status(report: socket.socket) -> int:
        """Return with which status the worker has ended."""
        said = await _receive(report)
        if not said:
            raise WorkerError("the fork server ended before its worker")
        return int(said)

    async def _end(self, report: socket.socket, output: socket.socket) -> None:
        """Have the worker killed if it runs, and wait until it has ended."""
        with suppress(OSError):  # the fork server has ended, and its workers with it
            report.shutdown(socket.SHUT_WR)
        try:
            # Not asyncio.timeout(): in a task that is cancelled, that of Python 3.11.2 never raises TimeoutError.
            await asyncio.wait_for(_closed(report, output), END_SECONDS)
        except TimeoutError:
            _log.error("the fork server doesn't end its worker: it is killed, with all of them")
            self._kill()

    def _retire(self) -> None:
        """Take no more requests; the process ends when its last worker has."""
        if self._requests is not None:
            self._requests.close()
            self._requests = None
        if self._process is not None:
            self._retired.append(self._process)
            self._process = None
        self._reap()

    def _reap(self) -> None:
        self._retired = [one for one in self._retired if one.poll() is None]


async def _receive(connection: socket.socket) -> bytes:
    """Return the next message, nothing when the other end is closed."""
    try:
        return await asyncio.get_running_loop().sock_recv(connection, MAX_OUTPUT)
    except ConnectionResetError:
        return b""


async def _closed(*connections: socket.socket) -> None:
    """Wait until the other end of each is closed."""
    for connection in connections:
        while await _receive(connection):
            pass


async def _read(connection: socket.socket) -> bytes:
    """Return all that is written until the other end is closed; raises WorkerError when it is too much."""
    output = bytearray()
    while chunk := await _receive(connection):
        output += chunk
        if len(output) > MAX_OUTPUT:
            raise WorkerError(f"the worker wrote more than {MAX_OUTPUT} bytes")
    return bytes(output)


def _is_possible() -> bool:
    """Whether processes can be waited for by descriptor, as the fork server does."""
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True
