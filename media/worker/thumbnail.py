"""Makes a JPEG of a video: the cover and the thumbnail that are shown before it plays, or a still to send."""

import io
from itertools import chain, islice
from typing import BinaryIO

import av
from av.video.frame import VideoFrame
from PIL import Image

from media.facts import Picture
from media.problems import MediaError
from media.worker.cover import choose
from media.worker.decode import ffmpeg_errors
from media.worker.footage import Footage
from media.worker.geometry import Size
from media.worker.grey import BLACK, mean
from media.worker.inspection import Probed
from media.worker.shaper import Shaper
from media.worker.video import Video

MAX_SIDE = 320
"""Pixels of a thumbnail; Telegram takes 320 px a side and 200 kB."""
QUALITY = 80
"""Of JPEG: 100 kB at most, for that many pixels."""
FRAMES_TO_TRY = 60

MAX_STILL_SIDE = 1280
"""Pixels; what Telegram shows of a photo on a phone."""
MAX_STILL_RATIO = 20.0
"""Telegram's bound for photos."""
STILL_SECONDS = 0.5
"""When the still is taken: by then the camera is steady, and a fade-in is over."""

Image.preinit()  # imports the JPEG writer, while files can still be opened


def write_cover(source: BinaryIO, probed: Probed, *, cover: BinaryIO, thumbnail: BinaryIO) -> None:
    """Write the chosen frame twice; the first one that isn't black where none can be chosen."""
    try:
        frame = choose(source, probed.video, probed.packets)
    except (MediaError, av.FFmpegError):
        image = _picture(probed.video, MAX_STILL_SIDE, max_ratio=MAX_STILL_RATIO)
    else:
        size = _size(probed.video, MAX_STILL_SIDE, MAX_STILL_RATIO)
        image = _image(Shaper(probed.video.layout, size).shape(frame))
    image.save(cover, "JPEG", quality=QUALITY)
    image.thumbnail((MAX_SIDE, MAX_SIDE), reducing_gap=2.0)
    image.save(thumbnail, "JPEG", quality=QUALITY)


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
    short_side = min(_size(video, max_side, max_ratio))
    footage = Footage(video, short_side=short_side, max_ratio=max_ratio, begin_seconds=begin_seconds)
    return first_not_black(footage)


def _size(video: Video, max_side: int, max_ratio: float) -> Size:
    """Return the sides of its picture, which is never enlarged."""
    size = video.size_for(max_ratio=max_ratio)
    short_side = max(2, int(min(size) * min(1, max_side / max(size))) // 2 * 2)
    return video.size_for(short_side, max_ratio)


def first_not_black(frames: Footage) -> Image.Image:
    """Return the first frame that isn't black, or the very first where the first FRAMES_TO_TRY all are."""
    images = (_image(frame) for frame in islice(frames, FRAMES_TO_TRY))
    first = next(images)
    return next((image for image in chain([first], images) if mean(image.convert("L")) > BLACK), first)


def _image(frame: VideoFrame) -> Image.Image:
    image: Image.Image = frame.to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
    return image
