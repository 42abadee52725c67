from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.estimate import EXPECTED_MINUTES, LEVELS, Estimate
from jobs.schedule import next_poll, pause_length, retry_delay

intervals = st.floats(0.01, 600)
ages = st.floats(0, 100_000)
chances = st.floats(0, 1)
USUAL = EXPECTED_MINUTES[1] * 60


@given(ages, intervals)
def test_polls_are_one_to_three_intervals_apart(age: float, interval: float) -> None:
    """Neither more often than the operator has set, nor much less often."""
    assert interval <= next_poll(age, interval) <= 3 * interval


@given(intervals)
def test_first_poll_comes_late(interval: float) -> None:
    """No generation is done at once."""
    assert next_poll(0, interval) == 3 * interval


def test_polls_become_dense_and_then_sparse() -> None:
    """The gaps of a generation that never ends: at first, in its usual time, and after that."""
    polls = [0.0]
    while polls[-1] < USUAL + 120:
        polls.append(polls[-1] + next_poll(polls[-1], 10))

    gaps = [later - earlier for earlier, later in pairwise(polls)]
    assert gaps[:3] == [30, 30, 10]
    assert {gap for gap, poll in zip(gaps, polls, strict=False) if 60 <= poll <= USUAL} == {10}
    assert {gap for gap, poll in zip(gaps, polls, strict=False) if poll > USUAL} == {30}


def _known(begin: float, end: float, *, alike: int = 12) -> Estimate:
    """Return an estimate from so many similar generations, 80 % of which were done between two times."""
    step = (end - begin) / (len(LEVELS) - 1)
    return Estimate(tuple(begin + number * step for number in range(len(LEVELS))), alike)


def _poll_times(expected: Estimate | None, until: float) -> list[float]:
    polls = [0.0]
    while polls[-1] < until:
        polls.append(polls[-1] + next_poll(polls[-1], 10, expected))
    return polls[1:]


def test_well_known_time_takes_few_polls() -> None:
    """Five minutes, more or less: at most six polls, at most five seconds apart when it is probably done."""
    polls = _poll_times(_known(287, 313), 300)

    assert polls[:3] == [30, 120, 287]
    assert len(polls) <= 6
    assert all(later - earlier <= 5 for earlier, later in pairwise(polls[2:]))


def test_fairly_well_known_time_is_polled_from_before_it() -> None:
    """Where one in ten is done before it, and not just seconds before."""
    assert _poll_times(_known(260, 340), 260)[2:6] == [220, 230, 240, 250]


@pytest.mark.parametrize("expected", [_known(287, 313, alike=11), _known(100, 800)], ids=["too few", "too wide"])
def test_other_times_are_polled_as_if_unknown(expected: Estimate) -> None:
    """Too few similar generations, or too different ones, say too little."""
    assert _poll_times(expected, 400) == _poll_times(None, 400)


def test_outlier_is_polled_as_if_unknown() -> None:
    """Once it takes longer than the others did."""
    assert {next_poll(age, 10, _known(287, 313)) for age in (313, 400, 800)} == {10}


@given(ages, intervals, st.floats(1, 3600), st.floats(0, 3600), st.integers(0, 30))
def test_gap_is_never_shorter_than_half_an_interval(
    age: float, interval: float, begin: float, length: float, alike: int
) -> None:
    """Whatever is known."""
    assert next_poll(age, interval, _known(begin, begin + length, alike=alike)) >= interval / 2


@given(st.integers(1, 10_000), st.floats(0, 4000), chances)
def test_retry_is_never_before_the_requested_time(attempt: int, asked: float, chance: float) -> None:
    """A service that asks for time gets it."""
    assert retry_delay(attempt, at_least=asked, random=lambda: chance) >= asked


@given(st.integers(1, 10_000), chances)
def test_retry_comes_within_five_minutes(attempt: int, chance: float) -> None:
    """However often it failed; and never at once."""
    assert 0.5 <= retry_delay(attempt, at_least=None, random=lambda: chance) <= 300


@given(st.integers(1, 10_000), chances)
def test_retry_delays_grow(attempt: int, chance: float) -> None:
    """The longer a failure lasts, the less often it is tried again."""
    sooner, later = (retry_delay(each, at_least=None, random=lambda: chance) for each in (attempt, attempt + 1))
    assert sooner <= later


@given(intervals, st.none() | st.floats(0, 900))
def test_pause_is_bounded(interval: float, previous: float | None) -> None:
    """No pause is longer than a quarter of an hour, or shorter than the one before."""
    length = pause_length(previous, interval)

    assert 0 < length <= 900
    assert length >= (previous or 0)


def test_pauses_double() -> None:
    """A pause that didn't help is followed by one of twice its length."""
    assert [pause_length(previous, 10) for previous in (None, 60, 120, 480, 900)] == [60, 120, 240, 900, 900]
