"""The service limits the rate of submissions: all of them wait, and nothing is prepared twice."""

import asyncio
from collections import Counter

from domain.job import JobState
from sandbox.faults import too_many_requests
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness


async def _states(harness: JobHarness, person: Person) -> Counter[JobState]:
    return Counter(job.state for job in await harness.jobs.live_of_person(person.id))


async def test_one_retry_after_holds_all_submissions(harness: JobHarness, anna: Person) -> None:
    """Jobs that come meanwhile don't find out for themselves, and none is even prepared."""
    harness.api.faults.add("submit", too_many_requests(40))
    await harness.job(anna)
    await harness.go()
    for _ in range(5):
        await harness.job(anna)

    await harness.go(39)

    assert harness.api.posts == 1
    assert len(harness.preparation.begun) == 1


async def test_one_job_at_a_time_is_tried_after_a_rate_limit(harness: JobHarness, anna: Person) -> None:
    """As long as the service refuses; when it takes one, the others follow."""
    harness.api.faults.add("submit", too_many_requests(40), times=3)
    jobs = [await harness.job(anna)]
    await harness.go()
    jobs += [await harness.job(anna) for _ in range(5)]
    posts = [harness.api.posts]
    for _ in range(2):
        await harness.go(40.5)
        posts.append(harness.api.posts)
    for _ in range(10):
        await harness.go(5)

    assert posts == [1, 2, 3]
    assert await _states(harness, anna) == {JobState.GENERATING: len(jobs)}


async def test_job_is_submitted_with_its_prepared_files_later(harness: JobHarness, anna: Person) -> None:
    """They, and their length, stay until the service takes them; then they go."""
    harness.api.faults.add("submit", too_many_requests(40), times=2)
    job = await harness.job(anna)
    await harness.go()
    waiting = await harness.stored(job)
    kept = sorted(file.name for file in harness.folder_of(job).iterdir())
    for _ in range(4):
        await harness.go(40.5)

    assert (waiting.state, waiting.reference_seconds) == (JobState.QUEUED, 2.0)
    assert kept == ["photo.jpg", "reference.mp4"]
    assert (await harness.stored(job)).state is JobState.GENERATING
    assert not harness.folder_of(job).exists()


async def test_cancelled_job_leaves_no_prepared_files(harness: JobHarness, anna: Person) -> None:
    """Nor anything that would be submitted."""
    harness.api.faults.add("submit", too_many_requests(40))
    job = await harness.job(anna)
    await harness.go()
    await harness.jobs.cancel(job.id, now=harness.clock())

    await harness.until_over(job)

    assert not harness.folder_of(job).exists()
    assert harness.api.posts == 1


async def test_rate_limit_while_a_job_is_prepared_holds_it(harness: JobHarness, anna: Person) -> None:
    """It is ready, but submitted only when the service may be asked again."""
    harness.api.faults.add("submit", too_many_requests(40))
    answered = asyncio.Event()
    harness.preparation.hold = answered
    slow = await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    harness.preparation.hold = None
    limited = await harness.job(anna)
    await harness.runner.tick()
    await asyncio.wait([task for task in harness.under_way() if f"job {limited.id} " in task.get_name()])

    answered.set()
    await harness.settle()
    waiting = await harness.stored(slow)

    assert harness.api.posts == 1
    assert (waiting.state, waiting.due_at, waiting.reference_seconds) == (JobState.QUEUED, 1_000_040, 2.0)


async def test_crowd_that_meets_one_limit_waits_as_long_as_one(harness: JobHarness, anna: Person) -> None:
    """Jobs that were being submitted at once are all refused; that is one limit, not eight in a row."""
    answered = asyncio.Event()
    harness.preparation.hold = answered
    harness.api.faults.add("submit", too_many_requests(None), times=8)
    jobs = [await harness.job(anna) for _ in range(8)]
    await harness.runner.tick()
    for _ in jobs:
        await harness.preparation.arrivals.acquire()
    answered.set()
    await harness.settle()
    due = {(await harness.stored(job)).due_at for job in jobs}
    for _ in range(10):
        await harness.go(1)

    assert due == {harness.clock() - 9}
    assert await _states(harness, anna) == {JobState.GENERATING: len(jobs)}


async def test_limits_without_a_time_hold_longer_each_time(harness: JobHarness, anna: Person) -> None:
    """Until a job is taken; then it begins anew."""
    harness.api.faults.add("submit", too_many_requests(None), times=3)
    await harness.job(anna)
    waits: list[float] = []
    for _ in range(3):
        await harness.go(0 if not waits else waits[-1])
        (waiting,) = await harness.jobs.live_of_person(anna.id)
        waits.append((waiting.due_at or 0) - harness.clock())
    await harness.go(waits[-1])
    harness.api.faults.add("submit", too_many_requests(None))
    last = await harness.job(anna)
    await harness.go()

    assert waits == [1, 2, 4]
    assert (await harness.stored(last)).due_at == harness.clock() + 1


async def test_clock_that_is_set_back_holds_no_submission(harness: JobHarness, anna: Person) -> None:
    """A limit of some seconds is over after some seconds, whatever the clock shows."""
    harness.api.faults.add("submit", too_many_requests(40))
    job = await harness.job(anna)
    await harness.go()
    harness.clock.set_back(3600)
    await harness.go()

    await harness.go(41)
    late = await harness.job(anna)
    await harness.go(1)

    assert (await harness.stored(job)).state is JobState.GENERATING
    assert (await harness.stored(late)).state is JobState.GENERATING


async def test_forgotten_job_leaves_no_prepared_files(harness: JobHarness, anna: Person) -> None:
    """/forget removes them at once, though no step is under way."""
    harness.api.faults.add("submit", too_many_requests(40))
    job = await harness.job(anna)
    await harness.go()

    await harness.runner.abandon([job.id])

    assert not harness.folder_of(job).exists()


async def test_start_removes_prepared_files(harness: JobHarness, anna: Person) -> None:
    """A new process prepares them anew: what an earlier one was writing may be half done."""
    harness.api.faults.add("submit", too_many_requests(40))
    job = await harness.job(anna)
    await harness.go()
    assert harness.folder_of(job).exists()

    await harness.restart()
    await harness.runner.recover()
    assert not harness.folder_of(job).exists()
    await harness.go(41)

    assert (await harness.stored(job)).state is JobState.GENERATING
