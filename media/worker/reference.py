"""Makes the reference video, whose motion the model follows."""

from fractions import Fraction
from typing import BinaryIO

from media.facts import Clip
from media.worker.colour import Colours
from media.worker.decode import ffmpeg_errors, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE, steady_rate
from media.worker.inspection import Probed, probe
from media.worker.mp4 import GOOD, add_h264, copy, encode, writing_mp4
from media.worker.shared_file import size_of

MAX_SIDE = 2048
"""Pixels; what Alibaba's service for the same model takes."""
MIN_SIDE = 200
"""Pixels; what Alibaba's service for the same model takes."""
MAX_RATIO = 3.0
"""Alibaba's service for the same model takes 1:3 to 3:1."""
MAX_BIT_RATE = 2_500_000
"""Bits per second of what is copied, as of what is encoded: it is sent in the body of a request."""


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

    What the model takes as it is, is copied; everything else is encoded. Nothing is scaled up.
    """
    with ffmpeg_errors():
        probed = probe(source, with_sound=False)
        if begin_seconds == 0 and _fits(probed, max_seconds=max_seconds, max_rate=Fraction(max_rate)):
            return _copy(probed, source, target)
        short_side = min(short_side, max(MIN_SIDE, min(probed.video.size)))
        footage = Footage(
            probed.video,
            short_side=short_side,
            max_ratio=min(MAX_RATIO, MAX_SIDE / short_side),
            max_seconds=max_seconds,
            begin_seconds=begin_seconds,
            max_rate=Fraction(max_rate).limit_denominator(1001),
        )
        with writing_mp4(target, {}) as output:
            picture = add_h264(output, footage.size, footage.rate, GOOD)
            encode(output, picture, footage)
    return Clip(*footage.size, footage.duration, size_of(target), has_sound=False)


def _fits(probed: Probed, *, max_seconds: float, max_rate: Fraction) -> bool:
    """Whether the model takes all of the video as it is."""
    sides, seconds, rate = probed.video.size, probed.packets.seconds, probed.video.rate
    return (
        probed.copyable
        and probed.packets.are_steady
        and not probed.video.first.interlaced_frame
        and Colours.of(probed.video.first).is_bt709
        and min(sides) >= MIN_SIDE
        and max(sides) <= min(MAX_SIDE, MAX_RATIO * min(sides))
        and steady_rate(rate, max_rate) == rate
        and seconds <= max_seconds
        and 8 * probed.clip.size <= MAX_BIT_RATE * seconds
    )


def _copy(probed: Probed, source: BinaryIO, target: BinaryIO) -> Clip:
    with opened(source) as original, writing_mp4(target, {}) as output:
        picture = video_stream(original)
        copied = output.add_stream_from_template(picture)
        copied.metadata.clear()
        copy(output, copied, original.demux(picture), start=probed.video.start, stretch=Fraction(1))
    seconds = float(probed.packets.frames / probed.video.rate)
    return Clip(*probed.video.size, seconds, size_of(target), has_sound=False)
