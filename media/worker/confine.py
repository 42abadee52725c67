"""Rights that a worker process gives up before it reads a stranger's file."""

import ctypes
import os
import signal
import sys

from media.protocol import Limits

if sys.platform != "win32":  # there the parent's clock is the only limit
    import resource

# <linux/prctl.h>
PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38


def confine(limits: Limits, parent: int) -> None:
    """Set the limits, give up gaining rights, and let the kernel kill this process when its parent ends."""
    if sys.platform != "win32":
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_CPU, limits.cpu_seconds, grace=1)  # SIGXCPU first, which tells why, then SIGKILL
        _lower(resource.RLIMIT_FSIZE, limits.file_size)
    if sys.platform == "linux":  # elsewhere RLIMIT_AS is not kept to, and prctl is not known
        _lower(resource.RLIMIT_AS, limits.memory)
        libc = ctypes.CDLL(None, use_errno=True)
        for option, value in ((PR_SET_NO_NEW_PRIVS, 1), (PR_SET_PDEATHSIG, signal.SIGKILL)):
            if libc.prctl(option, value, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "prctl")
        if os.getppid() != parent:
            raise SystemExit("the parent died before this process could be tied to it")


def forbid_opening() -> None:
    """Let nothing more be opened: no file, no socket. What is open stays usable."""
    if sys.platform != "win32":
        _lower(resource.RLIMIT_NOFILE, 0)


if sys.platform != "win32":

    def _lower(kind: int, limit: int, grace: int = 0) -> None:
        _, ceiling = resource.getrlimit(kind)
        hard = limit + grace if ceiling == resource.RLIM_INFINITY else min(limit + grace, ceiling)
        resource.setrlimit(kind, (min(limit, hard), hard))
