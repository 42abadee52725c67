"""Photos as people see them: colours by their profile, odd files, large files."""

import io
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from media import MediaError, MediaPool, Picture, Problem
from media.worker.photo import prepare_photo
from media.worker.photo_quality import measure_photo
from tests.media.support.colour_fields import FIELDS, Colour, hdr_light, pq
from tests.media.support.media_files import corner_marked, red_corner
from tests.media.support.profiles import ADOBE_RGB, DISPLAY_P3, GENERIC_RGB, Gamut, grey_profile

register_heif_opener()

ORIENTATION = 0x0112
SIZE = (600, 400)


def stripes(colours: Sequence[Sequence[float]], mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """Draw the colours from left to right."""
    image = Image.new(mode, size)
    for index, colour in enumerate(colours):
        box = (size[0] * index // len(colours), 0, size[0] * (index + 1) // len(colours), size[1])
        image.paste(tuple(round(value) for value in colour), box)
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Save a picture, as well as the kind can."""
    file = io.BytesIO()
    image.save(file, kind, **({"quality": 95} | ({"lossless": True} if kind == "WEBP" else {}) | options))
    return file.getvalue()


def prepared(content: bytes) -> Image.Image:
    """Prepare a photo in this process, which is quicker."""
    target = io.BytesIO()
    prepare_photo(io.BytesIO(content), target)
    return Image.open(target).convert("RGB")


def fields(image: Image.Image, count: int = len(FIELDS)) -> list[Colour]:
    """Return the colour in the middle of each stripe."""
    width, height = image.size
    return [image.getpixel((width * (2 * index + 1) // (2 * count), height // 2)) for index in range(count)]  # type: ignore[misc] # RGB


def assert_near(found: Sequence[Colour], expected: Sequence[Colour], tolerance: float) -> None:
    """Compare colours."""
    pairs = zip(found, expected, strict=True)
    worst = max(abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True))
    assert worst <= tolerance, f"{found} instead of {expected}"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
@pytest.mark.parametrize("gamut", [DISPLAY_P3, ADOBE_RGB, GENERIC_RGB], ids=lambda gamut: gamut.name)
def test_profile_is_followed(kind: str, gamut: Gamut) -> None:
    """Colours that were coded in another space, by its equations, come out as they are in sRGB."""
    coded = [gamut.code(colour) for colour in FIELDS]

    image = prepared(saved(stripes(coded), kind, icc_profile=gamut.profile))

    expected = [gamut.decode(colour) for colour in coded]  # not all of sRGB is in every space
    # Where little of a colour is left, a step of lossy compression is many steps of the result.
    assert_near(
        fields(image), expected, 3 if kind in ("PNG", "WEBP") or (kind, gamut) == ("JPEG", DISPLAY_P3) else 10
    )


def test_photo_without_a_profile_is_srgb() -> None:
    """Nothing is converted."""
    assert_near(fields(prepared(saved(stripes(FIELDS), "JPEG"))), FIELDS, 3)


def test_profile_of_a_transparent_photo_is_followed() -> None:
    """White paper stays white."""
    coded = stripes([DISPLAY_P3.code(colour) for colour in FIELDS]).convert("RGBA")
    coded.paste((90, 0, 0, 0), (0, 0, 100, 400))

    image = prepared(saved(coded, "PNG", icc_profile=DISPLAY_P3.profile))

    assert_near(fields(image), [(255, 255, 255), *FIELDS[1:]], 3)


def test_profile_of_a_palette_is_followed() -> None:
    """The colours of a palette are those of the profile, too."""
    coded = stripes([DISPLAY_P3.code(colour) for colour in FIELDS]).convert("P", palette=Image.Palette.ADAPTIVE)

    assert_near(fields(prepared(saved(coded, "PNG", icc_profile=DISPLAY_P3.profile))), FIELDS, 3)


def test_profile_of_grey_is_followed() -> None:
    """A grey of gamma 1.8 is lighter than its number says in sRGB."""
    coded = Image.new("L", SIZE, 100)

    image = prepared(saved(coded, "JPEG", icc_profile=grey_profile(1.8)))

    light = (100 / 255) ** 1.8
    expected = 255 * (1.055 * light ** (1 / 2.4) - 0.055)
    assert_near(fields(image, 1), [(expected,) * 3], 3)


@pytest.mark.parametrize("profile", [b"", b"no profile", DISPLAY_P3.profile[:300], grey_profile(1.8)])
def test_profile_that_is_broken_or_of_another_mode_is_ignored(profile: bytes) -> None:
    """The photo is taken for sRGB."""
    assert_near(fields(prepared(saved(stripes(FIELDS), "JPEG", icc_profile=profile))), FIELDS, 3)


@pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
def test_hdr_photo_is_shown_as_in_sdr(kind: str) -> None:
    """PQ in BT.2020, which HEIF and AVIF say by tags, is not pale."""
    coded = stripes([[255 * value for value in pq(hdr_light(colour))] for colour in FIELDS])
    content = _tagged(saved(coded, kind), primaries=9, transfer=16)

    assert_near(fields(prepared(content)), FIELDS, 28)


def _tagged(content: bytes, *, primaries: int, transfer: int) -> bytes:
    """Change the tags for colours that a HEIF or AVIF file has."""
    start = content.index(b"colrnclx") + 8
    return content[:start] + struct.pack(">HH", primaries, transfer) + content[start + 4 :]


def _exif(entries: Sequence[tuple[int, int, int, bytes]]) -> bytes:
    """Write EXIF by hand: tag, type, count and value of each entry, little endian."""
    head = struct.pack("<2sHIH", b"II", 42, 8, len(entries))
    body, extra = b"", b""
    start = len(head) + 12 * len(entries) + 4
    for tag, kind, count, value in entries:
        field = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack("<I", start + len(extra))
        extra += value if len(value) > 4 else b""
        body += struct.pack("<HHI", tag, kind, count) + field
    return b"Exif\0\0" + head + body + struct.pack("<I", 0) + extra


UPRIGHT = (ORIENTATION, 3, 1, struct.pack("<H", 6))
ODD_EXIF = {
    "a text as a resolution": [UPRIGHT, (0x011A, 2, 8, b"seventy\0")],
    "a resolution over nothing": [UPRIGHT, (0x011A, 5, 1, struct.pack("<II", 72, 0))],
    "an unknown type": [UPRIGHT, (0x0131, 99, 4, b"abcd")],
    "an offset out of the file": [UPRIGHT, (0x010F, 2, 4000, struct.pack("<I", 0xFFFFFF0))],
    "a date as a number": [UPRIGHT, (0x0132, 4, 1, struct.pack("<I", 20261125))],
    "GPS that points nowhere": [UPRIGHT, (0x8825, 4, 1, struct.pack("<I", 0xFFFFFF))],
    "an orientation in 32 bits": [(ORIENTATION, 4, 1, struct.pack("<I", 6))],
}


@pytest.mark.parametrize("name", ODD_EXIF)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG"])
def test_only_the_orientation_of_exif_is_read(kind: str, name: str) -> None:
    """Whatever else is in there, and however odd."""
    content = saved(corner_marked((400, 300)), kind, exif=_exif(ODD_EXIF[name]))

    image = prepared(content)

    assert image.size == (300, 400)
    assert red_corner(image) == "upper right"
    measured = measure_photo(io.BytesIO(content))
    assert (measured.width, measured.height) == (300, 400)


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_orientation_that_does_not_exist_is_upright(value: int) -> None:
    """Only 1 to 8 mean something."""
    content = saved(corner_marked((400, 300)), "JPEG", exif=_exif([(ORIENTATION, 3, 1, struct.pack("<H", value))]))

    assert red_corner(prepared(content)) == "upper left"


def _png_with(chunk: bytes, data: bytes, *, at_the_end: bool = False) -> bytes:
    content = saved(stripes(FIELDS), "PNG")
    written = struct.pack(">I", len(data)) + chunk + data + struct.pack(">I", zlib.crc32(chunk + data))
    position = content.rindex(struct.pack(">I", 0) + b"IEND") if at_the_end else 33  # behind the header
    return content[:position] + written + content[position:]


LARGE = b"<x:xmpmeta>" + b"history " * 400_000
"""Over 3 MB of text."""


@pytest.mark.parametrize("at_the_end", [False, True])
@pytest.mark.parametrize(
    ("chunk", "head"),
    [(b"zTXt", b"Comment\0\0"), (b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0"), (b"iCCP", b"Profile\0\0")],
    ids=["zTXt", "iTXt", "iCCP"],
)
def test_png_with_a_large_chunk_is_opened(chunk: bytes, head: bytes, at_the_end: bool) -> None:
    """Editors write megabytes of history into photos."""
    content = _png_with(chunk, head + zlib.compress(LARGE), at_the_end=at_the_end and chunk != b"iCCP")

    assert_near(fields(prepared(content)), FIELDS, 3)


def test_png_with_a_large_profile_is_converted() -> None:
    """The profile is followed, however large it is."""
    padded = DISPLAY_P3.profile + bytes(2 * 1024**2)
    padded = struct.pack(">I", len(padded)) + padded[4:]
    coded = saved(stripes([DISPLAY_P3.code(colour) for colour in FIELDS]), "PNG", icc_profile=padded)

    assert_near(fields(prepared(coded)), FIELDS, 3)


def test_png_bomb_is_refused() -> None:
    """A chunk that unpacks to a gigabyte isn't unpacked."""
    bomb = _png_with(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200 * 1024**2)))

    with pytest.raises(MediaError) as refusal:
        prepared(bomb)

    assert refusal.value.problem is Problem.UNREADABLE


def _photo(**options: object) -> bytes:
    noise = Image.effect_noise((800, 600), 90).convert("RGB")
    return saved(noise, "JPEG", **options)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("missing", [1, 2])
def test_jpeg_without_its_end_mark_is_taken(missing: int, progressive: bool) -> None:
    """Every pixel is there."""
    content = _photo(progressive=progressive)

    image = prepared(content[:-missing])

    assert image.tobytes() == prepared(content).tobytes()
    assert measure_photo(io.BytesIO(content[:-missing])) == measure_photo(io.BytesIO(content))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("missing", [12, 400, 20_000, 60_000])
def test_jpeg_with_a_missing_part_is_unreadable(missing: int, progressive: bool) -> None:
    """Where even a corner would be grey, the photo is refused."""
    for task in (prepared, lambda content: measure_photo(io.BytesIO(content))):
        with pytest.raises(MediaError) as refusal:
            task(_photo(progressive=progressive)[:-missing])
        assert refusal.value.problem is Problem.UNREADABLE


@pytest.mark.parametrize(
    ("kind", "size"),
    [("JPEG", (9248, 6936)), ("JPEG", (16_320, 12_240)), ("PNG", (9248, 6936))],
)
async def test_photos_of_large_phones_are_taken(
    pool: MediaPool, tmp_path: Path, target: Path, kind: str, size: tuple[int, int]
) -> None:
    """64 megapixels of any kind, and 200 of JPEG, which is decoded at a fraction of its size."""
    source = tmp_path / "photo"
    Image.new("RGB", size, (30, 160, 90)).save(source, kind)

    picture = await pool.prepare_photo(source, target)
    measured = await pool.measure_photo(source)

    assert (picture.width, picture.height) == (2048, 1536)
    assert (measured.width, measured.height) == size


async def test_larger_photos_are_too_large(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The limit for JPEG holds for JPEG only."""
    source = tmp_path / "photo.png"
    Image.new("1", (12_000, 9000)).save(source)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(source, target)

    assert refusal.value.problem is Problem.TOO_LARGE


async def test_avif_is_taken_by_a_confined_process(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Its decoder has threads of its own, and needs nothing that has to be opened."""
    source = tmp_path / "photo.avif"
    coded = stripes([DISPLAY_P3.code(colour) for colour in FIELDS])
    source.write_bytes(saved(coded, "AVIF", icc_profile=DISPLAY_P3.profile))

    picture = await pool.prepare_photo(source, target)

    assert picture == Picture(*SIZE, picture.size)
    with Image.open(target) as image:
        assert_near(fields(image.convert("RGB")), FIELDS, 8)


@pytest.mark.parametrize("orientation", [2, 3, 4, 5, 6, 7, 8])
def test_avif_is_upright(orientation: int) -> None:
    """AVIF says so by properties of its own."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    expected = prepared(saved(corner_marked((400, 300)), "JPEG", exif=exif))

    image = prepared(saved(corner_marked((400, 300)), "AVIF", exif=exif))

    assert image.size == expected.size
    assert red_corner(image) == red_corner(expected)
