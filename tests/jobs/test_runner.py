import asyncio
from typing import Any

import pytest

from domain.job import Ending, Job, JobState
from domain.timeouts import TIMEOUTS, StepTimeouts
from jobs.runner import MAX_LONG_RUNNING, MAX_RUNNING
from jobs.workspace import Workspace
from sandbox.faults import FakeResponse, Fault
from sandbox.telegram import Person
from storage.chats import ChatStore
from storage.database import StorageError
from storage.jobs import JobStore
from storage.pause import Pause, PauseStore
from tests.jobs.support.harness import VIDEO, JobHarness
from tests.storage.support.raw import run


async def test_generations_never_exceed_the_slots(harness: JobHarness, anna: Person) -> None:
    """With two slots, two generations are under way until one is done; then the next begins at once."""
    await harness.restart(max_active=2)
    for _ in range(5):
        await harness.job(anna)
    most = 0

    async def count(_target: str) -> None:
        nonlocal most
        most = max(most, sum(not each.ended for each in harness.api.generations))

    harness.api.on_response.append(count)
    await harness.go()
    for number in range(5):
        await harness.api.fail(harness.api.generations[number].id, "to make room")
        await harness.go(30)

    assert most == 2
    assert len(harness.api.generations) == 5


async def test_queue_is_first_come_first_served(harness: JobHarness, anna: Person) -> None:
    """With one slot, the files are prepared in the order in which the jobs were started."""
    await harness.restart(max_active=1)
    ids = [(await harness.job(anna)).id for _ in range(3)]
    for number in range(3):
        await harness.go(30)
        await harness.api.fail(harness.api.generations[number].id, "to make room")

    assert harness.preparation.begun == ids


async def test_job_cancelled_in_preparation_is_never_submitted(harness: JobHarness, anna: Person) -> None:
    """Cancelling in time costs nothing, and the message says so."""
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.runner.tick()
    assert await harness.jobs.cancel(job.id, now=harness.clock())

    await harness.runner.tick()
    harness.preparation.hold.set()
    await harness.settle()

    assert (await harness.stored(job)).state is JobState.CANCELLED
    assert harness.api.posts == 0
    assert anna.chat.by_bot[0].text == harness.texts.say("ending-cancelled")
    assert not harness.folder_of(job).exists()


async def test_hanging_deliveries_delay_no_poll_and_no_message(harness: JobHarness, anna: Person) -> None:
    """However many videos can't be sent, generations are polled, and endings are told."""
    await harness.restart(max_active=100)
    answer = asyncio.Event()
    harness.api.faults.add("result", Fault(FakeResponse(410), hold=answer), times=None)
    for _ in range(MAX_RUNNING + 1):
        await harness.delivering(anna, VIDEO, has_status=False)
    await harness.runner.tick()
    await harness.api.wait_for(lambda api: api.requests["result"] == MAX_LONG_RUNNING)
    await harness.generating(anna, has_status=False)
    failed = await harness.job(anna, JobState.FAILED, ending=Ending.REFUSED, has_status=False)
    waiting = await harness.job(anna, has_status=False)

    await harness.runner.tick()
    await harness.api.wait_for(lambda api: api.requests["poll"])
    await anna.chat.wait_for("safety check")
    begun = len(harness.preparation.begun)
    answer.set()
    await harness.settle()

    assert begun == 0, "a preparation is as long a step as a delivery"
    assert harness.preparation.begun == [waiting.id]
    assert (await harness.stored(failed)).due_at is None


async def test_full_long_steps_claim_nothing_from_the_queue(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a crash, interrupted POSTs and deliveries may be more than the long steps that run at once."""
    may_write, write = asyncio.Event(), JobStore.write

    async def write_late(store: JobStore, *job: Any, **options: Any) -> Any:
        await may_write.wait()
        return await write(store, *job, **options)

    states = [JobState.SUBMITTING] * MAX_LONG_RUNNING + [JobState.DELIVERING] * (MAX_RUNNING - MAX_LONG_RUNNING)
    for state in states:
        await harness.job(anna, state, has_status=False)
    queued = [await harness.job(anna, has_status=False) for _ in range(3)]
    monkeypatch.setattr(JobStore, "write", write_late)

    await harness.runner.tick()

    assert len(harness.under_way()) == MAX_RUNNING
    assert [(await harness.stored(job)).claim for job in queued] == [job.claim for job in queued]
    may_write.set()
    await harness.settle()


async def test_unexpected_error_ends_in_a_message(harness: JobHarness, anna: Person) -> None:
    """The step is tried a few times; then the person is told that the bot has failed."""
    harness.preparation.error = ZeroDivisionError()

    over = await harness.until_over(await harness.job(anna))

    assert (over.state, over.ending) == (JobState.FAILED, Ending.BROKEN)
    assert len(harness.preparation.begun) == 5
    assert harness.api.posts == 0


async def test_step_that_takes_too_long_is_stopped(harness: JobHarness, anna: Person) -> None:
    """It is run again when its lease has run out."""
    await harness.restart(step_timeouts=StepTimeouts(step=0.1))
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.go()
    waiting = await harness.stored(job)

    assert (waiting.state, waiting.due_at) == (JobState.QUEUED, harness.clock() + TIMEOUTS.steps.lease)
    await harness.restart(step_timeouts=TIMEOUTS.steps)
    await harness.go(TIMEOUTS.steps.lease)
    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_interrupted_steps_are_due_after_a_restart(harness: JobHarness, anna: Person) -> None:
    """A job whose preparation was killed is prepared again at once, and leftover files are removed."""
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.runner.tick()
    await harness.runner.close()
    left = await harness.workspace.folder(999)

    await harness.restart()
    await harness.runner.recover()
    await harness.go()

    assert (await harness.stored(job)).state is JobState.GENERATING
    assert not left.exists()


async def test_simultaneous_ticks_run_each_step_once(harness: JobHarness, anna: Person) -> None:
    """The timer, handlers and ended steps all tick: a job is claimed by one of them."""
    ids = [(await harness.job(anna)).id for _ in range(4)]

    await asyncio.gather(*(harness.runner.tick() for _ in range(10)))
    await harness.settle()

    assert sorted(harness.preparation.begun) == ids
    assert harness.api.posts == 4


async def _storage_error(*_: Any, **__: Any) -> Any:
    raise StorageError("the disk is full")


@pytest.mark.parametrize(
    ("store", "method"),
    [(PauseStore, "all"), (JobStore, "claim_queued")],
    ids=["reading the pause", "claiming from the queue"],
)
async def test_error_in_a_tick_strands_no_claim(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch, store: type, method: str
) -> None:
    """What the tick has claimed before is started all the same, not half an hour later."""
    await harness.pauses.begin(Pause("credits", length=60.0, until=harness.clock()))
    polled = await harness.generating(anna)
    queued = await harness.job(anna)
    monkeypatch.setattr(store, method, _storage_error)

    with pytest.raises(StorageError):
        await harness.runner.tick()
    monkeypatch.undo()
    await harness.settle()

    assert harness.api.requests["poll"] == 1
    assert [(await harness.stored(job)).step_started_at for job in (polled, queued)] == [None, None]


async def test_pause_that_is_not_prolonged_strands_no_claim(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The job that tries whether the pause is over was claimed before, and is tried."""
    await harness.pauses.begin(Pause("credits", length=60.0, until=harness.clock()))
    queued = await harness.job(anna)
    monkeypatch.setattr(PauseStore, "prolong", _storage_error)

    await harness.runner.tick()
    await harness.settle()

    assert (await harness.stored(queued)).state is JobState.GENERATING


async def test_cancelled_tick_strands_no_claim(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A handler that is cancelled while it ticks leaves no job without its step."""
    claim, has_claimed, may_go_on = JobStore.claim_due, asyncio.Event(), asyncio.Event()

    async def claim_slowly(store: JobStore, **bounds: Any) -> list[Job]:
        claimed = await claim(store, **bounds)
        has_claimed.set()
        await may_go_on.wait()
        return claimed

    job = await harness.generating(anna)
    monkeypatch.setattr(JobStore, "claim_due", claim_slowly)
    ticking = asyncio.create_task(harness.runner.tick())
    await has_claimed.wait()
    ticking.cancel()
    await asyncio.wait([ticking])
    monkeypatch.undo()
    may_go_on.set()
    await harness.api.wait_for(lambda api: api.requests["poll"])
    await harness.settle()

    assert (await harness.stored(job)).step_started_at is None


@pytest.mark.parametrize(
    ("error", "attempts"),
    [(StorageError("the disk is full"), 0), (ZeroDivisionError(), 1)],
    ids=["disk", "unexpected"],
)
async def test_step_that_recovery_can_not_handle_is_given_back(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch, error: Exception, attempts: int
) -> None:
    """It is due again within seconds, not when its lease runs out."""

    async def fail(*_: Any, **__: Any) -> Any:
        raise error

    group = harness.world.group("Friends", anna)
    job = await harness.delivering(anna, VIDEO, chat=group)
    group.migrate()
    monkeypatch.setattr(ChatStore, "move_chat", fail)
    await harness.go()
    waiting, seconds = await harness.stored(job), harness.clock() + 60
    monkeypatch.undo()
    over = await harness.until_over(job)

    assert (waiting.step_started_at, waiting.attempts) == (None, attempts)
    assert (waiting.due_at or 0) <= seconds
    assert over.state is JobState.DELIVERED


async def test_files_of_jobs_that_went_on_elsewhere_are_removed(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another replica has claimed the next step, or the job has ended there; what goes on here keeps its files.

    So does what this process has found at its start: it was claimed by a former one.
    """
    monkeypatch.setattr(harness.services.jobs, "is_shared", True)
    elsewhere, ended, here, unclaimed, former = [await harness.job(anna, JobState.DELIVERING) for _ in range(5)]
    workspace = Workspace(harness.data_dir)
    for job in (elsewhere, ended, here, unclaimed, former):
        await workspace.folder(job.id)
    async with harness.database.transaction() as connection:
        claim = "UPDATE jobs SET claimed_by = ? WHERE id = ?"
        await run(connection, "INSERT INTO replicas (id, beats) VALUES ('another', 1)")
        await run(connection, claim, ("another", elsewhere.id))
        await run(connection, claim, ("former", former.id))
        await run(connection, claim, (harness.database.replica, here.id))
        await run(connection, "UPDATE jobs SET due_at = NULL WHERE id = ?", (ended.id,))

    await harness.runner.remove_left_files()

    assert await workspace.jobs() == {here.id, unclaimed.id, former.id}


async def test_claim_without_a_step_is_given_back(harness: JobHarness, anna: Person) -> None:
    """The connection broke when it was made. A step that runs keeps its claim."""
    harness.preparation.hold = asyncio.Event()
    running = await harness.job(anna)
    await harness.runner.tick()
    stray = await harness.delivering(anna, VIDEO)
    await harness.jobs.claim_due(now=harness.clock(), lease=1800, limit=9, deliveries=9)
    stored = [await harness.stored(job) for job in (running, stray)]
    held = {(job.id, job.claim) for job in stored}

    for _ in range(2):
        await harness.runner.free_strays(held, of=harness.runner.claims())

    kept, due = [await harness.stored(job) for job in (running, stray)]
    assert (kept.claim, kept.step_started_at is None) == (stored[0].claim, False)
    assert (due.claim, due.step_started_at, due.due_at) == (stored[1].claim + 1, None, harness.clock())
