"""Measures a video quickly, for the quality hint."""

from collections.abc import Iterator
from itertools import islice, pairwise
from statistics import fmean
from typing import BinaryIO

from PIL import Image, ImageChops, ImageStat

from media.facts import VideoMeasurements
from media.problems import MediaError, Problem
from media.worker.decode import ffmpeg_errors
from media.worker.geometry import Size
from media.worker.shaper import Shaper
from media.worker.video import Video

SECONDS = 20.0
"""Only this much of the start is measured: most people use no more."""
STEP = 0.25
"""Seconds from one sample to the next: long enough for a slow gesture to show."""
MAX_FRAMES = 600
MAX_PIXELS = 600 * 1280 * 720
"""Of all decoded frames together: about three seconds of processor time."""
SIDE = 64
"""Pixels of a sample's sides, whatever the video's shape."""
TILES = 8
"""Per side: whoever moves may be small in the picture."""


def measure_video(source: BinaryIO) -> VideoMeasurements:
    """Measure `source` as `MediaPool.measure_video` promises."""
    with ffmpeg_errors():
        video = Video(source)
        duration = video.packets().seconds
        samples = list(_samples(video))
    if len(samples) < 2:  # noqa: PLR2004 - one sample has nothing to differ from
        raise MediaError(Problem.TOO_SHORT, f"{len(samples)} samples in {duration:.2f} s")
    brightness = fmean(_mean(sample) for sample in samples)
    return VideoMeasurements(*video.size, duration, brightness, _activity(samples))


def _samples(video: Video) -> Iterator[Image.Image]:
    shaper = Shaper(video.layout, Size(SIDE, SIDE), crop=False)
    most = min(MAX_FRAMES, MAX_PIXELS // (video.first.width * video.first.height))
    due = 0.0
    for time, _, frame in islice(video.decoding(fast=True), most):
        if time > SECONDS:
            break
        if time >= due:
            due = float(time) + STEP
            image: Image.Image = shaper.shape(frame).to_image()  # type: ignore[no-untyped-call] # untyped in PyAV
            yield image.convert("L")


def _activity(samples: list[Image.Image]) -> float:
    """Return the mean difference between neighbouring samples, in the tile where it is greatest."""
    changes = [_by_tile(ImageChops.difference(earlier, later)) for earlier, later in pairwise(samples)]
    return max(map(fmean, zip(*changes, strict=True)))


def _by_tile(grey: Image.Image) -> tuple[float, ...]:
    # As floats: integers would round small changes to 0.
    tiles = grey.convert("F").resize((TILES, TILES), Image.Resampling.BOX)
    return tiles.get_flattened_data()  # type: ignore[return-value] # one band


def _mean(grey: Image.Image) -> float:
    return ImageStat.Stat(grey).mean[0]
