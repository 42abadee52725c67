"""Step one: fetch both files from Telegram and convert them to what the model takes."""

import logging
from dataclasses import dataclass
from pathlib import Path

import anyio

from chat.files import FileError, FileTooLargeError, FileUnavailableError, TelegramFiles
from domain.job import Ending, Job
from domain.media import MediaFile, Role
from jobs.transitions import RetryError
from media import MediaError, MediaPool, Problem, WorkerError

_log = logging.getLogger(__name__)


class UnusableError(Exception):
    """One of the files can't be used: the job fails with this ending, and the person has to send another file."""

    def __init__(self, ending: Ending, reason: str) -> None:
        super().__init__(reason)
        self.ending = ending


@dataclass(frozen=True, slots=True)
class Prepared:
    """The two files that will be submitted."""

    photo: Path
    video: Path
    seconds: float
    """The length of the video, in seconds."""


MIN_SECONDS = 1.95
"""The shortest reference that is submitted. The model asks for two seconds; a frame less is accepted."""

_PHOTO_ENDINGS = {Problem.TOO_SMALL: Ending.PHOTO_TOO_SMALL, Problem.TOO_LARGE: Ending.PHOTO_TOO_LARGE}
_VIDEO_ENDINGS = {
    Problem.NO_PICTURE: Ending.VIDEO_NO_PICTURE,
    Problem.TOO_SMALL: Ending.VIDEO_TOO_SMALL,
    Problem.TOO_SHORT: Ending.VIDEO_TOO_SHORT,
    Problem.TOO_LARGE: Ending.VIDEO_TOO_LARGE,
    Problem.TOO_HEAVY: Ending.VIDEO_TOO_LARGE,
    Problem.TOO_SLOW: Ending.VIDEO_TOO_LARGE,
}


async def _exist(*paths: Path) -> bool:
    return all([await anyio.Path(path).exists() for path in paths])


class Preparation:
    """Prepares the files of jobs."""

    def __init__(self, files: TelegramFiles, media_pool: MediaPool, *, max_seconds: float, max_rate: float) -> None:
        self._files = files
        self._media_pool = media_pool
        self._max_seconds = max_seconds
        self._max_rate = max_rate

    async def __call__(self, job: Job, folder: Path) -> Prepared:
        """Prepare both files in the folder, unless an earlier try has. Raises UnusableError or RetryError."""
        photo, video = folder / "photo.jpg", folder / "reference.mp4"
        if job.reference_seconds is not None and await _exist(photo, video):
            return Prepared(photo, video, job.reference_seconds)
        try:
            # The photo first: it takes less time to find out that it can't be used.
            await self._photo(job, folder / "photo.original", photo)
            seconds = await self._video(job, folder / "video.original", video)
        except FileUnavailableError as error:
            raise RetryError(str(error), retry_after=error.retry_after) from error
        except WorkerError as error:
            raise RetryError(str(error)) from error
        return Prepared(photo, video, seconds)

    async def _photo(self, job: Job, original: Path, target: Path) -> None:
        await self._fetch(job.photo, original)
        try:
            await self._media_pool.prepare_photo(original, target)
        except MediaError as error:
            ending = _PHOTO_ENDINGS.get(error.problem, Ending.PHOTO_UNREADABLE)
            raise UnusableError(ending, f"photo: {error}") from error
        await anyio.Path(original).unlink()

    async def _video(self, job: Job, original: Path, target: Path) -> float:
        """Return the length of the prepared video, in seconds."""
        await self._fetch(job.video, original)
        try:
            clip = await self._media_pool.prepare_reference(
                original,
                target,
                short_side=job.options.resolution.short_side,
                max_seconds=min(job.cut.seconds, self._max_seconds) if job.cut else self._max_seconds,
                begin_seconds=job.cut.begin if job.cut else 0.0,
                max_rate=self._max_rate,
            )
        except MediaError as error:
            ending = _VIDEO_ENDINGS.get(error.problem, Ending.VIDEO_UNREADABLE)
            raise UnusableError(ending, f"video: {error}") from error
        if clip.duration < MIN_SECONDS:
            raise UnusableError(Ending.VIDEO_TOO_SHORT, f"video: {clip.duration:.2f} s")
        await anyio.Path(original).unlink()
        _log.info("job %d: reference of %.1f s, %d bytes", job.id, clip.duration, clip.size)
        return clip.duration

    async def _fetch(self, file: MediaFile, target: Path) -> None:
        try:
            await self._files.fetch(file, target)
        except FileUnavailableError:
            raise
        except FileError as error:
            is_photo = file.role is Role.PHOTO
            if isinstance(error, FileTooLargeError):
                ending = Ending.PHOTO_TOO_LARGE if is_photo else Ending.VIDEO_TOO_LARGE
            else:
                ending = Ending.PHOTO_GONE if is_photo else Ending.VIDEO_GONE
            raise UnusableError(ending, f"{file.role}: {error}") from error
