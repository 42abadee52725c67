"""Measures a video quickly, for the quality hint."""

from collections.abc import Iterator
from itertools import islice, pairwise
from statistics import fmean
from typing import BinaryIO

from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from PIL import Image, ImageChops, ImageStat

from media.facts import VideoMeasurements
from media.problems import MediaError, Problem
from media.worker.decode import DECODER_OPTIONS, Frames, ffmpeg_errors, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import steady_rate, timestamps
from media.worker.inspection import read_through

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
FAST_DECODING = {"skip_loop_filter": "all"}
"""What this leaves out doesn't show in such small samples."""


def measure_video(source: BinaryIO) -> VideoMeasurements:
    """Measure `source` as `MediaPool.measure_video` promises."""
    with ffmpeg_errors():
        with opened(source) as container:
            width, height = Footage(container).size
        with opened(source) as container:
            duration, _ = read_through(container)
        with opened(source) as container:
            samples = list(_samples(container))
    if len(samples) < 2:  # noqa: PLR2004 - one sample has nothing to differ from
        raise MediaError(Problem.TOO_SHORT, f"{len(samples)} samples in {duration:.2f} s")
    brightness = fmean(_mean(sample) for sample in samples)
    return VideoMeasurements(width, height, duration, brightness, activity=_activity(samples))


def _samples(container: InputContainer) -> Iterator[Image.Image]:
    stream = video_stream(container)
    stream.codec_context.options = DECODER_OPTIONS | FAST_DECODING
    stream.codec_context.skip_frame = "NONREF"
    small = VideoReformatter()
    most = min(MAX_FRAMES, MAX_PIXELS // (stream.codec_context.width * stream.codec_context.height))
    frames = islice(Frames[VideoFrame](container.demux(stream)), most)
    due = 0.0
    for time, frame in timestamps(frames, steady_rate(stream)):
        if time > SECONDS:
            break
        if time >= due:
            due = float(time) + STEP
            sample = small.reformat(frame, SIDE, SIDE, "rgb24", interpolation=Interpolation.AREA)
            image: Image.Image = sample.to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
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
