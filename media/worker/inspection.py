"""Finds out what a video is without converting it."""

from dataclasses import dataclass
from typing import BinaryIO

from av.audio.frame import AudioFrame
from av.container import InputContainer

from media.facts import Clip
from media.problems import MediaError, Problem
from media.worker.decode import Frames, ffmpeg_errors, opened, sound_stream, video_stream
from media.worker.footage import Footage
from media.worker.shared_file import size_of


@dataclass(frozen=True, slots=True)
class Probed:
    """A clip, and whether its packets can be copied into the mp4 that is sent."""

    clip: Clip
    copyable: bool


def inspect(source: BinaryIO) -> Clip:
    """Return what a video is. Sides are even numbers, as they would be written."""
    return probe(source).clip


def probe(source: BinaryIO) -> Probed:
    """Decode the first frame and the first sound; read all packets, because durations in headers may be wrong."""
    with ffmpeg_errors():
        with opened(source) as container:
            footage = Footage(container)
            codec = footage.stream.codec_context
            copyable = (
                footage.is_plain
                and container.format.name.startswith("mov")
                and (codec.name, codec.pix_fmt) == ("h264", "yuv420p")
            )
        with opened(source) as container:
            duration, intact = read_through(container)
        clip = Clip(*footage.size, duration, size_of(source), has_sound(source))
    return Probed(clip, copyable and intact)


def has_sound(source: BinaryIO) -> bool:
    """Whether at least one frame of sound can be decoded."""
    with opened(source) as container:
        stream = sound_stream(container)
        if stream is None:
            return False
        return next(iter(Frames[AudioFrame](container.demux(stream))), None) is not None


def read_through(container: InputContainer) -> tuple[float, bool]:
    """Return the seconds of picture that are there, and whether every packet is whole and has timestamps."""
    stream = video_stream(container)
    begins: list[int] = []
    ends: list[int] = []
    intact = True
    for packet in container.demux(stream):
        if packet.size == 0:  # the last packet, which flushes the decoder
            continue
        intact = intact and not packet.is_corrupt and packet.pts is not None and packet.dts is not None
        begin = packet.pts if packet.pts is not None else packet.dts or 0
        begins.append(begin)
        ends.append(begin + (packet.duration or 0))
    if len(begins) < 2:  # noqa: PLR2004 - one frame is no motion
        raise MediaError(Problem.TOO_SHORT, f"{len(begins)} frames")
    return float((max(ends) - min(begins)) * (stream.time_base or 0)), intact
