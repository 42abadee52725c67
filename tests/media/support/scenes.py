"""Draws videos of people before different backgrounds."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from PIL import Image, ImageDraw

from tests.media.support.media_files import write_video

SIZE = (320, 180)
RATE = 25


def scene(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """Draw a background that differs from others; seed 0 to 5."""
    colours = ["navy", "darkgreen", "saddlebrown", "silver", "maroon", "teal"]
    image = Image.new("RGB", size, colours[seed % 6])
    draw = ImageDraw.Draw(image)
    for number in range(12):
        x, y = (number * 97 + seed * 53) % size[0], (number * 41 + seed * 29) % size[1]
        draw.rectangle((x, y, x + 40 + 9 * seed, y + 25), fill=colours[(number + seed) % 6])
    return image


def dancing(seed: int, seconds: float, *, until: float = 0.0) -> Iterator[Image.Image]:
    """Show somebody who moves before a background, standing still `until` then."""
    background = scene(seed)
    for number in range(round(seconds * RATE)):
        image, moved = background.copy(), max(0, number - round(until * RATE))
        x = 60 + abs((7 * moved + 90) % 180 - 90)
        ImageDraw.Draw(image).ellipse((x, 40 + moved % 9, x + 50, 150), fill="wheat")
        yield image


def panning(seconds: float, speed: int) -> Iterator[Image.Image]:
    """Move the camera over a wide background."""
    wide = scene(3, (2000, SIZE[1]))
    for number in range(round(seconds * RATE)):
        left = number * speed % (2000 - SIZE[0])
        yield wide.crop((left, 0, left + SIZE[0], SIZE[1]))


def write(path: Path, *parts: Iterator[Image.Image], rate: int = RATE) -> Path:
    """Write parts one after the other."""
    return write_video(path, chain(*parts), rate=rate)
