"""Sides and ratios."""

from hypothesis import given
from hypothesis import strategies as st

from media.worker.geometry import cropped, cropped_to, even, video_size

SIDES = st.integers(min_value=64, max_value=4096)


@given(SIDES, SIDES)
def test_cropping_shortens_the_longer_side_to_the_ratio(width: int, height: int) -> None:
    """Within the ratio nothing is cropped; outside of it the short side stays."""
    result = cropped(width, height, 3)

    assert max(result) <= 3 * min(result)
    assert min(result) == min(width, height)
    if max(width, height) <= 3 * min(width, height):
        assert result == (width, height)


@given(SIDES, SIDES, st.floats(min_value=0.1, max_value=10))
def test_cropping_to_a_ratio_gives_that_ratio(width: int, height: int, ratio: float) -> None:
    """The part has the ratio, lies within the picture and is as large as possible."""
    wide, high = cropped_to(width, height, ratio)

    assert abs(wide / high - ratio) < 1e-6 * ratio
    assert wide <= width
    assert high <= height
    assert wide == width or high == height


@given(SIDES, SIDES, st.sampled_from([480, 580, 720]))
def test_short_side_is_exact_and_both_are_even(width: int, height: int, short_side: int) -> None:
    """A video's sides are even, and the short one is exact."""
    size = video_size(width, height, short_side=short_side, max_ratio=2048 / 720)

    assert min(size) == short_side
    assert max(size) <= 2048
    assert [side % 2 for side in size] == [0, 0]


@given(st.floats(min_value=0, max_value=5000))
def test_even_is_the_nearest_even_number_but_never_0(length: float) -> None:
    """A length changes by 1 at most, and 2 is the least."""
    assert even(length) % 2 == 0
    assert even(length) >= 2
    assert abs(even(length) - max(length, 2)) <= 1
