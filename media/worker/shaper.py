"""Makes frames as people see them: upright, with square pixels, in BT.709, on white where they are transparent."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from av.filter import Graph
from av.filter.context import FilterContext
from av.video.frame import PictureType, VideoFrame

from media.worker.colour import Colours, clut
from media.worker.decode import threads_for
from media.worker.geometry import Size, cropped_to
from media.worker.orientation import Orientation

MAX_PIXEL_ASPECT = 4
"""Beyond that, or its inverse, the header is taken to be wrong."""


class Scaling(StrEnum):
    """How small samples are made of large pictures; by FFmpeg's names."""

    AVERAGES = "area"
    """Each pixel is the average of what it stands for."""
    POINTS = "neighbor"
    """Each pixel is one of those that it stands for; quick."""


class Layout(NamedTuple):
    """How a video's stored pixels become what people see."""

    orientation: Orientation = Orientation()
    pixel_aspect: float = 1.0

    @classmethod
    def of(cls, frame: VideoFrame, pixel_aspect: Fraction | None) -> "Layout":
        """Take the orientation of a frame, and the aspect where it is plausible."""
        aspect = float(pixel_aspect or 1)
        is_plausible = 1 / MAX_PIXEL_ASPECT <= aspect <= MAX_PIXEL_ASPECT
        return cls(Orientation.of(frame), aspect if is_plausible else 1.0)

    def seen(self, width: float, height: float) -> tuple[float, float]:
        """Return the sides that people see, of those that are stored."""
        return self.turned(width * self.pixel_aspect, height)

    def turned(self, width: float, height: float) -> tuple[float, float]:
        """Swap the sides where the picture is stored on its side; the same again swaps them back."""
        return (height, width) if self.orientation.transpose else (width, height)


class Shaper:
    """Makes frames of one size, 8-bit yuv420p in BT.709 with levels from 16 to 235.

    Where the sides change half-way, later frames are cropped and scaled to the same size.
    """

    def __init__(self, layout: Layout, size: Size, *, scaling: "Scaling | None" = None) -> None:
        """Take the size to make: the picture is cropped to its ratio, or, with a `scaling`, stretched."""
        self._layout = layout
        self._size = size
        self._scaling = scaling
        self._last: tuple[VideoFrame, VideoFrame] | None = None
        self._kind: tuple[object, ...] | None = None
        self._filters: _Filters

    def shape(self, frame: VideoFrame) -> VideoFrame:
        """Return the frame in shape. The same frame twice in a row is shaped once."""
        if self._last is None or self._last[0] is not frame:
            kind = (frame.width, frame.height, frame.format.name, Colours.of(frame))
            if kind != self._kind:
                self._kind, self._filters = kind, self._filters_for(frame)
            self._last = frame, self._filters.apply(frame)
        return self._last[1]

    def _filters_for(self, frame: VideoFrame) -> "_Filters":
        filters, colours = _Filters(frame), Colours.of(frame)
        if frame.format.has_palette or any(component.is_alpha for component in frame.format.components):
            filters.lay_on_white(colours)
            colours = colours._replace(matrix=None)  # it is RGB now
        wide, high = (int(side) for side in self._layout.turned(*self._size))
        if self._scaling is None:
            ratio = wide / high / self._layout.pixel_aspect
            width, height = (round(side) for side in cropped_to(frame.width, frame.height, ratio))
            filters.add("crop", f"{width}:{height}")
        size = f"{wide}:{high}{colours.scale_options()}{f':flags={self._scaling}' if self._scaling else ''}"
        if colours.needs_table:
            filters.add("scale", size)
            filters.add_table(clut(colours.transfer, colours.primaries))
            filters.add("scale", "out_color_matrix=bt709:out_range=tv")
        else:
            filters.add("scale", f"{size}:out_color_matrix=bt709:out_range=tv")
        transpose, flip_x, flip_y = self._layout.orientation
        if transpose:
            filters.add("transpose", "cclock_flip")  # swaps the axes, nothing else
        if flip_x:
            filters.add("hflip")
        if flip_y:
            filters.add("vflip")
        filters.add("setsar", "1")
        filters.add("format", "yuv420p")
        filters.finish()
        return filters


class _Filters:
    """A chain of FFmpeg's filters."""

    def __init__(self, frame: VideoFrame) -> None:
        self._graph = Graph()
        self._graph.threads = threads_for(frame.width, frame.height)
        self._start = self._end = self._source(frame)
        self._table: tuple[FilterContext, VideoFrame] | None = None

    def _source(self, frame: VideoFrame) -> FilterContext:
        return self._graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
        )

    def add(self, name: str, arguments: str | None = None) -> None:
        step = self._graph.add(name, arguments)
        self._end.link_to(step)
        self._end = step

    def lay_on_white(self, colours: Colours) -> None:
        """Lay what is transparent on white paper; it is RGB afterwards."""
        self.add("scale", f"iw:ih{colours.scale_options()}")
        self.add("format", "rgba")
        self.add("split")
        picture = self._end
        self.add("drawbox", "color=white:thickness=fill:replace=1")
        self.add("overlay", "format=auto")
        picture.link_to(self._end, 1, 1)

    def add_table(self, colours: VideoFrame) -> None:
        """Look the colours up in a table for `haldclut`."""
        self.add("format", "rgb48le")  # FFmpeg 8 mixes up the planes of other formats
        self.add("haldclut", "clut=first")
        self._table = self._source(colours), colours
        self._table[0].link_to(self._end, 0, 1)

    def finish(self) -> None:
        self.add("buffersink")
        self._graph.configure()
        if self._table:
            source, colours = self._table
            source.push(colours)
            source.push(None)

    def apply(self, frame: VideoFrame) -> VideoFrame:
        self._start.push(frame)
        shaped = self._end.pull()
        assert isinstance(shaped, VideoFrame)  # noqa: S101 - for the type checker
        shaped.pict_type = PictureType.NONE  # else the encoder copies the source's keyframes
        return shaped
