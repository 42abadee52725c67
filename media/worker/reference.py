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
from media.worker.inspection import probe
from media.worker.mp4 import GOOD, add_h264, copy, encode, writing_mp4
from media.worker.packet_cut import PacketCut, packets_of
from media.worker.reference_fit import Wanted, copyable_part, reference_shape
from media.worker.shared_file import size_of
from media.worker.video import Video

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

    What the model takes as it is, is copied; everything else is encoded, in the shape of `reference_shape`.
    """
    wanted = Wanted(short_side, max_seconds, Fraction(max_rate).limit_denominator(1001), begin_seconds)
    with ffmpeg_errors():
        probed = probe(source, with_sound=False)
        part = copyable_part(source, probed, wanted)
        if part is not None:
            return _copy(probed.video, part, source, target)
        footage = Footage(
            probed.video,
            **reference_shape(probed.video, short_side),
            max_seconds=max_seconds,
            begin_seconds=begin_seconds,
            max_rate=wanted.rate,
        )
        with writing_mp4(target, {}) as output:
            picture = add_h264(output, footage.size, footage.rate, GOOD)
            encode(output, picture, footage)
    frames = round(footage.duration * footage.rate)
    return Clip(*footage.size, footage.duration, size_of(target), has_sound=False, frames=frames)


def _copy(video: Video, part: PacketCut, source: BinaryIO, target: BinaryIO) -> Clip:
    with opened(source) as original, writing_mp4(target, {}) as output:
        picture = video_stream(original)
        copied = output.add_stream_from_template(picture)
        copied.metadata.clear()
        wanted = packets_of(part, original.demux(picture))
        packets = _pictures(wanted, BitStreamFilterContext(PICTURES_ONLY, picture, copied))
        copy(output, copied, packets, start=video.start + part.begin, stretch=Fraction(1))
    seconds = float(part.count / video.rate)
    return Clip(*video.size, seconds, size_of(target), has_sound=False, frames=part.count)


def _pictures(
    packets: "Iterator[Packet[VideoStream]]", pictures_only: BitStreamFilterContext
) -> "Iterator[Packet[VideoStream]]":
    for packet in packets:
        unit = packet.time_base
        for filtered in pictures_only.filter(packet):
            filtered.time_base = unit
            yield filtered
