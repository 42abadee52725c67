"""Colours of videos, against the equations of the standards that they were coded by."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from media import MediaPool, run_process
from tests.media.support.colour_fields import (
    BT601,
    BT709,
    BT2020_SHARES,
    FIELDS,
    GREY,
    WHITE,
    Coding,
    Colour,
    hdr_light,
    hlg,
    pq,
    read_fields,
    sdr,
    write_fields,
)
from tests.media.support.in_process import make_reference, make_result, make_still, measure_video, thumbnail_of

HLG = Coding(*BT2020_SHARES, tags=(9, 18, 9), bits=10)
PQ = Coding(*BT2020_SHARES, tags=(9, 16, 9), bits=10)
CODINGS = {
    "tagged HD": (replace(BT709, tags=(1, 1, 1)), (1280, 720)),
    "untagged HD": (BT709, (1280, 720)),
    "untagged HD, upright": (BT709, (720, 1280)),
    "untagged cinema": (BT709, (1280, 536)),
    "untagged SD": (BT601, (640, 480)),
    "untagged PAL": (BT601, (720, 576)),
    "SD that is tagged HD": (replace(BT709, tags=(1, 1, 1)), (640, 480)),
    "HD that is tagged SD": (replace(BT601, tags=(6, 6, 6)), (1280, 720)),
    "full range": (replace(BT709, tags=(1, 1, 1), is_full_range=True), (1280, 720)),
    "untagged full range": (replace(BT601, is_full_range=True), (640, 480)),
}


def assert_near(found: Sequence[Colour], expected: Sequence[Colour], tolerance: float) -> None:
    """Compare colours."""
    worst = max(
        abs(a - b) for one, other in zip(found, expected, strict=True) for a, b in zip(one, other, strict=True)
    )
    assert worst <= tolerance, f"{found} instead of {expected}"


def reference_of(source: Path, count: int = len(FIELDS)) -> list[Colour]:
    """Return the colours of the reference that is made."""
    target = source.with_suffix(".reference.mp4")
    make_reference(source, target, short_side=480)
    return read_fields(target, count)


@pytest.mark.parametrize("name", CODINGS)
def test_reference_has_the_colours_that_players_show(tmp_path: Path, name: str) -> None:
    """Tags are followed; without them, BT.709 is HD, and BT.601 what is smaller."""
    coding, size = CODINGS[name]
    source = write_fields(tmp_path / "video.mp4", [sdr(colour) for colour in FIELDS], coding, size=size)

    assert_near(reference_of(source), FIELDS, 5)


def test_still_and_result_have_the_colours_of_the_reference(tmp_path: Path) -> None:
    """All are made by one reader."""
    source = write_fields(tmp_path / "video.mp4", [sdr(colour) for colour in FIELDS], BT709, size=(1280, 720))
    still, result = tmp_path / "still.jpg", tmp_path / "result.mp4"

    make_still(source, still)
    make_result(source, result)

    assert_near(_stripes(still), FIELDS, 6)
    assert_near(_stripes(thumbnail_of(result)), FIELDS, 6)
    assert_near(read_fields(result, len(FIELDS)), FIELDS, 4)


def _stripes(path: Path) -> list[Colour]:
    with Image.open(path) as image:
        width, height = image.size
        return [
            image.getpixel((int(width * (2 * index + 1) / 2 / len(FIELDS)), height // 2))  # type: ignore[misc] # RGB
            for index in range(len(FIELDS))
        ]


@pytest.mark.parametrize(("coding", "transfer"), [(HLG, hlg), (PQ, pq)], ids=["HLG", "PQ"])
def test_hdr_is_shown_as_in_sdr(
    tmp_path: Path, coding: Coding, transfer: Callable[[Sequence[float]], list[float]]
) -> None:
    """What is as bright as paper, or darker, keeps its colour, but for some room that highlights need."""
    signals = [transfer(hdr_light(colour)) for colour in FIELDS]
    source = write_fields(tmp_path / "video.mov", signals, coding, size=(1280, 720), codec="libx265")

    found = reference_of(source)

    assert_near(found, FIELDS, 24)
    assert_near(found[:4], FIELDS[:4], 12)  # all but white
    assert min(found[FIELDS.index(WHITE)]) >= 225
    assert_near([found[FIELDS.index(GREY)]], [GREY], 3)


@pytest.mark.parametrize(
    ("coding", "transfer", "steps"),
    [(HLG, hlg, [0.5, 1, 1.5, 2, 3, 4.5]), (PQ, pq, [0.5, 1, 2, 3, 5, 40])],
    ids=["HLG", "PQ"],
)
def test_hdr_highlights_do_not_clip(
    tmp_path: Path,
    coding: Coding,
    transfer: Callable[[Sequence[float]], list[float]],
    steps: list[float],
) -> None:
    """Light that is several times as bright as paper still differs."""
    signals = [transfer(hdr_light((255, 255, 255), times)) for times in steps]
    source = write_fields(tmp_path / "video.mov", signals, coding, codec="libx265")

    greens = [green for _, green, _ in reference_of(source, len(steps))]

    assert all(later - earlier >= 1 for earlier, later in pairwise(greens))
    assert greens[-2] < 255


def test_hdr_highlights_keep_their_hue(tmp_path: Path) -> None:
    """A red lamp, three times as bright as paper, is red, neither orange nor pink."""
    source = write_fields(tmp_path / "video.mov", [hlg(hdr_light((255, 60, 60), 3))], HLG, codec="libx265")

    [(red, green, blue)] = reference_of(source, 1)

    assert red >= 240
    assert abs(green - blue) < 12
    assert green < 80


def test_display_p3_becomes_bt709(tmp_path: Path) -> None:
    """A screen recording in P3 has stronger colours in the same numbers."""
    to_p3 = ((0.822462, 0.177538, 0.0), (0.033194, 0.966806, 0.0), (0.017083, 0.072397, 0.910520))
    signals = []
    for colour in FIELDS:
        light = [(value / 255) ** 2.4 for value in colour]
        signals.append([sum(a * b for a, b in zip(row, light, strict=True)) ** (1 / 2.4) for row in to_p3])
    source = write_fields(tmp_path / "video.mp4", signals, replace(BT709, tags=(1, 1, 12)), size=(1280, 720))

    assert_near(reference_of(source), FIELDS, 6)


def test_hdr_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    """The brightness that hints go by is that of the reference."""
    signals = [hlg(hdr_light(colour)) for colour in FIELDS]
    moving = write_fields(tmp_path / "video.mov", signals, HLG, codec="libx265", count=20)
    mean = sum(0.299 * r + 0.587 * g + 0.114 * b for r, g, b in FIELDS) / len(FIELDS)

    assert measure_video(moving).brightness == pytest.approx(mean, abs=8)


@pytest.mark.parametrize("way", ["forked", "started"])
async def test_confined_process_converts_hdr(pool: MediaPool, tmp_path: Path, target: Path, way: str) -> None:
    """The table is made and used with nothing to open, whatever the process has loaded before."""
    pool = pool if way == "forked" else MediaPool(slots=1, run=run_process)
    source = write_fields(tmp_path / "video.mov", [hlg(hdr_light(WHITE))], HLG, codec="libx265")

    await pool.prepare_reference(source, target, short_side=240, max_seconds=5)

    assert min(read_fields(target, 1)[0]) >= 225
    for task in (pool.measure_video(source), pool.still(source, target)):
        await task
