"""A media pool that starts no process: for tests of many jobs, in which the files don't matter."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

from media import Clip, ForkServer, MediaPool, PhotoMeasurements, Picture, VideoMeasurements
from sandbox import samples

PHOTO = samples.photo(200, 200)
VIDEO = samples.motion(2.0, 200, 200, frame_rate=4, sound=False)


class FakeMediaPool(MediaPool):
    """Takes every file as it is."""

    async def prepare_photo(self, source: Path, target: Path) -> Picture:
        await asyncio.to_thread(shutil.copyfile, source, target)
        return Picture(200, 200, len(PHOTO))

    async def prepare_reference(self, source: Path, target: Path, **_: Any) -> Clip:
        await asyncio.to_thread(shutil.copyfile, source, target)
        return _CLIP

    async def measure_photo(self, source: Path) -> PhotoMeasurements:  # noqa: ARG002 - the signature of MediaPool
        return PhotoMeasurements(200, 200, brightness=128.0, sharpness=500.0)

    async def measure_video(self, source: Path) -> VideoMeasurements:  # noqa: ARG002 - as above
        return VideoMeasurements(200, 200, 2.0, brightness=128.0, activity=20.0)

    async def still(self, source: Path, target: Path) -> Picture:  # noqa: ARG002 - as above
        await asyncio.to_thread(target.write_bytes, PHOTO)
        return Picture(200, 200, len(PHOTO))

    async def fit_picture(self, photo: Path, video: Path, target: Path, **_: Any) -> Picture:  # noqa: ARG002 - as above
        await asyncio.to_thread(target.write_bytes, PHOTO)
        return Picture(200, 200, len(PHOTO))

    async def inspect(self, source: Path) -> Clip:  # noqa: ARG002 - as above
        return _CLIP

    async def finish(self, result: Path, target: Path, cover: Path, thumbnail: Path, **_: Any) -> Clip:
        await asyncio.to_thread(shutil.copyfile, result, target)
        for picture in (cover, thumbnail):
            await asyncio.to_thread(picture.write_bytes, PHOTO)
        return _CLIP


class NoForkServer(ForkServer):
    """Starts no process: FakeMediaPool needs none, and a hundred starts take a minute of processor time."""

    def start(self) -> None:
        """Do nothing."""


_CLIP = Clip(200, 200, 2.0, len(VIDEO), has_sound=True)
