from hypothesis import given
from hypothesis import strategies as st

from domain.backoff import backoff

attempts = st.integers(min_value=1, max_value=10_000)
bases = st.floats(min_value=0.1, max_value=60)
caps = st.floats(min_value=60, max_value=3600)


def _longest(attempt: int, *, base: float = 1.0, cap: float = 1e9) -> float:
    return backoff(attempt, base=base, cap=cap, random=lambda: 1.0)


@given(attempts, bases, caps, st.floats(min_value=0, max_value=1, exclude_max=True))
def test_wait_is_between_half_and_all_of_the_longest(attempt: int, base: float, cap: float, chance: float) -> None:
    """The jitter takes up to half away, adds nothing, and never makes the wait 0."""
    longest = _longest(attempt, base=base, cap=cap)

    wait = backoff(attempt, base=base, cap=cap, random=lambda: chance)

    assert 0 < longest / 2 <= wait <= longest


@given(attempts, bases, caps)
def test_wait_is_never_longer_than_the_cap(attempt: int, base: float, cap: float) -> None:
    """However many failures there were; and large numbers of them don't overflow."""
    assert _longest(attempt, base=base, cap=cap) <= cap


@given(st.integers(min_value=1, max_value=20), bases)
def test_each_failure_doubles_the_wait(attempt: int, base: float) -> None:
    """From the base on, until the cap is reached."""
    assert _longest(1, base=base) == base
    assert _longest(attempt + 1, base=base) == 2 * _longest(attempt, base=base)


def test_different_random_numbers_give_different_waits() -> None:
    """Calls that failed together aren't repeated together."""
    waits = {backoff(3, base=1, cap=60, random=iter([chance / 10]).__next__) for chance in range(10)}

    assert len(waits) == 10
