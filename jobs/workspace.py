"""Folders for the files that are on the disk for a while, and their removal."""

import itertools
import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import anyio.to_thread


class Workspace:
    """One folder for each job, and scratch folders beside them, below DATA_DIR, for the owner's eyes only."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "jobs"
        self._numbers = itertools.count(1)

    async def folder(self, job_id: int) -> Path:
        """Return the job's folder, making it if need be."""
        folder = self._root / str(job_id)
        await anyio.to_thread.run_sync(_make, folder)
        return folder

    async def remove(self, job_id: int) -> None:
        """Remove the job's folder with everything in it."""
        # It may not be there: not every job needs one, and a cancelled one is tidied up from two sides.
        with suppress(FileNotFoundError):
            await anyio.to_thread.run_sync(_remove, self._root / str(job_id))

    @asynccontextmanager
    async def scratch(self) -> AsyncIterator[Path]:
        """Give a folder of its own, which is gone with everything in it after the block."""
        folder = self._root / f"scratch-{next(self._numbers)}"  # no job is called that
        try:
            await anyio.to_thread.run_sync(_make, folder)
            yield folder
        finally:
            with suppress(FileNotFoundError):  # cancelled before it was made
                await anyio.to_thread.run_sync(_remove, folder)

    async def sweep(self, keep: Iterable[int]) -> int:
        """Remove what a killed process has left, except the folders of some jobs; returns how many."""
        kept = {str(job_id) for job_id in keep}
        left = [path for path in self._root.glob("*") if path.name not in kept]
        for path in left:
            await anyio.to_thread.run_sync(shutil.rmtree, path)
        return len(left)


def _make(folder: Path) -> None:
    # One by one: the mode is not for the parents that are made along the way.
    for path in (folder.parent.parent, folder.parent, folder):
        path.mkdir(mode=0o700, parents=True, exist_ok=True)


def _remove(folder: Path) -> None:
    # Out of the way first, in one go: whoever still writes there can't put anything into what is being removed.
    with TemporaryDirectory(dir=folder.parent, prefix="removed-") as doomed:
        folder.rename(Path(doomed) / folder.name)
