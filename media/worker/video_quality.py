"""Measures a video quickly, for the quality hint."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import BinaryIO

from PIL import Image, ImageChops

from media.facts import VideoMeasurements
from media.problems import MediaError, Problem
from media.worker.decode import ffmpeg_errors
from media.worker.frame_timing import steady_rate
from media.worker.geometry import Size
from media.worker.grey import BLACK, by_tile, luma, mean
from media.worker.shaper import Scaling, Shaper
from media.worker.shots import Glance, shots
from media.worker.video import Video

SECONDS = 20.0
"""Only this much of the start is measured: most people use no more."""
STEP = 0.25
"""Seconds from one sample to the next: long enough for a slow gesture to show."""
SHOT_SECONDS = 60.0
"""Cuts are looked for in as much of the start, as far as the next two allow."""
MAX_FRAMES = 600
MAX_PIXELS = 600 * 1280 * 720
"""Of all decoded frames together: about three seconds of processor time."""
SAMPLE = Size(64, 64)
"""Pixels of a sample, whatever the video's shape."""
MOVES = 2.0
"""Of 255. If one tile changes by so much from one sample to the next, somebody moves; noise changes it by 0.7."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The brightness of the picture at a time, each pixel an average."""

    time: float
    grey: Image.Image


def measure_video(source: BinaryIO) -> VideoMeasurements:
    """Measure `source` as `MediaPool.measure_video` promises."""
    with ffmpeg_errors():
        video = Video(source)
        duration = video.packets().seconds
        samples, glances, seen = _look_through(video)
    if len(samples) < 2:  # noqa: PLR2004 - one sample has nothing to differ from
        raise MediaError(Problem.TOO_SHORT, f"{len(samples)} samples in {duration:.2f} s")
    changes = [by_tile(ImageChops.difference(earlier.grey, later.grey)) for earlier, later in pairwise(samples)]
    return VideoMeasurements(
        *video.size,
        duration=duration,
        brightness=fmean(mean(sample.grey) for sample in samples),
        activity=max(map(fmean, zip(*changes, strict=True))),
        black_seconds=_first_time(samples, (mean(sample.grey) > BLACK for sample in samples)),
        still_seconds=_first_time(samples, (max(change) > MOVES for change in changes)),
        shots=shots(glances, duration if seen is None else seen),
        frame_rate=float(steady_rate(video.rate)),
    )


def _look_through(video: Video) -> tuple[list[Sample], list[Glance], float | None]:
    """Return samples of the first SECONDS, a glance at each frame that was decoded, and where it stopped.

    That is None if it went through the whole video.
    """
    samples: list[Sample] = []
    glances: list[Glance] = []
    averages = Shaper(video.layout, SAMPLE, scaling=Scaling.AVERAGES)
    points = Shaper(video.layout, SAMPLE, scaling=Scaling.POINTS)
    most = min(MAX_FRAMES, MAX_PIXELS // (video.first.width * video.first.height))
    due = 0.0
    for begin, end, frame in video.decoding(fast=True):
        time = float(begin)
        if time > SHOT_SECONDS or len(glances) == most:
            return samples, glances, glances[-1].end
        glances.append(Glance(time, float(end), luma(points.shape(frame))))
        if due <= time <= SECONDS:
            due = time + STEP
            image: Image.Image = averages.shape(frame).to_image()  # type: ignore[no-untyped-call] # untyped in PyAV
            samples.append(Sample(time, image.convert("L")))
    return samples, glances, None


def _first_time(samples: list[Sample], found: Iterable[bool]) -> float:
    """Return the time of the first sample of which it is found, that of the last if there is none."""
    return next(
        (sample.time for sample, is_found in zip(samples, found, strict=False) if is_found), samples[-1].time
    )
