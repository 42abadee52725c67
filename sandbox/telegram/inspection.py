"""Reads photos, videos and sounds as Telegram's apps and servers do when they are sent. All functions block."""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import av
from PIL import Image, ImageOps

PHOTO_SIDES = (90, 320, 800, 1280)
"""The longer sides, in pixels, of the sizes in which a photo is offered."""
THUMBNAIL_SIDE = 320  # pixels
_JPEG_QUALITY = 87
_QUARTER = 90  # degrees


@dataclass(frozen=True)
class Picture:
    """A JPEG with its size in pixels."""

    jpeg: bytes
    width: int
    height: int


@dataclass(frozen=True)
class VideoInfo:
    """What Telegram shows of a video: its size in pixels, its duration in seconds, the first frame."""

    width: int
    height: int
    duration: int
    thumbnail: Picture


def photo_sizes(source: bytes | Path) -> list[Picture]:
    """Return the sizes of a photo, smallest first. Raises OSError if it is no picture."""
    return list(_sizes_of(source if isinstance(source, bytes) else source.read_bytes()))


@lru_cache(maxsize=8)
def _sizes_of(photo: bytes) -> tuple[Picture, ...]:
    """Make the sizes: in 20 ms for a small photo, and the samples are sent again and again."""
    with Image.open(io.BytesIO(photo)) as opened:
        picture = _opaque(ImageOps.exif_transpose(opened))
    longest = max(picture.size)
    sides = sorted({side for side in PHOTO_SIDES if side < longest} | {min(longest, max(PHOTO_SIDES))})
    return tuple(_jpeg(picture, side) for side in sides)


def picture_size(file: Path) -> tuple[str, int, int]:
    """Return a picture's format (`JPEG`, …), width and height. Raises OSError if it is no picture."""
    with Image.open(file) as picture:
        return picture.format or "", picture.width, picture.height


def inspect_video(file: Path) -> VideoInfo:
    """Return what Telegram shows of a video. Raises ValueError if it is none."""
    try:
        with av.open(str(file)) as container:
            seconds = (container.duration or 0) / av.time_base
            frame = next(container.decode(video=0))
    except (av.error.FFmpegError, IndexError, StopIteration) as error:
        raise ValueError(f"{file.name} is no video") from error
    first: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV leaves it untyped
    if frame.rotation % (2 * _QUARTER):
        first = first.rotate(frame.rotation, expand=True)
    thumbnail = _jpeg(first, min(max(first.size), THUMBNAIL_SIDE))
    return VideoInfo(first.width, first.height, round(seconds), thumbnail)


def inspect_sound(file: Path) -> tuple[str, int]:
    """Return a sound's codec, and its duration in seconds. Raises ValueError if it is none."""
    try:
        with av.open(str(file)) as container:
            codec = container.streams.audio[0].codec_context.codec.canonical_name
            return codec, round((container.duration or 0) / av.time_base)
    except (av.error.FFmpegError, IndexError) as error:
        raise ValueError(f"{file.name} is no sound") from error


def _opaque(picture: Image.Image) -> Image.Image:
    """Return a picture without transparency: on white, as Telegram's apps send it as a photo."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    background = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(background, picture.convert("RGBA")).convert("RGB")


def _jpeg(picture: Image.Image, side: int) -> Picture:
    scaled = picture.copy()
    scaled.thumbnail((side, side))
    file = io.BytesIO()
    scaled.save(file, "JPEG", quality=_JPEG_QUALITY)
    return Picture(file.getvalue(), scaled.width, scaled.height)
