"""Renders a result: the photo, shifted, tilted and zoomed as the reference video moves, with the word SANDBOX.

Runs as a program of its own, so that it does not block the event loop:
`python -m sandbox.aimlapi.render PHOTO VIDEO RESULT WIDTH HEIGHT FRAMES`.
"""

import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

from sandbox.aimlapi.generation import FRAME_RATE
from sandbox.samples import frame_of, picture_of

GRID = 32
"""Width and height, in pixels, of the pictures in which changes are measured."""
NOISE = 12
"""Differences of brightness (of 255) up to this are ignored."""
SMOOTHING = 0.3
"""The weight of each new measurement in the pose."""
MARGIN = 1.2
"""The photo is scaled to this multiple of the frame, so that its edges stay outside."""
MAX_ANGLE = 10  # degrees


@dataclass(frozen=True)
class Pose:
    """The positions of the moving parts in the upper and lower half of a picture: -1 (left) to 1 (right)."""

    upper: float = 0
    lower: float = 0
    rise: float = 0
    strength: float = 0

    def towards(self, other: "Pose") -> "Pose":
        """Return a pose between this one and `other`, for smooth movement."""

        def step(old: float, new: float) -> float:
            return old + SMOOTHING * (new - old)

        return Pose(
            step(self.upper, other.upper),
            step(self.lower, other.lower),
            step(self.rise, other.rise),
            step(self.strength, other.strength),
        )


def render(photo: Path, video: Path, result: Path, size: tuple[int, int], frames: int) -> None:
    """Write the animated photo to `result`: H.264 without sound, `frames` frames of `size`."""
    with Image.open(photo) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    width, height = size
    larger = ImageOps.fit(upright, (round(width * MARGIN), round(height * MARGIN)))
    poses = _poses(_reference(video, frames))
    _write(result, size, (_labelled(_posed(larger, size, pose)) for pose in poses))


def render_still(result: Path, size: tuple[int, int], frames: int) -> None:
    """Write a video of the same kind that shows only the word SANDBOX, for fast tests."""
    picture = _labelled(Image.new("RGB", size, "#808080"))
    _write(result, size, (picture for _ in range(frames)))


def _write(result: Path, size: tuple[int, int], pictures: Iterable[Image.Image]) -> None:
    """Encode pictures as the model does: H.264, yuv420p, 16 frames a second, no sound."""
    with av.open(result, "w", format="mp4", options={"movflags": "faststart"}) as container:
        stream = container.add_stream("libx264", FRAME_RATE, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for picture in pictures:
            container.mux(stream.encode(frame_of(picture)))
        container.mux(stream.encode())


def _reference(video: Path, frames: int) -> Iterator[Image.Image]:
    """Yield small grey pictures of the reference at the times of the result's frames."""
    wanted = 0
    small = Image.new("L", (GRID, GRID))
    with av.open(video) as container:
        for frame in container.decode(container.streams.video[0]):
            small = picture_of(frame.reformat(GRID, GRID, "rgb24")).convert("L")
            while wanted < frames and wanted / FRAME_RATE <= (frame.time or 0):
                wanted += 1
                yield small
    for _ in range(wanted, frames):
        yield small


def _poses(pictures: Iterable[Image.Image]) -> Iterator[Pose]:
    pose, previous = Pose(), None
    for picture in pictures:
        if previous is not None:
            pose = pose.towards(_measured(previous, picture))
        previous = picture
        yield pose


def _measured(previous: Image.Image, current: Image.Image) -> Pose:
    """Return where two pictures differ."""
    changes = ImageChops.difference(previous, current).tobytes()
    half = len(changes) // 2
    upper, lower = _middle(changes[:half]), _middle(changes[half:])
    total = sum(value for value in changes if value > NOISE)
    above = sum(value for value in changes[:half] if value > NOISE)
    rise = 0.0 if total == 0 else 1 - 2 * above / total
    return Pose(upper, lower, rise, min(1.0, total / (len(changes) * 16)))


def _middle(changes: bytes) -> float:
    """Return the average position of the changes, from -1 (left) to 1 (right)."""
    weights = [0] * GRID
    for index, value in enumerate(changes):
        weights[index % GRID] += value if value > NOISE else 0
    total = sum(weights)
    if total == 0:
        return 0.0
    return 2 * sum(column * weight for column, weight in enumerate(weights)) / total / (GRID - 1) - 1


def _posed(larger: Image.Image, size: tuple[int, int], pose: Pose) -> Image.Image:
    width, height = size
    angle = math.radians(MAX_ANGLE) * (pose.upper - pose.lower)
    scale = 1 - 0.12 * pose.strength
    across = larger.width / 2 - width * 0.06 * (pose.upper + pose.lower)
    down = larger.height / 2 - height * 0.03 * pose.rise
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    # Pillow expects the inverse transform: from a pixel of the frame to one of the photo.
    matrix = (
        *(cos, sin, across - cos * width / 2 - sin * height / 2),
        *(-sin, cos, down + sin * width / 2 - cos * height / 2),
    )
    return larger.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


def _labelled(picture: Image.Image) -> Image.Image:
    """Write SANDBOX on a picture, so that nobody takes it for the model's work."""
    width, height = picture.size
    size = min(width, height) // 12
    ImageDraw.Draw(picture).text(
        (width / 2, height - size),
        "SANDBOX",
        font=ImageFont.load_default(size),
        anchor="mm",
        fill="white",
        stroke_fill="black",
        stroke_width=2,
    )
    return picture


def main(arguments: list[str]) -> None:
    """Render one result; the arguments are those of the command line."""
    photo, video, result, width, height, frames = arguments
    render(Path(photo), Path(video), Path(result), (int(width), int(height)), int(frames))


if __name__ == "__main__":
    main(sys.argv[1:])
