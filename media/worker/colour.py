"""Colours of video: what a frame's tags mean.

Numbers are those of ITU-T H.273, as FFmpeg gives them.
"""

from fractions import Fraction
from functools import cache
from math import isqrt
from typing import NamedTuple

from av.video.frame import VideoFrame

from media.worker.colour_table import STEPS, is_needed, table

MATRICES = {1: "bt709", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 9: "bt2020", 10: "bt2020"}
BT601 = "smpte170m"
UNTAGGED = (0, 2)
"""Unspecified, and RGB, which a picture of another format can't be."""
HD_WIDTH, HD_HEIGHT = 1280, 576
"""From this width on, or above this height, players take a video without tags for BT.709, below it for BT.601."""


class Colours(NamedTuple):
    """How a frame's numbers are meant: its matrix (None for RGB), range, transfer and primaries."""

    matrix: str | None
    full_range: bool
    transfer: int
    primaries: int

    @classmethod
    def of(cls, frame: VideoFrame) -> "Colours":
        """Read the tags of a frame; what is not tagged is guessed as players do."""
        matrix: str | None
        if frame.format.is_rgb:
            matrix = None
        elif frame.colorspace in UNTAGGED:
            matrix = "bt709" if frame.width >= HD_WIDTH or frame.height > HD_HEIGHT else BT601
        else:
            matrix = MATRICES.get(frame.colorspace, "bt709")
        full = frame.color_range == 2 or frame.format.name.startswith("yuvj")  # noqa: PLR2004 - AVCOL_RANGE_JPEG
        return cls(matrix, full, frame.color_trc, frame.color_primaries)

    @property
    def needs_table(self) -> bool:
        """Whether more than the matrix differs from BT.709."""
        return is_needed(self.transfer, self.primaries)

    @property
    def is_usual(self) -> bool:
        """Whether any reader shows them right: BT.709 or BT.601, and levels from 16 to 235.

        What is read without regard to tags is taken for BT.601, which FFmpeg's scaler does unless it is told
        otherwise (SWS_CS_DEFAULT), and what is small and has no tags is meant so.
        """
        return self.matrix in {"bt709", BT601} and not self.full_range and not self.needs_table

    def scale_options(self) -> str:
        """Return the options of FFmpeg's `scale` that say what comes in."""
        levels = "pc" if self.full_range else "tv"
        return f":in_color_matrix={self.matrix}:in_range={levels}" if self.matrix else ""


@cache
def clut(transfer: int, primaries: int) -> VideoFrame:
    """Return the table for these colours as FFmpeg's filter `haldclut` reads it."""
    side = isqrt(STEPS) ** 3
    frame = VideoFrame(side, side, "rgb48le")
    entries, plane = table(transfer, primaries).tobytes(), frame.planes[0]
    row = len(entries) // side
    padding = bytes(plane.line_size - row)
    plane.update(b"".join(entries[start : start + row] + padding for start in range(0, len(entries), row)))
    frame.pts, frame.time_base = 0, Fraction(1, 1000)
    return frame
