"""The one reader of strangers' videos: whatever is made or said of a video is seen by it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import BinaryIO, NamedTuple

from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from media.problems import MediaError, Problem
from media.worker.colour import Colours
from media.worker.decode import (
    DECODER_OPTIONS,
    Frames,
    opened,
    packets_from,
    video_decoder,
    video_stream,
)
from media.worker.deinterlace import deinterlaced
from media.worker.frame_timing import Clock, Shown, own_rate, skip_until, timestamps
from media.worker.geometry import Size, video_size
from media.worker.shaper import Layout

ROUNDING = Fraction(1, 500)
"""Seconds. Times in whole milliseconds, which some containers have, differ by so much though they are steady."""
FAST_DECODING = {"skip_loop_filter": "all"}
"""What this leaves out doesn't show in small samples."""


class Stored(NamedTuple):
    """A packet that holds a frame."""

    begin: Fraction
    """When the frame is shown, in seconds after the first one."""
    is_key: bool
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Packets:
    """What all the packets of a video say, undecoded."""

    frames: int
    """How many of them are shown."""
    seconds: float
    """How long something is shown, from the first frame on."""
    are_intact: bool
    """Whether each is whole, has its timestamps and is shown."""
    are_steady: bool
    """Whether each is shown equally long."""
    stored: Sequence[Stored]
    """Those that are shown, in the order of the file, in which they are decoded."""


class Video:
    """A video as people see it, with all times in seconds after its first frame.

    Frames that can't be decoded, or that an edit list cuts away, are not shown and don't count.
    Opening a video decodes the first frame; that raises `MediaError` where there is none.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        with opened(file) as container:
            stream = video_stream(container)
            first = self._first_frame(container, stream)
            self.container, self.codec = container.format.name, stream.codec_context.codec.name
            self.rate = own_rate(stream)
            self.layout = Layout.of(first, stream.sample_aspect_ratio)
        self.first = first
        self.start = (Clock().time_of(first) or 0) * (first.time_base or Fraction(0))
        """The time of the first frame by the file's own clock, in seconds."""

    def _first_frame(self, container: InputContainer, stream: VideoStream) -> VideoFrame:
        frames = Frames[VideoFrame](container.demux(stream), video_decoder(stream))
        first = next(iter(frames), None)
        if first is None:
            problem = Problem.UNREADABLE if frames.damage else Problem.TOO_SHORT
            raise MediaError(problem, f"no frame, {frames.damage} packets broken")
        return first

    @property
    def size(self) -> Size:
        """The sides that people see, as even numbers, which a video has to have."""
        return self.size_for()

    def size_for(self, short_side: int | None = None, max_ratio: float = float("inf")) -> Size:
        """Return the size to make of it; without `short_side` it is not scaled."""
        seen = self.layout.seen(self.first.width, self.first.height)
        return video_size(*seen, short_side=short_side or round(min(seen)), max_ratio=max_ratio)

    @property
    def is_plain(self) -> bool:
        """Whether it is upright, with square pixels, even sides and usual colours, as every player needs it."""
        stored = (self.first.width, self.first.height)
        return self.layout == Layout() and self.size == stored and not Colours.of(self.first).needs_table

    def packets(self) -> Packets:
        """Read the whole file. Raises `MediaError` where there are not two frames."""
        begins: list[Fraction] = []
        ends: list[Fraction] = []
        stored: list[Stored] = []
        are_intact = True
        with opened(self._file) as container:
            stream = video_stream(container)
            unit = stream.time_base or Fraction(0)
            for packet in container.demux(stream):
                if packet.size == 0:  # the last packet, which flushes the decoder
                    continue
                begin = (packet.pts if packet.pts is not None else packet.dts or 0) * unit
                is_shown = begin >= self.start and not packet.is_discard
                if is_shown:
                    begins.append(begin)
                    stored.append(Stored(begin - self.start, packet.is_keyframe, packet.size))
                    ends.append(begin + (packet.duration * unit if packet.duration else 1 / self.rate))
                has_times = packet.pts is not None and packet.dts is not None
                are_intact = are_intact and is_shown and has_times and not packet.is_corrupt
        if len(ends) < 2:  # noqa: PLR2004 - one frame is no motion
            raise MediaError(Problem.TOO_SHORT, f"{len(ends)} frames")
        gaps = [later - earlier for earlier, later in pairwise(sorted([*begins, max(ends)]))]
        are_steady = max(gaps) - min(gaps) <= ROUNDING
        return Packets(len(ends), float(max(ends) - self.start), are_intact, are_steady, stored)

    def decoding(self, begin: float = 0.0, *, fast: bool = False) -> "Decoding":
        """Return the frames from the one that is shown at `begin` on; see `Decoding`."""
        return Decoding(self, self._file, Fraction(begin).limit_denominator(1000), fast=fast)


class Decoding:
    """Frames of a video with their times, where `begin` is 0. It can be iterated once.

    `fast` leaves out frames and details that only samples can do without.
    """

    def __init__(self, video: Video, file: BinaryIO, begin: Fraction, *, fast: bool) -> None:
        self._video = video
        self._file = file
        self._begin = begin
        self._fast = fast
        self.used = self.decoded = self.damage = 0
        """Frames that came out, frames that were decoded, packets that couldn't be."""

    def __iter__(self) -> Iterator[Shown[VideoFrame]]:
        with opened(self._file) as container:
            stream = video_stream(container)
            decoder = video_decoder(stream)
            if self._fast:
                decoder.options = DECODER_OPTIONS | FAST_DECODING
                decoder.skip_frame = "NONREF"
            frames = Frames[VideoFrame](self._packets(container, stream), decoder)
            whole = frames if self._fast else deinterlaced(frames)
            shown = timestamps(whole, self._video.rate, self._video.start)
            for item in skip_until(self._begin, shown):
                self.used += 1
                self.decoded, self.damage = frames.decoded, frames.damage
                yield item
            self.decoded, self.damage = frames.decoded, frames.damage

    def _packets(self, container: InputContainer, stream: VideoStream) -> "Iterable[Packet[VideoStream]]":
        if self._begin > 0:
            return packets_from(container, stream, self._video.start, self._begin)
        return container.demux(stream)

    def too_little(self) -> MediaError:
        """Say why there are not enough frames."""
        detail = f"{self.used} of {self.decoded} frames usable, {self.damage} packets broken"
        return MediaError(Problem.UNREADABLE if self.damage else Problem.TOO_SHORT, detail)
