"""Small grey pictures of frames, by which frames are compared."""

from av.video.frame import VideoFrame
from PIL import Image, ImageStat

TILES = 8
"""Per side: whoever moves may be small in the picture."""
BLACK = 24.0
"""Of 255. A frame whose mean brightness is less shows nothing yet."""


def luma(frame: VideoFrame) -> Image.Image:
    """Return the brightness of a yuv420p frame."""
    plane = frame.planes[0]
    return Image.frombytes("L", (frame.width, frame.height), bytes(plane), "raw", "L", plane.line_size)


def mean(grey: Image.Image) -> float:
    """Return the mean brightness, of 255."""
    return ImageStat.Stat(grey).mean[0]


def by_tile(grey: Image.Image) -> tuple[float, ...]:
    """Return the mean brightness of each tile, of 255."""
    # As floats: integers would round small changes to 0.
    tiles = grey.convert("F").resize((TILES, TILES), Image.Resampling.BOX)
    return tiles.get_flattened_data()  # type: ignore[return-value] # one band
