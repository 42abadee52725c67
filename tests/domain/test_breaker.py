import pytest

from domain.breaker import Breaker


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


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


def test_a_few_failures_hold_nothing_up(breaker: Breaker) -> None:
    """Two of three are no outage."""
    assert not breaker.record_failure()
    assert not breaker.record_failure()
    assert not breaker.is_open
    assert breaker.acquire() == 0


def test_only_failures_in_a_row_count(breaker: Breaker) -> None:
    """An answer in between begins the count anew."""
    for _ in range(10):
        breaker.record_failure()
        breaker.record_failure()
        assert not breaker.record_success()

    assert not breaker.is_open


def test_it_opens_once(breaker: Breaker) -> None:
    """Only the failure that opens it says so: that is when somebody is told."""
    assert [breaker.record_failure() for _ in range(6)] == [False, False, True, False, False, False]
    assert breaker.is_open


def test_while_it_is_open_nothing_goes_through(breaker: Breaker, clock: Clock) -> None:
    """Whoever asks is told how long the pause still lasts."""
    _open(breaker)

    assert breaker.acquire() == 10
    clock.now += 4
    assert breaker.acquire() == 6


def test_failures_of_calls_that_were_under_way_do_not_lengthen_the_pause(breaker: Breaker, clock: Clock) -> None:
    """They were made before it was known."""
    _open(breaker)
    clock.now += 5
    breaker.record_failure()

    assert breaker.acquire() == 5


def test_after_the_pause_one_call_tries(breaker: Breaker, clock: Clock) -> None:
    """The others look in again soon: if it succeeds, they needn't wait for the next pause to end."""
    _open(breaker)
    clock.now += 10

    assert breaker.acquire() == 0
    assert [breaker.acquire() for _ in range(5)] == [10] * 5


def test_each_failed_try_doubles_the_pause_up_to_the_longest(breaker: Breaker, clock: Clock) -> None:
    """10 seconds, then 20, 40, 60, 60."""
    _open(breaker)
    pauses = []
    for _ in range(5):
        pauses.append(breaker.acquire())
        clock.now += pauses[-1]
        assert breaker.acquire() == 0
        assert not breaker.record_failure()

    assert pauses == [10, 20, 40, 60, 60]


def test_a_try_that_is_never_heard_of_again_holds_nothing_up_for_good(breaker: Breaker, clock: Clock) -> None:
    """Its task may have been cancelled: another call has its turn after the next pause."""
    _open(breaker)
    clock.now += 10
    assert breaker.acquire() == 0
    clock.now += 20

    assert breaker.acquire() == 0


def test_the_first_success_closes_it(breaker: Breaker, clock: Clock) -> None:
    """Everything goes through again, it says so once, and the next outage begins with a short pause."""
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
