"""Writes H.264 into mp4 files with faststart."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import BinaryIO

import av
from av.container import OutputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from media.worker.decode import threads_for
from media.worker.geometry import Size
from media.worker.provenance import needs_quicktime_tags
from media.worker.shared_file import IndependentReader

BT709, LIMITED_RANGE = 1, 1
"""H.264's numbers for BT.709 and for levels from 16 to 235, which is how frames are shaped."""
GOOD = {"crf": "21", "maxrate": "2500k", "bufsize": "5000k"}
"""A good picture at 1 to 3 MB for ten seconds."""


def fitting(bit_rate: int) -> dict[str, str]:
    """Return encoder options that keep the picture to `bit_rate` bits per second."""
    return {"b": str(bit_rate), "maxrate": str(bit_rate), "bufsize": str(bit_rate // 2)}


@contextmanager
def writing_mp4(target: BinaryIO, metadata: Mapping[str, str]) -> Iterator[OutputContainer]:
    """Truncate and write `target`, with the index in front of the pictures.

    To move it there, FFmpeg opens its output a second time, for reading.
    """
    target.seek(0)
    target.truncate()
    with av.open(
        target,
        "w",
        format="mp4",
        container_options={"movflags": "+faststart" + "+use_metadata_tags" * needs_quicktime_tags(metadata)},
        io_open=lambda _url, _flags, _options: IndependentReader(target),
    ) as container:
        container.metadata.update(metadata)
        yield container
    target.flush()


def add_h264(container: OutputContainer, size: Size, rate: Fraction, options: dict[str, str]) -> VideoStream:
    """Add a yuv420p picture; `options` are those of the encoder."""
    stream = container.add_stream("libx264", rate=rate, options={"preset": "veryfast", **options})
    stream.width, stream.height = size
    stream.pix_fmt = "yuv420p"
    stream.color_range = LIMITED_RANGE
    stream.colorspace = stream.color_primaries = stream.color_trc = BT709
    stream.thread_count = threads_for(*size)
    return stream


def encode(container: OutputContainer, stream: VideoStream, frames: Iterable[VideoFrame]) -> None:
    """Encode all the frames."""
    for frame in frames:
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def copy(
    container: OutputContainer,
    stream: VideoStream,
    packets: "Iterable[Packet[VideoStream]]",
    *,
    start: Fraction,
    stretch: Fraction,
) -> None:
    """Write packets without decoding them, `start`, in seconds, at 0, and all times multiplied by `stretch`."""
    for packet in packets:
        if packet.size == 0 or packet.pts is None or packet.dts is None:
            continue
        first = int(start / packet.time_base)
        packet.pts -= first
        packet.dts -= first
        packet.time_base *= stretch
        packet.stream = stream
        container.mux(packet)
