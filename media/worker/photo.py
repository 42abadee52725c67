"""Makes a plain JPEG out of a photo of any common format."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from media.facts import Picture
from media.problems import MediaError, Problem
from media.worker.geometry import cropped

# Pillow imports its readers on first use, when a confined worker can't any more. Many phones' JPEGs are MPO inside,
# and EXIF is written as TIFF.
Image.preinit()
for reader in ("WebPImagePlugin", "MpoImagePlugin", "TiffImagePlugin"):
    import_module(f"PIL.{reader}")
register_heif_opener()

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "BMP")
MAX_PIXELS = 64_000_000
MIN_SOURCE_SIDE = 64

MIN_SIDE, MAX_SIDE = 200, 2048
"""Pixels. Alibaba's service for the same model takes 200 to 4096; the model works at 720 at most, so half of the
longest side is enough and keeps the request small."""
MAX_RATIO = 3.0
"""Alibaba's service for the same model takes 1:3 to 3:1."""
QUALITY = 90
"""Of JPEG. Noise comes out at 4 MB, within the 5 MB that Alibaba's service takes; photos at a tenth of that."""


def prepare_photo(source: BinaryIO, target: BinaryIO) -> Picture:
    """Write `source` as an upright RGB JPEG within the bounds above, without metadata."""
    with pillow_errors():
        original = opened(source)
        if min(original.size) < MIN_SOURCE_SIDE:
            raise MediaError(Problem.TOO_SMALL, f"{original.width}x{original.height}")
        image = _shaped(original)
    image.info.clear()  # Pillow would write the EXIF it finds there
    image.save(target, "JPEG", quality=QUALITY)
    return Picture(image.width, image.height, target.seek(0, io.SEEK_END))


@contextmanager
def pillow_errors() -> Iterator[None]:
    """Raise Pillow's errors as `MediaError`, except for MemoryError and errors of the system."""
    try:
        yield
    except (MediaError, MemoryError):
        raise
    except Exception as error:  # Pillow raises all kinds of errors over broken files
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise MediaError(Problem.UNREADABLE, repr(error)) from error


def opened(source: BinaryIO) -> Image.Image:
    """Open a photo and read its header; pixels are decoded on first use. Raises `MediaError`."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(source, formats=FORMATS)
        except UnidentifiedImageError as error:
            raise MediaError(Problem.UNSUPPORTED, str(error)) from error
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise MediaError(Problem.TOO_LARGE, str(error)) from error
    return image


def _shaped(image: Image.Image) -> Image.Image:
    scale = _scale(image)
    # A JPEG can be decoded at a half, a quarter or an eighth of its size, in as much less memory.
    image.draft(None, (round(image.width * scale), round(image.height * scale)))
    ImageOps.exif_transpose(image, in_place=True)
    image = rgb(image)
    scale = _scale(image)
    width, height = cropped(image.width, image.height, MAX_RATIO)
    left, top = (image.width - width) / 2, (image.height - height) / 2
    return image.resize(
        (round(width * scale), round(height * scale)),
        box=(left, top, left + width, top + height),
        reducing_gap=2,
    )


def _scale(image: Image.Image) -> float:
    sides = cropped(image.width, image.height, MAX_RATIO)
    return max(min(1, MAX_SIDE / max(sides)), MIN_SIDE / min(sides))


def rgb(image: Image.Image) -> Image.Image:
    """Convert from any mode to RGB, transparent pixels on white."""
    if image.has_transparency_data:
        coloured = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(coloured, mask=coloured)
        return paper
    if image.mode.startswith("I"):  # 16-bit grey: `convert` alone would clip at 255
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("RGB")
