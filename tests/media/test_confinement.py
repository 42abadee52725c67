"""A worker that a stranger's file has taken over: what it can reach.

Each attack is tried inside a real worker, as root and as nobody, forked and started anew. To see that the attacks
are real, they are also tried with nothing to stop them, and then they succeed.
"""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from media import missing_protection
from media.worker import landlock, seccomp
from tests.media.support.attacks import ATTACKS, Target, outcome
from tests.media.support.other_user import NOBODY, as_nobody, why_not

ROOT = Path(__file__).parents[2]
LAYERS = ("seccomp", "landlock", "capabilities", "opening", "memory")
ONLY_FOR_ROOT = {"load_a_bpf_program"}
"""Attacks that most kernels refuse to others anyway."""

OF_THE_KERNEL = {
    *("share_memory", "make_a_file_in_memory", "open_a_message_queue", "use_a_ring", "handle_page_faults"),
    *("use_a_keyring", "load_a_bpf_program", "count_events"),
}
"""Attacks on nobody: some kernels and containers refuse them to every process."""

ON_MEMORY = {name for name in ATTACKS if "memory_of" in name} | {"trace_the_bot", "take_a_descriptor_of_the_bot"}
ON_FILES = {
    *("read_a_file", "list_files", "write_a_file", "truncate_a_file", "unlink_a_file", "rename_a_file"),
    *("make_a_folder", "link_a_file", "run_a_program", "share_memory_by_name", "open_memory_of_the_bot"),
}
ON_PROCESSES = {"signal_the_bot", "signal_the_parent", "signal_a_thread_of_the_bot"}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="the attacks are written for Linux on x86-64"
)

Attack = Callable[..., dict[str, Any]]
NOBODY_ATTACKED = Target(bot=0, secret=0, folder=Path(), port=0)


@pytest.fixture(scope="module")
def attack() -> Iterator[Attack]:
    """Give a function that tells how all attacks end, by name; each way of trying them is tried once."""
    # Not within pytest's own folder: that is kept private.
    folders = ExitStack()

    @cache
    def outcomes(user: str, kind: str, only: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
        folder = folders.enter_context(TemporaryDirectory(prefix="attacked-"))
        left_out = ",".join(layer for layer in LAYERS if layer not in only)
        command = [sys.executable, "-m", "tests.media.support.attacked_bot", kind, left_out, folder, *ATTACKS]
        environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
        if user == "nobody":
            os.chown(folder, NOBODY, NOBODY)
            return as_nobody(command, env=environment, cwd=ROOT)
        return subprocess.run(  # noqa: S603 - our own program
            command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
        )

    def attack(user: str, kind: str, *, only: tuple[str, ...] = LAYERS) -> dict[str, Any]:
        if user == "nobody" and why_not():
            pytest.skip(why_not())
        ended = outcomes(user, kind, only)
        assert not ended.stderr  # no warning either: forked workers were really forked
        found: dict[str, Any] = json.loads(ended.stdout)
        return found

    with folders:
        yield attack


users = pytest.mark.parametrize("user", ["same", "nobody"])
kinds = pytest.mark.parametrize("kind", ["forked", "started"])


@users
@kinds
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused(attack: Attack, user: str, kind: str, name: str) -> None:
    """By the user that runs the tests, usually root, and by nobody."""
    assert attack(user, kind)[name] == "refused"


@users
@kinds
def test_no_call_but_those_on_the_list_is_made(attack: Attack, user: str, kind: str) -> None:
    """Each of the kernel's other calls is refused, whatever it does."""
    assert attack(user, kind)["calls"] == []


@users
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_real(attack: Attack, user: str, name: str) -> None:
    """Without protection it succeeds: so the tests above would notice if there were none."""
    if name in ONLY_FOR_ROOT and (user == "nobody" or os.getuid() != 0):
        pytest.skip("only root may do this")

    found = attack(user, "forked", only=())[name]
    if found == "refused" and name in OF_THE_KERNEL and outcome(ATTACKS[name], NOBODY_ATTACKED) == "refused":
        pytest.skip("this machine refuses it to every process, also to the tests")

    assert found == "succeeded"


@users
def test_landlock_alone_protects_files_and_processes(attack: Attack, user: str) -> None:
    """Where a call slips through the filter."""
    found = attack(user, "started", only=("landlock",))

    assert {name: found[name] for name in ON_MEMORY | ON_FILES | ON_PROCESSES if found[name] != "refused"} == {}


def test_hidden_memory_alone_protects_the_bot(attack: Attack) -> None:
    """Where the kernel has neither filter nor Landlock, its secrets still can't be read by its own user."""
    found = attack("nobody", "started", only=("memory",))

    assert {name: found[name] for name in ON_MEMORY if found[name] != "refused"} == {}


def test_seccomp_alone_protects_everything(attack: Attack) -> None:
    """It is the one layer that refuses all attacks."""
    found = attack("same", "started", only=("seccomp",))

    assert set(found.values()) == {"refused"}


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the bot's log at its start."""
    monkeypatch.setattr(seccomp, "is_offered", lambda: False)
    monkeypatch.setattr(landlock, "version", lambda: 3)

    assert missing_protection() == ["seccomp", "Landlock for TCP", "Landlock for signals"]


def test_nothing_is_missing_here() -> None:
    """On a kernel that offers everything."""
    if landlock.version() < 6:
        pytest.skip("this kernel's Landlock is older")

    assert missing_protection() == []
