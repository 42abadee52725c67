"""ICC profiles, written by hand from the primaries and the curve of a colour space."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from tests.media.support.colour_fields import Colour

Row = tuple[float, float, float]
SRGB_TO_XYZ: tuple[Row, ...] = (
    (0.4360747, 0.3850649, 0.1430804),
    (0.2225045, 0.7168786, 0.0606169),
    (0.0139322, 0.0971045, 0.7141733),
)
"""At the white of profiles, D50."""


@dataclass(frozen=True)
class Gamut:
    """A colour space: XYZ, at D50, of its red, green and blue (columns of `to_xyz`), and its gamma."""

    name: str
    to_xyz: tuple[Row, ...]
    gamma: float

    @property
    def profile(self) -> bytes:
        """The profile as a file."""
        curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(self.gamma * 256)) + bytes(2)
        tags = [(b"wtpt", _xyz((0.9642, 1.0, 0.8249)))]
        tags += [
            (name, _xyz([row[index] for row in self.to_xyz]))
            for index, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))
        ]
        tags += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
        return _profile(b"RGB ", tags)

    def code(self, colour: Colour) -> Colour:
        """Return the numbers of a colour of sRGB in this space."""
        light = [_light(value / 255) for value in colour]
        xyz = _times(SRGB_TO_XYZ, light)
        light = _times(_inverse(self.to_xyz), xyz)
        return tuple(round(255 * min(max(value, 0.0), 1.0) ** (1 / self.gamma)) for value in light)

    def decode(self, colour: Colour) -> Colour:
        """Return a colour of this space in sRGB."""
        xyz = _times(self.to_xyz, [(value / 255) ** self.gamma for value in colour])
        light = [min(max(value, 0.0), 1.0) for value in _times(_inverse(SRGB_TO_XYZ), xyz)]
        return tuple(255 * _signal(value) for value in light)


DISPLAY_P3 = Gamut(
    "Display P3",
    ((0.515102, 0.291965, 0.157153), (0.241182, 0.692236, 0.066582), (-0.001049, 0.041882, 0.784378)),
    563 / 256,
)
ADOBE_RGB = Gamut(
    "Adobe RGB",
    ((0.609741, 0.205276, 0.149185), (0.311111, 0.625671, 0.063217), (0.019470, 0.060867, 0.744568)),
    563 / 256,
)
GENERIC_RGB = Gamut(
    "Generic RGB",
    ((0.454315, 0.353333, 0.156556), (0.241913, 0.673599, 0.084488), (0.014877, 0.090628, 0.719395)),
    461 / 256,
)


def grey_profile(gamma: float) -> bytes:
    """Return a profile for grey."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)
    return _profile(b"GRAY", [(b"wtpt", _xyz((0.9642, 1.0, 0.8249))), (b"kTRC", curve)])


def _light(signal: float) -> float:
    return signal / 12.92 if signal <= 0.04045 else float(((signal + 0.055) / 1.055) ** 2.4)


def _signal(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _times(rows: Sequence[Row], values: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in rows]


def _inverse(rows: Sequence[Row]) -> list[Row]:
    (a, b, c), (d, e, f), (g, h, i) = rows
    scale = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return [
        ((e * i - f * h) / scale, (c * h - b * i) / scale, (b * f - c * e) / scale),
        ((f * g - d * i) / scale, (a * i - c * g) / scale, (c * d - a * f) / scale),
        ((d * h - e * g) / scale, (b * g - a * h) / scale, (a * e - b * d) / scale),
    ]


def _xyz(values: Sequence[float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _profile(space: bytes, tags: Sequence[tuple[bytes, bytes]]) -> bytes:
    named = [(b"desc", b"desc" + bytes(4) + struct.pack(">I", 5) + b"test\0" + bytes(79)), *tags]
    table, body = struct.pack(">I", len(named)), b""
    start = 128 + 4 + 12 * len(named)
    for name, data in named:
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", start + len(body), len(data))
        body += padded
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"none", 0x02400000, b"mntr", space, b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + body
