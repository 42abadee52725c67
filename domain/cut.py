"""Which part of a long reference video is used: the price and the wait grow with its length."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

LONG = 15.0
"""Seconds above which a part is offered: it is worth the money to ask."""
_MIDDLE = 10.0


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the part begins and how long it is, in seconds."""

    begin: float
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON has them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild what to_dict() gave."""
        return cls(**fields)


class Part(StrEnum):
    """The parts that can be chosen."""

    FIRST_5 = "first-5"
    FIRST_10 = "first-10"
    FIRST_15 = "first-15"
    MIDDLE = "middle"
    ALL = "all"
    """All that is allowed, from the start."""


def parts(duration: float | None, *, allowed: float) -> dict[Part, Cut]:
    """Return the parts that a video of so many seconds offers; none where there is nothing to choose."""
    if duration is None or duration <= min(allowed, LONG):
        return {}
    longest = min(duration, allowed)
    firsts = {Part.FIRST_5: 5.0, Part.FIRST_10: 10.0, Part.FIRST_15: 15.0}
    offered = {part: Cut(0.0, seconds) for part, seconds in firsts.items() if seconds < longest}
    middle = min(_MIDDLE, longest)
    offered[Part.MIDDLE] = Cut(round((duration - middle) / 2, 2), middle)
    offered[Part.ALL] = Cut(0.0, longest)
    return offered


def used_seconds(duration: float | None, cut: Cut | None, *, allowed: float) -> float:
    """Return how many seconds of a video are used; as many as are allowed where its length isn't known."""
    if cut is not None:
        return min(cut.seconds, allowed)
    return allowed if duration is None else min(duration, allowed)
