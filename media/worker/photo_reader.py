"""The one reader of photos: whatever is made or said of a photo is seen by it."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import BinaryIO

from PIL import ExifTags, Image, ImageChops, ImageCms, ImageFilter, PngImagePlugin, UnidentifiedImageError
from pillow_heif import register_heif_opener

from media.problems import MediaError, Problem
from media.worker import colour_table
from media.worker.geometry import cropped

# Pillow imports its readers on first use, when a confined worker can't any more. Many phones' JPEGs are MPO inside,
# and EXIF is written as TIFF.
Image.preinit()
for reader in ("WebPImagePlugin", "AvifImagePlugin", "MpoImagePlugin", "TiffImagePlugin"):
    import_module(f"PIL.{reader}")
register_heif_opener()

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "BMP")
MIN_SIDE = 64
"""Pixels; that of videos is the same."""
MAX_PIXELS = 72_000_000
"""Room for the 9248 x 6936 of phones with 64 megapixels."""
MAX_JPEG_PIXELS = 216_000_000
"""Room for 200 megapixels: JPEG is decoded at a fraction of its size."""
MAX_RATIO = 3.0
"""What is longer is cut off: Alibaba's service for the same model takes 1:3 to 3:1."""
PngImagePlugin.MAX_TEXT_CHUNK = 16 * 1024**2
"""Bytes of one text or colour profile, unpacked; Pillow refuses more, as a bomb."""

TRANSPOSITIONS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a photo upright, by EXIF's orientation."""
ON_THEIR_SIDE = (5, 6, 7, 8)
JPEG_FORMATS = ("JPEG", "MPO")
MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Pillow's modes, by the colour space of an ICC profile."""
AVIF_HEADER = 4096
"""Bytes in which the tags for colours stand."""
JPEG_END = b"\xff\xd9"
FILLERS = (b"", bytes(range(1, 251)) * 40)
"""Put before the end of a JPEG that lacks it. Where the two make a difference, a part of the picture is missing."""


class Photo:
    """A photo as people see it: upright, in sRGB, on white where it is transparent, its middle if it is very long.

    Opening one reads its header; pixels are decoded later, but those of a PNG. Raises `MediaError`.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._image = _opened(source)
        if self._image.format == "PNG":  # reading its EXIF decodes it, and hides that a part of it is damaged
            self._image.load()
        self._orientation = _orientation(self._image)
        width, height = self._image.size
        self._stored = (width, height)
        self.size = (height, width) if self._orientation in ON_THEIR_SIDE else (width, height)
        """The sides that people see."""
        seen = cropped(*self.size, MAX_RATIO)
        self.ratio = seen[0] / seen[1]
        """Width / height of what `scaled` returns."""
        if min(self.size) < MIN_SIDE:
            raise MediaError(Problem.TOO_SMALL, f"{self.size[0]}x{self.size[1]}")

    def scaled(self, scale: float, *, decoded: float | None = None) -> Image.Image:
        """Return the middle at this scale; `decoded` is the scale at which it is decoded at least."""
        image = _flat(self._decoded(decoded or scale))
        width, height = cropped(image.width, image.height, MAX_RATIO)
        left, top = (image.width - width) / 2, (image.height - height) / 2
        sides = cropped(*self._stored, MAX_RATIO)
        image = image.resize(
            (max(1, round(sides[0] * scale)), max(1, round(sides[1] * scale))),
            box=(left, top, left + width, top + height),
            reducing_gap=2,
        )
        image = self._in_srgb(image)
        transposition = TRANSPOSITIONS.get(self._orientation)
        return image if transposition is None else image.transpose(transposition)

    def _decoded(self, scale: float) -> Image.Image:
        size = (round(self._stored[0] * scale), round(self._stored[1] * scale))
        image = self._image
        # A JPEG can be decoded at a half, a quarter or an eighth of its size, in as much less memory.
        image.draft(None, size)
        try:
            image.load()
        except OSError as error:
            if error.errno is not None or image.format not in JPEG_FORMATS:
                raise
            return self._completed(size)
        return image

    def _completed(self, size: tuple[int, int]) -> Image.Image:
        """Decode a JPEG that lacks its end. Raises `MediaError` where a part of the picture is missing."""
        self._source.seek(0)
        data = self._source.read()
        completed = []
        for filler in FILLERS:
            image = _opened(io.BytesIO(data + filler + JPEG_END))
            image.draft(None, size)
            image.load()
            completed.append(image)
        if ImageChops.difference(*completed).getbbox():
            raise MediaError(Problem.UNREADABLE, "a part of the picture is missing")
        return completed[0]

    def _in_srgb(self, image: Image.Image) -> Image.Image:
        """Convert the colours as the file's profile says, to RGB."""
        profile = self._image.info.get("icc_profile")
        if profile:
            return _by_profile(image, profile)
        image = image.convert("RGB")
        tagged = _tagged_colours(self._image, self._source)
        if tagged and colour_table.is_needed(*tagged):
            entries = [value / 65535 for value in colour_table.table(*tagged)]
            image = image.filter(ImageFilter.Color3DLUT(colour_table.STEPS, entries))
        return image


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


def _opened(source: BinaryIO) -> Image.Image:
    """Open a photo and read its header."""
    Image.MAX_IMAGE_PIXELS = MAX_JPEG_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd EXIF
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(source, formats=FORMATS)
        except UnidentifiedImageError as error:
            raise MediaError(Problem.UNSUPPORTED, str(error)) from error
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise MediaError(Problem.TOO_LARGE, str(error)) from error
    if image.format not in JPEG_FORMATS and image.width * image.height > MAX_PIXELS:
        raise MediaError(Problem.TOO_LARGE, f"{image.width}x{image.height} of {image.format}")
    return image


def _orientation(image: Image.Image) -> int:
    """Read this one entry of EXIF; the others don't matter, however odd they are."""
    with warnings.catch_warnings(action="ignore"):
        try:
            return int(image.getexif().get(ExifTags.Base.Orientation, 1))
        except Exception:  # noqa: BLE001 - Pillow raises all kinds of errors over broken EXIF
            return 1


def _flat(image: Image.Image) -> Image.Image:
    """Convert from any mode to RGB, grey or CMYK, transparent pixels on white."""
    if image.mode.startswith("I"):  # 16-bit grey: `convert` alone would clip at 255
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        coloured = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(coloured, mask=coloured)
        return paper
    return image if image.mode in ("L", "CMYK") else image.convert("RGB")


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Convert to sRGB by an ICC profile. One that is broken or for another mode is left out of account."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = MODES.get(source.profile.xcolor_space.strip())
        if mode == "RGB" and image.mode == "L":
            image = image.convert("RGB")
        if mode == image.mode:
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return converted or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        pass
    return image.convert("RGB")


def _tagged_colours(image: Image.Image, source: BinaryIO) -> tuple[int, int] | None:
    """Return transfer and primaries of HEIF and AVIF without a profile, where they are tagged."""
    if image.format == "HEIF":
        tags = image.info.get("nclx_profile") or {}
        return tags.get("transfer_characteristics", 0), tags.get("color_primaries", 0)
    if image.format == "AVIF":
        source.seek(0)
        header = source.read(AVIF_HEADER)
        start = header.find(b"colrnclx")
        if 0 <= start <= len(header) - 12:
            primaries, transfer = struct.unpack_from(">HH", header, start + 8)
            return transfer, primaries
    return None
