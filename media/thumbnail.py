"""The little picture that is shown before a video plays."""

from itertools import chain, islice
from typing import BinaryIO

from av.video.frame import VideoFrame
from PIL import Image, ImageStat

from media.footage import Footage
from media.source import opened

MAX_SIDE = 320  # Telegram's bounds: a JPEG of 320 px a side and 200 kB
QUALITY = 80  # some 100 kB for so many pixels, at most
BLACK = 24  # of 255: the average brightness of a frame that shows nothing yet
FRAMES_TO_TRY = 60

Image.preinit()  # loads the JPEG writer: once the worker is sealed that would be too late


def write_thumbnail(source: BinaryIO, target: BinaryIO) -> None:
    """Write the first frame that isn't black, or the very first where the whole start is."""
    with opened(source) as container:
        size = Footage(container).size
    short_side = max(2, min(size) * MAX_SIDE // max(size) // 2 * 2)
    with opened(source) as container:
        frames = islice(Footage(container, short_side=short_side), FRAMES_TO_TRY)
        images = (_image(frame) for frame in frames)
        first = next(images)
        shown = next((image for image in chain([first], images) if _brightness(image) > BLACK), first)
    shown.save(target, "JPEG", quality=QUALITY)


def _image(frame: VideoFrame) -> Image.Image:
    image: Image.Image = frame.to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
    return image


def _brightness(image: Image.Image) -> float:
    return ImageStat.Stat(image.convert("L")).mean[0]
