from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.estimate import EXPECTED_MINUTES
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
