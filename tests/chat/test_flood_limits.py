from hypothesis import given
from hypothesis import strategies as st

from chat.flood_limits import Bucket, Window
from tests.chat.support.fakes import most_within


@given(
    st.integers(3, 6),
    st.integers(1, 20),
    st.integers(0, 2),
    st.lists(st.integers(0, 30), min_size=1, max_size=50),
)
def test_window_is_never_exceeded(count: int, seconds: int, reserve: int, gaps: list[int]) -> None:
    """Whoever waits as told stays within it, less the reserve, and waits no longer than needed."""
    window, now, times = Window(count, seconds), 0.0, list[float]()
    for gap in gaps:
        now += gap
        wait = window.wait(now, reserve=reserve)
        assert 0 <= wait <= seconds
        assert wait == 0 or most_within([*times, now], seconds) > count - reserve
        now += wait
        window.add(now)
        times.append(now)

    assert most_within(times, seconds) <= count - reserve


@given(st.integers(1, 6), st.integers(0, 2), st.lists(st.floats(0, 5), min_size=1, max_size=50))
def test_bucket_lets_one_through_each_second(burst: int, reserve: int, gaps: list[float]) -> None:
    """Whoever waits as told makes no more than a burst, less the reserve, and one for each second."""
    bucket, now, times, usable = Bucket(burst), 1000.0, list[float](), max(1, burst - reserve)
    for gap in gaps:
        now += gap
        wait = bucket.wait(now, reserve=reserve)
        assert wait == 0 or len(times) >= usable
        now += wait
        bucket.add(now)
        times.append(now)

    for index, time in enumerate(times):
        within = [later for later in times[index:] if later <= time + 10]
        assert len(within) <= usable + 10
    assert bucket.is_idle(now + burst + 1)
