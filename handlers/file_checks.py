"""Looking into files as they arrive, for advice: whatever comes in between, there is none, and nothing fails."""

import asyncio
import logging
from pathlib import Path

from chat.files import FileError, TelegramFiles
from domain.media import MediaFile, Role
from domain.quality import Flaw, Quality
from jobs.workspace import Workspace
from media import MediaError, MediaPool, PhotoMeasurements, VideoMeasurements, WorkerError

_log = logging.getLogger(__name__)

_AT_ONCE = 2
_SECONDS = 60.0  # waiting for one's turn included: later, nobody needs the advice any more

# Calibrated with drawn figures, 1/f noise, which photos are like, and two real photos.
_PHOTO_SIDE = 200
"""Pixels. A smaller photo is enlarged before it is sent: nothing can be seen in it that isn't there."""
_VIDEO_SIDE = 160
"""Pixels. Less than a third of what the model works at; a face in it is a few dots."""
_SHARPNESS = 12.0
"""Sharp photos have 690 to 3100, and 50 to 200 where they are darkened to a quarter or were enlarged from 160 px.
Blurred by a Gaussian of 1% of the short side, which is seen at a glance, they have 2 to 8."""
_BRIGHTNESS = 30.0
"""Of 255. Ordinary photos have 65 to 200; darkened to a quarter, so that faces can hardly be made out, 16 to 50."""
_MOTION = 1.0
"""Of 255, in the liveliest part of the picture. A photo made into a video has 0.0, and 0.7 with a sensor's noise; a
nod by two pixels in 640 has 1.1, a figure waving far away 2, a mouth that speaks 5, a person who moves 50."""


class Impressions:
    """Fetches files and looks into them, a few at once.

    The workshop should be another than the jobs': advice is never what a paid job waits for.
    """

    def __init__(self, files: TelegramFiles, media_pool: MediaPool, workspace: Workspace) -> None:
        self._files = files
        self._media_pool = media_pool
        self._workspace = workspace
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def of(self, file: MediaFile) -> Quality | None:
        """Return what the file is like; None where it can't be looked into, within a minute."""
        try:
            async with asyncio.timeout(_SECONDS), self._turns, self._workspace.scratch() as folder:
                original = folder / "original"
                await self._files.fetch(file, original)
                quality = await self._look(file.role, original)
        except (FileError, MediaError, WorkerError, OSError) as error:  # among them running out of time
            _log.info("a %s isn't looked into: %r", file.role, error)
            return None
        _log.debug("a %s: %s", file.role, quality)
        return quality

    async def _look(self, role: Role, original: Path) -> Quality:
        if role is Role.PHOTO:
            photo = await self._media_pool.measure_photo(original)
            return Quality(photo.width, photo.height, flaw=_flaw_of_photo(photo))
        video = await self._media_pool.measure_video(original)
        return Quality(video.width, video.height, video.duration, _flaw_of_video(video))


def _flaw_of_photo(photo: PhotoMeasurements) -> Flaw | None:
    if min(photo.width, photo.height) < _PHOTO_SIDE:
        return Flaw.TINY
    if photo.brightness < _BRIGHTNESS:  # before blurred: in the dark nothing is sharp
        return Flaw.DARK
    return Flaw.BLURRED if photo.sharpness < _SHARPNESS else None


def _flaw_of_video(video: VideoMeasurements) -> Flaw | None:
    if video.brightness < _BRIGHTNESS:  # before still: in the dark little is seen to move
        return Flaw.DARK
    if video.motion < _MOTION:
        return Flaw.STILL
    return Flaw.TINY if min(video.width, video.height) < _VIDEO_SIDE else None
