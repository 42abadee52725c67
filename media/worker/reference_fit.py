"""Whether the model takes a video as it is, so that it can be copied instead of encoded."""

from fractions import Fraction
from typing import BinaryIO, NamedTuple, TypedDict

from av.video.frame import VideoFrame

from media.worker.colour import Colours
from media.worker.decode import Frames, opened, video_decoder, video_stream
from media.worker.frame_timing import HALF, frames_within, steady_rate
from media.worker.geometry import even
from media.worker.inspection import Probed
from media.worker.packet_cut import PacketCut, cut_of, decodable
from media.worker.video import Video

MAX_SIDE = 2048
"""Pixels; what Alibaba's service for the same model takes."""
MIN_SIDE = 200
"""Pixels; what Alibaba's service for the same model takes."""
SPARE_SIDE = 40
"""Pixels that the short side of what is scaled up may have above the least: enough for ratios like 19:20."""
MAX_RATIO = 3.0
"""Alibaba's service for the same model takes 1:3 to 3:1."""
MAX_BIT_RATE = 2_500_000
"""Bits per second of what is copied, as of what is encoded: it is sent in the body of a request."""


class Shape(TypedDict):
    """What `Footage` is told of the size of a reference."""

    short_side: int
    max_ratio: float


def _scaled_up(video: Video) -> int:
    """Return the least short side, or a little more where the other comes nearer to an even number with it.

    180 x 240 becomes 204 x 272 instead of 200 x 266, which has another shape.
    """
    seen = video.layout.seen(video.first.width, video.first.height)
    ratio = min(max(seen) / min(seen), MAX_RATIO)

    def error(short_side: int) -> float:
        other = short_side * ratio
        return round(abs(even(other) - other) / other, 6)  # what floats add is no difference

    return min(range(MIN_SIDE, MIN_SIDE + SPARE_SIDE, 2), key=error)


def reference_shape(video: Video, short_side: int) -> Shape:
    """Return the shape of the reference that is made of a video, to whose ratio the model crops the photo.

    Nothing is scaled up, unless the model takes nothing so small.
    """
    short_side = min(short_side, max(_scaled_up(video), min(video.size)))
    return Shape(short_side=short_side, max_ratio=min(MAX_RATIO, MAX_SIDE / short_side))


class Wanted(NamedTuple):
    """What a reference may be at most: sides in pixels, seconds, frames per second."""

    short_side: int
    seconds: float
    rate: Fraction
    begin: float = 0.0
    """Where in the video it begins, in seconds."""


def copyable_part(source: BinaryIO, probed: Probed, wanted: Wanted) -> PacketCut | None:
    """Return the packets that are the reference as the model takes it; None where it has to be encoded."""
    if not _fits(probed, wanted):
        return None
    rate = probed.video.rate
    begin = Fraction(wanted.begin).limit_denominator(1000)
    part = cut_of(probed.packets, rate, begin=begin, frames=frames_within(wanted.seconds, rate))
    if part is None or 8 * part.size * rate > MAX_BIT_RATE * part.count:
        return None
    return part if _is_whole(source, probed, part) else None


def _fits(probed: Probed, wanted: Wanted) -> bool:
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
    )


def _is_whole(source: BinaryIO, probed: Probed, part: PacketCut) -> bool:
    """Decode all of a part: tell whether each frame can be decoded and is like the first of the video.

    A paid generation must not fail because of a stream that nobody can decode. It costs a third of a millisecond
    a frame of 480 x 640, a fifteenth of what encoding costs.
    """
    first = probed.video.first
    with opened(source) as container:
        stream = video_stream(container)
        frames = Frames[VideoFrame](decodable(container.demux(stream), part), video_decoder(stream))
        are_alike = all(not frame.is_corrupt and _is_usual(frame) and _is_like(frame, first) for frame in frames)
    return are_alike and not frames.damage and frames.decoded == part.count


def _is_usual(frame: VideoFrame) -> bool:
    return not frame.interlaced_frame and Colours.of(frame).is_usual


def _is_like(frame: VideoFrame, first: VideoFrame) -> bool:
    return (frame.width, frame.height, frame.format.name) == (first.width, first.height, first.format.name)
