"""Turns frames with any timestamps into a steady rate."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
from typing import TypeVar

from av.video.frame import VideoFrame
from av.video.stream import VideoStream

HALF = Fraction(1, 2)
MIN_RATE, MAX_RATE = Fraction(10), Fraction(30)

Item = TypeVar("Item")


def steady_rate(stream: VideoStream) -> Fraction:
    """Return the frames per second to write: those of the stream where they are known, but 10 to 30."""
    rate = stream.guessed_rate or stream.average_rate or MAX_RATE
    return min(max(rate, MIN_RATE), MAX_RATE).limit_denominator(1001)


def timestamps(
    frames: Iterable[VideoFrame], rate: Fraction, start: Fraction | None = None
) -> Iterator[tuple[Fraction, VideoFrame]]:
    """Yield each frame with the time at which it is shown, in seconds after `start`, or after the first frame.

    A frame without a timestamp is shown one frame's time after the one before.
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


def skip_until(shown: Iterable[tuple[Fraction, Item]], begin: Fraction) -> Iterator[tuple[Fraction, Item]]:
    """Drop the frames that are over before `begin`, which becomes 0. Yields nothing if no frame comes after it."""
    on_show: list[tuple[Fraction, Item]] = []
    for time, frame in shown:
        if time <= begin:
            on_show = [(Fraction(0), frame)]
            continue
        yield from on_show
        on_show = []
        yield time - begin, frame


def resample(shown: Iterable[tuple[Fraction, Item]], rate: Fraction, max_seconds: float | None) -> Iterator[Item]:
    """Yield for each tick of `rate` the frame nearest to it: some twice, some never; at least one frame."""
    last = None if max_seconds is None else max(0, int(max_seconds * rate) - 1)
    tick = 0
    held: list[Item] = []
    for time, frame in shown:
        due = ceil(time * rate - HALF)  # always round halves the same way, or 60 to 30 fps would stutter
        for _ in range(tick, due if last is None else min(due, last)):
            yield from held
            tick += 1
        held = [frame]
        if tick == last:
            break
    yield from held
