"""How long videos are: what is offered, what is sent and what comes out are what players show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import pytest
from PIL import Image

from media import MediaError, Problem
from tests.media.support.in_process import inspect, make_reference, make_result, measure_video
from tests.media.support.media_files import count_in, counted, moving, see, write_video

SIZE = (320, 240)
KEYFRAMES = {"g": "15", "sc_threshold": "0"}


@dataclass(frozen=True)
class Case:
    """A kind of file, and how long players show it, in seconds."""

    name: str
    write: Callable[[Path], Path]
    seconds: float
    tolerance: float = 0.04
    """A reference has whole frames."""


def _last_frame_stands(path: Path) -> Path:
    """Write 14 frames at 10 per second, and one that is shown for six seconds, as screen recordings have them."""
    images = list(moving(SIZE, 15))
    times = [100 * number for number in range(15)]
    video = write_video(path.with_suffix(".short.mp4"), [*images, images[-1]], times=[*times, 7400])
    with av.open(video) as read, av.open(path, "w") as written:
        stream = written.add_stream_from_template(read.streams.video[0])
        for packet in read.demux(video=0):
            time = float((packet.pts or 0) * packet.time_base)
            if packet.dts is None or time > 7:
                continue
            if time > 1.35:
                packet.duration = int(6 / packet.time_base)
            packet.stream = stream
            written.mux(packet)
    return path


def _gif(path: Path) -> Path:
    first, second = moving(SIZE, 2)
    first.save(path, save_all=True, append_images=[second.transpose(Image.Transpose.ROTATE_180)], duration=1500)
    return path


def _slides(path: Path) -> Path:
    return write_video(path, _slide_images(), rate=1)


def _slide_images() -> Iterator[Image.Image]:
    return (Image.new("RGB", SIZE, (40 * number, 80, 120)) for number in range(5))


def _trimmed(path: Path) -> Path:
    return write_video(path, moving(SIZE, 125), rate=25, start=-75, options=KEYFRAMES)


def _trimmed_between_keyframes(path: Path) -> Path:
    return write_video(path, moving(SIZE, 125), rate=25, start=-70, options=KEYFRAMES | {"g": "50"})


def _broken_start(path: Path) -> Path:
    write_video(path, moving(SIZE, 90), options={"g": "30", "sc_threshold": "0"})
    with av.open(path) as container:
        first = next(bytes(packet) for packet in container.demux(video=0))
    path.write_bytes(path.read_bytes().replace(first, bytes(len(first))))
    return path


def _late_start(path: Path) -> Path:
    return write_video(path, moving(SIZE, 60), times=[5000 + 40 * number for number in range(60)])


def _with_b_frames(path: Path) -> Path:
    return write_video(path, counted(75), rate=25, options={"bf": "3"})


CASES = [
    Case("last-frame-stands.mp4", _last_frame_stands, 7.4),
    Case("two-frames.gif", _gif, 3.0),
    Case("slides.mp4", _slides, 5.0, 0.11),
    Case("slides.mkv", _slides, 5.0, 0.11),
    Case("slides.webm", lambda path: write_video(path, _slide_images(), rate=1, codec="libvpx"), 5.0, 0.11),
    Case("trimmed.mp4", _trimmed, 2.0),
    Case("trimmed-between-keyframes.mov", _trimmed_between_keyframes, 2.2),
    Case("broken-start.mkv", _broken_start, 2.0),
    Case("late-start.mkv", _late_start, 2.4),
    Case("late-start.ts", lambda path: write_video(path, moving(SIZE, 60), rate=25), 2.4),
    Case("b-frames.avi", _with_b_frames, 3.0),
    Case("steady.mp4", lambda path: write_video(path, moving(SIZE, 61), rate=25), 2.44),
]


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    """Return each of the cases."""
    found: Case = request.param
    return found


def test_length_is_the_same_for_all(case: Case, tmp_path: Path) -> None:
    """Hints, reference and result agree with each other and with players."""
    source = case.write(tmp_path / case.name)
    reference, result = tmp_path / "reference.mp4", tmp_path / "result.mp4"

    clip = make_reference(source, reference)
    finished = make_result(source, result)

    assert measure_video(source).duration == pytest.approx(case.seconds, abs=0.01)
    assert inspect(source).duration == pytest.approx(case.seconds, abs=0.01)
    assert clip.duration == pytest.approx(case.seconds, abs=case.tolerance)
    assert _length_of(reference) == pytest.approx(clip.duration, abs=0.001)
    assert finished.duration == pytest.approx(case.seconds, abs=case.tolerance)
    assert _length_of(result) == pytest.approx(case.seconds, abs=case.tolerance)


def _length_of(path: Path) -> float:
    with av.open(path) as container:
        frames = list(container.decode(video=0))
        return float(frames[-1].time or 0) + float(frames[-1].duration * (frames[-1].time_base or 0))


def test_trimmed_part_is_the_one_that_is_shown(tmp_path: Path, target: Path) -> None:
    """What was cut away in front doesn't come back, and seconds are counted from the cut."""
    source = write_video(tmp_path / "video.mp4", counted(100), rate=25, start=-40, options=KEYFRAMES)

    make_reference(source, target)
    assert [count_in(image) for image in see(target).images] == list(range(40, 100))

    make_reference(source, target, begin=1.2)
    assert [count_in(image) for image in see(target).images] == list(range(70, 100))


def test_frames_with_times_that_go_back_come_in_order(tmp_path: Path, target: Path) -> None:
    """AVI has no times of presentation: until that shows, one frame may be doubled."""
    make_reference(_with_b_frames(tmp_path / "video.avi"), target)

    shown = [count_in(image) for image in see(target).images]
    assert shown == sorted(shown)
    assert len(set(shown)) >= 74


def test_part_of_a_frame_that_stands_can_be_cut(tmp_path: Path, target: Path) -> None:
    """The part that begins before the last frame goes on through it."""
    source = _last_frame_stands(tmp_path / "video.mp4")

    clip = make_reference(source, target, begin=1.0, max_seconds=5)

    assert clip.duration == pytest.approx(5)


def test_part_after_the_shown_length_is_too_short(tmp_path: Path, target: Path) -> None:
    """What an edit list cuts away is no part."""
    source = _trimmed(tmp_path / "video.mp4")

    with pytest.raises(MediaError) as refusal:
        make_reference(source, target, begin=2.5)

    assert refusal.value.problem is Problem.TOO_SHORT
