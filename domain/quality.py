"""What files look like, and what is worth saying of it before anybody pays: a hint, never a refusal."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

MAX_RATIO = 3.0
"""Neither file is sent longer than that: the ends are cut off first."""
MAX_LOSS = 0.27
"""The share of the photo that may be lost unsaid: from 3:4, as phones take photos, to 9:16, as they film, it is a
quarter, and nobody needs to hear of that."""


class Flaw(StrEnum):
    """What makes a good result unlikely."""

    TINY = "tiny"
    BLURRED = "blurred"
    DARK = "dark"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Quality:
    """What a file was found to be: sides in pixels as people see it, a video's seconds, the worst flaw."""

    width: int
    height: int
    seconds: float | None = None
    flaw: Flaw | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as JSON has them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild what to_dict() gave."""
        return cls(**fields | {"flaw": Flaw(fields["flaw"]) if fields["flaw"] else None})


class Matter(StrEnum):
    """What a hint is about: a file and its flaw, or what is cut off."""

    PHOTO_TINY = "photo-tiny"
    PHOTO_BLURRED = "photo-blurred"
    PHOTO_DARK = "photo-dark"
    VIDEO_TINY = "video-tiny"
    VIDEO_DARK = "video-dark"
    VIDEO_STILL = "video-still"
    CROPS_SIDES = "crops-sides"
    CROPS_TOP_AND_BOTTOM = "crops-top-and-bottom"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing worth saying; `percent` is how much of the photo is lost, where it is about that."""

    matter: Matter
    percent: int | None = None


_WORST_FIRST = (
    Matter.VIDEO_STILL,  # nothing would move, whatever the photo is like
    Matter.PHOTO_TINY,
    Matter.PHOTO_BLURRED,
    Matter.PHOTO_DARK,
    Matter.VIDEO_DARK,
    Matter.VIDEO_TINY,
)


def hint(photo: Quality | None, video: Quality | None) -> Hint | None:
    """Choose what is most worth saying about the two; either may be missing, or never have been looked into."""
    found = {f"photo-{photo.flaw}" if photo else None, f"video-{video.flaw}" if video else None}
    for matter in _WORST_FIRST:
        if matter in found:
            return Hint(matter)
    return _crops(photo, video) if photo and video else None


def _crops(photo: Quality, video: Quality) -> Hint | None:
    """Tell what is cut off when the service resizes the photo and takes its middle, in the video's shape."""
    share = _ratio(video) / _ratio(photo)
    lost = 1 - min(share, 1 / share)
    if lost <= MAX_LOSS:
        return None
    return Hint(Matter.CROPS_SIDES if share < 1 else Matter.CROPS_TOP_AND_BOTTOM, round(100 * lost))


def _ratio(quality: Quality) -> float:
    return min(max(quality.width / quality.height, 1 / MAX_RATIO), MAX_RATIO)
