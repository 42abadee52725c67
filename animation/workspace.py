"""Folders for the files that a job's step needs, and their removal."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import anyio.to_thread


class Workspace:
    """One folder for each job, below DATA_DIR, for the owner's eyes only."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "jobs"

    async def folder(self, job_id: int) -> Path:
        """Return the job's folder, making it if need be."""
        folder = self._root / str(job_id)
        await anyio.to_thread.run_sync(lambda: folder.mkdir(mode=0o700, parents=True, exist_ok=True))
        return folder

    async def remove(self, job_id: int) -> None:
        """Remove the job's folder with everything in it."""
        folder = self._root / str(job_id)
        if folder.exists():
            await anyio.to_thread.run_sync(shutil.rmtree, folder)

    async def sweep(self, keep: Iterable[int]) -> int:
        """Remove what a killed process has left, except the folders of some jobs; returns how many."""
        kept = {str(job_id) for job_id in keep}
        left = [path for path in self._root.glob("*") if path.name not in kept]
        for path in left:
            await anyio.to_thread.run_sync(shutil.rmtree, path)
        return len(left)
