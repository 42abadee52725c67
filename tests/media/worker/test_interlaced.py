"""Interlaced videos, whose odd and even lines were taken at different times."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from media import MediaPool
from tests.media.support.in_process import make_reference, make_result, make_still
from tests.media.support.media_files import see, write_video

SIZE = (320, 240)
COUNT, RATE = 25, 25
STEP = 8
"""Pixels that the bar moves from one field to the next."""
KINDS = {
    "H.264": ("video.mts", "libx264", {"flags": "+ildct+ilme", "x264-params": "tff=1:bframes=0"}),
    "MPEG-2": ("video.mpg", "mpeg2video", {"flags": "+ildct+ilme", "q": "2"}),
}


def scene(field: int) -> Image.Image:
    """Draw a bar that moves to the right."""
    image = Image.new("RGB", SIZE, (40, 40, 40))
    left = STEP * field % SIZE[0]
    image.paste((220, 220, 220), (left, 40, left + 40, 200))
    return image


def interlaced() -> Iterator[Image.Image]:
    """Weave each two fields into a frame, the upper lines first."""
    lines = Image.new("L", SIZE)
    for row in range(1, SIZE[1], 2):
        lines.paste(255, (0, row, SIZE[0], row + 1))
    for number in range(COUNT):
        yield Image.composite(scene(2 * number + 1), scene(2 * number), lines)


def combs(image: Image.Image) -> float:
    """Return how much more neighbouring lines differ than every other line does."""
    grey = image.convert("L").crop((0, 50, image.width, 190))
    near = ImageChops.difference(grey, ImageChops.offset(grey, 0, 1))
    far = ImageChops.difference(grey, ImageChops.offset(grey, 0, 2))
    inner = (0, 4, grey.width, grey.height - 4)
    return ImageStat.Stat(near.crop(inner)).mean[0] - ImageStat.Stat(far.crop(inner)).mean[0]


@pytest.fixture(params=KINDS)
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Write an interlaced video of each kind."""
    name, codec, options = KINDS[request.param]
    return write_video(tmp_path / name, interlaced(), codec=codec, rate=RATE, options=options, interlaced=True)


def test_interlaced_video_comes_out_without_combs(tmp_path: Path, source: Path, target: Path) -> None:
    """Reference, result and still; frames are as many, at the same times."""
    assert combs(see(source).images[3]) > 5
    still = tmp_path / "still.jpg"

    clip = make_reference(source, target)
    make_still(source, still)

    images = see(target).images
    assert len(images) == COUNT
    assert clip.duration == pytest.approx(COUNT / RATE)
    assert max(map(combs, images[1:-1])) < 3
    with Image.open(still) as image:
        assert combs(image) < 3
    make_result(source, target)
    assert max(map(combs, see(target).images[1:-1])) < 3


def test_deinterlaced_frames_show_the_first_field(source: Path, target: Path) -> None:
    """Each is like the scene at the time of its upper lines."""
    make_reference(source, target)

    for number, image in list(enumerate(see(target).images))[2:20]:
        difference = ImageChops.difference(image.convert("L"), scene(2 * number).convert("L"))
        assert ImageStat.Stat(difference).mean[0] < 4


async def test_confined_process_deinterlaces(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The filter needs nothing that has to be opened."""
    name, codec, options = KINDS["MPEG-2"]
    source = write_video(tmp_path / name, interlaced(), codec=codec, rate=RATE, options=options, interlaced=True)

    await pool.prepare_reference(source, target, short_side=240, max_seconds=5)

    assert max(map(combs, see(target).images[1:-1])) < 3
