"""Landlock on kernels of each age: what a younger kernel offers includes what an older one does."""

import subprocess
import sys
from pathlib import Path

import pytest

from media.worker import landlock

ROOT = Path(__file__).parents[3]
PROGRAM = """
import os, sys
from media.worker import kernel, landlock
kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
landlock.version = lambda: int(sys.argv[1])
file = os.open(sys.argv[2], os.O_RDWR)
landlock.forbid()
os.write(file, b"still open")
try:
    os.open(sys.argv[2], os.O_RDONLY)
except PermissionError:
    print("opening", end=" ")
try:
    os.truncate(sys.argv[2], 0)
except PermissionError:
    print("truncating", end=" ")
try:
    os.kill(os.getppid(), 0)
except PermissionError:
    print("signals", end=" ")
"""


@pytest.mark.parametrize(
    ("version", "refused"),
    [
        (0, []),
        (1, ["opening"]),
        (2, ["opening"]),
        (3, ["opening", "truncating"]),
        (4, ["opening", "truncating"]),
        (5, ["opening", "truncating"]),
        (6, ["opening", "truncating", "signals"]),
        (99, ["opening", "truncating", "signals"]),
    ],
)
def test_each_version_refuses_what_it_can(tmp_path: Path, version: int, refused: list[str]) -> None:
    """Open files stay open; a version of the future brings nothing that is asked for yet."""
    if landlock.version() < min(version, 6):
        pytest.skip("this kernel's Landlock is older")
    file = tmp_path / "file"
    file.touch()
    command = [sys.executable, "-c", PROGRAM, str(version), str(file)]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert ended.stdout.split() == refused
