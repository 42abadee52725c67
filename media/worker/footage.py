"""The frames of a video in shape and at a steady rate, so that they can be encoded as they are."""

from collections.abc import Iterator
from fractions import Fraction

from av.video.frame import VideoFrame

from media.worker.frame_timing import MAX_RATE, Shown, resample, steady_rate
from media.worker.shaper import Shaper
from media.worker.video import Video

USABLE_SECONDS = 1.0
"""Of a broken video, at least this much has to be decoded."""


class Footage:
    """Frames of one size at a steady rate, from `begin_seconds` into a video on.

    Times are multiplied by `stretch`. It can be iterated once; that raises `MediaError` at the end if too little
    could be decoded.
    """

    def __init__(
        self,
        video: Video,
        *,
        short_side: int | None = None,
        max_ratio: float = float("inf"),
        max_seconds: float | None = None,
        begin_seconds: float = 0.0,
        max_rate: Fraction = MAX_RATE,
        stretch: Fraction = Fraction(1),
    ) -> None:
        self.size = video.size_for(short_side, max_ratio)
        self.rate = steady_rate(video.rate / stretch, max_rate)
        self.duration = 0.0  # seconds yielded
        self._max_seconds = max_seconds
        self._shaper = Shaper(video.layout, self.size)
        self._decoding = video.decoding(begin_seconds)
        self._stretch = stretch

    def __iter__(self) -> Iterator[VideoFrame]:
        shown = (Shown(begin * self._stretch, end * self._stretch, frame) for begin, end, frame in self._decoding)
        for count, frame in enumerate(resample(shown, self.rate, self._max_seconds)):
            shaped = self._shaper.shape(frame)
            shaped.pts, shaped.time_base = count, 1 / self.rate
            yield shaped
            self.duration = float((count + 1) / self.rate)
        broken = self._decoding.damage > 0 and self.duration < USABLE_SECONDS
        if broken or self._decoding.used < 2:  # noqa: PLR2004 - one frame is no motion
            raise self._decoding.too_little()
