"""Rights that a process gives up before it reads a stranger's file. Complete on Linux only."""

import os
import sys
from contextlib import suppress

from media.protocol import Limits
from media.worker import landlock, seccomp
from media.worker.kernel import PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_PDEATHSIG, drop_capabilities, prctl

if sys.platform != "win32":  # there the parent's clock is the only limit
    import resource
    import signal

NICE = 10
"""How much lower than the bot's own the priority of workers is; the kernel derives that of disk access from it."""
LANDLOCK_BROUGHT = {1: "Landlock", 3: "Landlock for truncation", 4: "Landlock for TCP", 6: "Landlock for signals"}
"""Version of Landlock -> what it brought."""


def end_with(parent: int) -> None:
    """Let the kernel kill this process when its parent ends. Raises SystemExit where it has ended already."""
    if sys.platform == "linux":
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            raise SystemExit("the parent ended before this process could be tied to it")


def lower_priority() -> None:
    """Let the bot go first when both need the processor or the disk."""
    if sys.platform != "win32":
        os.nice(NICE)


def confine(limits: Limits) -> None:
    """Set the limits; then give up, for good, everything but the open files, memory and threads.

    To be called when the libraries are loaded and the files open, by a process with one thread.
    """
    if sys.platform == "win32":
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_CPU, limits.cpu_seconds, grace=1)  # SIGXCPU first, which tells why, then SIGKILL
    _lower(resource.RLIMIT_FSIZE, limits.file_size)
    if sys.platform == "linux":
        _lower(resource.RLIMIT_AS, limits.memory)  # other systems don't keep to it
        give_up_rights()
    _lower(resource.RLIMIT_NOFILE, 0)
    if sys.platform == "linux":
        seccomp.allow_only(seccomp.worker_calls(os.getpid()))


def give_up_rights() -> None:
    """Give up files that aren't open, the network, other processes, and what root may do beyond other users.

    Raises RuntimeError where a library has started a thread: the kernel confines only the thread that asks for it.
    """
    with suppress(OSError):  # a forked worker can't look; but it has one thread only
        if len(threads := os.listdir("/proc/self/task")) != 1:  # noqa: PTH208 - no paths are needed
            raise RuntimeError(f"{len(threads)} threads run")
    prctl(PR_SET_DUMPABLE, 0)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    drop_capabilities()
    landlock.forbid()


def hide_memory() -> None:
    """Keep other processes of the same user from reading or changing this one's memory; Linux only."""
    if sys.platform == "linux":
        prctl(PR_SET_DUMPABLE, 0)


def missing_protection() -> list[str]:
    """Name what workers are confined by and this system doesn't offer; empty where nothing is missing."""
    if sys.platform != "linux":
        return ["limits on memory", "seccomp", *LANDLOCK_BROUGHT.values()]
    offered = landlock.version()
    missing = [] if seccomp.is_offered() else ["seccomp"]
    return missing + [protection for version, protection in LANDLOCK_BROUGHT.items() if offered < version]


if sys.platform != "win32":

    def _lower(kind: int, limit: int, grace: int = 0) -> None:
        _, ceiling = resource.getrlimit(kind)
        hard = limit + grace if ceiling == resource.RLIM_INFINITY else min(limit + grace, ceiling)
        resource.setrlimit(kind, (min(limit, hard), hard))
