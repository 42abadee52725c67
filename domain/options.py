"""The modes and the model's parameters, with their bounds."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

MIN_STEPS, MAX_STEPS = 2, 40
MIN_SHIFT, MAX_SHIFT = 1.0, 10.0
"""The vendor publishes no bounds; these are the ones of the open model, and of fal.ai, which runs it."""


class Mode(StrEnum):
    """What is made of a photo and a video."""

    MOVE = "move"
    """The person in the photo moves like the one in the video."""
    REPLACE = "replace"
    """The person in the photo takes the place of the one in the video."""


class Resolution(StrEnum):
    """The short side of the output, in pixels."""

    P480 = "480p"
    P580 = "580p"
    P720 = "720p"

    @property
    def short_side(self) -> int:
        """The number of pixels."""
        return int(self.removesuffix("p"))


class VideoQuality(StrEnum):
    """How well the result is encoded."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    MAXIMUM = "maximum"


class VideoWriteMode(StrEnum):
    """Whether the service encodes quickly or into a small file."""

    FAST = "fast"
    BALANCED = "balanced"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Options:
    """Every parameter of a generation except the two files; all of them are always sent.

    Raises ValueError with the bounds in the text if a number is out of bounds.
    """

    resolution: Resolution = Resolution.P480
    num_inference_steps: int = 20
    enable_safety_checker: bool = True
    shift: float = 5.0
    video_quality: VideoQuality = VideoQuality.HIGH
    video_write_mode: VideoWriteMode = VideoWriteMode.BALANCED

    def __post_init__(self) -> None:
        if not MIN_STEPS <= self.num_inference_steps <= MAX_STEPS:
            raise ValueError(f"the number of steps must be between {MIN_STEPS} and {MAX_STEPS}")
        if not MIN_SHIFT <= self.shift <= MAX_SHIFT:
            raise ValueError(f"the shift must be between {MIN_SHIFT:g} and {MAX_SHIFT:g}")

    def to_dict(self) -> dict[str, Any]:
        """Return the fields under their names in the API."""
        return asdict(self)

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild the value from the fields that to_dict() returned."""
        return cls(
            **fields
            | {
                "resolution": Resolution(fields["resolution"]),
                "video_quality": VideoQuality(fields["video_quality"]),
                "video_write_mode": VideoWriteMode(fields["video_write_mode"]),
            }
        )
