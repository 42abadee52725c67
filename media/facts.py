"""What a worker finds out about a file."""

from dataclasses import dataclass

Spans = tuple[tuple[float, float], ...]
"""Begins and ends, in seconds."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A still picture: sides in pixels as people see it, size in bytes."""

    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class PhotoMeasurements:
    """Measurements of a photo as it was sent; sides in pixels, as people see it."""

    width: int
    height: int
    brightness: float
    """The mean, from 0 (black) to 255 (white)."""
    sharpness: float
    """The variance of the Laplacian in the sharpest tile, measured at the same size for all photos."""


@dataclass(frozen=True, slots=True)
class VideoMeasurements:
    """Measurements of a video as it was sent; sides in pixels, as people see it, duration in seconds."""

    width: int
    height: int
    duration: float
    brightness: float
    """The mean, from 0 (black) to 255 (white)."""
    activity: float
    """How much the brightness changes in a quarter of a second, from 0 to 255, in the tile that changes most."""
    black_seconds: float = 0.0
    """How long the beginning is black."""
    still_seconds: float = 0.0
    """How long nothing moves at the beginning."""
    shots: Spans = ()
    """The parts without a cut, as far as the video was looked into."""
    frame_rate: float = 0.0
    """The frames per second that a reference made of it has, if that is not limited further; 0 if unknown."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A video: sides in pixels as people see it, duration in seconds, size in bytes."""

    width: int
    height: int
    duration: float
    size: int
    has_sound: bool
    sound_is_lost: bool = False
    """Whether there should be sound, which can't be decoded."""
    is_in_step: bool = True
    """Whether sound and picture run at the same speed, as far as that is known."""
    frames: int = 0
    """How many frames a prepared reference has; 0 for other videos, of which nobody asks."""


Facts = Picture | Clip | PhotoMeasurements | VideoMeasurements
"""What a worker can return."""
