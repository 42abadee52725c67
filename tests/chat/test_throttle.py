import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.throttle import QUIET_SECONDS, FloodVerdict, Throttle

ALLOW, WARN, DROP = FloodVerdict.ALLOW, FloodVerdict.WARN, FloodVerdict.DROP
ANN, BEN = 1, 2


@pytest.fixture
def throttle() -> Throttle:
    """A throttle that lets five things in ten seconds pass."""
    return Throttle(5, 10.0)


def _judge(throttle: Throttle, *times: float, key: int = ANN) -> list[FloodVerdict]:
    return [throttle.judge(key, time) for time in times]


def test_events_within_the_limit_are_allowed(throttle: Throttle) -> None:
    """A burst, and then one every other second for as long as one likes."""
    times = [0.0] * 5 + [10.0 + 2.0 * number for number in range(100)]

    assert set(_judge(throttle, *times)) == {ALLOW}


def test_excess_is_warned_of_once_and_then_dropped(throttle: Throttle) -> None:
    """One polite answer, and no more of them."""
    assert _judge(throttle, *[0.0] * 20) == [ALLOW] * 5 + [WARN] + [DROP] * 14


def test_sender_who_goes_on_stays_ignored(throttle: Throttle) -> None:
    """Even when the counted time is over: only being quiet helps."""
    _judge(throttle, *[0.0] * 6)

    assert set(_judge(throttle, *(float(second) for second in range(1, 60)))) == {DROP}


def test_counting_begins_anew_after_a_quiet_time(throttle: Throttle) -> None:
    """With the full limit, and with another warning if it is exceeded again."""
    _judge(throttle, *[0.0] * 10)

    assert _judge(throttle, *[QUIET_SECONDS] * 7) == [ALLOW] * 5 + [WARN, DROP]


def test_clock_that_is_set_back_resets_the_count(throttle: Throttle) -> None:
    """What was counted, and until when somebody is ignored, would be in the future."""
    _judge(throttle, *[5000.0] * 10)

    assert _judge(throttle, *[1000.0] * 6) == [ALLOW] * 5 + [WARN]


def test_order_of_events_does_not_matter(throttle: Throttle) -> None:
    """In a flood, updates of different chats, and those that are handled again, come out of order."""
    times = [number % 2 - number / 100 for number in range(100)]

    assert _judge(throttle, *times)[:7] == [ALLOW] * 5 + [WARN, DROP]
    assert set(_judge(throttle, *times)) == {DROP}


def test_people_are_counted_separately(throttle: Throttle) -> None:
    """One who sends too much doesn't affect another."""
    _judge(throttle, *[0.0] * 10)

    assert _judge(throttle, 0.0, key=BEN) == [ALLOW]


def test_number_of_remembered_people_is_limited(throttle: Throttle) -> None:
    """Who was quiet longest is forgotten first, not those who send too much."""
    for key in range(10_000):
        _judge(throttle, 0.0, key=key)
        _judge(throttle, 0.0, key=ANN)

    assert len(throttle._rates) < 5_000  # noqa: SLF001 - the memory is what this is about
    assert _judge(throttle, 0.0, key=ANN) == [DROP]


@given(st.lists(st.floats(0, 20), min_size=1, max_size=60))
def test_limit_is_never_exceeded(gaps: list[float]) -> None:
    """In any ten seconds five events are allowed at most, unless there was a quiet time between."""
    throttle, now, heard = Throttle(5, 10.0), 0.0, list[float]()
    for gap in gaps:
        now += gap
        if gap >= QUIET_SECONDS:
            heard.clear()
        if throttle.judge(ANN, now) is ALLOW:
            heard.append(now)
        assert sum(now - time < 10.0 for time in heard) <= 5
