"""One job on PostgreSQL, and kill -9 at its moments (`support/walk.py`): the next process is another replica."""

import pytest

from tests.invariants.support.scenario import Scenario
from tests.invariants.support.walk import walk
from tests.support.postgres import skip_without_programs

MIN_CRASH_POINTS = 60


async def test_job_killed_on_postgres_is_paid_once_and_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Kill -9 at each commit, request and response: one POST at most, a video or a word, and nothing is left."""
    skip_without_programs()
    assert await walk(tmp_path_factory, Scenario, on_postgres=True) >= MIN_CRASH_POINTS
