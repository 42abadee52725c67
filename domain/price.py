"""What a generation costs, before it is made: the service bills by the frames of the reference video."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from domain.money import Usd
from domain.options import Resolution

FRAMES = 16
"""The frames of a priced second."""
LIST_PRICES = {
    Resolution.P480: Usd.of(0.052),
    Resolution.P580: Usd.of(0.078),
    Resolution.P720: Usd.of(0.104),
}
"""For a priced second, where no price is known: fal's list and 30 %, the most that the service was seen to add."""
ENOUGH = 5
"""The fewest generations whose price is more than a guess."""
NEWEST = 20
"""Of more generations, only so many are looked at: prices change."""
TOLERANCE = 0.30
"""The share by which a cost may differ from its price before the operator hears of it."""


@dataclass(frozen=True, slots=True)
class Paid:
    """A past generation: the frames of its reference, and what it cost."""

    frames: int
    cost: Usd


@dataclass(frozen=True, slots=True)
class Rate:
    """The price of a priced second."""

    per_second: Usd
    is_about: bool
    """Whether it is learnt from so few generations that it is a guess."""


def priced_seconds(frames: int, frames_per_second: int = FRAMES) -> int:
    """Return how many seconds are paid for so many frames: each that is begun."""
    return max(1, math.ceil(frames / frames_per_second))


def learnt(paid: Sequence[Paid], frames_per_second: int = FRAMES) -> Rate | None:
    """Return the price that past generations of one resolution had in the middle; None without any."""
    if not paid:
        return None
    amounts = [each.cost.micro / priced_seconds(each.frames, frames_per_second) for each in paid]
    return Rate(Usd(round(median(amounts))), is_about=len(paid) < ENOUGH)


def deviates(cost: Usd, expected: Usd) -> bool:
    """Whether a generation cost so much more, or less, than expected that its price can't be right."""
    return abs(cost.micro - expected.micro) > TOLERANCE * expected.micro
