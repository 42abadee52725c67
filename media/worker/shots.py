"""Finds the cuts of a video in small pictures of its frames."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from PIL import Image, ImageChops

from media.worker.grey import mean

SAME = 0.3
"""Of 255. Frames that differ by less are the same one, repeated."""
REPEATED = 0.4
"""Seconds for which one is repeated where there are few frames a second; after that, the picture stands still."""
CUT = 10.0
"""Of 255. Frames on both sides of a cut differ by as much, or more."""
JUMP = 3.0
"""They differ by so many times as much as their neighbours do, where a camera that moves fast changes all alike."""
NEIGHBOURS = 2
"""Frames on each side that are compared."""
FLASH = 3
"""Frames within which the picture is back, if it was but a flash of light."""
BACK = 0.4
"""The picture is back if it differs by less than this share."""
MAX_SHOTS = 100


@dataclass(frozen=True, slots=True)
class Glance:
    """A small picture of a frame, and from when until when it is shown, in seconds."""

    begin: float
    end: float
    grey: Image.Image


def shots(glances: Iterable[Glance], end: float) -> tuple[tuple[float, float], ...]:
    """Return begin and end of each part without a cut; the last one ends at `end`.

    What is between two glances with a cut between them belongs to no part.
    """
    distinct = _distinct(glances)
    cuts = [index for index in range(1, len(distinct)) if _is_cut(distinct, index)]
    begins = [0.0, *(distinct[index].begin for index in cuts)]
    ends = [*(distinct[index - 1].end for index in cuts), end]
    return tuple(zip(begins, ends, strict=True))[:MAX_SHOTS]


def _distinct(glances: Iterable[Glance]) -> list[Glance]:
    """Merge repeated frames: between such pairs, every change would look like a cut."""
    distinct: list[Glance] = []
    for glance in glances:
        last = distinct[-1] if distinct else None
        if last and glance.end - last.begin <= REPEATED and _difference(last, glance) < SAME:
            distinct[-1] = replace(distinct[-1], end=glance.end)
        else:
            distinct.append(glance)
    return distinct


def _is_cut(glances: Sequence[Glance], index: int) -> bool:
    """Whether a cut is before this glance."""
    before, after = glances[index - 1], glances[index]
    difference = _difference(before, after)
    if difference < CUT:
        return False
    nearby = range(max(1, index - NEIGHBOURS), min(len(glances), index + NEIGHBOURS + 1))
    others = [_difference(glances[other - 1], glances[other]) for other in nearby if other != index]
    if others and difference < JUMP * fmean(others):
        return False
    pairs = [(before, later) for later in glances[index + 1 : index + 1 + FLASH]]
    pairs += [(earlier, after) for earlier in glances[max(0, index - 1 - FLASH) : index - 1]]
    return all(_difference(*pair) > BACK * difference for pair in pairs)


def _difference(one: Glance, other: Glance) -> float:
    return mean(ImageChops.difference(one.grey, other.grey))
