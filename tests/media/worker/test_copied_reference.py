"""References that the model takes as they are: they are copied, frame by frame."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest

from media import MediaPool
from tests.media.support.flashes import assert_in_step, clicking, flashing
from tests.media.support.in_process import make_reference, make_result
from tests.media.support.media_files import boxes, counted, moving, noisy, see, tone, write_video


def _tagged(primaries: str, transfer: str, matrix: str) -> dict[str, str]:
    return {"x264-params": f"colorprim={primaries}:transfer={transfer}:colormatrix={matrix}"}


TAGS = _tagged("bt709", "bt709", "bt709")
SIZE = (320, 240)


def _fitting(path: Path, **more: Any) -> Path:
    """Write a video that fits, but for what is different."""
    images = more.pop("images", None) or moving(more.pop("size", SIZE), 30)
    return write_video(path, images, **{"rate": 30, "options": TAGS, **more})


def _texts_in(path: Path) -> set[bytes]:
    data = path.read_bytes()
    return {text for text in (b"mine", b"+48+11", b"x264") if text in data}


def _is_copy(target: Path, source: Path) -> bool:
    """Tell whether the packets are the same: all but the first, which loses the encoder's note."""
    return _packets(target)[1:] == _packets(source)[1:]


def _packets(path: Path) -> list[bytes]:
    """Read the packets of the picture, without decoding any."""
    with av.open(path) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


async def test_fitting_reference_is_copied(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A confined process can do it; sound, metadata, place and notes stay behind; the index is in front."""
    source = _fitting(tmp_path / "video.mov", sound=tone(1), metadata={"title": "mine", "location": "+48+11/"})
    assert _texts_in(source) == {b"mine", b"+48+11", b"x264"}  # the last one stands inside the H.264 stream

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    seen = see(target)
    assert _is_copy(target, source)
    assert seen.images == see(source).images
    assert clip.duration == pytest.approx(1.0)
    assert seen.times == pytest.approx([number / 30 for number in range(30)], abs=0.001)
    assert seen.sound_codec is None
    assert not {"title", "location"} & set(seen.metadata)
    assert not _texts_in(target)
    assert boxes(target).index("moov") < boxes(target).index("mdat")


@pytest.mark.parametrize("tags", [{}, _tagged("bt709", "bt709", "smpte170m")], ids=["none", "of SD"])
def test_reference_in_colours_of_sd_is_copied(tmp_path: Path, target: Path, tags: dict[str, str]) -> None:
    """Whoever reads a small video without tags, or no tags, takes it for BT.601, as it is meant."""
    source = _fitting(tmp_path / "video.mp4", options=tags)

    make_reference(source, target)

    assert _is_copy(target, source)


def test_sound_fits_a_copied_reference(tmp_path: Path, target: Path) -> None:
    """The sound of the original is in step with what the model makes of the copy."""
    frames = [image.resize(SIZE) for image in flashing(4)]
    source = _fitting(tmp_path / "video.mp4", images=frames, sound=clicking(4))
    make_reference(source, target)
    assert _is_copy(target, source)

    make_result(target, tmp_path / "result.mp4", sound_from=source, sound_seconds=4.0)

    assert_in_step(tmp_path / "result.mp4", count=4)


def _damaged(path: Path) -> Path:
    """Overwrite the slices of a frame in the middle."""
    _fitting(path, images=(image.resize(SIZE) for image in counted(60)))
    packet = max(_packets(path)[20:], key=len)
    path.write_bytes(path.read_bytes().replace(packet, packet[:8] + b"\xa5" * (len(packet) - 8)))
    return path


ENCODED: dict[str, Callable[[Path], Path]] = {
    "another codec": lambda path: write_video(path, moving(SIZE, 30), codec="mpeg4"),
    "ten bits": lambda path: _fitting(path, pix_fmt="yuv420p10le"),
    "another chroma": lambda path: _fitting(path, pix_fmt="yuv444p"),
    "another container": lambda path: _fitting(path.with_suffix(".mkv")),
    "turned": lambda path: _fitting(path, rotation=90),
    "pixels that are not square": lambda path: _fitting(path, pixel_aspect=Fraction(4, 3)),
    "interlaced": lambda path: _fitting(path, interlaced=True, options=TAGS | {"flags": "+ildct+ilme"}),
    "HDR": lambda path: _fitting(path, options=_tagged("bt2020", "smpte2084", "bt2020nc")),
    "full range": lambda path: _fitting(path, pix_fmt="yuvj420p"),
    "a frame that can't be decoded": _damaged,
    "sides above the resolution": lambda path: _fitting(path, size=(640, 482)),
    "an edit list": lambda path: _fitting(path, start=-5),
    "a frame that stands long": lambda path: _fitting(path, rate=25, times=[*range(0, 1160, 40), 3000]),
    "uneven times": lambda path: _fitting(path, rate=25, times=[40 * n + 15 * (n % 2) for n in range(30)]),
    "more frames a second than allowed": lambda path: _fitting(path, rate=60),
    "fewer frames a second than the model follows": lambda path: _fitting(path, images=moving(SIZE, 15), rate=5),
    "too small": lambda path: _fitting(path, size=(160, 120)),
    "too long a side": lambda path: _fitting(path, size=(1000, 240)),
    "too many bytes": lambda path: _fitting(path, images=noisy((640, 480), 30)),
}


@pytest.mark.parametrize("kind", ENCODED)
def test_reference_that_does_not_fit_is_encoded(tmp_path: Path, target: Path, kind: str) -> None:
    """Each for one reason."""
    source = ENCODED[kind](tmp_path / "video.mp4")

    make_reference(source, target, short_side=480, max_seconds=5)

    ends, original = ({packet[-40:] for packet in _packets(path)} for path in (target, source))
    assert len(ends & original) < len(original) / 2  # what precedes the pictures is not copied


@pytest.mark.parametrize("b_frames", [0, 2])
@pytest.mark.parametrize(
    ("begin", "seconds", "frames"),
    [
        (0.0, 0.5, range(15)),
        (0.333, 5.0, range(10, 60)),
        (0.667, 0.667, range(20, 40)),
        (1.334, 5.0, range(40, 60)),  # begins a little inside of the frame
    ],
    ids=["first seconds", "from a keyframe on", "between keyframes", "last seconds"],
)
def test_part_between_keyframes_is_copied(
    tmp_path: Path, b_frames: int, begin: float, seconds: float, frames: range
) -> None:
    """Exactly its frames, from 0 on."""
    source, target, count = _with_keyframes(tmp_path / "video.mp4", b_frames), tmp_path / "target.mp4", len(frames)

    clip = make_reference(source, target, short_side=480, begin=begin, max_seconds=seconds)

    seen, original = see(target), see(source)
    assert set(_packets(target)[1:]) <= set(_packets(source))
    assert seen.images == [original.images[number] for number in frames]
    assert seen.times == pytest.approx([number / 30 for number in range(count)], abs=0.001)
    assert clip.frames == count
    assert clip.duration == pytest.approx(count / 30)


@pytest.mark.parametrize(
    ("begin", "seconds", "b_frames"),
    [(0.5, 0.4, 0), (0.345, 0.5, 0), (0.0, 0.3, 3)],
    ids=["no keyframe", "within a frame", "based on what follows"],
)
def test_other_part_of_a_fitting_reference_is_encoded(
    tmp_path: Path, target: Path, begin: float, seconds: float, b_frames: int
) -> None:
    """It begins and ends at its frames, which packets alone can't give."""
    source = _with_keyframes(tmp_path / "video.mp4", b_frames)

    clip = make_reference(source, target, short_side=480, begin=begin, max_seconds=seconds)

    assert not set(_packets(target)) & set(_packets(source))
    assert len(see(target).times) == int(seconds * 30) == clip.frames


def test_sound_fits_a_copied_part(tmp_path: Path, target: Path) -> None:
    """The sound of the part is in step with what the model makes of the copy."""
    frames = [image.resize(SIZE) for image in flashing(6)]
    source = _fitting(tmp_path / "video.mp4", images=frames, sound=clicking(6), options=TAGS | {"g": "30"})
    make_reference(source, target, begin=2.0, max_seconds=4.0)
    assert set(_packets(target)[1:]) <= set(_packets(source))

    make_result(target, tmp_path / "result.mp4", sound_from=source, sound_begins=2.0, sound_seconds=4.0)

    assert_in_step(tmp_path / "result.mp4", count=4)


def _with_keyframes(path: Path, b_frames: int) -> Path:
    """Write two seconds with a keyframe every third of a second."""
    options = {"g": "10", "keyint_min": "10", "sc_threshold": "0", "bf": str(b_frames), "flags": "+cgop"}
    return _fitting(path, images=(image.resize(SIZE) for image in counted(60)), options=TAGS | options)
