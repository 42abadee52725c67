"""One job, and a stop (SIGTERM) at each of its moments (`support/walk.py`)."""

import signal

import pytest

from tests.invariants.support.closed_group import ClosedGroup
from tests.invariants.support.paid_job import PaidJob, RefundedJob
from tests.invariants.support.scenario import Scenario
from tests.invariants.support.walk import walk
from tests.support.example_counts import IS_SOAK

KINDS = [Scenario, ClosedGroup, PaidJob, RefundedJob] if IS_SOAK else [Scenario]


@pytest.mark.parametrize("kind", KINDS)
async def test_job_stopped_anywhere_is_as_if_it_had_not_been(
    tmp_path_factory: pytest.TempPathFactory, kind: type[Scenario]
) -> None:
    """At each commit, request and response: one POST, one video, no word twice, and nothing in doubt."""
    await walk(tmp_path_factory, kind, crash_by=signal.SIGTERM)
