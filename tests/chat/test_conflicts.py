from hypothesis import given
from hypothesis import strategies as st

from chat.conflicts import RETRY_SECONDS, Conflicts

HOUR = 3600.0


def _conflicts(conflicts: Conflicts, *, start: float, seconds: float) -> bool:
    """Meet conflicts one after the other for a time; say whether the process gave up meanwhile."""
    for number in range(int(seconds / RETRY_SECONDS) + 1):
        now = start + number * RETRY_SECONDS
        conflicts.record(now)
        if conflicts.should_give_up(now):
            return True
    return False


@given(st.floats(0, 2 * RETRY_SECONDS), st.floats(60, 100 * HOUR))
def test_later_process_gives_up_and_the_other_goes_on(newcomers_age: float, others_age: float) -> None:
    """Both see the conflicts; the one that has just started gives up long before the other would."""
    newcomer, other = Conflicts(started=-newcomers_age), Conflicts(started=-others_age)

    assert _conflicts(newcomer, start=0.0, seconds=15.0)
    assert not _conflicts(other, start=0.0, seconds=15.0)


def test_two_conflicts_are_always_tolerated() -> None:
    """The other process may be about to end, however far apart the conflicts are."""
    conflicts = Conflicts(started=0.0)

    for now in (0.0, 30.0):
        conflicts.record(now)
        assert not conflicts.should_give_up(now)


def test_first_conflict_of_an_episode_is_reported() -> None:
    """Those that follow belong to the episode; after a quiet minute there is a new one."""
    conflicts = Conflicts(started=0.0)

    assert [conflicts.record(now) for now in (HOUR, HOUR + 1, HOUR + 50, HOUR + 200, HOUR + 201)] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_conflicts_of_an_earlier_episode_do_not_count() -> None:
    """An hour later, counting begins anew."""
    conflicts = Conflicts(started=0.0)
    conflicts.record(0.0)
    conflicts.record(1.0)

    conflicts.record(HOUR)

    assert not conflicts.should_give_up(HOUR)
