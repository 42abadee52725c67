"""How long a generation will take, estimated from past ones, and its progress. Pure; times in seconds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median, quantiles
from typing import Any, Self

from domain.options import Options

EXPECTED_MINUTES = (2, 15)
"""How long generations usually take, as the vendor's users report; samples of our own are preferred."""
LEVELS = (0.10, 0.25, 0.50, 0.75, 0.90)
"""The quantiles that an estimate consists of; "usually" means from the first to the last."""
MAX_PROGRESS = 0.95
"""The progress of a generation that isn't done, at most."""
ENOUGH = 5
"""The fewest samples to take quantiles from; of fewer samples, only the median is used."""

_SIMILAR = 1.25
"""The largest ratio of two lengths, or two numbers of steps, that count as similar."""
_DAMPING = 0.75
"""The exponent of the work in the time: to find a machine and load the model takes the same for any work."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a generation has to compute: the short side of the output in pixels, the length of the reference."""

    mode: str
    short_side: int
    seconds: float
    steps: int

    @classmethod
    def of(cls, mode: str, options: Options, seconds: float) -> Self:
        """Return the work for these options and a reference of so many seconds."""
        return cls(mode, options.resolution.short_side, seconds, options.num_inference_steps)

    @property
    def amount(self) -> float:
        """Pixels x seconds x steps: only good for comparing it with other work."""
        # Telegram gives a length of 0 for anything shorter than a second.
        return self.short_side**2 * max(1.0, self.seconds) * self.steps

    def is_like(self, other: "Work") -> bool:
        """Whether both have the same mode and resolution, and a similar length and number of steps."""
        return (
            (self.mode, self.short_side) == (other.mode, other.short_side)
            and _are_similar(self.seconds, other.seconds)
            and _are_similar(self.steps, other.steps)
        )


_TYPICAL = Work("", short_side=480, seconds=8, steps=20)
"""The work that the reports are assumed to be about; no mode is known to be slower."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A past generation, done after `took` seconds."""

    work: Work
    took: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The time after which each share in LEVELS of similar generations is done.

    Raises ValueError unless the quantiles are positive, don't decrease and are as many as LEVELS.
    """

    quantiles: tuple[float, ...]
    alike: int = 0
    """How many past generations of similar work it was taken from; 0 if from other work or from reports."""

    def __post_init__(self) -> None:
        grow = all(left <= right for left, right in pairwise(self.quantiles))
        if len(self.quantiles) != len(LEVELS) or self.quantiles[0] <= 0 or not grow:
            raise ValueError(f"these are not the quantiles of a duration: {self.quantiles}")

    def progress(self, elapsed: float) -> float:
        """Return the progress after so many seconds, from 0 to MAX_PROGRESS; it never decreases.

        At each quantile, it is the share of the time after which half of the generations that aren't done yet will
        be done. (The share of generations that are done would say too little: where all take about four minutes, it
        stays at 0 % for three of them, and then jumps to 100 %.)
        """
        return _interpolate((0.0, *self.quantiles), (0.0, *self._progress_at_quantiles()), elapsed)

    def left(self, elapsed: float) -> float:
        """Return in how many seconds half of the generations that aren't done by then will be done."""
        if elapsed < self.quantiles[0]:
            return self._after(0.5) - elapsed  # hardly any is done so early: the minutes that the person was told
        progress = self.progress(elapsed)
        return elapsed * (1 - progress) / progress

    def is_late(self, elapsed: float) -> bool:
        """Whether it takes longer than the usual minutes that the person was told."""
        return elapsed > max(self.quantiles[-1], 60.0 * self.minutes()[-1])

    def minutes(self) -> tuple[int, int, int]:
        """Return the usual minutes: the least, the median and the most, which is more than the least."""
        least, middle, most = (
            max(1, round(seconds / 60)) for seconds in (self.quantiles[0], self._after(0.5), self.quantiles[-1])
        )
        return least, middle, max(most, least + 1)

    def scaled(self, factor: float) -> Self:
        """Return the estimate with every quantile multiplied by `factor`."""
        return type(self)(tuple(factor * seconds for seconds in self.quantiles))

    def within(self, least: float, most: float) -> Self:
        """Return the estimate with every quantile limited to the bounds."""
        return type(self)(tuple(min(max(seconds, least), most) for seconds in self.quantiles))

    def to_dict(self) -> dict[str, Any]:
        """Return the fields for JSON."""
        return {"quantiles": list(self.quantiles), "alike": self.alike}

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild the value from the fields that to_dict() returned."""
        return cls(tuple(fields["quantiles"]), fields.get("alike", 0))

    def _after(self, level: float) -> float:
        """Return the time after which this share is done."""
        return _interpolate(LEVELS, self.quantiles, level)

    def _progress_at_quantiles(self) -> Iterable[float]:
        """Return, for each quantile, the progress of a generation that isn't done by then."""
        ends = (self._after((1 + level) / 2) for level in LEVELS)
        progress = (min(MAX_PROGRESS, now / end) for now, end in zip(self.quantiles, ends, strict=True))
        return accumulate(progress, max)


def _reported() -> Estimate:
    """Return EXPECTED_MINUTES as an estimate; from level to level, the quantiles grow exponentially."""
    least, most = (60.0 * minutes for minutes in EXPECTED_MINUTES)
    steps = ((level - LEVELS[0]) / (LEVELS[-1] - LEVELS[0]) for level in LEVELS)
    return Estimate(tuple(least * (most / least) ** step for step in steps))


REPORTED = _reported()
"""The estimate for a generation about which nothing is known."""


def estimate(work: Work, past: Sequence[Sample]) -> Estimate:
    """Return how long work will take.

    Uses samples of similar work; if these are too few, all samples of the mode, scaled by the amount of work; and
    if there are none, EXPECTED_MINUTES, scaled within its bounds.
    """
    of_mode = [sample for sample in past if sample.work.mode == work.mode]
    similar = [sample for sample in of_mode if sample.work.is_like(work)]
    samples = similar if len(similar) >= ENOUGH else of_mode
    if not samples:
        least, most = (60.0 * minutes for minutes in EXPECTED_MINUTES)
        return REPORTED.scaled(_ratio(work, _TYPICAL)).within(least, most)
    took = [sample.took * _ratio(work, sample.work) for sample in samples]
    if len(took) < ENOUGH:
        return REPORTED.scaled(median(took) / median(REPORTED.quantiles))
    cuts = quantiles(took, n=20, method="inclusive")
    # Sorted, because rounding may put equal ones out of order.
    alike = len(similar) if samples is similar else 0
    return Estimate(tuple(sorted(cuts[round(20 * level) - 1] for level in LEVELS)), alike)


def typical(past: Sequence[Sample]) -> float:
    """Return how long half of the past generations took at most, whatever their work."""
    return median(sample.took for sample in past) if past else median(REPORTED.quantiles)


def _ratio(work: Work, other: Work) -> float:
    """Return how many times as long as `other` the work takes."""
    return float((work.amount / other.amount) ** _DAMPING)


def _are_similar(one: float, other: float) -> bool:
    return max(one, other) <= _SIMILAR * min(one, other)


def _interpolate(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    """Return y at x, linear between the given points; outside of them, the nearest point's y."""
    for (start, low), (end, high) in pairwise(zip(xs, ys, strict=True)):
        if x < end:
            return min(high, low + (high - low) * max(0.0, x - start) / (end - start))
    return ys[-1]
