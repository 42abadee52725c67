"""One job that is paid for in Stars, and kill -9 at each of its moments (`support/walk.py`)."""

import pytest

from tests.invariants.support.paid_job import PaidJob, RefundedJob
from tests.invariants.support.walk import walk

MIN_CRASH_POINTS = 8


@pytest.mark.parametrize("kind", [PaidJob, RefundedJob])
async def test_paid_job_killed_anywhere_is_delivered_or_given_back(
    tmp_path_factory: pytest.TempPathFactory, kind: type[PaidJob]
) -> None:
    """One job, and the Stars are earned or given back, never both."""
    assert await walk(tmp_path_factory, kind) >= MIN_CRASH_POINTS
