"""What is known about a file once it was looked into."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A still picture: sides in pixels as people see it, size in bytes."""

    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Clip:
    """A video: sides in pixels as people see it, duration in seconds, size in bytes."""

    width: int
    height: int
    duration: float
    size: int
    has_sound: bool
