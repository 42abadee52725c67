from itertools import product

import pytest

from domain.job import FOLLOWING, JobState, may_follow

ENDS = {JobState.DELIVERED, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN}


def _reachable(start: JobState) -> set[JobState]:
    reached, new = set[JobState](), {start}
    while new:
        reached |= new
        new = {following for state in new for following in FOLLOWING[state]} - reached
    return reached


def test_every_state_is_in_the_table() -> None:
    """The table of following states is complete."""
    assert set(FOLLOWING) == set(JobState)


@pytest.mark.parametrize("state", JobState)
def test_end_states_are_four(state: JobState) -> None:
    """Delivered, failed, cancelled and uncertain; no other state is."""
    assert state.is_end == (state in ENDS)


@pytest.mark.parametrize("state", JobState)
def test_every_state_has_a_way_to_an_end(state: JobState) -> None:
    """No job can be stuck anywhere."""
    assert _reachable(state) & ENDS


@pytest.mark.parametrize("state", sorted(set(JobState) - ENDS))
def test_every_other_state_can_lead_to_failed(state: JobState) -> None:
    """Whatever a job waits for may never come."""
    assert may_follow(state, JobState.FAILED)


def test_every_state_can_be_reached_from_the_queue() -> None:
    """There is no state that no job ever has."""
    assert _reachable(JobState.QUEUED) == set(JobState)


@pytest.mark.parametrize("state", JobState)
def test_every_state_may_stay(state: JobState) -> None:
    """A step that is run again changes no state."""
    assert may_follow(state, state)


@pytest.mark.parametrize(("end", "state"), [(a, b) for a, b in product(sorted(ENDS), JobState) if a is not b])
def test_nothing_follows_an_end(end: JobState, state: JobState) -> None:
    """An ended job keeps its state."""
    assert not may_follow(end, state)


@pytest.mark.parametrize("state", sorted(set(JobState) - {JobState.QUEUED}))
def test_only_a_queued_job_can_be_cancelled(state: JobState) -> None:
    """From the submission on it costs money."""
    assert may_follow(JobState.QUEUED, JobState.CANCELLED)
    assert state is JobState.CANCELLED or not may_follow(state, JobState.CANCELLED)


def test_generating_always_follows_submitting() -> None:
    """SUBMITTING, which forbids a second POST, precedes every generation, and no generation goes back before it."""
    assert JobState.GENERATING not in FOLLOWING[JobState.QUEUED]
    assert not {JobState.QUEUED, JobState.SUBMITTING} & _reachable(JobState.GENERATING)
