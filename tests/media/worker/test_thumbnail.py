"""Stills of videos."""

from itertools import chain
from pathlib import Path

import pytest
from PIL import Image

from media import MediaError, MediaPool, Picture, Problem
from tests.media.support.media_files import (
    corner_marked,
    count_in,
    counted,
    is_there,
    moving,
    red_corner,
    size_of,
    write_video,
)


@pytest.mark.parametrize(
    ("size", "expected"),
    [((320, 240), (320, 240)), ((1920, 1080), (1280, 720)), ((720, 1920), (480, 1280)), ((1600, 64), (1280, 64))],
)
async def test_still_is_a_jpeg_that_can_be_sent_as_a_photo(
    pool: MediaPool, tmp_path: Path, target: Path, size: tuple[int, int], expected: tuple[int, int]
) -> None:
    """It is at most 1280 px a side and 20:1, and never made larger than the video is."""
    source = write_video(tmp_path / "video.mp4", moving(size, 20), options={"preset": "ultrafast"})

    picture = await pool.still(source, target)

    with Image.open(target) as image:
        assert image.format == "JPEG"
        assert image.size == (picture.width, picture.height)
        assert image.size == pytest.approx(expected, abs=14)
    assert picture == Picture(picture.width, picture.height, size_of(target))


async def test_still_is_upright(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The rotation in the header is applied to the pixels."""
    drawn = corner_marked((320, 240))
    source = write_video(tmp_path / "video.mp4", [drawn] * 30, rotation=90)

    await pool.still(source, target)

    with Image.open(target) as image:
        assert red_corner(image) == red_corner(drawn.rotate(90, expand=True))


async def test_still_is_taken_a_little_after_the_start(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The first frames of a video rarely show what it is about."""
    source = write_video(tmp_path / "video.mp4", counted(50), rate=30)

    await pool.still(source, target)

    with Image.open(target) as image:
        assert count_in(image) == 15


async def test_still_is_not_black(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Of a video that begins black, the first other frame is taken."""
    black = [Image.new("RGB", (320, 240))] * 20
    source = write_video(tmp_path / "video.mp4", chain(black, [Image.new("RGB", (320, 240), "white")] * 10))

    await pool.still(source, target)

    with Image.open(target) as image:
        assert image.convert("L").getpixel((100, 100)) == pytest.approx(255, abs=10)


async def test_very_short_video_has_a_still(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A video that is over before that time is shown by its start."""
    source = write_video(tmp_path / "video.mp4", counted(5), rate=25)

    await pool.still(source, target)

    with Image.open(target) as image:
        assert count_in(image) == 1  # the first one, 0, is black


async def test_file_that_is_no_video_has_no_still(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """It is refused, and no file is left."""
    source = tmp_path / "video.mp4"
    source.write_bytes(b"nothing of the kind")

    with pytest.raises(MediaError) as refusal:
        await pool.still(source, target)

    assert refusal.value.problem is Problem.UNREADABLE
    assert not is_there(target)
