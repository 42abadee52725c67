"""Looks into files as Telegram's apps and servers do before a message goes out. All of it blocks."""

import io
from dataclasses import dataclass
from pathlib import Path

import av
from PIL import Image, ImageOps

PHOTO_SIDES = (90, 320, 800, 1280)  # the longer sides, in pixels, of the sizes that a photo comes in
THUMBNAIL_SIDE = 320
_QUARTER_TURN = 90


@dataclass(frozen=True)
class Picture:
    """A JPEG and its measures in pixels."""

    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Film:
    """What Telegram shows of a video: pixels, seconds, and the first frame as a thumbnail."""

    width: int
    height: int
    duration: int
    thumbnail: Picture


def photo_sizes(source: bytes | Path) -> list[Picture]:
    """Return the sizes that Telegram makes of a photo, smallest first. Raises OSError for what is no picture."""
    with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    longest = max(picture.size)
    sides = sorted({side for side in PHOTO_SIDES if side < longest} | {min(longest, max(PHOTO_SIDES))})
    return [_jpeg(picture, side) for side in sides]


def measure(file: Path) -> tuple[str, int, int]:
    """Return a picture's format (`JPEG`, …), width and height. Raises OSError for what is no picture."""
    with Image.open(file) as picture:
        return picture.format or "", picture.width, picture.height


def film(file: Path) -> Film:
    """Return what Telegram shows of a video. Raises ValueError for what is none."""
    try:
        with av.open(str(file)) as container:
            seconds = (container.duration or 0) / av.time_base
            frame = next(container.decode(video=0))
    except (av.error.FFmpegError, IndexError, StopIteration) as error:
        raise ValueError(f"{file.name} is no video") from error
    first: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV leaves it untyped
    if frame.rotation % (2 * _QUARTER_TURN):
        first = first.rotate(frame.rotation, expand=True)
    thumbnail = _jpeg(first, min(max(first.size), THUMBNAIL_SIDE))
    return Film(first.width, first.height, round(seconds), thumbnail)


def seconds_of(file: Path) -> int:
    """Return the duration of a sound. Raises ValueError for what is none."""
    try:
        with av.open(str(file)) as container:
            return round((container.duration or 0) / av.time_base)
    except av.error.FFmpegError as error:
        raise ValueError(f"{file.name} is no sound") from error


def _jpeg(picture: Image.Image, side: int) -> Picture:
    scaled = picture.copy()
    scaled.thumbnail((side, side))
    file = io.BytesIO()
    scaled.save(file, "JPEG", quality=87)
    return Picture(file.getvalue(), scaled.width, scaled.height)
