"""What can happen to a database file."""

from pathlib import Path


def overwrite(path: Path) -> None:
    """Overwrite every page but the first."""
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\x5a" * (size - 4096))


def cut_short(path: Path) -> None:
    """Leave the first half, as a full disk or a broken copy does."""
    with path.open("r+b") as file:
        file.truncate(file.seek(0, 2) // 2)


def replace(path: Path) -> None:
    """Put something else in its place."""
    path.write_bytes(b"something else entirely" * 100)
