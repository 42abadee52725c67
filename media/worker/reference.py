"""Makes the reference video, whose motion the model follows."""

from fractions import Fraction
from typing import BinaryIO

from media.facts import Clip
from media.worker.decode import ffmpeg_errors
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE
from media.worker.mp4 import GOOD, add_h264, encode, writing_mp4
from media.worker.shared_file import size_of
from media.worker.video import Video

MAX_SIDE = 2048
"""Pixels; what Alibaba's service for the same model takes."""
MAX_RATIO = 3.0
"""Alibaba's service for the same model takes 1:3 to 3:1."""


def prepare_reference(
    source: BinaryIO,
    target: BinaryIO,
    *,
    short_side: int,
    max_seconds: float,
    begin_seconds: float,
    max_rate: float = float(MAX_RATE),
) -> Clip:
    """Write `max_seconds` of `source` as a silent mp4; none of its metadata is kept."""
    with ffmpeg_errors():
        footage = Footage(
            Video(source),
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
