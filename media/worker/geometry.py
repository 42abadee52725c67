"""Sides and ratios: pure arithmetic on pixels."""

from typing import NamedTuple


class Size(NamedTuple):
    """Sides in pixels."""

    width: int
    height: int


def cropped(width: float, height: float, max_ratio: float) -> tuple[float, float]:
    """Shorten the longer side so that it is at most `max_ratio` times the other."""
    return min(width, height * max_ratio), min(height, width * max_ratio)


def cropped_to(width: float, height: float, ratio: float) -> tuple[float, float]:
    """Shorten one side so that width / height is `ratio`."""
    return min(width, height * ratio), min(height, width / ratio)


def middle(width: float, height: float, ratio: float) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is left when a picture is cropped to a ratio: its middle."""
    wide, high = cropped_to(width, height, ratio)
    left, top = (width - wide) / 2, (height - high) / 2
    return left, top, left + wide, top + high


def even(length: float) -> int:
    """Round to an even number, as video with halved colour planes needs."""
    return max(2, 2 * round(length / 2))


def video_size(width: float, height: float, *, short_side: int, max_ratio: float) -> Size:
    """Scale sides so that the short one is `short_side`, and crop the other to `max_ratio`."""
    width, height = cropped(width, height, max_ratio)
    scale = short_side / min(width, height)
    return Size(even(width * scale), even(height * scale))
