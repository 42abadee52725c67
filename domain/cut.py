"""Which part of a long reference video is used: the price and the wait grow with its length."""

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

Interval = tuple[float, float]
"""Begin and end in seconds."""

LONG = 15.0
"""The length in seconds above which parts are offered: shorter videos cost too little to ask."""
_MIDDLE = 10.0
"""The length of the middle part, in seconds."""
_SHORTEST = 2.0
"""The length in seconds that a part has at least, since the model asks for it."""


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
    UNCUT = "uncut"
    """The longest piece without a cut: the model follows one continuous shot."""
    MOVING = "moving"
    """Without the beginning, in which nobody moves."""
    ALL = "all"
    """From the start, as long as is allowed."""


def parts(
    duration: float | None, *, allowed: float, moves_from: float = 0.0, shots: Iterable[Interval] = ()
) -> dict[Part, Cut]:
    """Return the parts of a video that can be chosen; empty if it is short and all of it can be used.

    None stands for an unknown duration, of which there are no parts. `moves_from` is when somebody begins to move,
    `shots` are the pieces between the cuts, if it has any.
    """
    if duration is None:
        return {}
    longest = min(duration, allowed)
    better = _better_parts(duration, longest, moves_from, shots)
    is_long = duration > min(allowed, LONG)
    if not better and not is_long:
        return {}
    offered = {}
    if is_long:
        firsts = {Part.FIRST_5: 5.0, Part.FIRST_10: 10.0, Part.FIRST_15: 15.0}
        offered = {part: Cut(0.0, seconds) for part, seconds in firsts.items() if seconds < longest}
        offered = {part: cut for part, cut in offered.items() if cut not in better.values()}
    if not better:
        middle = min(_MIDDLE, longest)
        offered[Part.MIDDLE] = Cut(round((duration - middle) / 2, 2), middle)
    return offered | better | {Part.ALL: Cut(0.0, longest)}


def _better_parts(duration: float, longest: float, moves_from: float, shots: Iterable[Interval]) -> dict[Part, Cut]:
    """Return the parts that leave out what the model can't follow."""
    pieces = [(max(begin, moves_from), end) for begin, end in shots]
    uncut = max(pieces, key=lambda piece: piece[1] - piece[0], default=None)
    spans = {Part.UNCUT: uncut, Part.MOVING: (moves_from, duration) if moves_from > 0 else None}
    found: dict[Part, Cut] = {}
    for part, span in spans.items():
        cut = _inside(*span, longest) if span is not None else None
        if cut is not None and cut.seconds >= _SHORTEST and cut not in {*found.values(), Cut(0.0, longest)}:
            found[part] = cut
    return found


def _inside(begin: float, end: float, longest: float) -> Cut:
    """Return a cut that shows nothing from outside: times are used to the millisecond."""
    begin = math.ceil(begin * 1000) / 1000
    return Cut(begin, min(math.floor((end - begin) * 1000) / 1000, longest))


def used_seconds(duration: float | None, cut: Cut | None, *, allowed: float) -> float:
    """Return how many seconds of a video are used: `allowed` if its duration is unknown (None)."""
    if cut is not None:
        return min(cut.seconds, allowed)
    return allowed if duration is None else min(duration, allowed)
