"""How long a generation will take, going by those before it, and how far one is. Pure; times in seconds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median, quantiles
from typing import Any, Self

from domain.options import Options

EXPECTED_MINUTES = (2, 15)
"""How long generations usually take, as the vendor's users report; our own tell better."""
LEVELS = (0.10, 0.25, 0.50, 0.75, 0.90)
"""Which quantiles an estimate holds; "usually" is from the first to the last."""
MOST = 0.95
"""How far a generation can be that isn't done."""
ENOUGH = 5
"""Samples from which quantiles are taken; of fewer, only their median is believed."""

_ALIKE = 1.25
"""Up to this ratio, lengths and numbers of steps count as similar."""
_DAMPING = 0.75
"""Twice the work takes less than twice the time: to find a machine and load the model takes as long for any."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a generation has to do: `short_side` in pixels, the reference's length in seconds."""

    mode: str
    short_side: int
    seconds: float
    steps: int

    @classmethod
    def of(cls, mode: str, options: Options, seconds: float) -> Self:
        """Return what a generation with these options, and a reference of this length, has to do."""
        return cls(mode, options.resolution.short_side, seconds, options.num_inference_steps)

    @property
    def amount(self) -> float:
        """Pixels x seconds x steps, to compare with another's."""
        # Telegram gives a length of 0 to whatever is shorter than a second.
        return self.short_side**2 * max(1.0, self.seconds) * self.steps

    def is_like(self, other: "Work") -> bool:
        """Whether it is of the same kind: the same mode and resolution, a similar length and number of steps."""
        return (
            (self.mode, self.short_side) == (other.mode, other.short_side)
            and _are_similar(self.seconds, other.seconds)
            and _are_similar(self.steps, other.steps)
        )


_TYPICAL = Work("", short_side=480, seconds=8, steps=20)
"""What the reports are taken to be about; no mode is known to be slower."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A generation that was done after `took` seconds."""

    work: Work
    took: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The seconds after which so many of a kind are done; see LEVELS. Raises ValueError for what can't be."""

    quantiles: tuple[float, ...]

    def __post_init__(self) -> None:
        grow = all(left <= right for left, right in pairwise(self.quantiles))
        if len(self.quantiles) != len(LEVELS) or self.quantiles[0] <= 0 or not grow:
            raise ValueError(f"these are not the quantiles of a duration: {self.quantiles}")

    def progress(self, elapsed: float) -> float:
        """Return how far a generation is after so many seconds: it only grows, and ends at MOST.

        At each quantile, some of a kind are done. Of those that aren't, half are done after a time that is known,
        too: the share of that time is how far they are. (The share of a kind that is done would be no measure:
        where all take about four minutes, it says 0 % for three of them, and then all at once 100 %.)
        """
        return _between((0.0, *self.quantiles), (0.0, *self._shares()), elapsed)

    def is_late(self, elapsed: float) -> bool:
        """Whether it takes longer than usual, in the minutes that were told."""
        return elapsed > max(self.quantiles[-1], 60.0 * self.minutes()[-1])

    def minutes(self) -> tuple[int, int, int]:
        """Return the usual minutes, as people say them: the least, the median, and the most, which is more."""
        least, middle, most = (
            max(1, round(seconds / 60)) for seconds in (self.quantiles[0], self._after(0.5), self.quantiles[-1])
        )
        return least, middle, max(most, least + 1)

    def scaled(self, factor: float) -> Self:
        """Return the same spread around another median."""
        return type(self)(tuple(factor * seconds for seconds in self.quantiles))

    def within(self, least: float, most: float) -> Self:
        """Return it with what is out of bounds at the bounds."""
        return type(self)(tuple(min(max(seconds, least), most) for seconds in self.quantiles))

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON has them."""
        return {"quantiles": list(self.quantiles)}

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild what to_dict() gave."""
        return cls(tuple(fields["quantiles"]))

    def _after(self, level: float) -> float:
        """Return after how many seconds this share is done."""
        return _between(LEVELS, self.quantiles, level)

    def _shares(self) -> Iterable[float]:
        """Return how far a generation is at each quantile that isn't done by then."""
        ends = (self._after((1 + level) / 2) for level in LEVELS)
        shares = (min(MOST, now / end) for now, end in zip(self.quantiles, ends, strict=True))
        return accumulate(shares, max)


def _reported() -> Estimate:
    """Return the reports as an estimate: from the first quantile to the last, each step by the same factor."""
    least, most = (60.0 * minutes for minutes in EXPECTED_MINUTES)
    steps = ((level - LEVELS[0]) / (LEVELS[-1] - LEVELS[0]) for level in LEVELS)
    return Estimate(tuple(least * (most / least) ** step for step in steps))


REPORTED = _reported()
"""What is said of a generation of which nothing is known."""


def estimate(work: Work, past: Sequence[Sample]) -> Estimate:
    """Estimate how long work takes.

    Goes by past work of the same kind; where that is too little, by all of its mode, scaled by the amount of work;
    and where there is none, by what others report, scaled within its bounds.
    """
    of_mode = [sample for sample in past if sample.work.mode == work.mode]
    alike = [sample for sample in of_mode if sample.work.is_like(work)]
    samples = alike if len(alike) >= ENOUGH else of_mode
    if not samples:
        least, most = (60.0 * minutes for minutes in EXPECTED_MINUTES)
        return REPORTED.scaled(_ratio(work, _TYPICAL)).within(least, most)
    took = [sample.took * _ratio(work, sample.work) for sample in samples]
    if len(took) < ENOUGH:
        return REPORTED.scaled(median(took) / median(REPORTED.quantiles))
    cuts = quantiles(took, n=20, method="inclusive")
    # Sorted, for rounding may have put equal ones out of order.
    return Estimate(tuple(sorted(cuts[round(20 * level) - 1] for level in LEVELS)))


def _ratio(work: Work, other: Work) -> float:
    """Return how much longer work takes than other work."""
    return float((work.amount / other.amount) ** _DAMPING)


def _are_similar(one: float, other: float) -> bool:
    return max(one, other) <= _ALIKE * min(one, other)


def _between(places: Sequence[float], values: Sequence[float], place: float) -> float:
    """Return the value at a place, on straight lines between the places given; beyond the last, its value."""
    for (start, low), (end, high) in pairwise(zip(places, values, strict=True)):
        if place < end:
            return min(high, low + (high - low) * max(0.0, place - start) / (end - start))
    return values[-1]
