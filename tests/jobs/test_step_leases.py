"""Which step a job belongs to: one at a time, within its lease."""

import asyncio
from typing import Any

import pytest

from chat.file_cache import FileCache
from domain.job import JobState
from domain.timeouts import TIMEOUTS
from sandbox.telegram import Person
from tests.jobs.support.harness import VIDEO, JobHarness


async def test_step_that_outlived_its_lease_stores_nothing(harness: JobHarness, anna: Person) -> None:
    """A job that was claimed again belongs to the newer claim: there is one POST, not two."""
    old, new = asyncio.Event(), asyncio.Event()
    harness.preparation.hold = old
    job = await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    (outlived,) = harness.under_way()
    harness.clock.now += TIMEOUTS.steps.lease + 1
    harness.preparation.hold = new
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    old.set()
    await asyncio.wait([outlived], timeout=10)
    has_kept_the_files = harness.folder_of(job).exists()
    new.set()
    await harness.settle()

    assert has_kept_the_files
    assert len(harness.preparation.begun) == 2
    assert harness.api.posts == 1
    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_step_that_tidies_up_is_waited_for(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next step may be due before the last one has removed the files; it begins when they are gone."""
    drop, is_removing, may_remove, removed = FileCache.drop, asyncio.Event(), asyncio.Event(), []

    async def drop_slowly(cache: FileCache, *files: Any) -> None:
        is_removing.set()
        await may_remove.wait()
        await drop(cache, *files)
        removed.append(files)

    job = await harness.delivering(anna, VIDEO)
    monkeypatch.setattr(FileCache, "drop", drop_slowly)
    await harness.runner.tick()
    await is_removing.wait()
    await harness.runner.tick()
    has_next_step = len(harness.under_way()) == 2
    may_remove.set()
    await harness.settle()

    assert has_next_step
    assert len(removed) >= 1
    assert (await harness.stored(job)).due_at is None


async def test_step_whose_lease_is_over_takes_no_slot(harness: JobHarness, anna: Person) -> None:
    """The clock leapt while files were prepared, and another job has the slot: it is that one's turn."""
    await harness.restart(max_active=1)
    ben = harness.world.person("Ben")
    ben.starts_bot()
    slow_download = harness.preparation.hold = asyncio.Event()
    slow = await harness.job(anna, refusals=1)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    harness.preparation.hold = None
    other = await harness.job(ben)
    harness.clock.now += TIMEOUTS.steps.lease + 1
    await harness.runner.tick()
    await asyncio.wait([task for task in harness.under_way() if f"job {other.id} " in task.get_name()])

    slow_download.set()
    await harness.settle()

    assert (await harness.stored(other)).state is JobState.GENERATING
    assert (await harness.stored(slow)).state is JobState.QUEUED
    assert harness.api.posts == 1
