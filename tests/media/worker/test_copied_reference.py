"""References that the model takes as they are: they are copied, frame by frame."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.media.support.in_process import make_reference
from tests.media.support.media_files import boxes, counted, moving, noisy, see, tone, write_video

TAGS = {"x264-params": "colorprim=bt709:transfer=bt709:colormatrix=bt709"}
SIZE = (320, 240)


def _fitting(path: Path, **more: Any) -> Path:
    """Write a video that fits, but for what is different."""
    images = more.pop("images", None) or moving(more.pop("size", SIZE), 30)
    return write_video(path, images, **{"rate": 30, "options": TAGS, **more})


def test_fitting_reference_is_copied(tmp_path: Path, target: Path) -> None:
    """Its packets are the same; sound, metadata and place stay behind, and the index is in front."""
    source = _fitting(tmp_path / "video.mp4", sound=tone(1), metadata={"title": "mine", "location": "+48+11/"})

    clip = make_reference(source, target, short_side=480)

    seen = see(target)
    assert seen.packets == see(source).packets
    assert clip.duration == pytest.approx(1.0)
    assert seen.times == pytest.approx([number / 30 for number in range(30)], abs=0.001)
    assert seen.sound_codec is None
    assert not {"title", "location"} & set(seen.metadata)
    assert b"mine" not in target.read_bytes()
    assert b"+48+11" not in target.read_bytes()
    assert boxes(target).index("moov") < boxes(target).index("mdat")


def _long(path: Path) -> Path:
    return _fitting(path, images=counted(60))


ENCODED: dict[str, Callable[[Path], Path]] = {
    "another codec": lambda path: write_video(path, moving(SIZE, 30), codec="mpeg4"),
    "ten bits": lambda path: _fitting(path, pix_fmt="yuv420p10le"),
    "another chroma": lambda path: _fitting(path, pix_fmt="yuv444p"),
    "another container": lambda path: _fitting(path.with_suffix(".mkv")),
    "turned": lambda path: _fitting(path, rotation=90),
    "pixels that are not square": lambda path: _fitting(path, pixel_aspect=Fraction(4, 3)),
    "colours of SD": lambda path: _fitting(path, options={}),
    "an edit list": lambda path: _fitting(path, start=-5),
    "a last frame that stands long": lambda path: _fitting(path, times=[*range(0, 990, 33), 3000]),
    "uneven times": lambda path: _fitting(path, times=[33 * number + 12 * (number % 2) for number in range(30)]),
    "more frames a second than allowed": lambda path: _fitting(path, rate=60),
    "fewer frames a second than the model follows": lambda path: _fitting(path, rate=5),
    "too small": lambda path: _fitting(path, size=(160, 120)),
    "too long a side": lambda path: _fitting(path, size=(1000, 240)),
    "too many bytes": lambda path: _fitting(path, images=noisy((640, 480), 30)),
    "longer than allowed": lambda path: _fitting(path, images=[*moving(SIZE, 200)]),
}


@pytest.mark.parametrize("kind", ENCODED)
def test_reference_that_does_not_fit_is_encoded(tmp_path: Path, target: Path, kind: str) -> None:
    """Each for one reason."""
    source = ENCODED[kind](tmp_path / "video.mp4")

    make_reference(source, target, short_side=480, max_seconds=5)

    assert see(target).packets != see(source).packets


def test_part_of_a_fitting_reference_is_encoded(tmp_path: Path, target: Path) -> None:
    """A part begins at its frame, which packets alone can't give."""
    source = _fitting(tmp_path / "video.mp4")

    make_reference(source, target, short_side=480, begin=0.5, max_seconds=0.4)

    assert len(see(target).times) == 12
