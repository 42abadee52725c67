"""The filter of system calls, judged for both architectures by a small interpreter of its instructions."""

import errno
import re
from pathlib import Path

import pytest

from media.worker.seccomp import program, worker_calls
from media.worker.syscalls import NUMBERS

PROCESS = 4711
ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
ALLOWED, KILLED = "allowed", "killed"
FORK, PTHREAD, PTHREAD_OF_MUSL = 0x1200011, 0x3D0F00, 0x7D0F00
NEW_NETWORK = 0x40000000


def verdict(machine: str, number: int, *arguments: int, architecture: int | None = None) -> str:
    """Run the filter on a call: allowed, killed, or the name of the error."""
    instructions = program(machine, worker_calls(PROCESS))
    words = {0: number, 4: ARCHITECTURE[machine] if architecture is None else architecture}
    words |= {16 + 8 * index: value & 0xFFFFFFFF for index, value in enumerate(arguments)}
    position, loaded = 0, 0
    while True:
        code, if_true, if_false, operand = instructions[position]
        position += 1
        match code:
            case 0x20:
                loaded = words[operand]
            case 0x54:
                loaded &= operand
            case 0x15:
                position += if_true if loaded == operand else if_false
            case 0x35:
                position += if_true if loaded >= operand else if_false
            case 0x06:
                named = {0x7FFF0000: ALLOWED, 0x80000000: KILLED}
                return named.get(operand) or errno.errorcode[operand & 0xFFFF]
            case _:
                raise AssertionError(f"no such instruction: {code:#x}")


machines = pytest.mark.parametrize("machine", NUMBERS)


@machines
def test_calls_on_the_list_are_allowed(machine: str) -> None:
    """Those without a condition, whatever their arguments."""
    unconditional = [name for name, condition in worker_calls(PROCESS).items() if condition is None]

    refused = [name for name in unconditional if verdict(machine, NUMBERS[machine][name], *[-1] * 6) != ALLOWED]

    assert len(unconditional) > 30
    assert not refused


@machines
def test_all_other_calls_are_refused(machine: str) -> None:
    """Known ones with EPERM, later ones as if they didn't exist."""
    on_the_list = {NUMBERS[machine][name] for name in worker_calls(PROCESS)}

    found = {number: verdict(machine, number, *[0] * 6) for number in set(range(2000)) - on_the_list}

    assert found.pop(NUMBERS[machine]["clone3"]) == "ENOSYS"
    assert {number for number, said in found.items() if said == "ENOSYS"} == set(range(451, 2000))
    assert set(found.values()) == {"EPERM", "ENOSYS"}


@machines
def test_threads_are_allowed_and_processes_are_not(machine: str) -> None:
    """With exactly the flags that the C libraries give, in the lower half of the argument."""
    clone = NUMBERS[machine]["clone"]

    assert verdict(machine, clone, PTHREAD) == ALLOWED
    assert verdict(machine, clone, PTHREAD_OF_MUSL) == ALLOWED
    assert verdict(machine, clone, FORK) == "EPERM"
    assert verdict(machine, clone, PTHREAD | NEW_NETWORK) == "EPERM"


@machines
def test_memory_can_not_be_made_executable(machine: str) -> None:
    """Neither new memory nor what is there."""
    for name in ("mmap", "mprotect"):
        assert verdict(machine, NUMBERS[machine][name], 0, 4096, 1 | 2) == ALLOWED
        assert verdict(machine, NUMBERS[machine][name], 0, 4096, 1 | 4) == "EPERM"


@machines
def test_only_the_own_process_is_signalled(machine: str) -> None:
    """As abort() does."""
    assert verdict(machine, NUMBERS[machine]["tgkill"], PROCESS, PROCESS, 6) == ALLOWED
    assert verdict(machine, NUMBERS[machine]["tgkill"], PROCESS + 1, PROCESS + 1, 6) == "EPERM"


@machines
def test_only_the_name_of_a_thread_is_set(machine: str) -> None:
    """Not whether others may read this memory, nor when it ends."""
    prctl = NUMBERS[machine]["prctl"]

    assert [option for option in range(100) if verdict(machine, prctl, option) == ALLOWED] == [15]


@machines
def test_calls_of_another_architecture_kill(machine: str) -> None:
    """The numbers mean other calls there: 32-bit ones on both, x32's too."""
    [other] = set(ARCHITECTURE.values()) - {ARCHITECTURE[machine]}

    assert verdict(machine, 0, architecture=other) == KILLED
    assert verdict(machine, 0, architecture=0x40000003) == KILLED  # AUDIT_ARCH_I386
    assert verdict(machine, 0x40000000) == KILLED
    assert verdict(machine, 0xFFFFFFFF) == KILLED


@pytest.mark.parametrize(
    ("machine", "header"),
    [
        ("x86_64", "/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
        ("aarch64", "/usr/include/asm-generic/unistd.h"),
    ],
)
def test_the_numbers_are_those_of_the_kernel(machine: str, header: str) -> None:
    """As far as its headers are installed."""
    if not Path(header).exists():
        pytest.skip("the kernel's headers are not installed")
    numbers = dict(re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)\n", Path(header).read_text(encoding="utf-8")))

    assert NUMBERS[machine] == {name: int(numbers[name]) for name in NUMBERS[machine]}


def test_the_number_of_instructions_fits() -> None:
    """BPF_MAXINSNS, and jumps of one byte."""
    for machine in NUMBERS:
        instructions = program(machine, worker_calls(PROCESS))
        assert len(instructions) < 4096
        assert all(max(one[1:3]) < 256 for one in instructions)
