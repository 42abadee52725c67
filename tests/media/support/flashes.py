"""Videos with a flash and a click at every full second, and how far apart the two are in what came out."""

import math
from array import array
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from PIL import Image, ImageStat

from tests.media.support.media_files import SOUND_RATE, pictures_of

SIZE = (160, 120)
CLICK = 0.02
"""Seconds that a click is heard."""
CLICK_LEVEL = 0.04
"""Of 1. A sample that is louder is the beginning of a click."""


def flashing(seconds: float, rate: int = 30) -> Iterator[Image.Image]:
    """Draw frames, the one at each full second white; a square moves in the others."""
    for number in range(round(seconds * rate)):
        image = Image.new("RGB", SIZE, "white" if number % rate == 0 else (20, 40, 20))
        if number % rate:
            image.paste((60, 90, 60), (number % 100, 50, number % 100 + 20, 70))
        yield image


def clicking(seconds: float, sample_rate: int = SOUND_RATE, first: float = 0.0) -> Iterator[AudioFrame]:
    """Make silence with a click at each full second; `first` is the time of the first sample."""
    size = 1024
    click = array("h", (_sample(number, sample_rate) for number in range(math.ceil(CLICK * sample_rate))))
    second = (click + array("h", bytes(2 * (sample_rate - len(click))))) * 2
    for start in range(0, int(seconds * sample_rate), size):
        samples = second[start % sample_rate : start % sample_rate + size]
        frame = AudioFrame(format="s16", layout="mono", samples=size)
        frame.planes[0].update(samples.tobytes())
        frame.sample_rate, frame.pts = sample_rate, start + round(first * sample_rate)
        frame.time_base = Fraction(1, sample_rate)
        yield frame


def _sample(number: int, sample_rate: int) -> int:
    return int(20_000 * math.sin(2 * math.pi * 1000 * number / sample_rate))


def flashes(path: Path) -> list[float]:
    """Return when the picture becomes white, in seconds."""
    with av.open(path) as container:
        frames = list(container.decode(video=0))
    white = [_is_white(picture) for picture in pictures_of(frames)]
    return [
        float(frame.time or 0)
        for frame, is_white, before in zip(frames, white, [False, *white[:-1]], strict=True)
        if is_white and not before
    ]


def _is_white(image: Image.Image) -> bool:
    return ImageStat.Stat(image.convert("L")).mean[0] > 160


def clicks(path: Path) -> list[float]:
    """Return when a click begins, in seconds, to the sample."""
    found: list[float] = []
    with av.open(path) as container:
        for frame in container.decode(audio=0):
            samples = array("f", bytes(frame.planes[0])[: 4 * frame.samples])
            if max(samples, default=0) < CLICK_LEVEL:
                continue
            for index, value in enumerate(samples):
                time = float(frame.time or 0) + index / frame.sample_rate
                if value > CLICK_LEVEL and (not found or time > found[-1] + 0.3):
                    found.append(time)
    return found


def drift(path: Path) -> list[float]:
    """Return by how much each click comes later than its flash, in seconds."""
    heard = clicks(path)
    return [min((click - flash for click in heard), key=abs) for flash in flashes(path)]


def assert_in_step(path: Path, count: int, tolerance: float = 0.02) -> None:
    """Check that there are so many flashes, each with its click."""
    drifts: Iterable[float] = drift(path)
    assert len(list(drifts)) == count, f"flashes at {flashes(path)}"
    assert max(map(abs, drifts)) <= tolerance, f"clicks at {clicks(path)}, flashes at {flashes(path)}"
