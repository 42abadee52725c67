"""Cuts, and beginnings in which nothing happens."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageEnhance

from media import MediaPool
from tests.media.support.in_process import make_reference, measure_video
from tests.media.support.media_files import see
from tests.media.support.scenes import RATE, SIZE, dancing, panning, scene, write


def test_cuts_are_found_to_a_few_frames(tmp_path: Path) -> None:
    """Each part begins and ends within its shot."""
    source = write(tmp_path / "video.mp4", dancing(0, 3), dancing(1, 2), dancing(2, 5))

    shots = measure_video(source).shots

    assert [begin for begin, _ in shots] == pytest.approx([0, 3, 5], abs=0.2)
    assert [end for _, end in shots] == pytest.approx([3, 5, 10], abs=0.2)
    for (begin, end), (first, last) in zip(shots, [(0, 3), (3, 5), (5, 10)], strict=True):
        assert first <= begin < end <= last + 0.001


def test_longest_shot_has_no_frame_of_another(tmp_path: Path, target: Path) -> None:
    """What is cut out by those times shows one scene only."""
    source = write(tmp_path / "video.mp4", dancing(0, 1.5), dancing(1, 3), dancing(2, 1.5))
    begin, end = max(measure_video(source).shots, key=lambda shot: shot[1] - shot[0])

    make_reference(source, target, begin=begin, max_seconds=end - begin, short_side=180)

    images = see(target).images
    assert len(images) >= 2.6 * RATE
    corner = scene(1).getpixel((2, 170))
    for image in images:
        assert image.getpixel((2, 170)) == pytest.approx(corner, abs=12)


CONTINUOUS: dict[str, Callable[[], Iterator[Image.Image]]] = {
    "somebody moves": lambda: dancing(0, 4),
    "the camera pans": lambda: panning(4, 12),
    "the camera pans fast": lambda: panning(4, 60),
    "the light goes on": lambda: _lit(4),
    "a flash": lambda: _flashed(4),
    "four pictures a second": lambda: (image for image in dancing(0, 4) for _ in range(6)),
    "a still picture": lambda: (scene(1) for _ in range(100)),
    "noise": lambda: (Image.effect_noise(SIZE, 60).convert("RGB") for _ in range(75)),
}


def _lit(seconds: float) -> Iterator[Image.Image]:
    for number, image in enumerate(dancing(1, seconds)):
        yield ImageEnhance.Brightness(image).enhance(min(1.0, 0.2 + number / 40))


def _flashed(seconds: float) -> Iterator[Image.Image]:
    for number, image in enumerate(dancing(1, seconds)):
        yield ImageChops.add(image, Image.new("RGB", SIZE, (120, 120, 120))) if number in (40, 41) else image


@pytest.mark.parametrize("name", CONTINUOUS)
def test_continuous_shot_has_no_cut(tmp_path: Path, name: str) -> None:
    """Movement, light and noise are no cuts."""
    source = write(tmp_path / "video.mp4", CONTINUOUS[name]())

    measured = measure_video(source)

    assert measured.shots == ((0.0, measured.duration),)


def test_slides_are_cuts(tmp_path: Path) -> None:
    """Each picture is a shot of its own."""
    source = write(tmp_path / "video.mp4", *(iter([scene(seed)] * 40) for seed in range(4)))

    assert [begin for begin, _ in measure_video(source).shots] == pytest.approx([0, 1.6, 3.2, 4.8], abs=0.2)


def test_shots_end_where_looking_ends(tmp_path: Path) -> None:
    """Of a long video, what wasn't looked at belongs to no part."""
    source = write(tmp_path / "video.mp4", (scene(number // 100 % 2) for number in range(350)), rate=5)

    shots = measure_video(source).shots

    assert [begin for begin, _ in shots] == pytest.approx([0, 20, 40, 60], abs=0.5)
    assert shots[-1][1] == pytest.approx(60, abs=0.5)


def test_black_beginning_is_measured(tmp_path: Path) -> None:
    """It lasts until there is something to see."""
    black = (Image.new("RGB", SIZE) for _ in range(2 * RATE))
    source = write(tmp_path / "video.mp4", black, dancing(0, 3))

    measured = measure_video(source)

    assert measured.black_seconds == pytest.approx(2, abs=0.3)
    assert measured.still_seconds == pytest.approx(2, abs=0.3)


def test_still_beginning_is_measured(tmp_path: Path) -> None:
    """Somebody who waits before dancing doesn't move yet."""
    source = write(tmp_path / "video.mp4", dancing(0, 6, until=3))

    measured = measure_video(source)

    assert measured.black_seconds == 0
    assert measured.still_seconds == pytest.approx(3, abs=0.3)


def test_video_that_begins_at_once_has_no_still_beginning(tmp_path: Path) -> None:
    """The usual case."""
    measured = measure_video(write(tmp_path / "video.mp4", dancing(0, 3)))

    assert (measured.black_seconds, measured.still_seconds) == (0, 0)


async def test_parts_come_out_of_a_confined_process(pool: MediaPool, tmp_path: Path) -> None:
    """The answer has them as they were found."""
    source = write(tmp_path / "video.mp4", dancing(0, 2), dancing(1, 2))

    assert await pool.measure_video(source) == measure_video(source)
