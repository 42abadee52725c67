"""Workers and fork servers that misbehave: for tests only.

Arguments: what is wrong, and what the real program takes.
"""

import os
import sys
import time
from typing import BinaryIO, Never

from media.worker import __main__ as single
from media.worker import fork_server, tasks


def flood(source: BinaryIO) -> Never:
    """Write without end."""
    assert source.read() is not None
    while True:
        os.write(1, b"x" * 4096)


def linger(source: BinaryIO) -> Never:
    """Seem to have answered, and go on."""
    assert source.read() is not None
    os.closerange(1, 3)
    time.sleep(3600)
    raise AssertionError


def crash(source: BinaryIO) -> Never:
    """End as a decoder does that has found its memory in disorder."""
    assert source.read() is not None
    os.abort()


def _refuse_to_fork() -> Never:
    raise BlockingIOError(11, "no more processes")


if __name__ == "__main__":
    fault = sys.argv.pop(1)
    tasks.MODULES |= dict.fromkeys(("flood", "linger", "crash"), "tests.media.support.misbehaving")
    if fault == "ends":
        sys.exit(3)
    if fault == "forks nothing":
        os.fork = _refuse_to_fork
    (single if fault == "single" else fork_server).main()
