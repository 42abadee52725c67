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
def test_of_two_the_newcomer_gives_up_and_the_other_goes_on(newcomers_age: float, others_age: float) -> None:
    """In a rivalry that both see, the one that has just started has given up long before the other would."""
    newcomer, other = Conflicts(started=-newcomers_age), Conflicts(started=-others_age)

    assert _conflicts(newcomer, start=0.0, seconds=15.0)
    assert not _conflicts(other, start=0.0, seconds=15.0)


def test_one_or_two_conflicts_make_nobody_give_up() -> None:
    """A process that is about to end may be the other one, however far apart the conflicts are."""
    conflicts = Conflicts(started=0.0)

    for now in (0.0, 30.0):
        conflicts.record(now)
        assert not conflicts.should_give_up(now)


def test_a_conflict_is_news_after_a_time_of_peace_only() -> None:
    """The first one is; those that follow are the same rivalry; after a quiet minute there is a new one."""
    conflicts = Conflicts(started=0.0)

    assert [conflicts.record(now) for now in (HOUR, HOUR + 1, HOUR + 50, HOUR + 200, HOUR + 201)] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_conflicts_of_an_old_rivalry_do_not_count_in_a_new_one() -> None:
    """Who has put up with some an hour ago begins to count anew."""
    conflicts = Conflicts(started=0.0)
    conflicts.record(0.0)
    conflicts.record(1.0)

    conflicts.record(HOUR)

    assert not conflicts.should_give_up(HOUR)
