"""A process with all libraries loaded that forks a worker for each request: `python -m media.worker.fork_server`.

Its argument is the process id of the bot, its stdin a socket on which that sends requests. With each it sends the
descriptors of a socket for reports on the worker, of one for the answer, and of the files, in the request's order.
Files and answers are not read here, so that a worker's memory holds nothing of any other file.
"""

import gc
import os
import resource
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, BinaryIO, Never

from media.protocol import MAX_FILES, MAX_MESSAGE, STARTED, Request
from media.worker import seccomp
from media.worker.confine import end_with, give_up_rights, lower_priority
from media.worker.tasks import MODULES, answer, load

MAX_DESCRIPTORS = 1024
"""Open at once; each worker takes two."""


def main() -> None:
    """Load the libraries; then serve until the bot closes its end and the last worker has ended."""
    end_with(int(sys.argv[1]))
    lower_priority()
    resource.setrlimit(resource.RLIMIT_NOFILE, (MAX_DESCRIPTORS, MAX_DESCRIPTORS))
    for task in MODULES:
        load(task)
    server = _ForkServer(socket.socket(fileno=sys.stdin.fileno()))
    gc.freeze()  # what is here now stays: workers share its pages as long as nothing touches them
    give_up_rights()
    seccomp.allow_only(_calls())
    server.serve()


def _calls() -> seccomp.Calls:
    """Return what it takes to receive, fork, confine and reap. Of that, workers keep only what they need."""
    return {
        **seccomp.worker_calls(os.getpid()),
        **dict.fromkeys(("poll", "ppoll", "recvmsg", "clone", "getppid", "pidfd_open", "kill", "wait4", "waitid")),
        **dict.fromkeys(("dup2", "dup3", "close_range", "prctl", "prlimit64", "capset", "tgkill")),
        **dict.fromkeys(("landlock_create_ruleset", "landlock_restrict_self")),
    }


@dataclass(frozen=True)
class _Worker:
    process: int
    ended: int
    """A descriptor that can be read when the process has ended."""
    report: int
    """The socket on which the bot hears of it. When the bot hangs up, the worker is killed."""


class _ForkServer:
    def __init__(self, requests: socket.socket) -> None:
        self._requests = requests
        self._process = os.getpid()
        self._workers: list[_Worker] = []
        self._poll = select.poll()
        self._poll.register(requests, select.POLLIN)

    def serve(self) -> None:
        """Return when there are neither workers nor a bot that could ask for more."""
        while self._workers or self._requests.fileno() != -1:
            # One event at a time: the next one's descriptor might be closed, and its number used again.
            descriptor, _ = self._poll.poll()[0]
            if descriptor == self._requests.fileno():
                self._receive()
                continue
            worker = next(one for one in self._workers if descriptor in (one.ended, one.report))
            if descriptor == worker.ended:
                self._reap(worker)
            else:
                self._poll.unregister(worker.report)
                os.kill(worker.process, signal.SIGKILL)

    def _receive(self) -> None:
        message, descriptors, _, _ = socket.recv_fds(self._requests, MAX_MESSAGE, 2 + MAX_FILES)
        if not message:
            self._poll.unregister(self._requests)
            self._requests.close()
            return
        report, output, *files = descriptors
        try:
            self._fork(message, report, output, files)
        except OSError as error:  # no more processes, or no memory for one
            _tell(report, repr(error).encode())
            os.close(report)
        for descriptor in (output, *files):
            os.close(descriptor)

    def _fork(self, message: bytes, report: int, output: int, files: list[int]) -> None:
        process = os.fork()
        if process == 0:
            self._work(message, output, files)
        worker = _Worker(process, os.pidfd_open(process), report)
        self._workers.append(worker)
        for descriptor in (worker.ended, worker.report):
            self._poll.register(descriptor, select.POLLIN)
        _tell(report, STARTED)

    def _work(self, message: bytes, output: int, files: list[int]) -> Never:
        """Be the worker: never return to what the server does."""
        status = 1
        try:
            end_with(self._process)
            os.dup2(output, sys.stdout.fileno())
            os.dup2(output, sys.stderr.fileno())
            _close_all_but(sys.stdout.fileno(), sys.stderr.fileno(), *files)
            sys.stdout.write("\n" + answer(Request.from_json(message), lambda request: _opened(request, files)))
            sys.stdout.flush()
            status = 0
        except SystemExit:
            pass  # from end_with(): the server has ended, and nobody reads what this process says
        except BaseException:  # noqa: BLE001 - whatever it is, this process ends here
            traceback.print_exc()
        finally:
            os._exit(status)

    def _reap(self, worker: _Worker) -> None:
        _, status = os.waitpid(worker.process, 0)
        _tell(worker.report, str(os.waitstatus_to_exitcode(status)).encode())
        self._workers.remove(worker)
        for descriptor in (worker.ended, worker.report):
            with suppress(KeyError):  # the bot has hung up
                self._poll.unregister(descriptor)
            os.close(descriptor)


def _tell(report: int, message: bytes) -> None:
    with suppress(ConnectionError):  # the bot has hung up
        os.write(report, message)


def _close_all_but(*kept: int) -> None:
    for below, above in pairwise([-1, *sorted(kept), MAX_DESCRIPTORS]):
        os.closerange(below + 1, above)


def _opened(request: Request, descriptors: list[int]) -> dict[str, BinaryIO]:
    modes = [*dict.fromkeys(request.reads, "rb").items(), *dict.fromkeys(request.writes, "w+b").items()]
    files: dict[str, Any] = {
        name: os.fdopen(descriptor, mode) for (name, mode), descriptor in zip(modes, descriptors, strict=True)
    }
    return files


if __name__ == "__main__":
    main()
