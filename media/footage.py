"""A stranger's video as a row of frames that can be encoded without further thought."""

from collections.abc import Iterator
from itertools import chain

from av.container import InputContainer
from av.video.frame import VideoFrame

from media.pace import paced, steady_rate, timed
from media.problems import MediaError, Problem
from media.shaper import Shaper
from media.source import Frames, video_stream

USABLE_SECONDS = 1.0


class Footage:
    """Frames of one size at a steady rate, from the start of a video.

    Iterating, once, raises `MediaError` at the end if too little could be decoded.
    """

    def __init__(
        self,
        container: InputContainer,
        *,
        short_side: int | None = None,
        max_ratio: float = float("inf"),
        max_seconds: float | None = None,
    ) -> None:
        self.stream = stream = video_stream(container)
        self._decoding = Frames[VideoFrame](container.demux(stream))
        frames = iter(self._decoding)
        first = next(frames, None)
        if first is None:
            raise self._too_little()
        self._shaper = Shaper(first, stream.sample_aspect_ratio, short_side=short_side, max_ratio=max_ratio)
        self._frames = chain([first], frames)
        self._max_seconds = max_seconds
        self.size = self._shaper.size
        self.is_plain = self._shaper.changes_nothing  # upright, square pixels, even sides already
        self.rate = steady_rate(stream)
        self.duration = 0.0  # seconds given out so far

    def __iter__(self) -> Iterator[VideoFrame]:
        for count, frame in enumerate(paced(timed(self._frames, self.rate), self.rate, self._max_seconds)):
            shaped = self._shaper.shape(frame)
            shaped.pts, shaped.time_base = count, 1 / self.rate
            yield shaped
            self.duration = float((count + 1) / self.rate)
        broken = self._decoding.damage > 0 and self.duration < USABLE_SECONDS
        if broken or self._decoding.decoded < 2:  # noqa: PLR2004 - two frames are what makes it move
            raise self._too_little()

    def _too_little(self) -> MediaError:
        problem = Problem.UNREADABLE if self._decoding.damage else Problem.TOO_SHORT
        return MediaError(
            problem, f"{self._decoding.decoded} frames decoded, {self._decoding.damage} packets broken"
        )
