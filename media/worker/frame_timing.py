"""Turns frames with any timestamps into a steady rate."""

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Generic, NamedTuple, TypeVar

from av.video.frame import VideoFrame
from av.video.stream import VideoStream

HALF = Fraction(1, 2)
PART_ROUNDING = Fraction(3, 1000)
"""Seconds. A part begins up to a millisecond after its first frame, and is up to two shorter than its frames.

Both are rounded once more in files that count milliseconds.
"""
MIN_RATE, MAX_RATE = Fraction(10), Fraction(30)
"""Frames per second that are written."""
NEARLY = Fraction(101, 100)
"""A rate this close to a multiple of the highest one is divided: 59.94 becomes 29.97, not an uneven 30."""
USUAL_RATE = Fraction(30)

Item = TypeVar("Item")


class Shown(NamedTuple, Generic[Item]):
    """A frame, and from when until when it is shown, in seconds."""

    begin: Fraction
    end: Fraction
    frame: Item


def own_rate(stream: VideoStream) -> Fraction:
    """Return the frames per second of a stream, as far as they are known."""
    return stream.guessed_rate or stream.average_rate or USUAL_RATE


def steady_rate(own: Fraction, most: Fraction = MAX_RATE) -> Fraction:
    """Return the frames per second to write for a video that has `own`: from 10 to `most`."""
    times = round(own / most)
    if times > 1 and max(own / (times * most), times * most / own) < NEARLY:
        own /= times
    return min(max(own, min(MIN_RATE, most)), most).limit_denominator(1001)


class Clock:
    """Tells when frames are shown, in units of their time base, as FFmpeg's players do.

    Some files, AVI above all, have presentation times that go backwards: then decoding times are better.
    """

    def __init__(self) -> None:
        self._last_pts = self._last_dts = -math.inf
        self._bad_pts = self._bad_dts = 0

    def time_of(self, frame: VideoFrame) -> int | None:
        """Return the time of the next frame; None where it has none."""
        if frame.dts is not None:
            self._bad_dts += frame.dts <= self._last_dts
            self._last_dts = frame.dts
        if frame.pts is not None:
            self._bad_pts += frame.pts <= self._last_pts
            self._last_pts = frame.pts
        if frame.pts is not None and (self._bad_pts <= self._bad_dts or frame.dts is None):
            return frame.pts
        return frame.dts


def timestamps(frames: Iterable[VideoFrame], rate: Fraction, start: Fraction) -> Iterator[Shown[VideoFrame]]:
    """Yield each frame with its times, in seconds after `start`.

    A frame without a timestamp begins where the last one ends; one without a duration is shown for 1 / `rate`.
    """
    end, clock = Fraction(0), Clock()
    for frame in frames:
        unit, time = frame.time_base or Fraction(0), clock.time_of(frame)
        begin = end if time is None or not unit else time * unit - start
        end = begin + (frame.duration * unit or 1 / rate)
        yield Shown(begin, end, frame)


def skip_until(begin: Fraction, shown: Iterable[Shown[Item]]) -> Iterator[Shown[Item]]:
    """Drop the frames that are over before `begin`, which becomes 0."""
    held: list[Shown[Item]] = []
    for item in shown:
        if item.begin > begin:
            yield from held
            held = []
            yield Shown(item.begin - begin, item.end - begin, item.frame)
        else:
            held = [Shown(Fraction(0), item.end - begin, item.frame)]
    yield from (item for item in held if item.end > 0)


def frames_within(seconds: float, rate: Fraction) -> int:
    """Return how many frames a part of so many seconds has."""
    return int((Fraction(seconds).limit_denominator(1000) + PART_ROUNDING) * rate)


def resample(shown: Iterable[Shown[Item]], rate: Fraction, max_seconds: float | None) -> Iterator[Item]:
    """Yield for each tick of `rate` the frame nearest to it: some twice, some never; at least one frame.

    The last frame is repeated for as long as it is shown.
    """
    last = None if max_seconds is None else max(1, frames_within(max_seconds, rate))
    tick, end = 0, Fraction(0)
    held: list[Item] = []
    for item in shown:
        held = held or [item.frame]  # nothing else can fill the time before the first frame
        due = _ticks(item.begin, rate)
        for _ in range(tick, due if last is None else min(due, last - 1)):
            yield from held
            tick += 1
        held, end = [item.frame], max(end, item.end)
        if tick + 1 == last:
            break
    due = max(tick + 1, _ticks(end, rate))
    for _ in range(tick, due if last is None else min(due, last)):
        yield from held


def _ticks(time: Fraction, rate: Fraction) -> int:
    """Return the first tick that is nearer to `time` than the one before, halves always rounded the same way."""
    return math.ceil(time * rate - HALF)
