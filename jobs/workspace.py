"""Temporary folders for files, and their removal."""

import itertools
import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import anyio.to_thread


class Workspace:
    """A folder for each job, and scratch folders beside them, below DATA_DIR; readable by the bot's user only.

    Every method may raise OSError. Removing needs no room on the disk, since it is what makes room.
    """

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "jobs"
        self._numbers = itertools.count(1)

    async def folder(self, job_id: int) -> Path:
        """Return the job's folder; it is made if it isn't there."""
        folder = self._root / str(job_id)
        await anyio.to_thread.run_sync(_make, folder)
        return folder

    async def remove(self, job_id: int) -> None:
        """Remove the job's folder with everything in it, if it is there."""
        await anyio.to_thread.run_sync(self._remove, self._root / str(job_id))

    @asynccontextmanager
    async def scratch(self) -> AsyncIterator[Path]:
        """Make a folder and give its path; after the block it is removed with everything in it."""
        # Never the name of a job's folder, which is a number.
        folder = self._root / f"scratch-{next(self._numbers)}"
        try:
            await anyio.to_thread.run_sync(_make, folder)
            yield folder
        finally:
            await anyio.to_thread.run_sync(self._remove, folder)

    async def jobs(self) -> set[int]:
        """Return the ids of the jobs that have a folder."""
        names = await anyio.to_thread.run_sync(_names, self._root)
        return {int(name) for name in names if name.isdecimal()}

    async def sweep(self, keep: Iterable[int]) -> int:
        """Remove the folders that an earlier process has left, except those of some jobs; returns how many."""
        kept = {str(job_id) for job_id in keep}
        left = [path for path in self._root.glob("*") if path.name not in kept]
        for path in left:
            await anyio.to_thread.run_sync(shutil.rmtree, path)
        return len(left)

    def _remove(self, folder: Path) -> None:
        # Rename first: a step that still writes to the folder can't add files while the tree is being removed.
        renamed = self._root / f"removed-{next(self._numbers)}"
        # Not every job has a folder, and that of a cancelled job is removed from two places.
        with suppress(FileNotFoundError):
            shutil.rmtree(folder.rename(renamed))


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("*")]


def _make(folder: Path) -> None:
    # One by one, because mkdir() gives the mode only to the last folder, not to parents that it makes.
    for path in (folder.parent.parent, folder.parent, folder):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
