"""Stills: a picture out of a reference video, so that people see which motion they choose."""

import asyncio
import logging
from pathlib import Path

import anyio

from chat.files import FileError, TelegramFiles
from domain.media import MediaFile
from jobs.workspace import Workspace
from media import MediaError, MediaPool, WorkerError

_log = logging.getLogger(__name__)

_SECONDS = 30.0
"""How long a still is waited for, its turn in the media process included."""


class Stills:
    """Makes stills. One becomes a file of Telegram's only by being sent."""

    def __init__(self, files: TelegramFiles, media_pool: MediaPool, workspace: Workspace) -> None:
        self._files = files
        self._media_pool = media_pool
        self._workspace = workspace

    async def of(self, video: MediaFile) -> bytes | None:
        """Return a JPEG; none where it can't be had: nothing fails for want of a picture."""
        try:
            async with asyncio.timeout(_SECONDS), self._workspace.scratch() as folder:
                return await self._make(video, folder)
        except (FileError, MediaError, WorkerError, OSError) as error:  # among them running out of time
            _log.info("no still of a motion: %r", error)
            return None

    async def _make(self, video: MediaFile, folder: Path) -> bytes:
        original, still = folder / "original", folder / "still.jpg"
        await self._files.fetch(video, original)
        await self._media_pool.still(original, still)
        return await anyio.Path(still).read_bytes()
