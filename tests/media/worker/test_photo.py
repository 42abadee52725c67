"""The photo of the person."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from media import MediaError, MediaPool, Picture, Problem
from media.worker.photo import prepare_photo
from tests.media.support.media_files import BLUE, corner_marked, red_corner, size_of

register_heif_opener()

ORIENTATION = 0x0112
MORE = {"MPO": {"save_all": True, "append_images": [Image.new("RGB", (400, 300))]}}  # as two lenses see it


def prepare(image: Image.Image, kind: str = "PNG", **options: object) -> tuple[Picture, Image.Image]:
    """Prepare a photo in this process, which is quicker."""
    source, target = io.BytesIO(), io.BytesIO()
    image.save(source, kind, **options)
    source.seek(0)
    facts = prepare_photo(source, target)
    return facts, Image.open(target)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("MPO", "RGB"),
        ("PNG", "RGB"),
        ("PNG", "P"),
        ("WEBP", "RGBA"),
        ("HEIF", "RGB"),
        ("BMP", "RGB"),
        ("AVIF", "RGB"),
    ],
)
async def test_every_common_photo_becomes_an_rgb_jpeg(
    pool: MediaPool, tmp_path: Path, target: Path, kind: str, mode: str
) -> None:
    """A confined worker reads every listed format and writes an RGB JPEG."""
    source = tmp_path / "photo"
    corner_marked((400, 300), mode).save(source, kind, **MORE.get(kind, {}))

    facts = await pool.prepare_photo(source, target)

    with Image.open(target) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (400, 300))
    assert facts == Picture(400, 300, size_of(target))


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, "upper left"), (2, "upper right"), (3, "lower right"), (6, "upper right"), (8, "lower left")],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_comes_out_upright(kind: str, orientation: int, corner: str) -> None:
    """The rotation and the mirroring in EXIF are applied to the pixels."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation

    _, image = prepare(corner_marked((400, 300)), kind, exif=exif)

    assert red_corner(image) == corner
    assert image.size == ((300, 400) if orientation > 4 else (400, 300))


def test_large_jpeg_comes_out_upright() -> None:
    """Decoding at a fraction of the size keeps orientation and ratio."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6

    facts, image = prepare(corner_marked((5001, 3001)), "JPEG", exif=exif)

    assert (facts.width, facts.height) == (1229, 2048)
    assert red_corner(image) == "upper right"


def test_metadata_is_left_out() -> None:
    """Neither where nor with what a photo was taken is sent on."""
    exif = Image.Exif()
    exif[0x010F] = "Maker of cameras"

    _, image = prepare(corner_marked((400, 300)), "JPEG", exif=exif, comment=b"private")

    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_pixels_become_white(mode: str) -> None:
    """Transparent pixels show white, whatever colour hides in them."""
    if mode == "P":
        hidden = Image.new("P", (300, 300), 0)
        hidden.info["transparency"] = 0
    else:
        hidden = Image.new("RGBA", (300, 300), (0, 0, 0, 0)).convert(mode)

    _, image = prepare(hidden)

    assert image.getpixel((150, 150)) == (255, 255, 255)


@pytest.mark.parametrize("options", [{}, {"transparency": 7}], ids=["plain", "transparent"])
def test_sixteen_bit_grey_keeps_its_shades(options: dict[str, object]) -> None:
    """Deep grey is scaled down to 8 bits, not cut off at white, also where a shade is transparent."""
    _, image = prepare(Image.new("I;16", (300, 300), 128 * 256), "PNG", **options)

    pixel = image.getpixel((150, 150))
    assert isinstance(pixel, tuple)
    assert pixel[0] == pytest.approx(128, abs=2)


def test_png_with_a_damaged_part_is_refused() -> None:
    """Nobody pays for a photo that is half black, as it would be from the damage on."""
    source, target = io.BytesIO(), io.BytesIO()
    Image.effect_noise((300, 300), 80).save(source, "PNG")
    data = bytearray(source.getvalue())
    data[len(data) // 2 : len(data) // 2 + 2000] = bytes(2000)

    with pytest.raises(MediaError) as refusal:
        prepare_photo(io.BytesIO(data), target)

    assert refusal.value.problem is Problem.UNREADABLE


def test_animated_sticker_gives_its_first_picture() -> None:
    """Of an animation the first frame is taken."""
    later = [Image.new("RGB", (300, 300), "white")] * 2
    _, image = prepare(Image.new("RGB", (300, 300), BLUE), "WEBP", save_all=True, append_images=later)

    pixel = image.getpixel((150, 150))
    assert isinstance(pixel, tuple)
    assert pixel[2] > pixel[0] + 100


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((400, 300), (400, 300)),
        ((4000, 3000), (2048, 1536)),
        ((100, 80), (250, 200)),
        ((2000, 400), (1200, 400)),
        ((400, 2000), (400, 1200)),
        ((3000, 70), (600, 200)),
    ],
)
def test_sides_and_ratio_are_brought_into_bounds(size: tuple[int, int], expected: tuple[int, int]) -> None:
    """A photo comes out with 200 to 2048 px a side, at most three times as long as wide, and unstretched."""
    facts, image = prepare(Image.new("RGB", size, BLUE))

    assert (facts.width, facts.height) == image.size == expected


def test_panorama_is_cropped_at_the_ends() -> None:
    """A panorama keeps its middle."""
    panorama = Image.new("RGB", (2000, 200), BLUE)
    panorama.paste("white", (700, 0, 1300, 200))

    _, image = prepare(panorama)

    for x in (5, 300, 595):
        assert min(image.getpixel((x, 100))) > 230  # type: ignore[arg-type] # three bands, as it is RGB


def test_jpeg_stays_below_five_megabytes() -> None:
    """Even noise, which hardly compresses, is written small enough for the service."""
    noise = Image.frombytes("RGB", (2048, 2048), os.urandom(2048 * 2048 * 3))

    facts, _ = prepare(noise, "BMP")

    assert facts.size <= 5_000_000


@pytest.mark.parametrize(("size", "problem"), [((63, 500), Problem.TOO_SMALL), ((9001, 8000), Problem.TOO_LARGE)])
def test_too_few_or_too_many_pixels_are_refused(size: tuple[int, int], problem: Problem) -> None:
    """Under 64 px a side nobody can be seen; over 72 million pixels are not decoded."""
    with pytest.raises(MediaError) as refusal:
        prepare(Image.new("1", size))

    assert refusal.value.problem is problem


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "PPM", "ICO"])
def test_format_that_is_not_listed_is_refused(kind: str) -> None:
    """Pillow knows many more kinds: they are refused."""
    with pytest.raises(MediaError) as refusal:
        prepare(corner_marked((200, 200)), kind)

    assert refusal.value.problem is Problem.UNSUPPORTED


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "BMP"])
def test_truncated_photo_is_unreadable(kind: str) -> None:
    """Half a file is refused, not shown half grey."""
    file = io.BytesIO()
    Image.effect_noise((300, 300), 90).convert("RGB").save(file, kind)
    half = io.BytesIO(file.getvalue()[: file.tell() // 2])

    with pytest.raises(MediaError) as refusal:
        prepare_photo(half, io.BytesIO())

    assert refusal.value.problem in {Problem.UNREADABLE, Problem.UNSUPPORTED}
