"""Makes a plain JPEG out of a photo of any common format."""

import io
from typing import BinaryIO

from media.facts import Picture
from media.worker.geometry import cropped
from media.worker.photo_reader import MAX_RATIO, Photo, pillow_errors

MIN_SIDE, MAX_SIDE = 200, 2048
"""Pixels. Alibaba's service for the same model takes 200 to 4096; the model works at 720 at most, so half of the
longest side is enough and keeps the request small."""
QUALITY = 90
"""Of JPEG. Noise comes out at 4 MB, within the 5 MB that Alibaba's service takes; photos at a tenth of that."""


def prepare_photo(source: BinaryIO, target: BinaryIO) -> Picture:
    """Write `source` as an upright RGB JPEG within the bounds above, without metadata."""
    with pillow_errors():
        photo = Photo(source)
        sides = cropped(*photo.size, MAX_RATIO)
        image = photo.scaled(max(min(1, MAX_SIDE / max(sides)), MIN_SIDE / min(sides)))
    image.info.clear()  # Pillow would write the EXIF it finds there
    image.save(target, "JPEG", quality=QUALITY)
    return Picture(image.width, image.height, target.seek(0, io.SEEK_END))
