"""Lookup tables from HDR and wide gamuts to BT.709 or sRGB.

Numbers of transfers and primaries are those of ITU-T H.273, as FFmpeg, HEIF and AVIF give them.
"""

import math
from array import array
from collections.abc import Callable
from itertools import product

SRGB, PQ, HLG = 13, 16, 18
REFERENCE_WHITE = 203.0
"""Candela per square metre of white paper in HDR (ITU-R BT.2408)."""
PEAKS = {PQ: 10_000.0, HLG: 1000.0}
"""The brightest value of each; HLG is shown as on a display of 1000 candela (ITU-R BT.2100)."""
KNEE = 0.6
"""Of reference white. Light up to here stays as it is; what is brighter is compressed, so that nothing clips."""
GAMMA = 2.4
"""Of a BT.709 display (ITU-R BT.1886)."""
STEPS = 36
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


def is_needed(transfer: int, primaries: int) -> bool:
    """Whether these colours differ from BT.709 so that it shows."""
    return transfer in PEAKS or primaries in PRIMARIES


def table(transfer: int, primaries: int) -> "array[int]":
    """Return red, green and blue from 0 to 65535, for each red, green and blue that comes in, red changing fastest.

    Light is tone-mapped by its brightest colour, so that hues stay; what lies outside of BT.709 is desaturated.
    """
    light = [_light(transfer, step / (STEPS - 1)) for step in range(STEPS)]
    signal = _srgb if transfer == SRGB else _gamma
    rows = PRIMARIES.get(primaries, SAME)
    knee, compressed = (KNEE, _compression(PEAKS[transfer] / REFERENCE_WHITE)) if transfer in PEAKS else (1.0, min)
    entries = array("H")
    for blue, green, red in product(light, repeat=3):
        gain = _hlg_gain(red, green, blue) if transfer == HLG else 1.0
        colour = [gain * (row[0] * red + row[1] * green + row[2] * blue) for row in rows]
        if min(colour) < 0:
            colour = _desaturated(colour)
        brightest = max(colour)
        if brightest > knee:
            share = compressed(brightest, 1.0) / brightest
            colour = [share * value for value in colour]
        entries.extend([int(65535 * signal(value)) for value in colour])
    return entries


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


def _hlg_gain(red: float, green: float, blue: float) -> float:
    """Return by how much the light of the scene is amplified on the display."""
    luminance = 0.2627 * red + 0.6780 * green + 0.0593 * blue
    return float(PEAKS[HLG] / REFERENCE_WHITE * luminance**0.2)


def _compression(peak: float) -> Callable[[float, float], float]:
    """Return a curve from KNEE, where its slope is 1, to `peak`, where it reaches the second argument, 1."""
    bend = 1 / ((peak - KNEE) / (1 - KNEE) - 1)

    def compressed(light: float, most: float) -> float:
        above = (light - KNEE) / (peak - KNEE)
        return min(KNEE + (1 - KNEE) * (1 + bend) * above / (above + bend), most)

    return compressed


def _desaturated(colour: list[float]) -> list[float]:
    """Mix in as much grey as is needed for no value to be negative; the luminance stays."""
    grey = max(0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2], 0.0)
    share = grey / (grey - min(colour))
    return [max(grey + (value - grey) * share, 0.0) for value in colour]


def _gamma(light: float) -> float:
    return float(light ** (1 / GAMMA))


def _srgb(light: float) -> float:
    return float(12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)  # noqa: PLR2004 - where the line ends
