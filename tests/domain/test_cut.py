from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cut import Cut, Part, parts, used_seconds

durations = st.floats(0, 40_000)
limits = st.integers(2, 120)


@pytest.mark.parametrize("duration", [None, 0.0, 8.0, 15.0])
def test_short_video_has_no_parts(duration: float | None) -> None:
    """Up to 15 seconds there is nothing to choose, nor if the length is unknown."""
    assert parts(duration, allowed=30) == {}


def test_video_above_fifteen_seconds_has_parts() -> None:
    """The first 5, 10 and 15, the middle, and all of it."""
    assert parts(20.0, allowed=30) == {
        Part.FIRST_5: Cut(0.0, 5.0),
        Part.FIRST_10: Cut(0.0, 10.0),
        Part.FIRST_15: Cut(0.0, 15.0),
        Part.MIDDLE: Cut(5.0, 10.0),
        Part.ALL: Cut(0.0, 20.0),
    }


def test_video_above_the_allowed_length_has_parts() -> None:
    """However short that is; no part is longer."""
    assert parts(12.0, allowed=8) == {
        Part.FIRST_5: Cut(0.0, 5.0),
        Part.MIDDLE: Cut(2.0, 8.0),
        Part.ALL: Cut(0.0, 8.0),
    }


@given(durations, limits, st.floats(0, 60), st.lists(st.floats(0, 60), max_size=9))
def test_every_part_lies_within_the_video_and_the_limit(
    duration: float, allowed: int, moves_from: float, cuts: list[float]
) -> None:
    """For videos of any length, with cuts and beginnings anywhere."""
    ends = sorted({time for time in cuts if time < duration} | {duration})
    shots = tuple(pairwise([0.0, *ends]))
    for part in parts(duration, allowed=allowed, moves_from=moves_from, shots=shots).values():
        assert part.begin >= 0
        assert 0 < part.seconds <= allowed
        assert part.begin + part.seconds <= duration + 0.01


@given(durations, limits, st.floats(0, 60))
def test_better_parts_differ_from_each_other(duration: float, allowed: int, moves_from: float) -> None:
    """No two buttons choose the same."""
    shots = ((0.0, moves_from), (moves_from, duration))
    offered = parts(duration, allowed=allowed, moves_from=moves_from, shots=shots)
    assert len(set(offered.values())) == len(offered) or Part.MIDDLE in offered


@given(durations, limits)
def test_parts_differ_from_each_other(duration: float, allowed: int) -> None:
    """No two buttons choose the same; only the middle may equal all."""
    firsts = [cut.seconds for part, cut in parts(duration, allowed=allowed).items() if part is not Part.MIDDLE]
    assert firsts == sorted(set(firsts))


def test_video_with_cuts_offers_its_longest_piece() -> None:
    """However short it is: beside all of it, or beside its beginnings."""
    shots = ((0.0, 2.5), (2.6, 7.1), (7.2, 9.0))

    assert parts(9.0, allowed=30, shots=shots) == {Part.UNCUT: Cut(2.6, 4.5), Part.ALL: Cut(0.0, 9.0)}
    assert list(parts(20.0, allowed=30, shots=shots)) == [
        Part.FIRST_5,
        Part.FIRST_10,
        Part.FIRST_15,
        Part.UNCUT,
        Part.ALL,
    ]


def test_video_that_begins_late_offers_the_rest() -> None:
    """Up to the allowed length."""
    assert parts(9.0, allowed=30, moves_from=3.25) == {Part.MOVING: Cut(3.25, 5.75), Part.ALL: Cut(0.0, 9.0)}
    assert parts(60.0, allowed=10, moves_from=3.25)[Part.MOVING] == Cut(3.25, 10.0)


def test_longest_piece_leaves_out_a_late_beginning() -> None:
    """It is the longest of what is left of the pieces."""
    offered = parts(12.0, allowed=30, moves_from=4.0, shots=((0.0, 6.0), (6.0, 10.0), (10.0, 12.0)))

    assert offered == {Part.UNCUT: Cut(6.0, 4.0), Part.MOVING: Cut(4.0, 8.0), Part.ALL: Cut(0.0, 12.0)}


@pytest.mark.parametrize("shots", [((0.0, 1.9), (1.9, 3.0)), ((0.0, 0.5),)])
def test_piece_too_short_for_the_model_is_not_offered(shots: tuple[tuple[float, float], ...]) -> None:
    """Two seconds are the least that it takes."""
    assert parts(3.0, allowed=30, shots=shots) == {}
    assert parts(3.0, allowed=30, moves_from=1.5) == {}


def test_part_contains_nothing_from_outside() -> None:
    """Times are used to the millisecond, so they are rounded inwards."""
    piece = parts(9.0, allowed=30, shots=((0.0, 2.0), (2.00001, 7.99999)))[Part.UNCUT]

    assert piece.begin >= 2.00001
    assert piece.begin + piece.seconds <= 7.99999


@pytest.mark.parametrize(
    ("duration", "cut", "used"),
    [(8.0, None, 8.0), (45.0, None, 30.0), (None, None, 30.0), (45.0, Cut(10, 5), 5.0), (45.0, Cut(0, 40), 30.0)],
)
def test_used_seconds_are_those_that_cost(duration: float | None, cut: Cut | None, used: float) -> None:
    """The chosen part, else the video, and never more than is allowed."""
    assert used_seconds(duration, cut, allowed=30) == used


def test_cut_survives_json() -> None:
    """What is read is what was stored."""
    assert Cut.from_dict(Cut(2.5, 10.0).to_dict()) == Cut(2.5, 10.0)
