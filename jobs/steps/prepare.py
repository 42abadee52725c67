"""Step one: fetch both files from Telegram and convert them to what the model takes."""

import logging
from dataclasses import dataclass
from pathlib import Path

import anyio

from chat.file_cache import FileCache
from chat.files import FileError, FileTooLargeError, FileUnavailableError
from domain.cut import used_seconds
from domain.job import Ending, Job
from domain.media import ROUNDED_OFF, MediaFile, Role
from jobs.transitions import RetryError
from jobs.unusable import MIN_SECONDS, UnusableError
from media import Clip, MediaError, MediaPool, WorkerError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The two files that will be submitted."""

    photo: Path
    video: Path
    seconds: float
    """The length of the video, in seconds."""
    frames: int = 0
    """How many frames it has; 0 if that is unknown."""


async def _exist(*paths: Path) -> bool:
    return all([await anyio.Path(path).exists() for path in paths])


class Preparation:
    """Prepares the files of jobs."""

    def __init__(self, files: FileCache, media_pool: MediaPool, *, max_seconds: float, max_rate: float) -> None:
        self._files = files
        self._media_pool = media_pool
        self._max_seconds = max_seconds
        self._max_rate = max_rate

    async def __call__(self, job: Job, folder: Path) -> Prepared:
        """Prepare both files in the folder, unless an earlier try has. Raises UnusableError or RetryError."""
        photo, video = folder / "photo.jpg", folder / "reference.mp4"
        if job.reference_seconds is not None and await _exist(photo, video):
            return Prepared(photo, video, job.reference_seconds, job.reference_frames or 0)
        try:
            # The photo first: it takes less time to find out that it can't be used.
            await self._photo(job, folder / "photo.original", photo)
            clip = await self._video(job, folder / "video.original", video)
        except FileUnavailableError as error:
            raise RetryError(str(error), retry_after=error.retry_after) from error
        except WorkerError as error:
            raise RetryError(str(error)) from error
        return Prepared(photo, video, clip.duration, clip.frames)

    async def _photo(self, job: Job, original: Path, target: Path) -> None:
        await self._fetch(job, job.photo, original)
        try:
            await self._media_pool.prepare_photo(original, target)
        except MediaError as error:
            raise UnusableError.of(Role.PHOTO, error.problem, str(error)) from error
        await anyio.Path(original).unlink()

    async def _video(self, job: Job, original: Path, target: Path) -> Clip:
        """Return what the prepared video is."""
        await self._fetch(job, job.video, original)
        try:
            clip = await self._media_pool.prepare_reference(
                original,
                target,
                short_side=job.options.resolution.short_side,
                max_seconds=self._most_seconds(job),
                begin_seconds=job.cut.begin if job.cut else 0.0,
                max_rate=self._max_rate,
            )
        except MediaError as error:
            raise UnusableError.of(Role.VIDEO, error.problem, str(error)) from error
        if clip.duration < MIN_SECONDS:
            raise UnusableError(Role.VIDEO, Ending.VIDEO_TOO_SHORT, f"{clip.duration:.2f} s")
        await anyio.Path(original).unlink()
        _log.info("job %d: reference of %.1f s, %d bytes", job.id, clip.duration, clip.size)
        return clip

    def _most_seconds(self, job: Job) -> float:
        """Return the seconds of the video that are used at most: what its price was based on.

        Where nobody has measured the video yet, that is what its sender's app has claimed, which may be false.
        """
        most = used_seconds(job.video.seconds, job.cut, allowed=self._max_seconds)
        return most if job.cut is not None else min(most + ROUNDED_OFF, self._max_seconds)

    async def _fetch(self, job: Job, file: MediaFile, target: Path) -> None:
        try:
            await self._files.fetch(file, target, person_id=job.owner.person_id)
        except FileUnavailableError:
            raise
        except FileError as error:
            is_photo = file.role is Role.PHOTO
            if isinstance(error, FileTooLargeError):
                ending = Ending.PHOTO_TOO_LARGE if is_photo else Ending.VIDEO_TOO_LARGE
            else:
                ending = Ending.PHOTO_GONE if is_photo else Ending.VIDEO_GONE
            raise UnusableError(file.role, ending, str(error)) from error
