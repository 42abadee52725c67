"""Calls of Linux that Python has no functions for. Constants stand in the header of the kernel that is named."""

import ctypes
import os

# linux/prctl.h
PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NAME = 15
PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38

# linux/capability.h
_LINUX_CAPABILITY_VERSION_3 = 0x20080522


def syscall(number: int, *arguments: object) -> int:
    """Make a system call; raises OSError."""
    return _call("syscall", number, *arguments)


def prctl(option: int, *arguments: object) -> None:
    """Change a property of this process; raises OSError."""
    _call("prctl", option, *arguments, *[0] * (4 - len(arguments)))


def drop_capabilities() -> None:
    """Give up every right that root has beyond other users. What this process owns it may still use."""
    header = (ctypes.c_uint32 * 2)(_LINUX_CAPABILITY_VERSION_3, 0)
    no_capabilities = (ctypes.c_uint32 * 6)()
    _call("capset", header, no_capabilities)


def _call(name: str, *arguments: object) -> int:
    """Call a function of the C library: whole numbers as long, everything else as ctypes does."""
    function = getattr(ctypes.CDLL(None, use_errno=True), name)
    function.restype = ctypes.c_long if name == "syscall" else ctypes.c_int
    result: int = function(*(ctypes.c_long(value) if isinstance(value, int) else value for value in arguments))
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result
