"""Rotates, crops and scales the frames of a video."""

from fractions import Fraction

from av.filter import Graph
from av.video.frame import PictureType, VideoFrame

from media.worker.decode import THREADS
from media.worker.geometry import cropped_to, video_size

MAX_PIXEL_ASPECT = 4
"""Beyond that, or its inverse, the header is taken to be wrong."""
TURNS = {90: (("transpose", "cclock"),), 180: (("hflip", ""), ("vflip", "")), 270: (("transpose", "clock"),)}
"""The filters that undo a rotation, in degrees counterclockwise, as a display matrix has it."""


class Shaper:
    """Makes frames upright, with square pixels, all of one size, 8-bit yuv420p.

    The first frame decides the size; where the sides change half-way, the later ones are cropped and scaled to it.
    """

    def __init__(
        self, first: VideoFrame, pixel_aspect: Fraction | None, *, short_side: int | None, max_ratio: float
    ) -> None:
        aspect = float(pixel_aspect or 1)
        self._pixel_aspect = aspect if 1 / MAX_PIXEL_ASPECT <= aspect <= MAX_PIXEL_ASPECT else 1.0
        self._rotation = round(first.rotation / 90) * 90 % 360
        seen = self._upright(first.width * self._pixel_aspect, first.height)
        self.size = video_size(*seen, short_side=short_side or round(min(seen)), max_ratio=max_ratio)
        self.changes_nothing = self._rotation == 0 and self.size == (first.width, first.height)
        self._last: tuple[VideoFrame, VideoFrame] | None = None
        self._kind: tuple[int, int, str] | None = None
        self._graph = Graph()

    def shape(self, frame: VideoFrame) -> VideoFrame:
        """Return the frame in shape. The same frame twice in a row is shaped once."""
        if self._last is None or self._last[0] is not frame:
            kind = (frame.width, frame.height, frame.format.name)
            if kind != self._kind:
                self._kind, self._graph = kind, self._graph_for(frame)
            self._graph.vpush(frame)
            shaped = self._graph.vpull()
            shaped.pict_type = PictureType.NONE  # else the encoder copies the source's keyframes
            self._last = frame, shaped
        return self._last[1]

    def _upright(self, width: float, height: float) -> tuple[float, float]:
        return (height, width) if self._rotation in (90, 270) else (width, height)

    def _graph_for(self, frame: VideoFrame) -> Graph:
        wide, high = (int(side) for side in self._upright(*self.size))  # before the rotation
        ratio = wide / high / self._pixel_aspect
        width, height = (round(side) for side in cropped_to(frame.width, frame.height, ratio))
        graph = Graph()
        graph.threads = THREADS
        steps = [
            graph.add_buffer(
                width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
            ),
            graph.add("crop", f"{width}:{height}"),
            graph.add("scale", f"{wide}:{high}:out_color_matrix=bt709:out_range=tv"),
            *(graph.add(name, args or None) for name, args in TURNS.get(self._rotation, ())),
            graph.add("setsar", "1"),
            graph.add("format", "yuv420p"),
            graph.add("buffersink"),
        ]
        graph.link_nodes(*steps).configure()
        return graph
