"""What a worker would try that a stranger's file has taken over. Each returns when it has succeeded, else raises.

Run inside a real worker, as its task, by `attacking_worker.py`.
"""

import ctypes
import errno
import json
import mmap
import os
import socket
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import c_long, c_size_t, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Never

from media.problems import MediaError, Problem

SECRET = b"a secret of the bot"
PROBES = {335, 336}
"""uretprobe and uprobe: newer kernels filter them no more, and end whoever calls them."""
REFUSALS = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EMFILE}


@dataclass(frozen=True)
class Target:
    """What is attacked."""

    bot: int
    """Process id."""
    secret: int
    """Address of SECRET in the bot's memory."""
    folder: Path
    """With the files `secret`, `cut`, `unlinked` and `renamed` in it."""
    port: int
    """On which the bot listens."""


ATTACKS: dict[str, Callable[[Target], object]] = {}
"""By name."""


def attack(
    source: BinaryIO, report: BinaryIO, *, names: list[str], bot: int, secret: int, folder: str, port: int
) -> Never:
    """Try them, one after the other; report how each ended: "succeeded", "refused", or another error's name."""
    target = Target(bot, secret, Path(folder), port)
    assert source.read() == SECRET, "its own file is open"
    report.write(json.dumps({name: outcome(ATTACKS[name], target) for name in names}).encode())
    report.flush()
    raise MediaError(Problem.UNSUPPORTED)


def outcome(action: Callable[[Target], object], target: Target) -> str:
    """Try it: "succeeded", "refused", or another error's name."""
    try:
        action(target)
    except OSError as error:
        return "refused" if error.errno in REFUSALS else errno.errorcode[error.errno or 0]
    return "succeeded"


def _tried(action: Callable[[Target], object]) -> Callable[[Target], object]:
    ATTACKS[action.__name__] = action
    return action


def call(number: int, *arguments: object) -> int:
    """Make a system call by its number on x86-64."""
    syscall = ctypes.CDLL(None, use_errno=True).syscall
    syscall.restype = c_long
    result = int(syscall(c_long(number), *(c_long(a) if isinstance(a, int) else a for a in arguments)))
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


class _Span(ctypes.Structure):
    _fields_ = (("start", c_void_p), ("length", c_size_t))


def _read_memory(process: int, address: int) -> bytes:
    found = ctypes.create_string_buffer(len(SECRET))
    ours = _Span(ctypes.addressof(found), len(SECRET))
    call(310, process, ctypes.byref(ours), 1, ctypes.byref(_Span(address, len(SECRET))), 1, 0)
    return found.raw


@contextmanager
def _counting_as_success(number: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno != number:
            raise


@_tried
def read_memory_of_the_bot(target: Target) -> None:
    """By process_vm_readv."""
    assert _read_memory(target.bot, target.secret) == SECRET


@_tried
def read_memory_of_the_parent(_target: Target) -> None:
    """Whatever is there: a forked worker has the same addresses."""
    mine = ctypes.create_string_buffer(1)
    with _counting_as_success(errno.EFAULT):  # there is nothing at that address, but it was allowed to look
        _read_memory(os.getppid(), ctypes.addressof(mine) & ~0xFFF)


@_tried
def write_memory_of_the_bot(target: Target) -> None:
    """By process_vm_writev, with what stands there anyway."""
    same = ctypes.create_string_buffer(SECRET)
    here, there = _Span(ctypes.addressof(same), len(SECRET)), _Span(target.secret, len(SECRET))
    call(311, target.bot, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)


@_tried
def open_memory_of_the_bot(target: Target) -> None:
    """As a file."""
    with Path(f"/proc/{target.bot}/mem").open("rb", buffering=0) as memory:
        memory.seek(target.secret)
        assert memory.read(len(SECRET)) == SECRET


@_tried
def open_environment_of_the_bot(target: Target) -> None:
    """Tokens often stand there."""
    Path(f"/proc/{target.bot}/environ").read_bytes()


@_tried
def trace_the_bot(target: Target) -> None:
    """PTRACE_SEIZE, until this worker ends."""
    call(101, 0x4206, target.bot, 0, 0)


@_tried
def take_a_descriptor_of_the_bot(target: Target) -> None:
    """pidfd_getfd."""
    call(438, os.pidfd_open(target.bot), 0, 0)


@_tried
def signal_the_bot(target: Target) -> None:
    """Signal 0 is permitted to those who may send any."""
    os.kill(target.bot, 0)


@_tried
def signal_the_parent(_target: Target) -> None:
    """In a forked worker it is the fork server."""
    os.kill(os.getppid(), 0)


@_tried
def limit_the_bot(target: Target) -> None:
    """prlimit64: without files it couldn't go on. Here with the limit that it has."""
    import resource  # noqa: PLC0415 - Linux only

    resource.prlimit(target.bot, resource.RLIMIT_NOFILE, resource.prlimit(target.bot, resource.RLIMIT_NOFILE))


@_tried
def slow_the_bot_down(target: Target) -> None:
    """Setpriority."""
    os.setpriority(os.PRIO_PROCESS, target.bot, os.getpriority(os.PRIO_PROCESS, target.bot) + 1)


@_tried
def read_a_file(target: Target) -> None:
    """By its path."""
    assert (target.folder / "secret").read_bytes() == SECRET


@_tried
def look_at_a_file(target: Target) -> None:
    """Whether it is there, and how large."""
    assert (target.folder / "secret").stat().st_size == len(SECRET)


@_tried
def list_files(target: Target) -> None:
    """In a folder."""
    assert os.listdir(target.folder)  # noqa: PTH208 - as simple as possible


@_tried
def write_a_file(target: Target) -> None:
    """A new one."""
    (target.folder / "new").write_bytes(b"x")


@_tried
def truncate_a_file(target: Target) -> None:
    """By its path."""
    os.truncate(target.folder / "cut", 0)


@_tried
def unlink_a_file(target: Target) -> None:
    """By its path."""
    (target.folder / "unlinked").unlink()


@_tried
def rename_a_file(target: Target) -> None:
    """By its path."""
    (target.folder / "renamed").rename(target.folder / "other")


@_tried
def make_a_folder(target: Target) -> None:
    """By its path."""
    (target.folder / "folder").mkdir()


@_tried
def change_the_mode(target: Target) -> None:
    """So that others may read it."""
    (target.folder / "secret").chmod(0o666)


@_tried
def link_a_file(target: Target) -> None:
    """To bring it to where it is served."""
    os.link(target.folder / "secret", target.folder / "linked")


@_tried
def change_the_folder(_target: Target) -> None:
    """The one paths begin at."""
    os.chdir("/")


@_tried
def leave_a_process_behind(_target: Target) -> None:
    """Which isn't killed with its group."""
    if os.fork() == 0:
        os.setsid()
        os.closerange(0, 1024)
        time.sleep(1)
        os._exit(0)


@_tried
def run_a_program(_target: Target) -> None:
    """By posix_spawn."""
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)


@_tried
def become_a_program(_target: Target) -> None:
    """Execve. "Not found" says that it was looked for: success, here."""
    with _counting_as_success(errno.ENOENT):
        os.execv("/nonexistent", ["nothing"])  # noqa: S606 - to see whether it is looked for


@_tried
def make_a_socket(_target: Target) -> None:
    """Of the internet."""
    socket.socket().close()


@_tried
def connect_to_the_bot(target: Target) -> None:
    """Over TCP."""
    with socket.socket() as connection:
        connection.connect(("127.0.0.1", target.port))


@_tried
def make_a_unix_socket(_target: Target) -> None:
    """Local."""
    socket.socket(socket.AF_UNIX).close()


@_tried
def share_memory(_target: Target) -> None:
    """shmget, of System V: it would outlive the worker. This one is removed again."""
    segment = call(29, 0, 4096, 0o1600)
    call(31, segment, 0, None)


@_tried
def share_memory_by_name(_target: Target) -> None:
    """shm_open, of POSIX."""
    path = Path(f"/dev/shm/attack-{os.getpid()}")  # noqa: S108 - the place itself is meant
    path.write_bytes(b"x")
    path.unlink()


@_tried
def make_a_file_in_memory(_target: Target) -> None:
    """memfd_create: no limit on memory counts it."""
    os.close(os.memfd_create("attack"))


@_tried
def open_a_message_queue(_target: Target) -> None:
    """mq_open, and unlink it again."""
    name = ctypes.create_string_buffer(f"attack-{os.getpid()}".encode())
    os.close(call(240, name, os.O_CREAT | os.O_RDWR, 0o600, None))
    call(241, name)


@_tried
def use_a_ring(_target: Target) -> None:
    """io_uring_setup: what it opens passes by a filter of calls."""
    os.close(call(425, 1, ctypes.create_string_buffer(120)))


@_tried
def handle_page_faults(_target: Target) -> None:
    """userfaultfd, with UFFD_USER_MODE_ONLY."""
    os.close(call(323, 1))


@_tried
def use_a_keyring(_target: Target) -> None:
    """keyctl(KEYCTL_GET_KEYRING_ID) of the session keyring."""
    call(250, 0, -3, 1)


@_tried
def load_a_bpf_program(_target: Target) -> None:
    """bpf(BPF_MAP_CREATE): an array of one."""
    values = (ctypes.c_uint32 * 32)(2, 4, 8, 1)
    os.close(call(321, 0, values, 72))


@_tried
def count_events(_target: Target) -> None:
    """perf_event_open, of this process, user space only."""
    # PERF_TYPE_SOFTWARE, the size of this; exclude_kernel and exclude_hv in the word at 40
    attributes = ctypes.create_string_buffer(struct.pack("<II32xQ80x", 1, 128, 0b1100000), 128)
    os.close(call(298, attributes, 0, -1, -1, 0))


@_tried
def mount_something(target: Target) -> None:
    """Over a folder of the bot's, in a namespace of its own."""
    call(272, 0x10020000)  # CLONE_NEWUSER | CLONE_NEWNS
    call(165, b"none", str(target.folder).encode(), b"tmpfs", 0, None)


@_tried
def become_dumpable(_target: Target) -> None:
    """So that others could read this worker's memory."""
    call(157, 4, 1, 0, 0, 0)


@_tried
def outlive_the_bot(_target: Target) -> None:
    """By calling off the signal that ends it with its parent."""
    call(157, 1, 0, 0, 0, 0)


@_tried
def run_own_code(_target: Target) -> None:
    """Memory that can be executed."""
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


@_tried
def signal_a_thread_of_the_bot(target: Target) -> None:
    """Tgkill."""
    call(234, target.bot, target.bot, 0)


def call_everything(source: BinaryIO, report: BinaryIO, *, allowed: list[int]) -> Never:
    """Make every system call that isn't on the list, with senseless arguments; report which were not refused."""
    assert source.read()
    reached = []
    for number in sorted(set(range(600)) - set(allowed) - PROBES):
        try:
            call(number, *[-1] * 6)
        except OSError as error:
            if error.errno in {errno.EPERM, errno.ENOSYS}:
                continue
        reached.append(number)
    report.write(json.dumps(reached).encode())
    report.flush()
    raise MediaError(Problem.UNSUPPORTED)
