"""Which part of a long reference video is used: the price and the wait grow with its length."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

LONG = 15.0
"""The length in seconds above which parts are offered: shorter videos cost too little to ask."""
_MIDDLE = 10.0
"""The length of the middle part, in seconds."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a video that is used: where it begins and how long it is, in seconds."""

    begin: float
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        """Return the fields for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild the value from the fields that to_dict() returned."""
        return cls(**fields)


class Part(StrEnum):
    """The parts that can be chosen."""

    FIRST_5 = "first-5"
    FIRST_10 = "first-10"
    FIRST_15 = "first-15"
    MIDDLE = "middle"
    ALL = "all"
    """From the start, as long as is allowed."""


def parts(duration: float | None, *, allowed: float) -> dict[Part, Cut]:
    """Return the parts of a video that can be chosen; empty if it is short, or its duration unknown (None)."""
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
    """Return how many seconds of a video are used: `allowed` if its duration is unknown (None)."""
    if cut is not None:
        return min(cut.seconds, allowed)
    return allowed if duration is None else min(duration, allowed)
