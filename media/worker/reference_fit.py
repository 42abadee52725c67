"""Whether the model takes a video as it is, so that it can be copied instead of encoded."""

from fractions import Fraction
from typing import BinaryIO, NamedTuple

from av.video.frame import VideoFrame

from media.worker.colour import Colours
from media.worker.decode import Frames, opened, video_decoder, video_stream
from media.worker.frame_timing import HALF, steady_rate
from media.worker.inspection import Probed

MAX_SIDE = 2048
"""Pixels; what Alibaba's service for the same model takes."""
MIN_SIDE = 200
"""Pixels; what Alibaba's service for the same model takes."""
MAX_RATIO = 3.0
"""Alibaba's service for the same model takes 1:3 to 3:1."""
MAX_BIT_RATE = 2_500_000
"""Bits per second of what is copied, as of what is encoded: it is sent in the body of a request."""


class Wanted(NamedTuple):
    """What a reference may be at most: sides in pixels, seconds, frames per second."""

    short_side: int
    seconds: float
    rate: Fraction


def fits(probed: Probed, wanted: Wanted) -> bool:
    """Tell whether all that headers and packets say is as the model takes it."""
    sides, packets, rate = probed.video.size, probed.packets, probed.video.rate
    return (
        probed.copyable
        and packets.are_steady
        and probed.video.first.key_frame  # what else it could start from is in messages that aren't copied
        and _is_usual(probed.video.first)
        and MIN_SIDE <= min(sides) <= wanted.short_side
        and max(sides) <= min(MAX_SIDE, MAX_RATIO * min(sides))
        and steady_rate(rate, wanted.rate) == rate
        and abs(packets.frames - rate * Fraction(packets.seconds)) < HALF  # else the header's rate is wrong
        and packets.seconds <= wanted.seconds
        and 8 * probed.clip.size <= MAX_BIT_RATE * packets.seconds
    )


def is_whole(source: BinaryIO, probed: Probed) -> bool:
    """Decode all of it: tell whether each frame can be decoded and is like the first.

    A paid generation must not fail because of a stream that nobody can decode. It costs a third of a millisecond
    a frame of 480 x 640, a fifteenth of what encoding costs.
    """
    first = probed.video.first
    with opened(source) as container:
        stream = video_stream(container)
        frames = Frames[VideoFrame](container.demux(stream), video_decoder(stream))
        are_alike = all(not frame.is_corrupt and _is_usual(frame) and _is_like(frame, first) for frame in frames)
    return are_alike and not frames.damage and frames.decoded == probed.packets.frames


def _is_usual(frame: VideoFrame) -> bool:
    return not frame.interlaced_frame and Colours.of(frame).is_bt709


def _is_like(frame: VideoFrame, first: VideoFrame) -> bool:
    return (frame.width, frame.height, frame.format.name) == (first.width, first.height, first.format.name)
