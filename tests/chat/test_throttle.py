import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.throttle import QUIET_SECONDS, Throttle, Verdict

ALLOW, WARN, DROP = Verdict.ALLOW, Verdict.WARN, Verdict.DROP
ANN, BEN = 1, 2


@pytest.fixture
def throttle() -> Throttle:
    """A throttle that lets five things in ten seconds pass."""
    return Throttle(5, 10.0)


def _judge(throttle: Throttle, *times: float, key: int = ANN) -> list[Verdict]:
    return [throttle.judge(key, time) for time in times]


def test_what_is_within_the_limit_is_listened_to(throttle: Throttle) -> None:
    """A burst, and then one every other second for as long as one likes."""
    times = [0.0] * 5 + [10.0 + 2.0 * number for number in range(100)]

    assert set(_judge(throttle, *times)) == {ALLOW}


def test_too_much_is_told_once_and_then_ignored(throttle: Throttle) -> None:
    """One polite answer, and no more of them."""
    assert _judge(throttle, *[0.0] * 20) == [ALLOW] * 5 + [WARN] + [DROP] * 14


def test_who_goes_on_is_ignored_for_as_long(throttle: Throttle) -> None:
    """Even beyond the time in which things are counted: only silence helps."""
    _judge(throttle, *[0.0] * 6)

    assert set(_judge(throttle, *(float(second) for second in range(1, 60)))) == {DROP}


def test_after_a_moment_of_silence_it_begins_anew(throttle: Throttle) -> None:
    """With the full measure, and with another answer if it was too much again."""
    _judge(throttle, *[0.0] * 10)

    assert _judge(throttle, *[QUIET_SECONDS] * 7) == [ALLOW] * 5 + [WARN, DROP]


def test_a_clock_that_is_set_back_holds_nothing_against_anybody(throttle: Throttle) -> None:
    """What was counted, and until when they are ignored, lies in the future then."""
    _judge(throttle, *[5000.0] * 10)

    assert _judge(throttle, *[1000.0] * 6) == [ALLOW] * 5 + [WARN]


def test_one_does_not_pay_for_the_other(throttle: Throttle) -> None:
    """Everybody is counted by themselves."""
    _judge(throttle, *[0.0] * 10)

    assert _judge(throttle, 0.0, key=BEN) == [ALLOW]


def test_it_remembers_so_many_and_no_more(throttle: Throttle) -> None:
    """Who was silent for longest is forgotten first, and those who make the noise are not."""
    for key in range(10_000):
        _judge(throttle, 0.0, key=key)
        _judge(throttle, 0.0, key=ANN)

    assert len(throttle._rates) < 5_000  # noqa: SLF001 - the memory is what this is about
    assert _judge(throttle, 0.0, key=ANN) == [DROP]


@given(st.lists(st.floats(0, 20), min_size=1, max_size=60))
def test_whatever_comes_there_is_never_more_than_the_limit(gaps: list[float]) -> None:
    """In any ten seconds five things are listened to at most, unless there was silence between."""
    throttle, now, heard = Throttle(5, 10.0), 0.0, list[float]()
    for gap in gaps:
        now += gap
        if gap >= QUIET_SECONDS:
            heard.clear()
        if throttle.judge(ANN, now) is ALLOW:
            heard.append(now)
        assert sum(now - time < 10.0 for time in heard) <= 5
