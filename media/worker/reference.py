"""Makes the reference video, whose motion the model follows."""

from collections.abc import Iterator
from fractions import Fraction
from typing import BinaryIO

from av.bitstream import BitStreamFilterContext
from av.packet import Packet
from av.video.stream import VideoStream

from media.facts import Clip
from media.worker.decode import ffmpeg_errors, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE
from media.worker.inspection import Probed, probe
from media.worker.mp4 import GOOD, add_h264, copy, encode, writing_mp4
from media.worker.reference_fit import MAX_RATIO, MAX_SIDE, MIN_SIDE, Wanted, fits, is_whole
from media.worker.shared_file import size_of

PICTURES_ONLY = "filter_units=pass_types=1-5|7-8"
"""FFmpeg's filter that keeps H.264's slices and parameter sets: other units may hold any text, and places."""


def prepare_reference(
    source: BinaryIO,
    target: BinaryIO,
    *,
    short_side: int,
    max_seconds: float,
    begin_seconds: float,
    max_rate: float = float(MAX_RATE),
) -> Clip:
    """Write `max_seconds` of `source` as a silent mp4; none of its metadata is kept.

    What the model takes as it is, is copied; everything else is encoded. Nothing is scaled up, unless the model
    takes nothing so small.
    """
    wanted = Wanted(short_side, max_seconds, Fraction(max_rate).limit_denominator(1001))
    with ffmpeg_errors():
        probed = probe(source, with_sound=False)
        if begin_seconds == 0 and fits(probed, wanted) and is_whole(source, probed):
            return _copy(probed, source, target)
        short_side = min(short_side, max(MIN_SIDE, min(probed.video.size)))
        footage = Footage(
            probed.video,
            short_side=short_side,
            max_ratio=min(MAX_RATIO, MAX_SIDE / short_side),
            max_seconds=max_seconds,
            begin_seconds=begin_seconds,
            max_rate=wanted.rate,
        )
        with writing_mp4(target, {}) as output:
            picture = add_h264(output, footage.size, footage.rate, GOOD)
            encode(output, picture, footage)
    return Clip(*footage.size, footage.duration, size_of(target), has_sound=False)


def _copy(probed: Probed, source: BinaryIO, target: BinaryIO) -> Clip:
    with opened(source) as original, writing_mp4(target, {}) as output:
        picture = video_stream(original)
        copied = output.add_stream_from_template(picture)
        copied.metadata.clear()
        packets = _pictures(original.demux(picture), BitStreamFilterContext(PICTURES_ONLY, picture, copied))
        copy(output, copied, packets, start=probed.video.start, stretch=Fraction(1))
    seconds = float(probed.packets.frames / probed.video.rate)
    return Clip(*probed.video.size, seconds, size_of(target), has_sound=False)


def _pictures(
    packets: "Iterator[Packet[VideoStream]]", pictures_only: BitStreamFilterContext
) -> "Iterator[Packet[VideoStream]]":
    for packet in packets:
        if packet.size:  # the last one, which flushes decoders, has none
            unit = packet.time_base
            for filtered in pictures_only.filter(packet):
                filtered.time_base = unit
                yield filtered
