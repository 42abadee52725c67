"""The eight ways in which a video can lie in its file."""

from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from media.worker.orientation import Orientation
from tests.media.support.in_process import (
    inspect,
    make_reference,
    make_result,
    make_still,
    measure_video,
    thumbnail_of,
)
from tests.media.support.media_files import corner_marked, moving, red_corner, see, write_video

ONE = 1 << 16
SIZE = (320, 240)
ORIENTATIONS = {
    "upright": ((1, 0, 0, 1), None),
    "hflip": ((-1, 0, 0, 1), Image.Transpose.FLIP_LEFT_RIGHT),
    "vflip": ((1, 0, 0, -1), Image.Transpose.FLIP_TOP_BOTTOM),
    "rotated by 180": ((-1, 0, 0, -1), Image.Transpose.ROTATE_180),
    "rotated clockwise": ((0, 1, -1, 0), Image.Transpose.ROTATE_270),
    "rotated counterclockwise": ((0, -1, 1, 0), Image.Transpose.ROTATE_90),
    "transposed": ((0, 1, 1, 0), Image.Transpose.TRANSPOSE),
    "transversed": ((0, -1, -1, 0), Image.Transpose.TRANSVERSE),
}
"""a, b, c and d of the matrix (x' = a x + c y, y' = b x + d y), and what Pillow calls it."""


def matrix_of(name: str) -> list[int]:
    """Return the nine numbers of a display matrix; the picture is moved back to the origin."""
    a, b, c, d = ORIENTATIONS[name][0]
    width, height = SIZE
    x, y = max(0, -a * width - c * height), max(0, -b * width - d * height)
    return [a * ONE, b * ONE, 0, c * ONE, d * ONE, 0, x * ONE, y * ONE, 1 << 30]


def shown(name: str, image: Image.Image) -> Image.Image:
    """Return a stored picture as players show it."""
    transposition = ORIENTATIONS[name][1]
    return image if transposition is None else image.transpose(transposition)


@pytest.fixture(params=ORIENTATIONS)
def name(request: pytest.FixtureRequest) -> str:
    """Return each of the orientations."""
    return str(request.param)


@pytest.fixture
def source(name: str, tmp_path: Path) -> Path:
    """Write a video whose upper left quarter, as it is stored, is red."""
    return write_video(tmp_path / "video.mp4", [corner_marked(SIZE)] * 30, matrix=matrix_of(name))


def test_reference_is_as_players_show_it(name: str, source: Path, target: Path) -> None:
    """Mirrored pictures are mirrored, not turned."""
    expected = shown(name, corner_marked(SIZE))

    clip = make_reference(source, target)

    image = see(target).images[0]
    assert (clip.width, clip.height) == image.size == expected.size
    assert red_corner(image) == red_corner(expected)


def test_result_still_and_thumbnail_are_as_players_show_it(
    tmp_path: Path, name: str, source: Path, target: Path
) -> None:
    """All of them, in the same way."""
    expected = red_corner(shown(name, corner_marked(SIZE)))
    still = tmp_path / "still.jpg"

    make_result(source, target)
    make_still(source, still)

    assert red_corner(see(target).images[0]) == expected
    for path in (thumbnail_of(target), still):
        with Image.open(path) as image:
            assert red_corner(image) == expected


def test_sides_are_those_that_players_show(name: str, source: Path) -> None:
    """What the hints and the offer go by has the same sides."""
    expected = shown(name, corner_marked(SIZE)).size

    clip, measured = inspect(source), measure_video(source)

    assert (clip.width, clip.height) == (measured.width, measured.height) == expected


def test_wide_pixels_are_wide_after_a_rotation(tmp_path: Path, target: Path) -> None:
    """The pixel aspect is that of stored pixels."""
    source = write_video(
        tmp_path / "video.mp4",
        moving(SIZE, 10),
        pixel_aspect=Fraction(2),
        matrix=matrix_of("rotated clockwise"),
    )

    clip = make_reference(source, target)

    assert (clip.width, clip.height) == (240, 640)


def test_mkv_and_mp4_agree(tmp_path: Path, target: Path) -> None:
    """Matroska has an angle where mp4 has a matrix."""
    upright = corner_marked(SIZE)
    source = write_video(tmp_path / "video.mkv", [upright] * 10, rotation=90)

    make_reference(source, target)

    with av.open(source) as container:
        stored_rotation = next(container.decode(video=0)).rotation
    assert red_corner(see(target).images[0]) == red_corner(upright.rotate(stored_rotation, expand=True))


@pytest.mark.parametrize("angle", [-10, 10])
def test_skewed_matrix_is_the_nearest_right_angle(angle: int) -> None:
    """Some cameras write an angle that is not quite right."""
    skew = angle * ONE // 180
    matrix = [skew, ONE - abs(skew), 0, abs(skew) - ONE, skew, 0, 0, 0, 1 << 30]

    found = Orientation.from_matrix(b"".join(number.to_bytes(4, "little", signed=True) for number in matrix))

    assert found == Orientation(transpose=True, flip_x=True, flip_y=False)
