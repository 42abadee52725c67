"""What a stop interrupts at once, and what it lets finish."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from domain.job import Job, JobState
from domain.options import Mode
from domain.timeouts import StepTimeouts
from sandbox.faults import held
from sandbox.telegram import Person
from storage.database import Alone
from storage.jobs import JobStore
from tests.jobs.support.harness import VIDEO, JobHarness
from tests.support.system import has_video


async def test_stop_does_not_wait_for_a_preparation(harness: JobHarness, anna: Person) -> None:
    """Preparing again costs nothing."""
    harness.preparation.hold = asyncio.Event()
    await harness.job(anna)
    await harness.runner.tick()
    started = time.monotonic()

    await harness.runner.close()

    assert time.monotonic() - started < 1
    assert harness.under_way() == []


async def test_stop_lets_a_quick_post_finish(harness: JobHarness, anna: Person) -> None:
    """Otherwise a paid generation would be lost."""
    answer = asyncio.Event()
    job = await harness.posting(anna, answer)

    await _close_as_it_comes(answer, harness)

    stored = await harness.stored(job)
    assert (stored.state, stored.generation_id) == (JobState.GENERATING, harness.api.generations[0].id)


async def test_stop_waits_for_a_slow_post(harness: JobHarness, anna: Person) -> None:
    """For as long as STOP_GRACE allows: a POST that is cut off may be paid for, without a video."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=20)
    answer = asyncio.Event()
    job = await harness.posting(anna, answer)

    await _close_waits_for(answer, harness)

    stored = await harness.stored(job)
    assert (stored.state, stored.generation_id) == (JobState.GENERATING, harness.api.generations[0].id)


async def _close_as_it_comes(answer: asyncio.Event, harness: JobHarness) -> None:
    """Close the runner, and send at once the answer that it waits for."""
    closing = asyncio.create_task(harness.runner.close())
    await asyncio.sleep(0)
    answer.set()
    await closing


async def _close_waits_for(answer: asyncio.Event, harness: JobHarness) -> None:
    """Close the runner, which doesn't end before the answer that it waits for is sent."""
    closing = asyncio.create_task(harness.runner.close())
    await asyncio.wait([closing], timeout=0.5)
    assert not closing.done()
    answer.set()
    await closing


async def test_stop_lets_a_video_arrive_that_is_being_sent(harness: JobHarness, anna: Person) -> None:
    """For as long as STOP_GRACE allows: one that is cut off is sent again."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=20)
    answer = asyncio.Event()
    harness.telegram.faults.add("sendVideo", held(answer))
    job = await harness.delivering(anna, VIDEO)
    await harness.runner.tick()
    await anna.chat.wait_for(has_video)

    await _close_waits_for(answer, harness)

    assert (await harness.stored(job)).is_delivered


async def test_stop_lets_an_ending_be_told(harness: JobHarness, anna: Person) -> None:
    """Cut off, it would be told again."""
    answer = asyncio.Event()
    job = await harness.job(anna, JobState.UNCERTAIN)
    harness.telegram.faults.add("sendMessage", held(answer))
    await harness.runner.tick()
    await anna.chat.wait_for("Something went wrong")

    await _close_as_it_comes(answer, harness)

    assert (await harness.stored(job)).due_at is None


async def test_stop_between_the_state_and_the_post_leaves_nothing_uncertain(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database has stored that the job is being submitted, but has not answered yet."""
    transaction, stored, answer = harness.database.transaction, asyncio.Event(), asyncio.Event()
    job = await harness.job(anna)

    @asynccontextmanager
    async def slow(alone: Alone | None = None) -> AsyncIterator[Any]:
        async with transaction(alone) as connection:
            yield connection
        if not stored.is_set() and (await harness.stored(job)).state is JobState.SUBMITTING:
            stored.set()
            await answer.wait()

    monkeypatch.setattr(harness.database, "transaction", slow)
    await harness.runner.tick()
    await stored.wait()

    await _close_as_it_comes(answer, harness)

    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_stop_takes_no_longer_than_allowed(harness: JobHarness, anna: Person) -> None:
    """A POST whose response doesn't come is left: the next start takes it as uncertain."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.2), stop_grace=0.2)
    job = await harness.posting(anna, asyncio.Event())
    started = time.monotonic()

    await harness.runner.close()

    assert time.monotonic() - started < 2
    assert harness.under_way() == []
    assert (await harness.stored(job)).state is JobState.SUBMITTING


async def test_nothing_starts_after_a_stop(harness: JobHarness, anna: Person) -> None:
    """Neither a tick that was under way nor a later one starts a step that nobody would wait for."""
    job = await harness.job(anna)
    ticking = asyncio.create_task(harness.runner.tick())
    await asyncio.sleep(0)

    await harness.runner.close()
    await ticking
    await harness.runner.tick()

    assert harness.under_way() == []
    assert harness.api.posts == 0
    assert (await harness.stored(job)).state is JobState.QUEUED


async def test_stopped_step_still_starts_what_its_tick_has_claimed(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step ends with a tick; jobs that it has claimed would otherwise wait for a whole lease."""
    claim, has_claimed, may_start = JobStore.claim_queued, asyncio.Event(), asyncio.Event()

    async def claim_slowly(store: JobStore, modes: Iterable[Mode], **bounds: Any) -> list[Job]:
        claimed = await claim(store, modes, **bounds)
        if claimed:
            has_claimed.set()
            await may_start.wait()
        return claimed

    response = asyncio.Event()
    harness.api.faults.add("poll", held(response))
    polled = await harness.generating(anna, has_status=False)
    await harness.runner.tick()
    queued = await harness.job(anna, has_status=False)
    monkeypatch.setattr(JobStore, "claim_queued", claim_slowly)
    response.set()
    await asyncio.wait_for(has_claimed.wait(), 10)

    await harness.runner.abandon([polled.id])
    may_start.set()
    await asyncio.wait_for(harness.preparation.arrivals.acquire(), 10)
    await harness.settle()

    assert harness.preparation.begun == [queued.id]
    assert (await harness.stored(queued)).state is JobState.GENERATING


async def test_stop_ends_a_step_although_the_database_fails(harness: JobHarness, anna: Person) -> None:
    """Tidying up after the cancelled step fails; it must not go on to give its claim back for ever."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=60))
    harness.preparation.hold = asyncio.Event()
    await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    await harness.database.close()

    await asyncio.wait_for(harness.runner.close(), 10)

    assert harness.under_way() == []
