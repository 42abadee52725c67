"""The picture that is shown before a result plays."""

import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from av.video.frame import VideoFrame
from PIL import Image, ImageDraw, ImageFilter, ImageStat

from media.worker import cover
from media.worker.grey import BLACK, luma
from media.worker.inspection import probe
from tests.media.support.in_process import cover_of, make_result, thumbnail_of
from tests.media.support.media_files import write_video

SIZE = (320, 240)
KEYFRAME_EVERY = {"every ten": "10", "only the first": "250"}


def _striped(size: tuple[int, int], step: int) -> Image.Image:
    """Draw a picture with much detail."""
    image = Image.new("RGB", size, "white")
    for x in range(0, size[0], 2 * step):
        ImageDraw.Draw(image).rectangle((x, 0, x + step - 1, size[1]), fill="black")
    return image


def _scenes(count: int, *, sharp: int, background: Image.Image | None = None) -> Iterable[Image.Image]:
    """Show somebody who moves, blurred in all frames but one; a red field in the corner marks that one."""
    figure = _striped((80, 120), 4)
    for number in range(count):
        image = (background or Image.new("RGB", SIZE, "grey")).copy()
        is_sharp = number // 4 == sharp // 4
        image.paste(figure if is_sharp else figure.filter(ImageFilter.GaussianBlur(6)), (60 + number % 50, 60))
        ImageDraw.Draw(image).rectangle((0, 200, 40, 240), fill="red" if is_sharp else "blue")
        yield image


def _is_marked(picture: Path) -> bool:
    with Image.open(picture) as image:
        corner = image.convert("RGB").crop((5, image.height - 30, 30, image.height - 5))
    red, _, blue = ImageStat.Stat(corner).mean
    return red > blue


@pytest.mark.parametrize("every", KEYFRAME_EVERY.values(), ids=KEYFRAME_EVERY)
def test_sharpest_frame_is_the_cover(tmp_path: Path, target: Path, every: str) -> None:
    """The first frame, where whoever moves is blurred, is not shown; nor in the thumbnail."""
    options = {"g": every, "sc_threshold": "0"}
    source = write_video(tmp_path / "result.mp4", _scenes(50, sharp=20), options=options)

    make_result(source, target)

    assert _is_marked(cover_of(target))
    assert _is_marked(thumbnail_of(target))


def test_detail_counts_where_something_moves(tmp_path: Path, target: Path) -> None:
    """A background with much detail, which is the same in all frames, hides nobody."""
    background = _striped(SIZE, 2)
    scenes = _scenes(50, sharp=20, background=background)
    source = write_video(tmp_path / "result.mp4", scenes, options={"g": "10", "sc_threshold": "0", "crf": "12"})

    make_result(source, target)

    assert _is_marked(cover_of(target))


def test_first_of_equal_frames_is_the_cover(tmp_path: Path) -> None:
    """Where nothing moves, no frame is better than the first."""
    still = [_striped(SIZE, 8)] * 40
    source = write_video(tmp_path / "result.mp4", still, options={"g": "5"})
    with source.open("rb") as file:
        probed = probe(file)

        chosen = cover.choose(file, probed.video, probed.packets)

    assert chosen.time == pytest.approx(probed.video.start)


@pytest.mark.parametrize(("size", "most"), [((320, 240), 6), ((1920, 1080), 3)])
def test_few_keyframes_are_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], most: int
) -> None:
    """However many there are: a cover may cost little beside the result."""
    compared: list[object] = []

    def compare(frame: VideoFrame) -> Image.Image:
        compared.append(frame)
        return luma(frame)

    monkeypatch.setattr(cover, "luma", compare)
    pictures = [_striped(size, 8 + number % 3) for number in range(20)]
    source = write_video(tmp_path / "result.mp4", pictures, options={"g": "1", "preset": "ultrafast"})
    with source.open("rb") as file:
        probed = probe(file)

        cover.choose(file, probed.video, probed.packets)

    assert len(compared) == most


@pytest.mark.parametrize(
    ("size", "expected"), [((320, 240), (320, 240)), ((1920, 1080), (1280, 720)), ((1600, 64), (1280, 64))]
)
def test_cover_is_a_jpeg_that_telegram_takes_as_a_photo(
    tmp_path: Path, target: Path, size: tuple[int, int], expected: tuple[int, int]
) -> None:
    """It is at most 1280 px a side and 20:1, and never made larger than the video is."""
    pictures = [_striped(size, 8 + number % 3) for number in range(10)]
    source = write_video(tmp_path / "result.mp4", pictures, options={"preset": "ultrafast"})

    make_result(source, target)

    with Image.open(io.BytesIO(cover_of(target).read_bytes())) as image:
        assert image.format == "JPEG"
        assert image.size == pytest.approx(expected, abs=14)


def test_interlaced_result_has_a_whole_picture(tmp_path: Path, target: Path) -> None:
    """One frame alone can't be deinterlaced, so that the cover is the first one that isn't black."""
    pictures = [Image.new("RGB", SIZE), *_scenes(12, sharp=8)]
    source = write_video(
        tmp_path / "result.mp4", pictures, interlaced=True, options={"flags": "+ildct+ilme", "g": "3"}
    )

    make_result(source, target)

    with Image.open(cover_of(target)) as image:
        assert ImageStat.Stat(image.convert("L")).mean[0] > BLACK
    assert not _is_marked(cover_of(target))
