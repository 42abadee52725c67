"""Measures a photo quickly, for the quality hint."""

from typing import BinaryIO

from PIL import ExifTags, Image, ImageFilter, ImageStat

from media.facts import PhotoMeasurements
from media.worker.geometry import cropped
from media.worker.photo import MAX_RATIO, opened, pillow_errors, rgb

TURNED = (5, 6, 7, 8)
"""EXIF's orientations that swap width and height."""
SHORT_SIDE = 320
"""Pixels at which all photos are compared: enough to tell whether a face is in focus."""
TILES = 4  # per side
LAPLACIAN = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


def measure_photo(source: BinaryIO) -> PhotoMeasurements:
    """Measure `source` as `MediaPool.measure_photo` promises."""
    with pillow_errors():
        image = opened(source)
        width, height = image.size
        if image.getexif().get(ExifTags.Base.Orientation) in TURNED:
            width, height = height, width
        grey = _small(image)
        return PhotoMeasurements(width, height, brightness=ImageStat.Stat(grey).mean[0], sharpness=_sharpness(grey))


def _small(image: Image.Image) -> Image.Image:
    """Return the photo in grey, at the size for comparison; of a very long one its middle."""
    image.draft(None, (2 * SHORT_SIDE, 2 * SHORT_SIDE))
    colours = rgb(image)
    width, height = cropped(colours.width, colours.height, MAX_RATIO)
    left, top = (colours.width - width) / 2, (colours.height - height) / 2
    scale = SHORT_SIDE / min(width, height)
    return colours.resize(
        (round(width * scale), round(height * scale)),
        box=(left, top, left + width, top + height),
        reducing_gap=2,
    ).convert("L")


def _sharpness(grey: Image.Image) -> float:
    """Return the greatest variance of the Laplacian of all tiles: the background may be out of focus."""
    edges = grey.filter(LAPLACIAN)
    across, down = (edges.width - 2) / TILES, (edges.height - 2) / TILES  # the filter leaves the edge as it was
    tiles = (
        edges.crop(
            (round(1 + x * across), round(1 + y * down), round(1 + (x + 1) * across), round(1 + (y + 1) * down))
        )
        for x in range(TILES)
        for y in range(TILES)
    )
    return max(ImageStat.Stat(tile).var[0] for tile in tiles)
