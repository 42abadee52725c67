"""Reads a stranger's video as frames that can be encoded as they are."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from av.container import InputContainer
from av.video.frame import VideoFrame

from media.problems import MediaError, Problem
from media.worker.decode import Frames, packets_from, start_of_picture, video_stream
from media.worker.frame_timing import resample, skip_until, steady_rate, timestamps
from media.worker.shaper import Shaper

USABLE_SECONDS = 1.0


class Footage:
    """Frames of one size at a steady rate, from `begin_seconds` into a video on.

    It can be iterated once. That raises `MediaError` at the end if too little could be decoded.
    """

    def __init__(
        self,
        container: InputContainer,
        *,
        short_side: int | None = None,
        max_ratio: float = float("inf"),
        max_seconds: float | None = None,
        begin_seconds: float = 0.0,
    ) -> None:
        self.stream = stream = video_stream(container)
        self.rate = steady_rate(stream)
        self._used = 0
        shown = self._shown(container, begin_seconds)
        first = next(shown, None)
        if first is None:
            raise self._too_little()
        self._shaper = Shaper(first[1], stream.sample_aspect_ratio, short_side=short_side, max_ratio=max_ratio)
        self._frames = chain([first], shown)
        self._max_seconds = max_seconds
        self.size = self._shaper.size
        self.is_plain = self._shaper.changes_nothing  # already upright, with square pixels and even sides
        self.duration = 0.0  # seconds yielded

    def __iter__(self) -> Iterator[VideoFrame]:
        for count, frame in enumerate(resample(self._frames, self.rate, self._max_seconds)):
            shaped = self._shaper.shape(frame)
            shaped.pts, shaped.time_base = count, 1 / self.rate
            yield shaped
            self.duration = float((count + 1) / self.rate)
        broken = self._decoding.damage > 0 and self.duration < USABLE_SECONDS
        if broken or self._used < 2:  # noqa: PLR2004 - one frame is no motion
            raise self._too_little()

    def _shown(self, container: InputContainer, begin: float) -> Iterator[tuple[Fraction, VideoFrame]]:
        if begin > 0:
            self._decoding = Frames[VideoFrame](packets_from(container, self.stream, begin))
            times = timestamps(self._decoding, self.rate, start_of_picture(container))
            shown = skip_until(times, Fraction(begin).limit_denominator(1000))
        else:
            self._decoding = Frames[VideoFrame](container.demux(self.stream))
            shown = timestamps(self._decoding, self.rate)
        for frame in shown:
            self._used += 1
            yield frame

    def _too_little(self) -> MediaError:
        problem = Problem.UNREADABLE if self._decoding.damage else Problem.TOO_SHORT
        return MediaError(
            problem,
            f"{self._used} of {self._decoding.decoded} frames usable, {self._decoding.damage} packets broken",
        )
