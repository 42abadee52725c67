"""Videos of flat colour fields, coded and decoded by the equations of ITU-R BT.601, BT.709, BT.2020 and BT.2100."""

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

Colour = tuple[float, ...]
"""Red, green and blue from 0 to 255."""

RED, GREEN, BLUE = (220, 30, 30), (30, 220, 30), (30, 30, 220)
SKIN, WHITE, GREY = (225, 172, 140), (250, 250, 250), (128, 128, 128)
FIELDS = (RED, GREEN, BLUE, SKIN, WHITE, GREY)

REFERENCE_WHITE = 203.0
"""Candela per square metre, in HDR."""


@dataclass(frozen=True)
class Coding:
    """How colours are coded; the numbers of the tags are those of ITU-T H.273."""

    red_share: float
    blue_share: float
    tags: tuple[int, int, int] = (2, 2, 2)
    """Matrix, transfer and primaries; 2 stands for "not tagged"."""
    is_full_range: bool = False
    bits: int = 8

    def code(self, signal: Sequence[float]) -> tuple[int, int, int]:
        """Return Y, Cb and Cr of red, green and blue from 0 to 1."""
        red, green, blue = signal
        luma = self.red_share * red + (1 - self.red_share - self.blue_share) * green + self.blue_share * blue
        differences = (blue - luma) / (2 - 2 * self.blue_share), (red - luma) / (2 - 2 * self.red_share)
        if self.is_full_range:
            top = 2**self.bits - 1
            return (round(luma * top), *(round(top * (one + 0.5) + 0.5) for one in differences))
        unit = 2 ** (self.bits - 8)
        return (round((16 + 219 * luma) * unit), *(round((128 + 224 * one) * unit) for one in differences))


BT601 = Coding(0.299, 0.114)
BT709 = Coding(0.2126, 0.0722)
BT2020_SHARES = (0.2627, 0.0593)


def sdr(colour: Colour) -> list[float]:
    """Return the signal of a colour in SDR."""
    return [value / 255 for value in colour]


def hdr_light(colour: Colour, times: float = 1.0) -> list[float]:
    """Return the light of a colour in BT.2020, in candela, where SDR's white is at HDR's reference white."""
    red, green, blue = (times * REFERENCE_WHITE * (value / 255) ** 2.4 for value in colour)
    return [
        0.6274 * red + 0.3293 * green + 0.0433 * blue,
        0.0691 * red + 0.9195 * green + 0.0114 * blue,
        0.0164 * red + 0.0880 * green + 0.8956 * blue,
    ]


def pq(light: Sequence[float]) -> list[float]:
    """Return the signal of light in PQ (BT.2100)."""
    powers = [max(value / 10_000, 0) ** 0.1593017578125 for value in light]
    return [((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375 for power in powers]


def hlg(light: Sequence[float]) -> list[float]:
    """Return the signal of light in HLG on a display of 1000 candela (BT.2100)."""
    luminance = (0.2627 * light[0] + 0.6780 * light[1] + 0.0593 * light[2]) / 1000
    scene = [value / 1000 * luminance ** (1 / 1.2 - 1) if luminance else 0.0 for value in light]
    return [
        (3 * value) ** 0.5 if value <= 1 / 12 else 0.17883277 * math.log(12 * value - 0.28466892) + 0.55991073
        for value in scene
    ]


def write_fields(
    path: Path,
    signals: Sequence[Sequence[float]],
    coding: Coding,
    *,
    size: tuple[int, int] = (768, 432),
    codec: str = "libx264",
    count: int = 8,
) -> Path:
    """Write a video of stripes from left to right."""
    pix_fmt = {8: "yuvj420p" if codec == "mjpeg" else "yuv420p", 10: "yuv420p10le"}[coding.bits]
    with av.open(path, "w") as container:
        stream = container.add_stream(codec, rate=25, options={"x265-params": "log-level=none", "crf": "4"})
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = pix_fmt
        stream.time_base = stream.codec_context.time_base = Fraction(1, 25)
        stream.colorspace, stream.color_trc, stream.color_primaries = coding.tags
        stream.color_range = 2 if coding.is_full_range else 1
        codes = [coding.code(signal) for signal in signals]
        for number in range(count):
            frame = VideoFrame(*size, pix_fmt)
            for index, plane in enumerate(frame.planes):
                row = _stripes(plane.width, [code[index] for code in codes], coding.bits)
                plane.update((row + bytes(plane.line_size - len(row))) * plane.height)
            frame.pts, frame.time_base = number, Fraction(1, 25)
            frame.colorspace, frame.color_trc, frame.color_primaries = coding.tags
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def _stripes(width: int, values: Sequence[int], bits: int) -> bytes:
    row = [values[x * len(values) // width] for x in range(width)]
    return struct.pack(f"<{width}{'H' if bits > 8 else 'B'}", *row)


def read_fields(path: Path, count: int) -> list[Colour]:
    """Return the colour in the middle of each stripe of the last frame."""
    with av.open(path) as container:
        *_, frame = container.decode(video=0)
    assert frame.format.name == "yuv420p"
    return [pixel(frame, (2 * index + 1) / (2 * count), 0.5) for index in range(count)]


def pixel(frame: VideoFrame, x: float, y: float) -> Colour:
    """Decode one pixel of a frame, at a share of its width and height: in BT.709 or, where it says so, BT.601.

    What is small and says nothing is BT.601, as players have it.
    """
    is_small = frame.width < 1280 and frame.height <= 576
    coding = BT601 if frame.colorspace == 6 or (frame.colorspace == 2 and is_small) else BT709
    luma, blue, red = (
        bytes(plane)[int(y * plane.height) * plane.line_size + int(x * plane.width)] for plane in frame.planes
    )
    brightness = (luma - 16) / 219
    from_blue = (blue - 128) / 224 * (2 - 2 * coding.blue_share)
    from_red = (red - 128) / 224 * (2 - 2 * coding.red_share)
    green_share = 1 - coding.red_share - coding.blue_share
    green = brightness - (coding.red_share * from_red + coding.blue_share * from_blue) / green_share
    return tuple(
        min(max(255 * value, 0.0), 255.0) for value in (brightness + from_red, green, brightness + from_blue)
    )
