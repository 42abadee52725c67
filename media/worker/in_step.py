"""Whether a result runs as fast as its reference, whose sound it gets."""

from dataclasses import dataclass
from fractions import Fraction

MAX_STRETCH = 3.0
"""A result that would have to run more than so many times faster, or slower, is not one of this reference."""
SAME_RATE = 0.005
"""Frame rates that differ by a smaller share are the same."""
SPARE_FRAMES = 5
"""Models work on runs of 4 frames and one: a result may have so many frames more or less than its reference."""
SPARE_SECONDS = 0.04
"""By so much a result of the same speed may differ from its reference, besides one frame."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a video is."""

    frames: int
    seconds: float

    @property
    def rate(self) -> float:
        """Frames per second."""
        return self.frames / self.seconds


def stretch_between(result: Length, reference: Length) -> Fraction | None:
    """Return the factor for the times of the result's frames; None where nothing puts the two in step.

    At the same rate, what differs in length is missing or added at the end. A result of as many frames as its
    reference has the same frames, at another rate. Otherwise the whole is taken to show the whole.
    """
    rate = result.rate / reference.rate
    if abs(rate - 1) <= SAME_RATE / 10:
        return Fraction(1)
    off_by_frames = abs(result.frames - reference.frames) / reference.rate
    off_by_seconds = abs(result.seconds - reference.seconds)
    has_same_frames = off_by_frames <= SPARE_FRAMES / reference.rate
    has_same_speed = off_by_seconds <= SPARE_SECONDS + 1 / result.rate
    if has_same_speed and not (has_same_frames and off_by_frames < off_by_seconds):
        return Fraction(1)
    if not has_same_frames:
        if abs(rate - 1) <= SAME_RATE:
            return Fraction(1)
        rate = reference.seconds / result.seconds
    return Fraction(rate).limit_denominator(100_000) if 1 / MAX_STRETCH <= rate <= MAX_STRETCH else None
