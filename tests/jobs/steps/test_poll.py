import json
from dataclasses import replace

import pytest

from domain.job import Ending, Job, JobState
from domain.money import Usd
from sandbox.aimlapi import Dialect, Failure
from sandbox.faults import FakeResponse, Fault, dropped, server_error, too_many_requests
from sandbox.telegram import Person
from tests.jobs.support.harness import DEADLINE, JobHarness

NOT_FOUND = Fault(FakeResponse(404, {"message": "Inference not found"}))


NO_VIDEO_YET = Fault(FakeResponse(200, {"id": "x", "status": "completed", "video": None, "error": None}))
INTERVAL = 10
DAY = 24 * 3600


async def _until_late(harness: JobHarness, job: Job) -> None:
    """Let the time until the deadline pass."""
    for _ in range(int(DEADLINE // 300) + 2):
        if (await harness.stored(job)).late_at is not None:
            return
        await harness.go(300)
    raise AssertionError("not late after the deadline")


async def _wait(harness: JobHarness, job: Job) -> float:
    """Make the step that is due and return the seconds until the next."""
    await harness.go()
    return ((await harness.stored(job)).due_at or 0) - harness.clock()


async def test_pending_generation_is_polled_again(harness: JobHarness, anna: Person) -> None:
    """As the schedule says."""
    job = await harness.generating(anna)

    waits = []
    for _ in range(4):
        waits.append(await _wait(harness, job))
        harness.clock.now += waits[-1]

    assert waits == [30, 30, 10, 10]
    assert harness.api.requests["poll"] == 4


@pytest.mark.parametrize("fault", [NOT_FOUND, server_error(502), dropped(), Fault(FakeResponse(200, "<html>"))])
async def test_failed_polls_are_repeated_later(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """Each failure in a row doubles the wait; a poll that works ends that."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", fault, times=4)

    waits = []
    for _ in range(5):
        waits.append(await _wait(harness, job))
        harness.clock.now += waits[-1]

    assert waits == [1, 2, 4, 8, 30]
    assert (await harness.stored(job)).attempts == 0


async def test_poll_comes_no_sooner_than_retry_after(harness: JobHarness, anna: Person) -> None:
    """The service gets the time that it asks for."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", too_many_requests(77))

    assert await _wait(harness, job) == 77


async def test_failures_before_a_completion_still_count(harness: JobHarness, anna: Person) -> None:
    """A link that keeps expiring leads back to polling, and is given up in the end."""
    job = await harness.generating(anna)
    job = await harness.jobs.write(job, replace(job, attempts=4)) or job
    await harness.api.finish(job.generation_id or "")
    harness.api.faults.add("result", server_error(503), times=None)

    await harness.go()

    delivering = await harness.stored(job)
    assert delivering.state is JobState.DELIVERING
    assert delivering.attempts >= 4


@pytest.mark.parametrize("dialect", [Dialect(), Dialect(video="strings", completed="succeeded", usage="usd_spent")])
async def test_completed_generation_is_delivered(harness: JobHarness, anna: Person, dialect: Dialect) -> None:
    """However the status is worded; what it cost is stored."""
    harness.api.dialect = dialect
    job = await harness.generating(anna)
    await harness.api.finish(job.generation_id or "")

    await harness.go()

    delivered = await harness.stored(job)
    assert delivered.state is JobState.DELIVERED
    async with harness.database.transaction() as connection:
        rows = await connection.execute_fetchall("SELECT usage FROM jobs WHERE id = ?", (job.id,))
    assert [list(json.loads(row[0])) for row in rows] == [[dialect.usage]]


@pytest.mark.parametrize(
    ("failure", "ending"),
    [
        (Failure("content_policy_violation", "The content was flagged."), Ending.REFUSED),
        (Failure("image_error", "No person found in the image."), Ending.NO_PERSON),
        (Failure("internal_server_error", "out of memory"), Ending.SERVICE_FAILED),
    ],
)
async def test_failed_generation_has_the_ending_of_its_message(
    harness: JobHarness, anna: Person, failure: Failure, ending: Ending
) -> None:
    """The person is told as much as the service's message tells."""
    job = await harness.generating(anna)
    await harness.api.fail(job.generation_id or "", failure)

    over = await harness.until_over(job)

    assert (over.state, over.ending) == (JobState.FAILED, ending)


async def test_late_generation_is_told_once_and_delivered(harness: JobHarness, anna: Person) -> None:
    """Past the deadline polls go on, more rarely; whoever waits is told so, and gets the video when it is there."""
    job = await harness.generating(anna)
    await _until_late(harness, job)
    told = [message.text for message in anna.chat.by_bot if "much longer than usual" in message.text]
    for _ in range(5):
        assert await _wait(harness, job) == 30 * INTERVAL
        harness.clock.now += 30 * INTERVAL

    await harness.api.finish(job.generation_id or "")
    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED
    assert len(told) == 1
    assert len([message for message in anna.chat.by_bot if "much longer than usual" in message.text]) == 1


async def test_late_generation_occupies_no_slot(harness: JobHarness, anna: Person) -> None:
    """A day is long: the queue goes on, and the person may start another video."""
    await harness.restart(max_active=1)
    late = await harness.generating(anna)
    await _until_late(harness, late)

    second = await harness.job(anna)
    await harness.go()

    assert (await harness.stored(second)).state is JobState.GENERATING


async def test_late_generation_is_given_up_after_a_day(harness: JobHarness, anna: Person) -> None:
    """Then it has timed out."""
    job = await harness.generating(anna)

    over = await harness.until_over(job, seconds=590, most=200)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert over.ended_at is not None
    assert 0 <= over.ended_at - (job.submitted_at or 0) - DEADLINE - DAY <= 600
    assert DEADLINE + 24 * 3600 <= harness.clock() - 1_000_000 < DEADLINE + 27 * 3600


@pytest.mark.parametrize("seconds", [3 * 3600, 5 * 24 * 3600])
async def test_leap_of_the_clock_makes_nothing_late(harness: JobHarness, anna: Person, seconds: float) -> None:
    """Nor does a machine that slept: only time in which it could be polled counts."""
    job = await harness.generating(anna)
    await harness.go(60)

    await harness.go(seconds)

    stored = await harness.stored(job)
    assert (stored.state, stored.late_at) == (JobState.GENERATING, None)
    assert not [message for message in anna.chat.by_bot if "much longer than usual" in message.text]


async def test_failed_poll_after_a_sleep_makes_nothing_late(harness: JobHarness, anna: Person) -> None:
    """The network of a machine that wakes up may come a moment later."""
    job = await harness.generating(anna)
    await harness.go(60)
    harness.api.faults.add("poll", server_error(503))

    await harness.go(3 * 3600)

    assert (await harness.stored(job)).late_at is None


async def test_free_poll_does_not_make_the_generation_free(harness: JobHarness, anna: Person) -> None:
    """Its zero may be about the poll; the cost that the submission has told stays."""
    paid = Usd.of(0.25)
    job = await harness.generating(anna, cost=paid)
    done = {"status": "completed", "video": {"url": "https://cdn/a.mp4"}, "meta": {"usage": {"usd_spent": 0}}}
    harness.api.faults.add("poll", Fault(FakeResponse(200, done)))

    await harness.go()

    assert (await harness.stored(job)).cost == paid


async def test_failure_after_the_completion_keeps_the_cost(harness: JobHarness, anna: Person) -> None:
    """The video was made and paid for; its link has expired, and the next poll says that it has failed."""
    paid = Usd.of(0.25)
    job = await harness.generating(anna, generated_at=harness.clock(), cost=paid)
    await harness.api.fail(job.generation_id or "", "gone")

    over = await harness.until_over(job)

    assert (over.state, over.ending, over.cost) == (JobState.FAILED, Ending.RESULT_LOST, paid)


@pytest.mark.parametrize("fault", [NOT_FOUND, server_error(503)], ids=["unknown to the service", "outage"])
async def test_failed_polls_give_up_a_day_after_the_deadline(
    harness: JobHarness, anna: Person, fault: Fault
) -> None:
    """However they fail: the video may be there when the service is back."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", fault, times=None)
    await harness.go(DEADLINE + 23 * 3600)
    waiting = await harness.stored(job)

    over = await harness.until_over(job, seconds=1800, most=120)

    assert waiting.state is JobState.GENERATING
    assert (over.state, over.ending) == (JobState.FAILED, Ending.TIMED_OUT)
    assert (over.ended_at or 0) - (over.late_at or 0) >= DAY


async def test_video_link_may_come_after_the_completion(harness: JobHarness, anna: Person) -> None:
    """What says that it is completed, but has no video yet, is polled again for minutes."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", NO_VIDEO_YET, times=5)
    await harness.api.finish(job.generation_id or "")

    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED


async def test_completion_that_never_has_a_video_is_lost(harness: JobHarness, anna: Person) -> None:
    """After a quarter of an hour nobody believes in it any more."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", NO_VIDEO_YET, times=None)

    over = await harness.until_over(job)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.RESULT_LOST)
    assert harness.api.requests["poll"] >= 10


async def test_result_past_the_deadline_is_delivered(harness: JobHarness, anna: Person) -> None:
    """The bot was down meanwhile, but the video was made and paid for."""
    job = await harness.generating(anna)
    await harness.api.finish(job.generation_id or "")

    await harness.go(DEADLINE + 3600)

    assert (await harness.stored(job)).state is JobState.DELIVERED


async def test_operator_hears_of_a_generation_that_is_given_up(harness: JobHarness, anna: Person) -> None:
    """With the job and the generation, since it may be paid for."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", NO_VIDEO_YET, times=None)

    await harness.until_over(job)

    (alert,) = [message.text for message in harness.admin.chat.by_bot]
    assert f"Job {job.id} " in alert
    assert (job.generation_id or "none") in alert
    assert "result-lost" in alert


async def test_generation_that_was_given_up_can_be_polled_again(harness: JobHarness, anna: Person) -> None:
    """By the operator's wish; what is there meanwhile is delivered."""
    job = await harness.generating(anna)
    harness.api.faults.add("poll", NO_VIDEO_YET, times=None)
    await harness.until_over(job)
    harness.api.faults.clear()
    await harness.api.finish(job.generation_id or "")

    assert await harness.jobs.poll_again(job.id, now=harness.clock())
    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED
    assert not await harness.jobs.poll_again(job.id, now=harness.clock())


async def test_time_of_completion_is_stored_once(harness: JobHarness, anna: Person) -> None:
    """A link that is requested again doesn't make the generation longer."""
    harness.api.faults.add("result", Fault(FakeResponse(403, b"")), times=2)
    job = await harness.generating(anna)
    await harness.go(240)
    await harness.api.finish(job.generation_id or "")
    await harness.go(60)
    seen_at = harness.clock()
    waiting = await harness.stored(job)

    over = await harness.until_over(job)

    assert waiting.state is JobState.GENERATING
    assert over.state is JobState.DELIVERED
    assert harness.clock() > seen_at
    assert waiting.generated_at == over.generated_at == seen_at


async def test_failed_generation_has_no_time_of_completion(harness: JobHarness, anna: Person) -> None:
    """How long a failure took says nothing about the next video."""
    job = await harness.generating(anna)
    await harness.api.fail(job.generation_id or "", Failure("internal_server_error", "out of memory"))

    assert (await harness.until_over(job)).generated_at is None
