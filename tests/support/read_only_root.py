"""Runs the bot, or a part of it, as in its container: nothing is writable but one folder. Linux, as root.

As a program it is the bot itself, with the folder of DATABASE_URL writable.
"""

import ctypes
import os
import runpy
import sys
from pathlib import Path

_CLONE_NEWNS = 0x20000
_MS_RDONLY, _MS_REMOUNT, _MS_BIND, _MS_REC, _MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18
_NOT_OURS = ("/dev", "/proc", "/sys")
"""Where a container has file systems of its own, too."""


def can_make_root_read_only() -> bool:
    """Return whether this process may have mounts of its own: tried in a child."""
    if not sys.platform.startswith("linux"):
        return False
    child = os.fork()
    if child == 0:
        try:
            _unshare_mounts()
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def make_root_read_only(writable: Path) -> None:
    """Make all files read-only for this process and its children, except below `writable`. Raises OSError."""
    _unshare_mounts()
    mounts = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    _mount(str(writable), str(writable), _MS_BIND)
    for mount in mounts:
        if not mount.startswith(_NOT_OURS):
            _mount(None, mount, _MS_REMOUNT | _MS_BIND | _MS_RDONLY)


def _unshare_mounts() -> None:
    _check(_libc().unshare(_CLONE_NEWNS))
    _mount(None, "/", _MS_REC | _MS_PRIVATE)


def _mount(source: str | None, target: str, flags: int) -> None:
    _check(_libc().mount(source.encode() if source else None, target.encode(), None, flags, None))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


if __name__ == "__main__":
    root = Path(__file__).parents[2]
    sys.path.insert(0, str(root))
    data = Path("data").absolute()
    data.mkdir(exist_ok=True)
    make_root_read_only(data)
    sys.dont_write_bytecode = True
    runpy.run_path(str(root / "bot.py"), run_name="__main__")
