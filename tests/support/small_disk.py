"""A small file system of its own, to be filled up. Linux, as root."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.read_only_root import can_make_root_read_only

needs_mounts = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not can_make_root_read_only(),
    reason="mounts of one's own: Linux, as root",
)


@contextmanager
def small_disk(folder: Path, size: int, *, files: int = 1000) -> Iterator[None]:
    """Mount a file system of `size` bytes and some files, kept in memory, at a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size={size},nr_inodes={files},mode=700"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)  # noqa: S603, S607 - our own arguments; its place differs between systems
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607 - see above


def fill(path: Path) -> None:
    """Write a file until its file system has no room left for a single byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    piece = bytes(1024 * 1024)
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    try:
        while piece:
            try:
                os.write(descriptor, piece)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                piece = piece[: len(piece) // 2]
    finally:
        os.close(descriptor)
