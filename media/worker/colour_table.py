"""Lookup tables from HDR and wide gamuts to BT.709 or sRGB.

Numbers of transfers and primaries are those of ITU-T H.273, as FFmpeg, HEIF and AVIF give them.
"""

import math
from array import array
from collections.abc import Callable
from functools import partial
from typing import Any

from PIL import Image, ImageFile, ImageMath

_ = ImageFile  # Pillow loads it in `tobytes`, when a confined worker can't any more

SRGB, PQ, HLG = 13, 16, 18
REFERENCE_WHITE = 203.0
"""Candela per square metre of white paper in HDR (ITU-R BT.2408)."""
PEAKS = {PQ: 10_000.0, HLG: 1000.0}
"""The brightest value of each; HLG is shown as on a display of 1000 candela (ITU-R BT.2100)."""
KNEE = 0.6
"""Of reference white. Light up to here stays as it is; what is brighter is compressed, so that nothing clips."""
GAMMA = 2.4
"""Of a BT.709 display (ITU-R BT.1886)."""
STEPS = 64
"""Entries of the table for each colour; a square number, as FFmpeg needs it."""

Row = tuple[float, float, float]
BT2020_TO_BT709: tuple[Row, ...] = (
    (1.660491, -0.587641, -0.072850),
    (-0.124550, 1.132900, -0.008349),
    (-0.018151, -0.100579, 1.118730),
)
P3_TO_BT709: tuple[Row, ...] = (
    (1.224940, -0.224940, 0.0),
    (-0.042057, 1.042057, 0.0),
    (-0.019638, -0.078636, 1.098274),
)
SAME: tuple[Row, ...] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PRIMARIES = {9: BT2020_TO_BT709, 11: P3_TO_BT709, 12: P3_TO_BT709}
BT709_LUMINANCE = (0.2126, 0.7152, 0.0722)
BT2020_LUMINANCE = (0.2627, 0.6780, 0.0593)
TINY = 1e-9
"""In place of 0 in denominators."""

Values = Any
"""A number for each entry of the table, in Pillow's arithmetic, which has no types."""


def is_needed(transfer: int, primaries: int) -> bool:
    """Whether these colours differ from BT.709 so that it shows."""
    return transfer in PEAKS or primaries in PRIMARIES


def table(transfer: int, primaries: int) -> "array[int]":
    """Return red, green and blue from 0 to 65535, for each red, green and blue that comes in, red changing fastest.

    Light is tone-mapped by its brightest colour, so that hues stay; what lies outside of BT.709 is desaturated.
    """
    light = [_light(transfer, step / (STEPS - 1)) for step in range(STEPS)]
    planes = {
        "red": _image(light * STEPS**2),
        "green": _image([value for value in light for _ in range(STEPS)] * STEPS),
        "blue": _image([value for value in light for _ in range(STEPS**2)]),
    }
    converted = ImageMath.lambda_eval(partial(_converted, transfer, primaries), **planes)
    entries = array("H", bytes(6 * STEPS**3))
    for offset, plane in enumerate(converted):
        entries[offset::3] = array("H", array("i", plane.im.tobytes()))
    return entries


def _image(values: list[float]) -> Image.Image:
    return Image.frombytes("F", (STEPS**2, STEPS), array("f", values).tobytes())


def _converted(transfer: int, primaries: int, of: dict[str, Values]) -> list[Values]:
    """Convert light in three planes; `of` has Pillow's functions, too."""
    least, most = of["min"], of["max"]
    light = [of["red"], of["green"], of["blue"]]
    if transfer == HLG:
        gain = PEAKS[HLG] / REFERENCE_WHITE * _weighted(light, BT2020_LUMINANCE) ** 0.2
        light = [gain * plane for plane in light]
    if primaries in PRIMARIES:
        light = [_weighted(light, row) for row in PRIMARIES[primaries]]
        grey = most(_weighted(light, BT709_LUMINANCE), 0.0)
        lowest = least(least(light[0], light[1]), least(light[2], 0.0))
        share = grey / most(grey - lowest, TINY)  # of the colour, as much as leaves none below 0
        light = [grey + (plane - grey) * share for plane in light]
    if transfer in PEAKS:
        share = _compression(most, most(most(light[0], light[1]), light[2]), PEAKS[transfer] / REFERENCE_WHITE)
        light = [share * plane for plane in light]
    light = [least(most(plane, 0.0), 1.0) for plane in light]
    if transfer == SRGB:
        signals = [least(12.92 * plane, most(1.055 * plane ** (1 / 2.4) - 0.055, 0.0404)) for plane in light]
    else:
        signals = [plane ** (1 / GAMMA) for plane in light]
    return [of["convert"](65535 * signal, "I") for signal in signals]


def _weighted(planes: list[Values], weights: Row) -> Values:
    return planes[0] * weights[0] + planes[1] * weights[1] + planes[2] * weights[2]


def _compression(most: Callable[..., Values], light: Values, peak: float) -> Values:
    """Return the factors for light: a curve that leaves KNEE with slope 1 and reaches 1 at `peak`."""
    bend = 1 / ((peak - KNEE) / (1 - KNEE) - 1)
    above = most(light - KNEE, 0.0) / (peak - KNEE)
    compressed = light - above * (peak - KNEE) + (1 - KNEE) * (1 + bend) * above / (above + bend)
    return compressed / most(light, TINY)


def _light(transfer: int, signal: float) -> float:
    """Return the light of a signal from 0 to 1, where reference white is 1; for HLG the light of the scene."""
    if transfer == PQ:
        power = signal ** (1 / 78.84375)
        share = max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)
        return float(PEAKS[PQ] / REFERENCE_WHITE * share ** (1 / 0.1593017578125))
    if transfer == HLG:
        if signal <= 0.5:  # noqa: PLR2004 - where the logarithm begins
            return signal**2 / 3
        return (math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
    if transfer == SRGB:
        return float(signal / 12.92 if signal <= 0.04045 else ((signal + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - IEC 61966-2-1's curve
    return float(signal**GAMMA)
