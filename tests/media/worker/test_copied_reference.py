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
    "colours of SD": lambda path: _fitting(path, options={}),
    "an edit list": lambda path: _fitting(path, start=-5),
    "a frame that stands long": lambda path: _fitting(path, rate=25, times=[*range(0, 1160, 40), 3000]),
    "uneven times": lambda path: _fitting(path, rate=25, times=[40 * n + 15 * (n % 2) for n in range(30)]),
    "more frames a second than allowed": lambda path: _fitting(path, rate=60),
    "fewer frames a second than the model follows": lambda path: _fitting(path, images=moving(SIZE, 15), rate=5),
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

    ends, original = ({packet[-40:] for packet in _packets(path)} for path in (target, source))
    assert len(ends & original) < len(original) / 2  # what precedes the pictures is not copied


def test_part_of_a_fitting_reference_is_encoded(tmp_path: Path, target: Path) -> None:
    """A part begins at its frame, which packets alone can't give."""
    source = _fitting(tmp_path / "video.mp4")

    make_reference(source, target, short_side=480, begin=0.5, max_seconds=0.4)

    assert len(see(target).times) == 12
