"""The room on the disk that holds DATA_DIR: what is downloaded leaves some of it to the database."""

import errno
import shutil
from pathlib import Path

import anyio.to_thread

RESERVE = 128 * 1024 * 1024
"""Bytes that a download leaves free: for the database, for what media processes write, and for other downloads that
have begun at the same time."""
LOW = RESERVE + 32 * 1024 * 1024
"""Bytes below which the operator is told; a download that Telegram allows fits in between."""
ENOUGH = 2 * RESERVE
"""Bytes from which it counts as over: files come and go, and not each of them is worth an alert."""


async def require_room(folder: Path, size: int) -> None:
    """Raise OSError (ENOSPC) unless a file of `size` bytes fits into a folder, with RESERVE left."""
    free = await _free(folder)
    if free < size + RESERVE:
        raise OSError(errno.ENOSPC, f"{size} bytes are to be downloaded, and only {free} are free", str(folder))


async def has_plenty(folder: Path, size: int) -> bool:
    """Whether ENOUGH stays free beside a file of `size` bytes: then what only might be needed may stay, too."""
    try:
        return await _free(folder) >= size + ENOUGH
    except OSError:
        return False


class DiskSpace:
    """Says when the disk is nearly full, until it clearly is no more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_low = False

    async def shortage(self) -> str | None:
        """Return what the operator should know; None while there is room, and where that can't be found out."""
        try:
            free = await _free(self._folder)
        except OSError:
            return None
        self._is_low = free < (ENOUGH if self._is_low else LOW)
        return f"only {free // 2**20} MB are free on its disk" if self._is_low else None


async def _free(folder: Path) -> int:
    return (await anyio.to_thread.run_sync(shutil.disk_usage, folder)).free
