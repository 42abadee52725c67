"""Makes a JPEG of a video: the thumbnail that is shown before it plays, or a still to send."""

import io
from itertools import chain, islice
from typing import BinaryIO

from av.video.frame import VideoFrame
from PIL import Image, ImageStat

from media.facts import Picture
from media.problems import MediaError
from media.worker.decode import ffmpeg_errors
from media.worker.footage import Footage
from media.worker.video import Video

MAX_SIDE = 320
"""Pixels; Telegram takes thumbnails of 320 px a side and 200 kB."""
QUALITY = 80
"""Of JPEG: 100 kB at most, for that many pixels."""
BLACK = 24
"""Of 255. A frame whose mean brightness is less shows nothing yet."""
FRAMES_TO_TRY = 60

MAX_STILL_SIDE = 1280
"""Pixels; what Telegram shows of a photo on a phone."""
MAX_STILL_RATIO = 20.0
"""Telegram's bound for photos."""
STILL_SECONDS = 0.5
"""When the still is taken: by then the camera is steady, and a fade-in is over."""

Image.preinit()  # imports the JPEG writer, while files can still be opened


def write_thumbnail(source: BinaryIO, target: BinaryIO) -> None:
    """Write the first frame that isn't black, or the very first where all of the start is."""
    _picture(Video(source), MAX_SIDE).save(target, "JPEG", quality=QUALITY)


def still(source: BinaryIO, target: BinaryIO) -> Picture:
    """Write `target` as `MediaPool.still` promises: a frame from a little after the start."""
    with ffmpeg_errors():
        video = Video(source)
        try:
            image = _picture(video, MAX_STILL_SIDE, max_ratio=MAX_STILL_RATIO, begin_seconds=STILL_SECONDS)
        except MediaError:  # it ends earlier, or is broken there
            image = _picture(video, MAX_STILL_SIDE, max_ratio=MAX_STILL_RATIO)
    image.save(target, "JPEG", quality=QUALITY)
    return Picture(image.width, image.height, target.seek(0, io.SEEK_END))


def _picture(
    video: Video, max_side: int, *, max_ratio: float = float("inf"), begin_seconds: float = 0.0
) -> Image.Image:
    """Return the first frame that isn't black, at most `max_side` long and never enlarged."""
    size = video.size_for(max_ratio=max_ratio)
    short_side = max(2, int(min(size) * min(1, max_side / max(size))) // 2 * 2)
    footage = Footage(video, short_side=short_side, max_ratio=max_ratio, begin_seconds=begin_seconds)
    return _first_not_black(footage)


def _first_not_black(frames: Footage) -> Image.Image:
    images = (_image(frame) for frame in islice(frames, FRAMES_TO_TRY))
    first = next(images)
    return next((image for image in chain([first], images) if _brightness(image) > BLACK), first)


def _image(frame: VideoFrame) -> Image.Image:
    image: Image.Image = frame.to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
    return image


def _brightness(image: Image.Image) -> float:
    return ImageStat.Stat(image.convert("L")).mean[0]
