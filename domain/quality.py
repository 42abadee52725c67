"""What files look like, and which hint to give about it before anybody pays; never a refusal."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from domain.cut import Cut, Interval

MAX_RATIO = 3.0
"""The largest ratio of the long side to the short one; longer files are cropped before they are submitted."""
MAX_LOSS = 0.27
"""The share of the photo that may be cut off without a hint. From 3:4, the shape of phone photos, to 9:16, that
of phone videos, a quarter is lost, which is not worth one."""

# Calibrated with drawn figures, 1/f noise (whose spectrum is that of photos) and two real photos.
MIN_PHOTO_SIDE = 200
"""Pixels. A smaller photo is enlarged before it is sent, which adds no detail."""
MIN_VIDEO_SIDE = 160
"""Pixels. Less than a third of what the model works at; a face in it is a few dots."""
MIN_SHARPNESS = 12.0
"""Sharp photos have 690 to 3100; 50 to 200 if they are darkened to a quarter or were enlarged from 160 px. Blurred
by a Gaussian of 1% of the short side, which anybody notices, they have 2 to 8."""
MIN_BRIGHTNESS = 30.0
"""Of 255. Ordinary photos have 65 to 200; darkened to a quarter, so that faces can hardly be made out, 16 to 50."""
MIN_ACTIVITY = 1.0
"""Of 255, in the part of the picture that changes most. A photo made into a video has 0.0, and 0.7 with a sensor's
noise; a nod by two pixels in 640 has 1.1, a figure waving far away 2, a speaking mouth 5, a moving person 50."""
MIN_BLACK = 0.3
"""Seconds. A shorter black beginning is over before the model's first frame counts."""
MIN_STILL = 2.0
"""Seconds for which people may wait before they move, as they do after pressing the button of the camera."""


class Flaw(StrEnum):
    """What makes a good result unlikely."""

    TINY = "tiny"
    BLURRED = "blurred"
    DARK = "dark"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Quality:
    """What a check has found: the sides in pixels as displayed, a video's seconds, the worst flaw."""

    width: int
    height: int
    seconds: float | None = None
    flaw: Flaw | None = None
    black_seconds: float = 0.0
    """How long a video is black at the beginning; 0 if that is too short to matter."""
    still_seconds: float = 0.0
    """How long nobody moves at its beginning; 0 if that is too short to matter."""
    shots: tuple[Interval, ...] = ()
    """The pieces between the cuts of a video, as far as it was looked into; empty if there are no cuts."""
    frame_rate: float | None = None
    """The frames per second of the reference that is made of a video; None if unknown."""

    @property
    def moves_from(self) -> float:
        """When somebody begins to be seen and to move, in seconds."""
        return max(self.black_seconds, self.still_seconds)

    def to_dict(self) -> dict[str, Any]:
        """Return the fields for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild the value from the fields that to_dict() returned."""
        flaw = Flaw(fields["flaw"]) if fields["flaw"] else None
        # Rows that are older than the fields for cuts and beginnings don't have them.
        return cls(
            **fields | {"flaw": flaw, "shots": tuple((begin, end) for begin, end in fields.get("shots", ()))}
        )


def flaw_of_photo(width: int, height: int, *, brightness: float, sharpness: float) -> Flaw | None:
    """Return the worst flaw of a photo, by what a media process has measured."""
    if min(width, height) < MIN_PHOTO_SIDE:
        return Flaw.TINY
    if brightness < MIN_BRIGHTNESS:  # before blurred: nothing looks sharp in the dark
        return Flaw.DARK
    return Flaw.BLURRED if sharpness < MIN_SHARPNESS else None


def flaw_of_video(width: int, height: int, *, brightness: float, activity: float) -> Flaw | None:
    """Return the worst flaw of a video, by what a media process has measured."""
    if brightness < MIN_BRIGHTNESS:  # before still: little is seen to move in the dark
        return Flaw.DARK
    if activity < MIN_ACTIVITY:
        return Flaw.STILL
    return Flaw.TINY if min(width, height) < MIN_VIDEO_SIDE else None


def video_quality(
    width: int,
    height: int,
    duration: float,
    *,
    brightness: float,
    activity: float,
    black_seconds: float,
    still_seconds: float,
    shots: Iterable[Interval],
) -> Quality:
    """Return the quality of a video, by what a media process has measured."""
    flaw = flaw_of_video(width, height, brightness=brightness, activity=activity)
    has_beginning = flaw not in {Flaw.DARK, Flaw.STILL}  # else it is no different from the rest
    pieces = tuple(shots)
    return Quality(
        width,
        height,
        duration,
        flaw,
        black_seconds=black_seconds if has_beginning and black_seconds >= MIN_BLACK else 0.0,
        still_seconds=still_seconds if has_beginning and still_seconds >= MIN_STILL else 0.0,
        shots=pieces if len(pieces) > 1 else (),
    )


class Matter(StrEnum):
    """What a hint is about: a file and its flaw, or what is cut off."""

    PHOTO_TINY = "photo-tiny"
    PHOTO_BLURRED = "photo-blurred"
    PHOTO_DARK = "photo-dark"
    VIDEO_TINY = "video-tiny"
    VIDEO_DARK = "video-dark"
    VIDEO_STILL = "video-still"
    BEGINS_BLACK = "begins-black"
    BEGINS_STILL = "begins-still"
    HAS_CUTS = "has-cuts"
    CROPS_SIDES = "crops-sides"
    CROPS_TOP_AND_BOTTOM = "crops-top-and-bottom"


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint; `percent` says how much of the photo is cut off, `seconds` how long the beginning is."""

    matter: Matter
    percent: int = 0
    seconds: float = 0.0


_WORST_FIRST = (
    Matter.VIDEO_STILL,  # nothing would move, whatever the photo is like
    Matter.PHOTO_TINY,
    Matter.PHOTO_BLURRED,
    Matter.PHOTO_DARK,
    Matter.VIDEO_DARK,
    Matter.VIDEO_TINY,
)


def hint(photo: Quality | None, video: Quality | None) -> Hint | None:
    """Return the most important hint about both files; None stands for a file that is missing or not checked."""
    found = {f"photo-{photo.flaw}" if photo else None, f"video-{video.flaw}" if video else None}
    for matter in _WORST_FIRST:
        if matter in found:
            return Hint(matter)
    return _crops(photo, video) if photo and video else None


def hint_about_part(video: Quality | None, part: Cut) -> Hint | None:
    """Return what the model can't follow in the part of a video that is used; None if it is nothing."""
    if video is None:
        return None
    if part.begin < video.black_seconds:
        return Hint(Matter.BEGINS_BLACK, seconds=video.black_seconds)
    if part.begin < video.still_seconds:
        return Hint(Matter.BEGINS_STILL, seconds=video.still_seconds)
    end = round(part.begin + part.seconds, 3)  # a sum of floats may be a little more
    is_uncut = not video.shots or any(begin <= part.begin and end <= last for begin, last in video.shots)
    return None if is_uncut else Hint(Matter.HAS_CUTS)


def _crops(photo: Quality, video: Quality) -> Hint | None:
    """Return what is cut off when the service crops the photo to the video's shape; None if it is little."""
    share = _ratio(video) / _ratio(photo)
    lost = 1 - min(share, 1 / share)
    if lost <= MAX_LOSS:
        return None
    return Hint(Matter.CROPS_SIDES if share < 1 else Matter.CROPS_TOP_AND_BOTTOM, round(100 * lost))


def _ratio(quality: Quality) -> float:
    return min(max(quality.width / quality.height, 1 / MAX_RATIO), MAX_RATIO)
