"""Makes of a result what is sent: if possible the finished video, else without sound, else the file as it came."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from chat.file_cache import FileCache
from chat.files import FileError, FileUnavailableError
from domain.job import Job, Remark
from jobs.transitions import RetryError
from media import Clip, MediaError, MediaPool, Problem, WorkerError
from texts import Languages

_log = logging.getLogger(__name__)

COVER, THUMBNAIL = "cover.jpg", "thumbnail.jpg"
"""The names of both pictures in the job's folder. They may be missing, or empty, if none could be made."""
_MAX_DOWNLOADS = 3
"""Attempts after which a damaged result is sent as it is, and a silent one stays silent whose sound can't be had:
until then, the download may have been cut short, or Telegram be down."""
_MAX_FINISHES = 10
"""Attempts after which it is sent as it came because the worker keeps failing: about a quarter of an hour."""


class DamagedResultError(Exception):
    """The result can't be read; another download may be better."""


@dataclass(frozen=True, slots=True)
class ResultFile:
    """What is sent of a result; beside it there may be files COVER and THUMBNAIL."""

    path: Path
    clip: Clip | None = None
    """None: it may be no video."""

    @property
    def remark(self) -> Remark | None:
        """What the caption says about the sound."""
        if self.clip and self.clip.sound_is_lost:
            return Remark.WITHOUT_SOUND
        if self.clip and self.clip.has_sound and not self.clip.is_in_step:
            return Remark.OUT_OF_STEP
        return None

    def with_lost_sound(self) -> "ResultFile":
        """Return the same file, marked as one whose sound was lost."""
        return replace(self, clip=replace(self.clip, sound_is_lost=True) if self.clip else None)


class Finishing:
    """Finishes results. What it can't handle goes out less well, but it goes out: it was paid for."""

    def __init__(self, files: FileCache, media_pool: MediaPool, languages: Languages, *, max_rate: float) -> None:
        self._files = files
        self._media_pool = media_pool
        self._languages = languages
        self._max_rate = max_rate

    async def __call__(self, job: Job, folder: Path, result: Path, *, max_bytes: int) -> ResultFile:
        """Return what to send. Only a finished video is sure to have at most `max_bytes`.

        Raises DamagedResultError or RetryError, if that may help; after some attempts the file goes as it came.
        """
        try:
            return await self._finished(job, folder, result, await self._sound(job, folder), max_bytes)
        except MediaError as error:
            _log.warning("job %d: can't be finished: %s", job.id, error)
            return await self._less_well(job, folder, result, max_bytes=max_bytes)
        except WorkerError as error:
            return _as_it_came(job, result, None, error)

    async def _less_well(self, job: Job, folder: Path, result: Path, *, max_bytes: int) -> ResultFile:
        """Return the video without sound, if it can be read at all, or else the file as it came."""
        clip: Clip | None = None
        try:
            clip = await self._media_pool.inspect(result)
            silent = await self._finished(job, folder, result, None, max_bytes, with_sound=False)
        except (MediaError, WorkerError) as error:
            return _as_it_came(job, result, clip, error)
        return silent.with_lost_sound() if clip.has_sound else silent

    async def _finished(
        self, job: Job, folder: Path, result: Path, sound: Path | None, max_bytes: int, *, with_sound: bool = True
    ) -> ResultFile:
        video = folder / "video.mp4"
        clip = await self._media_pool.finish(
            result,
            video,
            folder / COVER,
            folder / THUMBNAIL,
            sound_from=sound,
            sound_begins=job.cut.begin if job.cut else 0.0,
            sound_seconds=job.reference_seconds,
            max_rate=self._max_rate,
            with_sound=with_sound,
            max_bytes=max_bytes,
            comment=self._languages.of(job.language).say("made-by-ai-mark"),
        )
        return ResultFile(video, clip)

    async def _sound(self, job: Job, folder: Path) -> Path | None:
        """Fetch the reference video for its sound, if the result has none; None if that fails again and again.

        Raises RetryError before that: the next attempt may get it. Usually it is still in the cache, and results
        have no sound: to ask first would take another process.
        """
        reference = folder / "sound.original"
        try:
            await self._files.fetch(job.video, reference, person_id=job.owner.person_id)
        except FileUnavailableError as error:
            if job.attempts < _MAX_DOWNLOADS:
                raise RetryError(str(error), retry_after=error.retry_after) from error
            _log.warning("job %d: it goes without the sound of the reference: %s", job.id, error)
            return None
        except (FileError, OSError) as error:  # the latter: there is no room on the disk
            _log.warning("job %d: the sound of the reference can't be fetched: %s", job.id, error)
            return None
        return reference


def _as_it_came(job: Job, result: Path, clip: Clip | None, error: MediaError | WorkerError) -> ResultFile:
    """Return the file itself. Raises DamagedResultError or RetryError where a later attempt may finish it."""
    if isinstance(error, WorkerError):
        if job.attempts < _MAX_FINISHES:
            raise RetryError(str(error)) from error
    elif error.problem is Problem.UNREADABLE and job.attempts < _MAX_DOWNLOADS:
        raise DamagedResultError(f"no video: {error}") from error
    _log.error("job %d: can't be finished, the file goes as it came: %s", job.id, error)
    return ResultFile(result, clip)
