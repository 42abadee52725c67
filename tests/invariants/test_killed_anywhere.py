"""One job, and kill -9 at each of its moments (`support/walk.py`)."""

import pytest

from tests.invariants.support.closed_group import ClosedGroup
from tests.invariants.support.scenario import Scenario
from tests.invariants.support.walk import walk

MIN_CRASH_POINTS = 60


async def test_job_killed_anywhere_is_paid_once_and_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Kill -9 at each commit, request and response: one POST at most, a video or a word, and nothing is left."""
    assert await walk(tmp_path_factory, Scenario) >= MIN_CRASH_POINTS


async def test_closed_group_killed_anywhere_gets_its_video(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same for what was paid before the group removed the bot, and for a video whose answer got lost."""
    await walk(tmp_path_factory, ClosedGroup)
