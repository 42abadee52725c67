"""When frames are shown: out of any timestamps, a steady rate."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
from typing import TypeVar

from av.video.frame import VideoFrame
from av.video.stream import VideoStream

HALF = Fraction(1, 2)
MIN_RATE, MAX_RATE = Fraction(10), Fraction(30)

Shown = TypeVar("Shown")


def steady_rate(stream: VideoStream) -> Fraction:
    """Choose the frames a second to write: those of the stream, if it tells, but 10 to 30."""
    rate = stream.guessed_rate or stream.average_rate or MAX_RATE
    return min(max(rate, MIN_RATE), MAX_RATE).limit_denominator(1001)


def timed(
    frames: Iterable[VideoFrame], rate: Fraction, start: Fraction | None = None
) -> Iterator[tuple[Fraction, VideoFrame]]:
    """Say when each frame is shown, in seconds after `start`; where that is None, after the first.

    A frame without a time follows the last.
    """
    time = -1 / rate
    for frame in frames:
        if frame.pts is None or frame.time_base is None:
            time += 1 / rate
        else:
            shown = frame.pts * frame.time_base
            start = shown if start is None else start
            time = shown - start
        yield time, frame


def begun(shown: Iterable[tuple[Fraction, Shown]], begin: Fraction) -> Iterator[tuple[Fraction, Shown]]:
    """Leave out what is over before `begin`, the new zero. Where nothing follows on it, nothing comes out."""
    on_show: list[tuple[Fraction, Shown]] = []
    for time, frame in shown:
        if time <= begin:
            on_show = [(Fraction(0), frame)]
            continue
        yield from on_show
        on_show = []
        yield time - begin, frame


def paced(shown: Iterable[tuple[Fraction, Shown]], rate: Fraction, max_seconds: float | None) -> Iterator[Shown]:
    """Give each tick of `rate` the frame nearest to it: some twice, some never. At least one frame comes out."""
    last = None if max_seconds is None else max(0, int(max_seconds * rate) - 1)
    tick = 0
    held: list[Shown] = []
    for time, frame in shown:
        due = ceil(time * rate - HALF)  # halves always to the same side, or 60 to 30 a second would stutter
        for _ in range(tick, due if last is None else min(due, last)):
            yield from held
            tick += 1
        held = [frame]
        if tick == last:
            break
    yield from held
