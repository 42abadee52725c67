import asyncio
import time

from domain.job import Ending, JobState
from domain.timeouts import TIMEOUTS, StepTimeouts
from jobs.runner import MAX_LONG_RUNNING, MAX_RUNNING
from sandbox.faults import FakeResponse, Fault, held
from sandbox.telegram import Person
from tests.jobs.support.harness import VIDEO, House


async def test_never_more_generations_than_places(house: House, anna: Person) -> None:
    """With two places, two generations are under way until one is done; then the next begins at once."""
    house.restart(max_active=2)
    for _ in range(5):
        await house.job(anna)
    most = 0

    async def count(_target: str) -> None:
        nonlocal most
        most = max(most, sum(not each.ended for each in house.api.generations))

    house.api.on_response.append(count)
    await house.go()
    for number in range(5):
        await house.api.fail(house.api.generations[number].id, "to make room")
        await house.go(30)

    assert most == 2
    assert len(house.api.generations) == 5


async def test_first_come_first_served(house: House, anna: Person) -> None:
    """With one place, the files are prepared in the order in which the jobs were started."""
    house.restart(max_active=1)
    ids = [(await house.job(anna)).id for _ in range(3)]
    for number in range(3):
        await house.go(30)
        await house.api.fail(house.api.generations[number].id, "to make room")

    assert house.ready_made.begun == ids


async def test_a_job_cancelled_while_it_is_prepared_is_never_submitted(house: House, anna: Person) -> None:
    """Whoever cancels in time pays nothing, and reads so."""
    house.ready_made.hold = asyncio.Event()
    job = await house.job(anna)
    await house.runner.tick()
    assert await house.jobs.cancel(job.id, now=house.clock())

    await house.runner.tick()
    house.ready_made.hold.set()
    await house.settle()

    assert (await house.stored(job)).state is JobState.CANCELLED
    assert house.api.posts == 0
    assert anna.chat.by_bot[0].text == house.texts.say("ending-cancelled")
    assert not house.folder_of(job).exists()


async def test_a_step_that_has_outlived_its_lease_changes_nothing(house: House, anna: Person) -> None:
    """A job that was claimed anew belongs to the newer claim: there is one POST, not two."""
    old, new = asyncio.Event(), asyncio.Event()
    house.ready_made.hold = old
    job = await house.job(anna)
    await house.runner.tick()
    await house.ready_made.arrivals.acquire()
    (outlived,) = house.under_way()
    house.clock.now += TIMEOUTS.steps.lease + 1
    house.ready_made.hold = new
    await house.runner.tick()
    await house.ready_made.arrivals.acquire()
    old.set()
    await asyncio.wait([outlived], timeout=10)
    has_kept_the_files = house.folder_of(job).exists()
    new.set()
    await house.settle()

    assert has_kept_the_files
    assert len(house.ready_made.begun) == 2
    assert house.api.posts == 1
    assert (await house.stored(job)).state is JobState.GENERATING


async def test_deliveries_that_hang_keep_no_look_and_no_word_waiting(house: House, anna: Person) -> None:
    """However many videos can't be sent just now, generations are looked at, and ends are told."""
    house.restart(max_active=100)
    answer = asyncio.Event()
    house.api.faults.add("result", Fault(FakeResponse(410), hold=answer), times=None)
    for _ in range(MAX_RUNNING + 1):
        await house.delivering(anna, VIDEO, has_status=False)
    await house.runner.tick()
    await house.api.wait_for(lambda api: api.requests["result"] == MAX_LONG_RUNNING)
    await house.generating(anna, has_status=False)
    failed = await house.job(anna, JobState.FAILED, ending=Ending.REFUSED, has_status=False)
    waiting = await house.job(anna, has_status=False)

    await house.runner.tick()
    await house.api.wait_for(lambda api: api.requests["poll"])
    await anna.chat.wait_for("safety check")
    begun = len(house.ready_made.begun)
    answer.set()
    await house.settle()

    assert begun == 0, "a preparation is as long a step as a delivery"
    assert house.ready_made.begun == [waiting.id]
    assert (await house.stored(failed)).due_at is None


async def test_full_long_steps_claim_nothing_from_the_queue(house: House, anna: Person) -> None:
    """After a crash, interrupted POSTs and deliveries may be more than the long steps that run at once."""
    states = [JobState.SUBMITTING] * MAX_LONG_RUNNING + [JobState.DELIVERING] * (MAX_RUNNING - MAX_LONG_RUNNING)
    for state in states:
        await house.job(anna, state, has_status=False)
    queued = [await house.job(anna, has_status=False) for _ in range(3)]

    await house.runner.tick()

    assert len(house.under_way()) == MAX_RUNNING
    assert [(await house.stored(job)).claim for job in queued] == [job.claim for job in queued]
    await house.settle()


async def test_a_mistake_in_a_step_ends_in_words(house: House, anna: Person) -> None:
    """It is tried a few times, and then the person is told that it is our fault."""
    house.ready_made.error = ZeroDivisionError()

    over = await house.until_over(await house.job(anna))

    assert (over.state, over.ending) == (JobState.FAILED, Ending.BROKEN)
    assert len(house.ready_made.begun) == 5
    assert house.api.posts == 0


async def test_a_step_that_takes_too_long_is_stopped(house: House, anna: Person) -> None:
    """It is made again when its lease has run out."""
    house.restart(step_timeouts=StepTimeouts(step=0.1))
    house.ready_made.hold = asyncio.Event()
    job = await house.job(anna)
    await house.go()
    waiting = await house.stored(job)

    assert (waiting.state, waiting.due_at) == (JobState.QUEUED, house.clock() + TIMEOUTS.steps.lease)
    house.restart(step_timeouts=TIMEOUTS.steps)
    await house.go(TIMEOUTS.steps.lease)
    assert (await house.stored(job)).state is JobState.GENERATING


async def test_steps_under_way_are_due_again_after_a_restart(house: House, anna: Person) -> None:
    """A job whose preparation was killed is prepared again at once, and what was on the disk is gone."""
    house.ready_made.hold = asyncio.Event()
    job = await house.job(anna)
    await house.runner.tick()
    await house.runner.close()
    left = await house.workspace.folder(999)

    house.restart()
    await house.runner.recover()
    await house.go()

    assert (await house.stored(job)).state is JobState.GENERATING
    assert not left.exists()


async def test_a_stop_does_not_wait_for_a_preparation(house: House, anna: Person) -> None:
    """It costs nothing to prepare again."""
    house.ready_made.hold = asyncio.Event()
    await house.job(anna)
    await house.runner.tick()
    started = time.monotonic()

    await house.runner.close()

    assert time.monotonic() - started < 1
    assert house.under_way() == []


async def test_a_stop_lets_a_quick_post_finish(house: House, anna: Person) -> None:
    """Its answer is worth a moment: otherwise a paid generation would be lost."""
    answer = asyncio.Event()
    house.api.faults.add("submit", held(answer))
    job = await house.job(anna)
    await house.runner.tick()
    await house.api.submitted()

    closing = asyncio.create_task(house.runner.close())
    await asyncio.sleep(0)
    answer.set()
    await closing

    stored = await house.stored(job)
    assert (stored.state, stored.generation_id) == (JobState.GENERATING, house.api.generations[0].id)


async def test_a_stop_leaves_within_seconds(house: House, anna: Person) -> None:
    """A POST whose answer doesn't come is left: the next start takes it as uncertain."""
    house.restart(step_timeouts=StepTimeouts(interruption=0.2))
    house.api.faults.add("submit", held(asyncio.Event()))
    job = await house.job(anna)
    await house.runner.tick()
    await house.api.submitted()
    started = time.monotonic()

    await house.runner.close()

    assert time.monotonic() - started < 2
    assert house.under_way() == []
    assert (await house.stored(job)).state is JobState.SUBMITTING


async def test_nothing_begins_after_a_stop(house: House, anna: Person) -> None:
    """Neither a tick that was under way nor a later one starts a step that nobody would wait for."""
    job = await house.job(anna)
    ticking = asyncio.create_task(house.runner.tick())
    await asyncio.sleep(0)

    await house.runner.close()
    await ticking
    await house.runner.tick()

    assert house.under_way() == []
    assert house.api.posts == 0
    assert (await house.stored(job)).state is JobState.QUEUED


async def test_many_ticks_at_once_make_each_step_once(house: House, anna: Person) -> None:
    """The clock of the house, handlers and ended steps all tick: a job is claimed by one of them."""
    ids = [(await house.job(anna)).id for _ in range(4)]

    await asyncio.gather(*(house.runner.tick() for _ in range(10)))
    await house.settle()

    assert sorted(house.ready_made.begun) == ids
    assert house.api.posts == 4
