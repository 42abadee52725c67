"""Copies sound that is AAC already: to encode it again would cost time and quality."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import BinaryIO

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer

from media.problems import MediaError
from media.worker.decode import opened, sound_stream

SAMPLES = 1024
"""Of a packet of AAC-LC."""
RATES = (44_100, 48_000)
"""Hz, that every phone plays."""
MAX_CHANNELS = 2
NEEDED_BEFORE = 1
"""Packets before the first one that is heard: a packet is decoded together with the one before it."""


@dataclass(frozen=True, slots=True)
class SoundCut:
    """`count` packets from number `first` on; `begin` is what is heard first, in seconds of the file's clock."""

    first: int
    count: int
    begin: Fraction


def cut_of_sound(source: BinaryIO, begin: Fraction, end: Fraction) -> SoundCut | None:
    """Return the packets from `begin` to `end`, in seconds of the file's own clock, as nearly as packets allow.

    None unless the sound is AAC-LC in stereo or mono, begins at `begin` or earlier, has no gap, and all of it can
    be decoded.
    """
    try:
        with opened(source) as container:
            stream = sound_stream(container)
            if stream is None or not _is_common(stream):
                return None
            times = list(_times(container, stream, end))
            return _cut(times, Fraction(SAMPLES, stream.codec_context.sample_rate), begin, end)
    except (MediaError, av.FFmpegError, _OddSoundError):
        return None


def copy_sound(container: OutputContainer, source: BinaryIO, cut: SoundCut) -> None:
    """Write the packets. What is heard before the cut has negative times: players leave it out."""
    with opened(source) as original:
        stream = sound_stream(original)
        assert stream is not None  # noqa: S101 - it has been found before
        written = container.add_stream_from_template(stream)
        for packet in islice(original.demux(stream), cut.first, cut.first + cut.count):
            assert packet.pts is not None  # noqa: S101 - it was there before
            packet.pts -= round(cut.begin / packet.time_base)
            packet.dts = packet.pts
            packet.stream = written
            container.mux(packet)


class _OddSoundError(Exception):
    """The sound isn't what the file says, or has a gap."""


def _is_common(stream: AudioStream) -> bool:
    codec = stream.codec_context
    return (
        codec.codec.name == "aac"
        and codec.profile == "LC"
        and codec.sample_rate in RATES
        and codec.layout.nb_channels <= MAX_CHANNELS
    )


def _times(container: InputContainer, stream: AudioStream, end: Fraction) -> Iterator[Fraction]:
    """Yield when each packet before `end` begins. Raises `_OddSoundError`."""
    decoder, unit = stream.codec_context, stream.time_base or Fraction(1)
    rate, layout = decoder.sample_rate, decoder.layout.name
    last: Fraction | None = None
    for packet in container.demux(stream):
        if packet.size == 0:  # the last packet, which flushes the decoder
            return
        if packet.pts is None or packet.is_corrupt:
            raise _OddSoundError
        time = packet.pts * unit
        if last is not None and abs(time - last - Fraction(SAMPLES, rate)) > Fraction(1, rate):
            raise _OddSoundError
        if any((frame.sample_rate, frame.layout.name) != (rate, layout) for frame in decoder.decode(packet)):
            raise _OddSoundError
        if time >= end:
            return
        yield time
        last = time


def _cut(times: list[Fraction], length: Fraction, begin: Fraction, end: Fraction) -> SoundCut | None:
    if not times or not times[0] <= begin < times[-1] + length:
        return None
    first = max(0, int((begin - times[0]) / length) - NEEDED_BEFORE)
    count = sum(time + length / 2 <= end for time in times[first:])
    return SoundCut(first, count, begin) if count else None
