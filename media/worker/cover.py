"""Chooses the frame that stands for a result before it plays: the sharpest one where something moves.

No face is looked for: the detectors that are kept up need OpenCV or a neural network's runtime, many times the
weight of all else in this process, and the process may load nothing later. Whoever moves is the person; where they
are blurred by speed, dark or out of the picture, there is little detail.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice, pairwise
from typing import Any, BinaryIO

from av.packet import Packet
from av.video.frame import VideoFrame
from PIL import Image, ImageChops, ImageFilter

from media.problems import MediaError, Problem
from media.worker.decode import Frames, opened, video_decoder, video_stream
from media.worker.geometry import Size
from media.worker.grey import BLACK, by_tile, luma, mean
from media.worker.shaper import Scaling, Shaper
from media.worker.video import Packets, Video

MAX_KEYFRAMES = 6
FEW_KEYFRAMES = 3
"""With fewer, the frames of the beginning are compared, each of which needs the one before."""
MAX_PIXELS = 10_000_000
"""Of all decoded frames together: some 15 ms of processor time."""
KEYFRAME_COST = 4
"""A keyframe takes as long to decode as so many others."""
MAX_FRAMES = 24
"""Of the beginning; about a second."""
STEP = 4
"""Of the frames of the beginning, every fourth is compared: its neighbours look the same."""
SAMPLE = Size(128, 128)
"""Pixels at which frames are compared, whatever the video's shape."""
NEARLY = 0.95
"""The first of those that reach this share of the best score is taken."""


def choose(file: BinaryIO, video: Video, packets: Packets) -> VideoFrame:
    """Return the frame, as it was decoded. Raises `MediaError` where none can be told from the others."""
    frames = list(_candidates(file, video, packets))
    shaper = Shaper(video.layout, SAMPLE, scaling=Scaling.AVERAGES)
    samples = [luma(shaper.shape(frame)) for frame in frames]
    bright = [index for index, sample in enumerate(samples) if mean(sample) > BLACK]
    if not bright or any(frames[index].interlaced_frame for index in bright):
        raise MediaError(Problem.NO_PICTURE, f"no frame of {len(frames)} to show")
    scores = _scores([samples[index] for index in bright])
    return frames[next(index for index, score in zip(bright, scores, strict=True) if score >= NEARLY * max(scores))]


def _candidates(file: BinaryIO, video: Video, packets: Packets) -> Iterator[VideoFrame]:
    """Decode keyframes from all over the video, or, where there are few, some of its beginning."""
    most = MAX_PIXELS // (video.first.width * video.first.height)
    keys = [stored.begin for stored in packets.stored if stored.is_key]
    if len(keys) >= FEW_KEYFRAMES:
        wanted = _spread(keys, max(FEW_KEYFRAMES, min(MAX_KEYFRAMES, most // KEYFRAME_COST)))
        yield from _decoded(file, video, wanted)
    else:
        beginning = [stored.begin for stored in packets.stored[: max(STEP + 1, min(MAX_FRAMES, most))]]
        for count, frame in enumerate(_decoded(file, video, beginning)):
            if count % STEP == 0:
                yield frame


def _spread(keys: Sequence[Fraction], most: int) -> list[Fraction]:
    """Return at most so many, as far from each other as they can be."""
    if len(keys) <= most:
        return list(keys)
    return [keys[index * (len(keys) - 1) // (most - 1)] for index in range(most)]


def _decoded(file: BinaryIO, video: Video, begins: Sequence[Fraction]) -> Iterator[VideoFrame]:
    """Decode only the packets whose frames begin then."""
    wanted = set(begins)
    with opened(file) as container:
        stream = video_stream(container)
        unit = stream.time_base or Fraction(0)

        packets = container.demux(stream)
        chosen = (packet for packet in packets if (packet.pts or 0) * unit - video.start in wanted and packet.size)
        yield from Frames[VideoFrame](chain(islice(chosen, len(wanted)), [_end(unit)]), video_decoder(stream))


def _end(unit: Fraction) -> "Packet[Any]":
    """Return the packet that makes a decoder give out what it still holds."""
    packet = Packet()
    packet.time_base = unit
    return packet


def _scores(samples: Sequence[Image.Image]) -> list[float]:
    """Return how much detail each has, counted where the samples differ from each other."""
    changes = [by_tile(ImageChops.difference(earlier, later)) for earlier, later in pairwise(samples)]
    weights = [sum(tile) for tile in zip(*changes, strict=True)] if changes else []
    return [
        sum(weight * detail for weight, detail in zip(weights, _details(sample), strict=bool(weights)))
        for sample in samples
    ]


def _details(sample: Image.Image) -> tuple[float, ...]:
    return by_tile(ImageChops.difference(sample, sample.filter(ImageFilter.BoxBlur(1))))
