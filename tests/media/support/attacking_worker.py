"""A worker, or the fork server, that can be told to attack: for tests only. Its main program is the real one.

Arguments: which of the two, the layers of protection to leave out (with commas), and what the real program takes.
"""

import resource
import sys

from media.worker import __main__ as single
from media.worker import confine, fork_server, landlock, seccomp, tasks
from media.worker.kernel import PR_SET_DUMPABLE


def _leave_out(layers: set[str]) -> None:
    """Do without some of what confines a worker, to see that an attack works, and what refuses it."""
    if "seccomp" in layers:
        seccomp.allow_only = lambda calls: None  # noqa: ARG005 - as it is called
    if "landlock" in layers:
        landlock.forbid = lambda: None
    if "capabilities" in layers:
        confine.drop_capabilities = lambda: None  # type: ignore[attr-defined]
    if "memory" in layers:
        change = confine.prctl  # type: ignore[attr-defined]
        confine.prctl = lambda option, *values: change(option, *values) if option != PR_SET_DUMPABLE else None  # type: ignore[attr-defined]
    if "opening" in layers:
        lower = confine._lower  # noqa: SLF001 - to leave out a part of it
        confine._lower = lambda kind, limit, grace=0: (  # noqa: SLF001 - an attack on the worker from inside
            lower(kind, limit, grace) if kind != resource.RLIMIT_NOFILE else None
        )


if __name__ == "__main__":
    kind, left_out = sys.argv.pop(1), sys.argv.pop(1)
    tasks.MODULES |= dict.fromkeys(("attack", "call_everything"), "tests.media.support.attacks")
    _leave_out(set(left_out.split(",")))
    (fork_server.main if kind == "forked" else single.main)()
