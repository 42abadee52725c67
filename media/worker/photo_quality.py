"""What a photo is like to look at, measured quickly: for advice, before anything is made of it."""

from typing import BinaryIO

from PIL import ExifTags, Image, ImageFilter, ImageStat

from media.facts import PhotoMeasurements
from media.worker.geometry import cropped
from media.worker.photo import MAX_RATIO, blaming_the_file, opened, rgb

TURNED = (5, 6, 7, 8)  # EXIF's orientations that lie on their side

SHORT_SIDE = 320  # every photo is compared at this size: enough to tell whether a face is in focus
TILES = 4  # a side
LAPLACIAN = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


def measure_photo(source: BinaryIO) -> PhotoMeasurements:
    """Measure `source` as `MediaPool.measure_photo` promises."""
    with blaming_the_file():
        image = opened(source)
        width, height = image.size
        if image.getexif().get(ExifTags.Base.Orientation) in TURNED:
            width, height = height, width
        grey = _small(image)
        return PhotoMeasurements(width, height, brightness=ImageStat.Stat(grey).mean[0], sharpness=_sharpness(grey))


def _small(image: Image.Image) -> Image.Image:
    """Make it grey and of the one size, the middle of it if it is very long."""
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
    """Give the variance of the Laplacian where it is greatest: what is behind the person may be soft."""
    edges = grey.filter(LAPLACIAN)
    across, down = (edges.width - 2) / TILES, (edges.height - 2) / TILES  # the filter leaves the rim as it was
    tiles = (
        edges.crop(
            (round(1 + x * across), round(1 + y * down), round(1 + (x + 1) * across), round(1 + (y + 1) * down))
        )
        for x in range(TILES)
        for y in range(TILES)
    )
    return max(ImageStat.Stat(tile).var[0] for tile in tiles)
