"""Landlock: the kernel refuses this process files, network and signals, whatever rights its user has.

The constants stand in linux/landlock.h; https://docs.kernel.org/userspace-api/landlock.html explains them.
"""

import ctypes
import os

from media.worker.kernel import syscall

_CREATE_RULESET, _RESTRICT_SELF = 444, 446  # asm-generic/unistd.h: the same numbers on every architecture
_CREATE_RULESET_VERSION = 1

_FILES = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
"""Version that brought it -> LANDLOCK_ACCESS_FS_*: thirteen kinds of use; moving, truncating, ioctl on devices."""
_NETWORK = {4: 0b11}
"""Version that brought it -> LANDLOCK_ACCESS_NET_*: binding and connecting TCP sockets."""
_SCOPES = {6: 0b11}
"""Version that brought it -> LANDLOCK_SCOPE_*: abstract unix sockets of others, signals to others."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scopes", ctypes.c_uint64))


def version() -> int:
    """Return which version of Landlock the kernel offers, 0 where it offers none."""
    try:
        return syscall(_CREATE_RULESET, None, 0, _CREATE_RULESET_VERSION)
    except OSError:
        return 0


def forbid() -> None:
    """Forbid everything that the kernel's Landlock can forbid, for good. Needs no_new_privs, and one descriptor.

    Opened files stay usable, as they were opened. Where the kernel has no Landlock, nothing happens.
    """
    offered = version()
    if not offered:
        return
    ruleset = _Ruleset(*(_known(offered, rights) for rights in (_FILES, _NETWORK, _SCOPES)))
    # A kernel that is older than a field accepts it as long as it is 0.
    descriptor = syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.sizeof(ruleset), 0)
    try:
        syscall(_RESTRICT_SELF, descriptor, 0)
    finally:
        os.close(descriptor)


def _known(offered: int, rights: dict[int, int]) -> int:
    return sum(right for since, right in rights.items() if since <= offered)
