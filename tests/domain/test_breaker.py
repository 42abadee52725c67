import pytest

from domain.breaker import Breaker
from tests.support.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    """A breaker that opens at the third failure, for 10 s at first and 60 s at most."""
    return Breaker(failures=3, pause=10, longest=60, clock=clock)


def _open(breaker: Breaker) -> None:
    for _ in range(3):
        breaker.record_failure()


def test_few_failures_leave_it_closed(breaker: Breaker) -> None:
    """Two of three are no outage."""
    assert not breaker.record_failure()
    assert not breaker.record_failure()
    assert not breaker.is_open
    assert breaker.acquire() == 0


def test_only_failures_in_a_row_count(breaker: Breaker) -> None:
    """A success in between begins the count again."""
    for _ in range(10):
        breaker.record_failure()
        breaker.record_failure()
        assert not breaker.record_success()

    assert not breaker.is_open


def test_opening_is_returned_once(breaker: Breaker) -> None:
    """Only by the failure that opens it: that is when somebody is told."""
    assert [breaker.record_failure() for _ in range(6)] == [False, False, True, False, False, False]
    assert breaker.is_open


def test_open_breaker_lets_nothing_through(breaker: Breaker, clock: Clock) -> None:
    """The caller is told how long the pause still lasts."""
    _open(breaker)

    assert breaker.acquire() == 10
    clock.now += 4
    assert breaker.acquire() == 6


def test_earlier_calls_that_fail_do_not_prolong_the_pause(breaker: Breaker, clock: Clock) -> None:
    """They were made before it opened."""
    _open(breaker)
    clock.now += 5
    breaker.record_failure()

    assert breaker.acquire() == 5


def test_one_trial_call_is_made_after_the_pause(breaker: Breaker, clock: Clock) -> None:
    """The others ask again soon: if the trial succeeds, they needn't wait for the next pause to end."""
    _open(breaker)
    clock.now += 10

    assert breaker.acquire() == 0
    assert [breaker.acquire() for _ in range(5)] == [10] * 5


def test_each_failed_trial_doubles_the_pause_to_the_longest(breaker: Breaker, clock: Clock) -> None:
    """10 seconds, then 20, 40, 60, 60."""
    _open(breaker)
    pauses = []
    for _ in range(5):
        pauses.append(breaker.acquire())
        clock.now += pauses[-1]
        assert breaker.acquire() == 0
        assert not breaker.record_failure()

    assert pauses == [10, 20, 40, 60, 60]


def test_trial_that_is_never_reported_is_replaced(breaker: Breaker, clock: Clock) -> None:
    """Its task may have been cancelled: another call is allowed after the next pause."""
    _open(breaker)
    clock.now += 10
    assert breaker.acquire() == 0
    clock.now += 20

    assert breaker.acquire() == 0


def test_first_success_closes_it(breaker: Breaker, clock: Clock) -> None:
    """It says so once, and the next outage begins with a short pause."""
    _open(breaker)
    clock.now += 10
    breaker.acquire()
    breaker.record_failure()

    assert breaker.record_success()
    assert not breaker.record_success()
    assert not breaker.is_open
    assert breaker.acquire() == 0
    _open(breaker)
    assert breaker.acquire() == 10
