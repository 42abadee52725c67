"""Running programs as a user that is not root."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

NOBODY = 65534

_REACHING = """
mount --bind "$1" /mnt
mount -t tmpfs -o mode=755 none "$2"
mkdir -p "$1"
mount --move /mnt "$1"
shift 2
exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
"""
"""Has mounts of its own, so that a Python in a private folder, such as root's home, can be reached."""


def as_nobody(command: Sequence[str], *, env: Mapping[str, str], cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Run a Python program as somebody without rights; only root can."""
    python = Path(sys.executable).resolve()
    private = next((folder for folder in reversed(python.parents) if not folder.stat().st_mode & 0o001), None)
    if private is None:
        before = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    else:
        within = private / python.relative_to(private).parts[0]
        before = ["unshare", "--mount", "sh", "-ec", _REACHING, "sh", str(within), str(private)]
    return subprocess.run(  # noqa: S603 - our own program
        [*before, *command], env=env, cwd=cwd, capture_output=True, text=True, check=False, timeout=300
    )


@cache
def why_not() -> str:
    """Say why nothing can be run as nobody here; "" if it can."""
    if sys.platform != "linux" or os.getuid() != 0:
        return "only root on Linux can run programs as somebody else"
    try:
        ended = as_nobody([sys.executable, "-c", "import av"], env={}, cwd=Path("/"))
    except FileNotFoundError as error:
        return str(error)
    return ended.stderr
