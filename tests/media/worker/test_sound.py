"""Sound of every kind that people send."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.packet import Packet
from av.video.frame import PictureType
from av.video.stream import VideoStream

from media import MediaPool
from tests.media.support.flashes import assert_in_step, clicking, clicks, drift, flashing
from tests.media.support.in_process import inspect, make_result
from tests.media.support.media_files import see, write_sound, write_video

KINDS = [
    ("video.mp4", "ac3", "fltp", 48_000),
    ("video.mp4", "eac3", "fltp", 48_000),
    ("video.mp4", "alac", "s16p", 44_100),
    ("video.mov", "pcm_s24le", "s32", 48_000),
    ("video.mov", "pcm_f32le", "flt", 48_000),
    ("video.mov", "pcm_s16be", "s16", 48_000),
    ("video.mov", "pcm_mulaw", "s16", 8000),
    ("video.mov", "pcm_alaw", "s16", 8000),
    ("video.mov", "adpcm_ima_qt", "s16p", 44_100),
    ("video.avi", "adpcm_ima_wav", "s16p", 44_100),
    ("video.avi", "adpcm_ms", "s16", 44_100),
    ("video.avi", "mp2", "s16", 44_100),
    ("video.3gp", "libopencore_amrnb", "s16", 8000),
    ("video.wmv", "wmav2", "fltp", 44_100),
    ("video.mkv", "flac", "s16", 48_000),
    ("video.flv", "nellymoser", "flt", 22_050),
    ("video.flv", "adpcm_swf", "s16", 22_050),
    ("video.ts", "mp2", "s16", 48_000),
    ("video.mkv", "libopus", "s16", 48_000),
    ("video.mkv", "vorbis", "fltp", 48_000),
    ("video.mp4", "libmp3lame", "fltp", 48_000),
    ("video.wmv", "wmav1", "fltp", 44_100),
    ("video.avi", "adpcm_yamaha", "s16", 44_100),
    ("video.avi", "pcm_u8", "u8", 44_100),
    ("video.mov", "pcm_s24be", "s32", 48_000),
    ("video.mov", "pcm_s32le", "s32", 48_000),
    ("video.mov", "pcm_f64be", "dbl", 48_000),
]
EXPERIMENTAL = {"strict": "experimental"}
"""FFmpeg's option for encoders that it calls unfinished."""


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three flashes without a sound; nobody changes the file."""
    return write_video(tmp_path_factory.mktemp("silent") / "silent.mp4", flashing(3))


def write_with_sound(silent: Path, path: Path, codec: str, sample_format: str, rate: int) -> Path:
    """Write the flashes with clicks in this codec."""
    layout = "stereo" if codec == "vorbis" else "mono"  # FFmpeg's encoder writes nothing else
    resampler = AudioResampler(sample_format, layout, rate)
    with av.open(silent) as read, av.open(path, "w") as written:
        video_codec = {".flv": "flv", ".3gp": "mpeg4", ".avi": "mpeg4", ".wmv": "wmv2"}.get(path.suffix, "libx264")
        video = written.add_stream(video_codec, rate=30)
        assert isinstance(video, VideoStream)
        video.width, video.height, video.pix_fmt = 160, 120, "yuv420p"
        audio = written.add_stream(codec, rate=rate, layout=layout, format=sample_format, options=EXPERIMENTAL)
        assert isinstance(audio, AudioStream)
        audio.bit_rate = 64_000
        for frame in read.decode(video=0):
            frame.pict_type = PictureType.NONE
            written.mux(video.encode(frame))
        written.mux(video.encode(None))
        for whole in [*clicking(3), None]:
            for part in resampler.resample(whole):
                written.mux(audio.encode(part))
        written.mux(audio.encode(None))
    return path


@pytest.mark.parametrize("kind", KINDS, ids=[f"{kind[1]} in {kind[0]}" for kind in KINDS])
def test_sound_of_every_common_kind_is_kept(
    silent: Path, tmp_path: Path, target: Path, kind: tuple[str, str, str, int]
) -> None:
    """It is heard, and in step."""
    name, codec, sample_format, rate = kind
    source = write_with_sound(silent, tmp_path / name, codec, sample_format, rate)

    clip = make_result(silent, target, sound_from=source)

    assert inspect(source).has_sound
    assert clip.has_sound
    assert not clip.sound_is_lost
    _, *later = drift(target)  # some encoders swallow a click at the very start
    assert later == pytest.approx([0, 0], abs=0.03)


def test_sound_in_an_unknown_codec_is_lost(silent: Path, tmp_path: Path, target: Path) -> None:
    """The result is silent, and it is known that it shouldn't be."""
    source = write_with_sound(silent, tmp_path / "video.mkv", "tta", "s16", 48_000)

    clip = make_result(silent, target, sound_from=source)

    assert not inspect(source).has_sound
    assert not clip.has_sound
    assert clip.sound_is_lost
    assert see(target).sound_codec is None


def test_silent_reference_has_lost_nothing(silent: Path, target: Path) -> None:
    """Where there was no sound, there is nothing to say."""
    assert not make_result(silent, target, sound_from=silent).sound_is_lost


def test_second_sound_is_taken_if_the_first_is_unknown(silent: Path, tmp_path: Path, target: Path) -> None:
    """IPhones write spatial sound beside a track that everybody can play."""
    unknown = write_with_sound(silent, tmp_path / "unknown.mkv", "tta", "s16", 48_000)
    known = write_with_sound(silent, tmp_path / "known.mkv", "flac", "s16", 48_000)
    source = tmp_path / "video.mkv"
    with av.open(unknown) as one, av.open(known) as other, av.open(source, "w") as written:
        tracks = [(one, one.streams.video[0]), (one, one.streams.audio[0]), (other, other.streams.audio[0])]
        streams = [written.add_stream_from_template(stream) for _, stream in tracks]
        for (container, stream), copy in zip(tracks, streams, strict=True):
            container.seek(0)
            for packet in container.demux(stream):
                if packet.dts is not None:
                    packet.stream = copy
                    written.mux(packet)

    make_result(silent, target, sound_from=source)

    assert_in_step(target, 3)


def test_sound_may_change_its_format_half_way(tmp_path: Path, target: Path) -> None:
    """HE-AAC begins as plain AAC at half the rate; what is heard goes on without a gap."""
    halves = []
    for number, rate in enumerate([24_000, 48_000]):
        half = tmp_path / f"{number}.aac"
        with av.open(half, "w", format="adts") as container:
            stream = container.add_stream("aac", rate=rate)
            write_sound(container, stream, clicking(2, sample_rate=rate))
        halves.append(half)
    source, time = tmp_path / "video.ts", Fraction(0)
    picture = write_video(tmp_path / "picture.mp4", flashing(4), options={"bf": "0"})
    with av.open(source, "w") as written, av.open(picture) as read, av.open(halves[0]) as template:
        video = written.add_stream_from_template(read.streams.video[0])
        audio = written.add_stream_from_template(template.streams.audio[0])
        packets: list[tuple[Any, Packet[Any]]] = []
        for half, rate in zip(halves, [24_000, 48_000], strict=True):
            with av.open(half) as container:
                for packet in container.demux(audio=0):
                    if packet.size:
                        packet.pts = packet.dts = int(time * 90_000)
                        packet.time_base, packet.duration = Fraction(1, 90_000), 90_000 * 1024 // rate
                        time += Fraction(1024, rate)
                        packets.append((audio, packet))
        packets += [(video, packet) for packet in read.demux(video=0) if packet.dts is not None]
        for stream, packet in sorted(packets, key=lambda item: (item[1].dts or 0) * item[1].time_base):
            packet.stream = stream
            written.mux(packet)

    make_result(write_video(tmp_path / "result.mp4", flashing(4)), target, sound_from=source)

    assert [round(time) for time in clicks(target)] == [0, 1, 2, 3]


async def test_confined_process_decodes_sound(pool: MediaPool, silent: Path, tmp_path: Path, target: Path) -> None:
    """No decoder needs anything that has to be opened."""
    for name, codec, sample_format, rate in KINDS[:3]:
        source = write_with_sound(silent, tmp_path / f"{codec}-{name}", codec, sample_format, rate)

        clip = await pool.finish(
            silent,
            target,
            tmp_path / "cover.jpg",
            tmp_path / "thumbnail.jpg",
            sound_from=source,
            max_bytes=10**7,
            comment="",
        )

        assert clip.has_sound


def test_sound_can_be_left_out(tmp_path: Path, target: Path) -> None:
    """A decoder of sound that crashes is no reason to lose the picture: it is finished again without."""
    sounding = write_video(tmp_path / "video.mp4", flashing(2), sound=clicking(2))

    clip = make_result(sounding, target, with_sound=False)

    assert not clip.has_sound
    assert len(see(target).images) == 60
