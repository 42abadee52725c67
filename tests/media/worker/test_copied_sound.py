"""Sound of the reference that is copied into the result, and sound that has to be encoded for it."""

from fractions import Fraction
from pathlib import Path

import av
import pytest
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream

from media.worker.sound_copy import cut_of_sound
from tests.media.support.flashes import clicking, clicks, flashing
from tests.media.support.in_process import make_result
from tests.media.support.media_files import write_video


def sound_packets(path: Path) -> list[bytes]:
    """Return what a file's sound is made of."""
    with av.open(path) as container:
        return [bytes(packet) for packet in container.demux(audio=0) if packet.size]


def is_copied(source: Path, begin: Fraction = Fraction(0), end: Fraction = Fraction(3)) -> bool:
    """Whether the sound of a file is copied."""
    with source.open("rb") as file:
        return cut_of_sound(file, begin, end) is not None


def write_aac(path: Path, *, rate: int = 48_000, layout: str = "stereo", left_out: range = range(0)) -> Path:
    """Write clicks as AAC in a file without pictures, some packets left out."""
    with av.open(path, "w") as written:
        stream = written.add_stream("aac", rate=rate, layout=layout)
        assert isinstance(stream, AudioStream)
        resampler = AudioResampler("fltp", layout, rate)
        frames = [part for whole in [*clicking(3), None] for part in resampler.resample(whole)]
        packets = [packet for frame in [*frames, None] for packet in stream.encode(frame)]
        for number, packet in enumerate(packets):
            if number not in left_out:
                written.mux(packet)
    return path


@pytest.mark.parametrize("begin", [0.0, 0.3, 1.305])
def test_sound_that_every_phone_plays_is_copied(tmp_path: Path, target: Path, begin: float) -> None:
    """Its packets are those of the reference, and what they are heard with is in its place to a millisecond."""
    source = write_video(tmp_path / "video.mp4", flashing(4), sound=clicking(4))
    result = write_video(tmp_path / "result.mp4", flashing(2.5))

    make_result(result, target, sound_from=source, sound_begins=begin)

    assert set(sound_packets(target)) <= set(sound_packets(source))
    expected = [click - begin for click in clicks(source) if begin <= click < begin + 2.5]
    assert clicks(target) == pytest.approx(expected, abs=0.001)


def test_copied_sound_is_as_long_as_the_picture(tmp_path: Path, target: Path) -> None:
    """Up to half a packet, which is ten milliseconds."""
    source = write_video(tmp_path / "video.mp4", flashing(4), sound=clicking(4))

    make_result(write_video(tmp_path / "result.mp4", flashing(2)), target, sound_from=source)

    with av.open(target) as written:
        sound = written.streams.audio[0]
        assert float((sound.duration or 0) * (sound.time_base or 0)) == pytest.approx(2, abs=0.012)


@pytest.mark.parametrize(
    ("rate", "layout", "expected"),
    [
        (48_000, "stereo", True),
        (44_100, "stereo", True),
        (44_100, "mono", True),
        (22_050, "stereo", False),
        (96_000, "stereo", False),
        (48_000, "5.1", False),
    ],
)
def test_unusual_sound_is_encoded(tmp_path: Path, rate: int, layout: str, expected: bool) -> None:
    """Not every phone plays it."""
    assert is_copied(write_aac(tmp_path / "sound.mp4", rate=rate, layout=layout)) == expected


def test_sound_with_a_gap_is_encoded(tmp_path: Path) -> None:
    """Players disagree about gaps: silence has to fill them."""
    assert is_copied(write_aac(tmp_path / "whole.mp4"))
    assert not is_copied(write_aac(tmp_path / "gap.mp4", left_out=range(40, 60)))


def test_sound_that_begins_late_is_encoded(tmp_path: Path) -> None:
    """Silence has to come first."""
    source = write_video(tmp_path / "video.mp4", flashing(3), sound=clicking(2, first=1.0))

    assert not is_copied(source)
    assert is_copied(source, Fraction(3, 2))


def test_broken_sound_is_encoded(tmp_path: Path) -> None:
    """What can be decoded of it is kept; nobody gets broken packets."""
    source = write_aac(tmp_path / "sound.mp4")
    broken = max(sound_packets(source), key=len)
    source.write_bytes(source.read_bytes().replace(broken, b"\xff" * len(broken)))

    assert not is_copied(source)


def test_sound_that_ends_before_the_part_is_not_copied(tmp_path: Path) -> None:
    """There is none in it."""
    assert not is_copied(write_aac(tmp_path / "sound.mp4"), Fraction(4), Fraction(5))
