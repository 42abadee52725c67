"""Draws how a photo fits a video: the photo, dimmed where it will be cut off, beside a frame of the video."""

import io
from typing import BinaryIO, NamedTuple

from PIL import Image, ImageDraw

from media.facts import Picture
from media.worker.decode import ffmpeg_errors
from media.worker.footage import Footage
from media.worker.geometry import middle
from media.worker.photo_reader import Photo, pillow_errors
from media.worker.reference_fit import reference_shape
from media.worker.thumbnail import first_not_black
from media.worker.video import Video

WIDTH, MAX_HEIGHT, MIN_HEIGHT = 800, 450, 260
"""Pixels: phones show a picture about 300 points wide, each of two or three pixels."""
MARGIN = 16
GAP = 56
"""Pixels between the two; the plus stands there."""
PLUS = (22, 4)
"""Length and thickness of its lines, in pixels."""
BORDER = 2
"""Pixels of the line around what is left of the photo."""
PAPER, INK = (15, 21, 28), (255, 255, 255)
DIMMED = 0.65
"""How much of the paper is mixed into what will be cut off: it can still be made out."""
QUALITY = 82
"""Of JPEG: 60 kB for photos, 250 kB for noise."""


class _Layout(NamedTuple):
    """The height of the picture, and the sides of both parts, which are equally high."""

    height: int
    photo: tuple[int, int]
    frame: tuple[int, int]


def fit_picture(
    photo: BinaryIO, video: BinaryIO, target: BinaryIO, *, short_side: int, begin_seconds: float
) -> Picture:
    """Write `target` as `MediaPool.fit_picture` promises."""
    with ffmpeg_errors():
        shown = Video(video)
        frame = first_not_black(Footage(shown, begin_seconds=begin_seconds, **reference_shape(shown, short_side)))
    with pillow_errors():
        read = Photo(photo)
        ratio = frame.width / frame.height
        layout = _layout(read.ratio, ratio)
        whole = read.scaled(layout.photo[1] / min(read.size[1], read.size[0] / read.ratio)).resize(layout.photo)
    picture = Image.new("RGB", (WIDTH, layout.height), PAPER)
    left = (WIDTH - layout.photo[0] - GAP - layout.frame[0]) // 2
    picture.paste(_dimmed(whole, ratio), (left, (layout.height - layout.photo[1]) // 2))
    left += layout.photo[0] + GAP
    picture.paste(frame.resize(layout.frame), (left, (layout.height - layout.frame[1]) // 2))
    _draw_plus(picture, left - GAP // 2)
    picture.save(target, "JPEG", quality=QUALITY)
    return Picture(*picture.size, target.seek(0, io.SEEK_END))


def _layout(photo_ratio: float, frame_ratio: float) -> _Layout:
    """Make both as high as the width allows."""
    high = min(MAX_HEIGHT - 2 * MARGIN, (WIDTH - 2 * MARGIN - GAP) / (photo_ratio + frame_ratio))
    photo, frame = ((round(high * ratio), round(high)) for ratio in (photo_ratio, frame_ratio))
    return _Layout(max(MIN_HEIGHT, round(high) + 2 * MARGIN), photo, frame)


def _dimmed(photo: Image.Image, ratio: float) -> Image.Image:
    """Dim what the model cuts off, and draw a line around the rest; a photo that fits stays as it is."""
    left, top, right, bottom = (round(edge) for edge in middle(*photo.size, ratio))
    if left <= BORDER and top <= BORDER:
        return photo
    dimmed = Image.blend(photo, Image.new("RGB", photo.size, PAPER), DIMMED)
    dimmed.paste(photo.crop((left, top, right, bottom)), (left, top))
    ImageDraw.Draw(dimmed).rectangle((left, top, right - 1, bottom - 1), outline=INK, width=BORDER)
    return dimmed


def _draw_plus(picture: Image.Image, centre: int) -> None:
    length, thickness = PLUS
    high = picture.height // 2
    for wide, tall in ((length, thickness), (thickness, length)):
        box = (centre - wide // 2, high - tall // 2, centre + wide // 2 - 1, high + tall // 2 - 1)
        ImageDraw.Draw(picture).rectangle(box, fill=INK)
