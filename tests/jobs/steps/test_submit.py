import asyncio

import pytest

from domain.estimate import Sample, Work
from domain.job import Ending, Job, JobState
from domain.timeouts import StepTimeouts
from jobs.transitions import RetryError
from sandbox.faults import FakeResponse, Fault, dropped, lost_response, server_error, too_many_requests
from sandbox.telegram import Person
from storage.database import StorageError
from storage.durations import DurationStore
from storage.jobs import JobStore
from tests.jobs.support.harness import JobHarness


async def test_submitting_is_stored_before_the_post(harness: JobHarness, anna: Person) -> None:
    """A process that is killed during the POST leaves behind that it may have arrived."""
    job = await harness.job(anna)
    seen = []

    async def poll(target: str) -> None:
        if target == "submit":
            seen.append((await harness.stored(job)).state)

    harness.api.on_request.append(poll)
    await harness.go()

    assert seen == [JobState.SUBMITTING]


async def test_id_is_stored_before_anything_else_happens(harness: JobHarness, anna: Person) -> None:
    """When the operator is told that jobs are taken again, the id of that job is stored."""
    harness.admin_chat.tell("operator-credits")
    harness.api.balance -= harness.api.balance
    job = await harness.job(anna)
    await harness.go()
    harness.api.balance += 10
    seen = []

    def poll(event: object) -> None:
        if "sendMessage" in str(event):
            seen.append(asyncio.ensure_future(harness.stored(job)))

    stop = harness.world.listen(poll)
    await harness.go(60)
    stop()

    assert seen
    assert {(await each).generation_id for each in seen} == {harness.api.generations[0].id}


async def test_submitted_job_is_generating(harness: JobHarness, anna: Person) -> None:
    """It is polled when the schedule says, and its files are removed."""
    job = await harness.job(anna)

    await harness.go()

    taken = await harness.stored(job)
    assert taken.state is JobState.GENERATING
    assert taken.submitted_at == harness.clock()
    assert taken.due_at == harness.clock() + 30
    assert (taken.reference_seconds, taken.expected) == (
        2.0,
        await harness.estimates.of(Work.of(job.mode, job.options, 2.0)),
    )
    assert not harness.folder_of(job).exists()


@pytest.mark.parametrize(
    "fault",
    [
        dropped(),
        lost_response(),
        server_error(502),
        server_error(504),
        Fault(FakeResponse(200, {"status": "queued"})),
    ],
    ids=["dropped", "lost", "502", "504", "no id"],
)
async def test_post_that_may_have_arrived_is_never_repeated(
    harness: JobHarness, anna: Person, fault: Fault
) -> None:
    """The job is uncertain; the person is told once and may start again."""
    harness.api.faults.add("submit", fault)
    job = await harness.job(anna)

    over = await harness.until_over(job)
    for _ in range(5):
        await harness.go(3600)

    assert (over.state, over.ending) == (JobState.UNCERTAIN, Ending.UNCERTAIN)
    assert harness.api.posts == 1
    (ending,) = anna.chat.by_bot
    assert "may or may not be in the making" in ending.text
    assert ending.buttons == ["🔁 Yes, again"]


async def test_unexpected_error_in_the_post_is_uncertain_at_once(harness: JobHarness, anna: Person) -> None:
    """Nobody waits for the lease to run out because a file has vanished."""
    harness.preparation.loses_files = True
    job = await harness.job(anna)

    await harness.go()

    assert (await harness.stored(job)).state is JobState.UNCERTAIN
    assert anna.chat.by_bot


@pytest.mark.parametrize(("asked", "delay"), [(None, 1), (40, 40)])
async def test_job_that_was_not_submitted_is_queued_again(
    harness: JobHarness, anna: Person, asked: int | None, delay: float
) -> None:
    """A rate limit costs only time: as much as the service asks for."""
    harness.api.faults.add("submit", too_many_requests(asked))
    job = await harness.job(anna)

    await harness.go()
    waiting = await harness.stored(job)
    await harness.go(delay - 0.1)
    posts_too_early = harness.api.posts
    await harness.go(0.2)

    assert (waiting.state, waiting.due_at) == (JobState.QUEUED, 1_000_000 + delay)
    assert posts_too_early == 1
    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_rate_limits_double_the_wait_and_never_fail_a_job(harness: JobHarness, anna: Person) -> None:
    """However long the service is busy, the job is submitted in the end."""
    harness.api.faults.add("submit", too_many_requests(), times=30)
    job = await harness.job(anna)

    delays = []
    while not harness.api.generations:
        before = harness.clock()
        await harness.go()
        delays.append(((await harness.stored(job)).due_at or 0) - before)
        harness.clock.now += delays[-1]

    assert delays[:4] == [1, 2, 4, 8]
    assert max(delays) == 300
    assert harness.api.posts == 31


async def test_rate_limits_leave_attempts_for_preparation(harness: JobHarness, anna: Person) -> None:
    """A job that the service has refused many times survives a temporary failure with its files."""
    harness.api.faults.add("submit", too_many_requests(), times=20)
    job = await harness.job(anna)
    for _ in range(20):
        await harness.go(300)
    harness.preparation.error = RetryError("the download broke")
    await harness.go(300)
    harness.preparation.error = None

    await harness.go(600)

    assert (await harness.stored(job)).state is JobState.GENERATING


@pytest.mark.parametrize(
    ("answer", "ending"),
    [
        (FakeResponse(400, {"message": "Invalid enum value"}), Ending.NOT_ACCEPTED),
        (FakeResponse(413, b""), Ending.NOT_ACCEPTED),
        (FakeResponse(422, {"message": "The image was flagged as unsafe: safety"}), Ending.REFUSED),
        (FakeResponse(400, {"message": "No person detected"}), Ending.NO_PERSON),
    ],
)
async def test_rejected_job_has_failed(
    harness: JobHarness, anna: Person, answer: FakeResponse, ending: Ending
) -> None:
    """The service would refuse the same files again."""
    harness.api.faults.add("submit", Fault(answer))

    over = await harness.until_over(await harness.job(anna))

    assert (over.state, over.ending) == (JobState.FAILED, ending)
    assert harness.api.posts == 1


async def test_job_found_submitting_at_the_start_is_uncertain(harness: JobHarness, anna: Person) -> None:
    """A process was killed in the POST: nothing is sent again, and the person is told once."""
    job = await harness.job(anna, JobState.SUBMITTING)

    await harness.runner.recover()
    over = await harness.until_over(job)

    assert over.state is JobState.UNCERTAIN
    assert harness.api.posts == 0
    assert len(anna.chat.by_bot) == 1


async def test_post_cut_off_by_a_stop_is_uncertain_afterwards(harness: JobHarness, anna: Person) -> None:
    """It may have arrived, and isn't made again at the next start."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=0.1)
    job = await harness.posting(anna, asyncio.Event())

    await harness.runner.close()
    await harness.restart()
    await harness.runner.recover()
    over = await harness.until_over(job)

    assert over.state is JobState.UNCERTAIN
    assert harness.api.posts == 1
    assert len(anna.chat.by_bot) == 1


async def test_nothing_is_estimated_between_post_and_write(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The estimate is made before the POST: nothing is read while the id is in memory only."""
    order = []
    samples = DurationStore.samples

    async def note_reading(durations: DurationStore, mode: str) -> list[Sample]:
        order.append("read")
        return await samples(durations, mode)

    async def note_post(target: str) -> None:
        order.append(target)

    monkeypatch.setattr(DurationStore, "samples", note_reading)
    harness.api.on_request.append(note_post)
    await harness.job(anna)

    await harness.go()

    assert order == ["read", "submit"]


async def test_only_failures_in_a_row_are_an_outage(harness: JobHarness, anna: Person) -> None:
    """Two lost POSTs, one that is accepted, two more lost ones: no pause."""
    for fault in (server_error(502), server_error(502), None, server_error(502), server_error(502)):
        if fault is not None:
            harness.api.faults.add("submit", fault)
        await harness.job(anna, has_status=False)
        await harness.go()

    assert harness.api.posts == 5
    assert await harness.pauses.get() is None


async def test_nothing_is_posted_before_submitting_is_stored(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the database refuses that write, the POST waits; otherwise a crash could repeat it."""
    write, refused = JobStore.write, asyncio.Event()

    async def refuse_submitting(store: JobStore, job: Job, changed: Job) -> Job | None:
        if changed.state is JobState.SUBMITTING:
            refused.set()
            raise StorageError("the disk is full")
        return await write(store, job, changed)

    monkeypatch.setattr(JobStore, "write", refuse_submitting)
    job = await harness.job(anna, has_status=False)
    await harness.runner.tick()
    await asyncio.wait_for(refused.wait(), 10)
    await harness.runner.close()

    assert harness.api.posts == 0
    assert (await harness.stored(job)).state is JobState.QUEUED
