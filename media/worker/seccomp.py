"""seccomp: the kernel lets this process make only the system calls that are listed here.

A refused call fails with EPERM; the process is not killed. The call has no effect either way, and the C library and
decoders try calls that they can do without: with a new version of theirs, killing would make every file a crash.
"""

import ctypes
import errno
import platform
import struct
from collections.abc import Mapping

from media.worker.kernel import PR_SET_NAME, PR_SET_SECCOMP, prctl
from media.worker.syscalls import NUMBERS

Condition = tuple[int, int, int]
"""Which argument of the call, the bits of it that matter, and the value that they must have."""
Calls = Mapping[str, Condition | None]
"""Call -> on which condition it is allowed, None for always."""

_ALL_BITS = 0xFFFFFFFF
_NEW_THREAD = 0x3D0F00  # of linux/sched.h, the flags that glibc's pthread_create gives to clone
_CLONE_DETACHED = 0x400000  # of linux/sched.h: musl gives this too, and the kernel ignores it
_PROT_EXEC = 4  # asm-generic/mman-common.h


def worker_calls(process: int) -> dict[str, Condition | None]:
    """Return what the worker with this id needs: its open files, memory, threads, clocks, and ending itself.

    No call on the list takes a path, another process or an address on the network.
    """
    files = ("read", "write", "readv", "writev", "pread64", "pwrite64", "lseek", "fstat", "ftruncate", "close")
    memory = ("munmap", "mremap", "brk", "madvise")
    threads = (
        "futex",
        "set_robust_list",
        "rseq",
        "membarrier",
        "gettid",
        "getpid",
        "sched_yield",
        "sched_getaffinity",
    )
    signals = ("rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall")
    clocks = ("clock_gettime", "clock_getres", "gettimeofday", "nanosleep", "clock_nanosleep")
    no_code = (2, _PROT_EXEC, 0)  # data from a file can't be made executable
    return {
        **dict.fromkeys((*files, *memory, *threads, *signals, *clocks, "getrandom", "exit", "exit_group")),
        "mmap": no_code,
        "mprotect": no_code,
        "clone": (0, _ALL_BITS & ~_CLONE_DETACHED, _NEW_THREAD),
        "prctl": (0, _ALL_BITS, PR_SET_NAME),  # decoders name their threads
        "tgkill": (0, _ALL_BITS, process),  # abort() signals its own process
    }


def is_offered() -> bool:
    """Whether the kernel can filter calls, on an architecture whose calls are known here."""
    is_64_bit = struct.calcsize("P") == 8  # noqa: PLR2004 - bytes of an address
    if platform.machine() not in NUMBERS or not is_64_bit:  # the calls of 32-bit programs have other numbers
        return False
    try:
        prctl(PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, None)
    except OSError as error:
        return error.errno == errno.EFAULT  # it would have read the filter
    return False


def allow_only(calls: Calls) -> None:
    """Refuse all other calls for good, also in threads that are started later.

    Needs no_new_privs, and that no other thread runs. Does nothing where the kernel can't filter calls.
    """
    if not is_offered():
        return
    instructions = program(platform.machine(), calls)
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *one) for one in instructions))
    filter_program = struct.pack("@HP", len(instructions), ctypes.addressof(code))  # sock_fprog in linux/filter.h
    prctl(PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, filter_program)


Instruction = tuple[int, int, int, int]
"""sock_filter in linux/filter.h: code, how many to skip if it is true, how many if it is false, operand."""

# linux/seccomp.h: what a filter may return, and where in seccomp_data it finds what was called
_SECCOMP_MODE_FILTER = 2
_KILL_PROCESS, _ERRNO, _ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
# linux/bpf_common.h: load a word, "and", return, jump
_LOAD, _AND, _RETURN, _IF_EQUAL, _IF_AT_LEAST = 0x20, 0x54, 0x06, 0x15, 0x35

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""AUDIT_ARCH_* in linux/audit.h. A 64-bit process could call by the numbers of another architecture."""
_X32 = 0x40000000
"""__X32_SYSCALL_BIT in x86's asm/unistd.h: from here on, other calls by other numbers."""
_NEWEST = 450
"""The last call of Linux 6.1. Later ones "don't exist", so that the C library uses what it used before."""


def program(machine: str, calls: Calls) -> list[Instruction]:
    """Build the filter. Calls that an architecture doesn't have are left out."""
    numbers = NUMBERS[machine]
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, _ARCHITECTURES[machine]),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_IF_AT_LEAST, 0, 1, _NEWEST + 1),
        (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        # Its flags lie in memory, where a filter can't look; without it, the C library calls clone.
        (_IF_EQUAL, 0, 1, numbers["clone3"]),
        (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
        *(step for name in calls if name in numbers for step in _rule(numbers[name], calls[name])),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
    ]


def _rule(number: int, condition: Condition | None) -> list[Instruction]:
    """Of an argument the lower 32 bits are looked at: the kernel looks at no others in the calls that we check."""
    if condition is None:
        return [(_IF_EQUAL, 0, 1, number), (_RETURN, 0, 0, _ALLOW)]
    argument, mask, value = condition
    return [
        (_IF_EQUAL, 0, 5, number),
        (_LOAD, 0, 0, _ARGUMENTS + 8 * argument),
        (_AND, 0, 0, mask),
        (_IF_EQUAL, 0, 1, value),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERRNO | errno.EPERM),
    ]
