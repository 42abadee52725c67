"""What is known about a file once it was looked into."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A still picture: sides in pixels as people see it, size in bytes."""

    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class PhotoMeasurements:
    """A photo as it was sent: sides in pixels as people see it, and what it is like."""

    width: int
    height: int
    brightness: float
    """The average, from 0, black, to 255, white."""
    sharpness: float
    """The variance of the Laplacian, at one size for all photos, where the photo is sharpest."""


@dataclass(frozen=True, slots=True)
class VideoMeasurements:
    """A video as it was sent: sides in pixels as people see it, duration in seconds, and what it is like."""

    width: int
    height: int
    duration: float
    brightness: float
    """The average, from 0, black, to 255, white."""
    motion: float
    """By how much the brightness changes in a quarter of a second, from 0 to 255, where most moves."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A video: sides in pixels as people see it, duration in seconds, size in bytes."""

    width: int
    height: int
    duration: float
    size: int
    has_sound: bool


Facts = Picture | Clip | PhotoMeasurements | VideoMeasurements
"""What a worker can answer."""
