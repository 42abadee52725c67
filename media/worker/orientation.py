"""The eight ways in which a picture can lie in its file."""

import struct
from typing import NamedTuple

from av.sidedata.sidedata import SideData
from av.video.frame import VideoFrame


class Orientation(NamedTuple):
    """What makes a stored picture upright: swap its axes, then mirror it left to right, then top to bottom."""

    transpose: bool = False
    flip_x: bool = False
    flip_y: bool = False

    @classmethod
    def of(cls, frame: VideoFrame) -> "Orientation":
        """Read the display matrix of a frame, as players do; without one the picture is upright."""
        data = frame.side_data.get("DISPLAYMATRIX")
        return cls.from_matrix(bytes(data)) if isinstance(data, SideData) else cls()

    @classmethod
    def from_matrix(cls, matrix: bytes) -> "Orientation":
        """Return the nearest of the eight orientations.

        It has nine 32-bit numbers a b u, c d v, x y w: x' = a x + c y, y' = b x + d y (libavutil/display.h).
        """
        a, b, _, c, d, *_ = struct.unpack("=9i", matrix)
        if abs(a) + abs(d) >= abs(b) + abs(c):
            return cls(transpose=False, flip_x=a < 0, flip_y=d < 0)
        return cls(transpose=True, flip_x=c < 0, flip_y=b < 0)
