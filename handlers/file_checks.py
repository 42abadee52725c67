"""Looks into files before anybody pays: whether they can be used, their quality, and a still of a video."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import anyio

from chat.file_cache import FileCache
from chat.files import FileError
from domain.media import MediaFile, Role
from domain.quality import Quality, flaw_of_photo, video_quality
from jobs.unusable import MIN_SECONDS, UnusableError
from jobs.workspace import Workspace
from media import MediaError, MediaPool, Problem, WorkerError

_log = logging.getLogger(__name__)

QUALITY_SECONDS = 60.0
"""Seconds for a quality check, with the wait for a free slot: later, nobody needs the hint any more."""
STILL_SECONDS = 30.0
"""Seconds for a still or a picture, with the wait for the media process: the reply waits for a still."""
_AT_ONCE = 2
"""Quality checks at once; each holds a downloaded file on the disk."""

_OF_LIMITS = {Problem.TOO_SLOW, Problem.TOO_HEAVY, Problem.TOO_BULKY}
"""Problems that say nothing of a job, whose limits are wider than those of a check."""

_Found = TypeVar("_Found")


class FileChecks:
    """Brings a file into a scratch folder and runs one media task on it.

    Give it a media pool other than that of the jobs: no paid job may wait for a check.
    """

    def __init__(
        self,
        files: FileCache,
        media_pool: MediaPool,
        workspace: Workspace,
        *,
        quality_seconds: float = QUALITY_SECONDS,
        still_seconds: float = STILL_SECONDS,
    ) -> None:
        self._files = files
        self._media_pool = media_pool
        self._workspace = workspace
        self._quality_seconds = quality_seconds
        self._still_seconds = still_seconds
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._picture_slot = asyncio.Semaphore(1)

    async def quality_of(self, file: MediaFile, *, person_id: int) -> Quality | None:
        """Return what a person's file looks like; None if that can't be found out in time.

        Raises UnusableError if a job could not use it either.
        """
        measure = self._photo_quality if file.role is Role.PHOTO else self._video_quality
        quality = await self._run(measure, file, person_id, self._quality_seconds, self._slots)
        if quality is not None and quality.seconds is not None and quality.seconds < MIN_SECONDS:
            raise UnusableError.of(file.role, Problem.TOO_SHORT, f"{quality.seconds:.2f} s")
        _log.debug("a %s: %s", file.role, quality)
        return quality

    async def still_of(self, video: MediaFile, *, person_id: int) -> bytes | None:
        """Return a JPEG of one frame; None if it can't be made, or not in time."""
        try:
            return await self._run(self._still, video, person_id, self._still_seconds, nullcontext())
        except UnusableError as error:
            _log.info("no still: %s", error)
            return None

    async def fit_of(
        self, photo: MediaFile, video: MediaFile, *, short_side: int, begin_seconds: float, person_id: int
    ) -> bytes | None:
        """Return a JPEG of how a photo fits a part of a video; None if it can't be made, or not in time.

        New files are kept since their check. One that isn't kept any more, as that of a saved move, is fetched
        anew; the job then finds it.
        """
        try:
            async with asyncio.timeout(self._still_seconds), self._workspace.scratch() as folder:
                paths = {each.role: folder / each.role for each in (photo, video)}
                for each in (photo, video):
                    await self._files.fetch(each, paths[each.role], person_id=person_id)
                target = folder / "fit.jpg"
                async with self._picture_slot:
                    await self._media_pool.fit_picture(
                        paths[photo.role],
                        paths[video.role],
                        target,
                        short_side=short_side,
                        begin_seconds=begin_seconds,
                    )
                return await anyio.Path(target).read_bytes()
        except (FileError, MediaError, WorkerError, OSError) as error:
            _log.info("no picture of how they fit: %r", error)
            return None

    async def _run(
        self,
        task: Callable[[Path], Awaitable[_Found]],
        file: MediaFile,
        person_id: int,
        seconds: float,
        slot: AbstractAsyncContextManager[None],
    ) -> _Found | None:
        """Run one task on a person's file, in a folder that is removed afterwards.

        Returns None if it fails. Raises UnusableError if the file is at fault.
        """
        try:
            async with asyncio.timeout(seconds), slot, self._workspace.scratch() as folder:
                original = folder / "original"
                await self._files.fetch(file, original, person_id=person_id)
                return await task(original)
        except MediaError as error:
            if error.problem not in _OF_LIMITS:
                raise UnusableError.of(file.role, error.problem, str(error)) from error
            _log.info("a %s can't be checked: %r", file.role, error)
        except (FileError, WorkerError, OSError) as error:  # TimeoutError is an OSError
            _log.info("a %s can't be checked: %r", file.role, error)
        return None

    async def _photo_quality(self, original: Path) -> Quality:
        photo = await self._media_pool.measure_photo(original)
        flaw = flaw_of_photo(photo.width, photo.height, brightness=photo.brightness, sharpness=photo.sharpness)
        return Quality(photo.width, photo.height, flaw=flaw)

    async def _video_quality(self, original: Path) -> Quality:
        video = await self._media_pool.measure_video(original)
        quality = video_quality(
            video.width,
            video.height,
            video.duration,
            brightness=video.brightness,
            activity=video.activity,
            black_seconds=video.black_seconds,
            still_seconds=video.still_seconds,
            shots=video.shots,
        )
        return replace(quality, frame_rate=video.frame_rate or None)

    async def _still(self, original: Path) -> bytes:
        still = original.with_name("still.jpg")
        await self._media_pool.still(original, still)
        return await anyio.Path(still).read_bytes()
