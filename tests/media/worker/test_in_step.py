"""Sound and picture of what comes out, with a flash and a click at each full second."""

from fractions import Fraction
from pathlib import Path

import av
import pytest
from av.video.stream import VideoStream

from media import MediaPool
from media.worker.in_step import Length, stretch_between
from tests.media.support.flashes import assert_in_step, clicking, flashing
from tests.media.support.in_process import make_reference, make_result
from tests.media.support.media_files import packets_of, see, write_video

BEGINS = [0.0, 1.3]


@pytest.fixture(scope="module")
def half_a_minute(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a video of thirty seconds; the tests only read it."""
    return write_video(tmp_path_factory.mktemp("long") / "video.mp4", flashing(30), sound=clicking(30))


def finished(source: Path, target: Path, *, begin: float = 0.0, **options: float) -> Path:
    """Take the reference for the result of the model, and give it the sound of its source."""
    reference = target.with_suffix(".reference.mp4")
    make_reference(source, reference, begin=begin, max_seconds=3.5)
    make_result(reference, target, sound_from=source, sound_begins=begin, **options)
    return target


@pytest.mark.parametrize("begin", BEGINS)
def test_sound_is_in_step(tmp_path: Path, target: Path, begin: float) -> None:
    """The usual case."""
    source = write_video(tmp_path / "video.mp4", flashing(5), sound=clicking(5))

    assert_in_step(finished(source, target, begin=begin), 4 if begin == 0 else 3)


@pytest.mark.parametrize("begin", BEGINS)
def test_first_keyframe_may_be_broken(tmp_path: Path, target: Path, begin: float) -> None:
    """The first second can't be decoded: time begins with the first frame that can."""
    source = write_video(
        tmp_path / "video.mkv", flashing(6), sound=clicking(6), options={"g": "30", "sc_threshold": "0", "bf": "2"}
    )
    with av.open(source) as container:
        first = next(bytes(packet) for packet in container.demux(video=0))
    source.write_bytes(source.read_bytes().replace(first, bytes(len(first))))

    assert_in_step(finished(source, target, begin=begin), 4 if begin == 0 else 3)


@pytest.mark.parametrize("begin", BEGINS)
def test_picture_may_begin_without_a_keyframe(tmp_path: Path, target: Path, begin: float) -> None:
    """What a camera has cut off in front leaves frames that can't be decoded."""
    whole = write_video(
        tmp_path / "whole.mp4", flashing(6), sound=clicking(6), options={"g": "30", "sc_threshold": "0", "bf": "0"}
    )
    source = tmp_path / "video.mp4"
    with av.open(whole) as read, av.open(source, "w") as written:
        streams = {
            stream: written.add_stream_from_template(stream)
            for stream in (read.streams.video[0], read.streams.audio[0])
        }
        for packet in read.demux():
            late = isinstance(packet.stream, VideoStream) and (packet.pts or 0) * packet.time_base < Fraction(1, 2)
            if packet.dts is not None and not late:
                packet.stream = streams[packet.stream]  # type: ignore[index] # one of the two
                written.mux(packet)

    assert_in_step(finished(source, target, begin=begin), 4 if begin == 0 else 3)


@pytest.mark.parametrize("begin", BEGINS)
def test_trimmed_video_is_in_step(tmp_path: Path, target: Path, begin: float) -> None:
    """An edit list cuts away the first second and a half."""
    source = write_video(
        tmp_path / "video.mp4",
        flashing(7),
        start=-45,
        sound=clicking(7, first=-1.5),
        options={"g": "250", "sc_threshold": "0"},
    )

    assert_in_step(finished(source, target, begin=begin), 3 if begin == 0 else 4)


@pytest.mark.parametrize("ticks", [1, 3, 8, 90_000])
def test_picture_may_begin_a_little_late(tmp_path: Path, target: Path, ticks: int) -> None:
    """Tiny numbers are not written with an exponent, which FFmpeg wouldn't read."""
    whole = write_video(tmp_path / "whole.mp4", flashing(4), sound=clicking(4))
    source = tmp_path / "video.mp4"
    with av.open(whole) as read, av.open(source, "w") as written:
        video = written.add_stream_from_template(read.streams.video[0])
        video.time_base = Fraction(1, 90_000)
        sound = written.add_stream_from_template(read.streams.audio[0])
        for packet in read.demux():
            if packet.dts is None or packet.pts is None:
                continue
            if isinstance(packet.stream, VideoStream):
                unit = packet.time_base * 90_000
                packet.pts, packet.dts = int(packet.pts * unit) + ticks, int(packet.dts * unit) + ticks
                packet.duration, packet.time_base = int((packet.duration or 0) * unit), Fraction(1, 90_000)
                packet.stream = video
            else:
                packet.stream = sound
            written.mux(packet)

    assert_in_step(finished(source, target), 4)


@pytest.mark.parametrize("most", [16, 24])
def test_resampled_reference_stays_in_step(tmp_path: Path, target: Path, most: int) -> None:
    """With fewer frames a second, each flash is off by half a frame at most."""
    source = write_video(tmp_path / "video.mp4", flashing(4), sound=clicking(4))
    reference = tmp_path / "reference.mp4"

    clip = make_reference(source, reference, max_rate=most)
    make_result(reference, target, sound_from=source, sound_seconds=clip.duration, max_rate=most)

    assert len(see(reference).times) == 4 * most
    assert_in_step(target, 4, tolerance=0.5 / most + 0.005)


@pytest.mark.parametrize("rate", [Fraction(30000, 1001), Fraction(16), Fraction(25), Fraction(40)])
def test_result_at_another_rate_is_put_in_step(
    tmp_path: Path, target: Path, half_a_minute: Path, rate: Fraction
) -> None:
    """Thirty seconds of the same frames at another rate: the picture is retimed, not encoded again."""
    result = _at_rate(half_a_minute, tmp_path / "result.mp4", rate)

    clip = make_result(result, target, sound_from=half_a_minute, sound_seconds=30.0)

    assert clip.is_in_step
    assert clip.duration == pytest.approx(30, abs=0.04)
    assert_in_step(target, 30, tolerance=0.04)
    assert packets_of(target) == packets_of(result)


def test_retimed_result_may_be_encoded_again(tmp_path: Path, target: Path) -> None:
    """What phones don't play is retimed on the way."""
    source = write_video(tmp_path / "video.mp4", flashing(6), sound=clicking(6))
    result = write_video(tmp_path / "result.mp4", flashing(6), rate=25, pix_fmt="yuv444p")

    make_result(result, target, sound_from=source, sound_seconds=6.0)

    assert_in_step(target, 6, tolerance=0.04)


def _at_rate(source: Path, target: Path, rate: Fraction) -> Path:
    """Copy the picture, played at another rate than 30."""
    with av.open(source) as read, av.open(target, "w") as written:
        stream = written.add_stream_from_template(read.streams.video[0])
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.time_base *= 30 / rate
                packet.stream = stream
                written.mux(packet)
    return target


LENGTHS = {
    "the same": (Length(900, 30.0), 1),
    "broken off": (Length(600, 20.0), 1),
    "a run of frames more": (Length(904, 30.13), 1),
    "resampled": (Length(480, 30.0), 1),
    "resampled, a frame less": (Length(479, 29.94), 1),
    "resampled to 29.97": (Length(899, 29.997), 1),
    "NTSC": (Length(900, 30.03), 30 / 30.03),
    "half as fast": (Length(900, 60.0), 0.5),
    "the same frames but three": (Length(897, 56.0625), 897 / 56.0625 / 30),
    "resampled and slower": (Length(480, 32.0), 30 / 32),
    "a still of a minute": (Length(60, 120.0), None),
}


@pytest.mark.parametrize("name", LENGTHS)
def test_stretch_is_what_puts_the_two_in_step(name: str) -> None:
    """It is 1 where second N is second N already, None where nothing helps."""
    result, expected = LENGTHS[name]

    stretch = stretch_between(result, Length(900, 30.0))

    assert (None if stretch is None else float(stretch)) == (
        None if expected is None else pytest.approx(expected, abs=1e-5)
    )


async def test_confined_process_puts_in_step(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The pool hands on what is needed."""
    source = write_video(tmp_path / "video.mp4", flashing(3), sound=clicking(3))
    result = _at_rate(source, tmp_path / "result.mp4", Fraction(20))

    await pool.finish(
        result,
        target,
        tmp_path / "cover.jpg",
        tmp_path / "thumbnail.jpg",
        sound_from=source,
        sound_seconds=3.0,
        max_bytes=10**7,
        comment="",
    )

    assert_in_step(target, 3)
