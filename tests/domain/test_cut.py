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


@given(durations, limits)
def test_every_part_lies_within_the_video_and_the_limit(duration: float, allowed: int) -> None:
    """For videos of any length."""
    for part in parts(duration, allowed=allowed).values():
        assert part.begin >= 0
        assert 0 < part.seconds <= allowed
        assert part.begin + part.seconds <= duration + 0.01


@given(durations, limits)
def test_parts_differ_from_each_other(duration: float, allowed: int) -> None:
    """No two buttons choose the same; only the middle may equal all."""
    firsts = [cut.seconds for part, cut in parts(duration, allowed=allowed).items() if part is not Part.MIDDLE]
    assert firsts == sorted(set(firsts))


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
