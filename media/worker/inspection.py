"""Looking into a video without converting it."""

import os
from dataclasses import dataclass
from typing import BinaryIO

from av.audio.frame import AudioFrame
from av.container import InputContainer

from media.facts import Clip
from media.problems import MediaError, Problem
from media.worker.decode import Frames, blaming_the_file, opened, sound_stream, video_stream
from media.worker.footage import Footage


@dataclass(frozen=True, slots=True)
class Look:
    """A clip, and whether its picture can go into an mp4 for people as it is."""

    clip: Clip
    copyable: bool


def inspect(source: BinaryIO) -> Clip:
    """Tell what a video is. Sides are even numbers, as they would be written."""
    return look(source).clip


def look(source: BinaryIO) -> Look:
    """Decode the first frame and the first sound; read all the rest, because durations in headers lie."""
    with blaming_the_file():
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
        clip = Clip(*footage.size, duration, os.fstat(source.fileno()).st_size, has_sound(source))
    return Look(clip, copyable and intact)


def has_sound(source: BinaryIO) -> bool:
    """Whether at least one frame of sound can be decoded."""
    with opened(source) as container:
        stream = sound_stream(container)
        if stream is None:
            return False
        return next(iter(Frames[AudioFrame](container.demux(stream))), None) is not None


def read_through(container: InputContainer) -> tuple[float, bool]:
    """Measure the picture that is there, in seconds; tell whether it is whole and every packet has its times."""
    stream = video_stream(container)
    begins: list[int] = []
    ends: list[int] = []
    intact = True
    for packet in container.demux(stream):
        if packet.size == 0:  # the last one only flushes a decoder
            continue
        intact = intact and not packet.is_corrupt and packet.pts is not None and packet.dts is not None
        begin = packet.pts if packet.pts is not None else packet.dts or 0
        begins.append(begin)
        ends.append(begin + (packet.duration or 0))
    if len(begins) < 2:  # noqa: PLR2004 - two frames are what makes it move
        raise MediaError(Problem.TOO_SHORT, f"{len(begins)} frames")
    return float((max(ends) - min(begins)) * (stream.time_base or 0)), intact
