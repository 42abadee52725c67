"""Which tests run in one process, of several: those of a file, or of a folder that shares what is slow to start."""

from pathlib import PurePath

from xdist.scheduler.loadfile import LoadFileScheduling

_TOGETHER = ("tests/e2e/browser", "tests/storage")
"""Folders: one browser, and one server of PostgreSQL, take seconds of processor time to start."""


class FolderScheduling(LoadFileScheduling):  # type: ignore[misc] # xdist has no types
    """As `--dist loadfile`, but for these folders."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return next((folder for folder in _TOGETHER if PurePath(folder) in PurePath(file).parents), file)
