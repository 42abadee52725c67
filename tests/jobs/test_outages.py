from itertools import pairwise

import pytest
from telegram.error import NetworkError

from domain.job import Job, JobState
from jobs.transitions import RetryError
from sandbox.faults import FakeResponse, Fault, dropped, server_error, too_many_requests
from sandbox.telegram import Person
from storage.pause import Pause
from tests.jobs.support.harness import JobHarness

IN_A_ROW = 5
NOT_FOUND = Fault(FakeResponse(404, {"message": "Inference not found"}))


def _alerts(harness: JobHarness) -> list[str]:
    return [message.text for message in harness.admin.chat.by_bot]


async def _poll_jobs(harness: JobHarness, anna: Person, count: int) -> list[Job]:
    """Poll so many generations at the same time."""
    jobs = [await harness.generating(anna, has_status=False) for _ in range(count)]
    await harness.go()
    return jobs


async def _is_waiting(harness: JobHarness, job: Job) -> bool:
    """Tell whether the person reads that the service doesn't answer."""
    status = await harness.board.status(await harness.stored(job))
    return status.name == "waiting"


async def _post_jobs(harness: JobHarness, anna: Person, fault: Fault, count: int) -> None:
    """Submit so many jobs, one after the other, while the service has this fault."""
    harness.api.faults.add("submit", fault, times=None)
    for _ in range(count):
        await harness.job(anna, has_status=False)
        await harness.go()


# Polls


async def test_few_failed_polls_are_no_outage(harness: JobHarness, anna: Person) -> None:
    """Nobody is told, and everything goes on."""
    harness.api.faults.add("poll", server_error(502), times=IN_A_ROW - 1)
    jobs = await _poll_jobs(harness, anna, IN_A_ROW - 1)

    assert not await _is_waiting(harness, jobs[0])
    assert _alerts(harness) == []


@pytest.mark.parametrize("fault", [server_error(502), dropped(), Fault(FakeResponse(200, "<html>"))])
async def test_service_that_is_down_is_reported_once(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """However many polls fail, by whatever sign of an outage, and however long it lasts."""
    harness.api.faults.add("poll", fault, times=None)
    jobs = await _poll_jobs(harness, anna, 2 * IN_A_ROW)
    for _ in range(20):
        await harness.go(60)

    assert await _is_waiting(harness, jobs[0])
    (alert,) = _alerts(harness)
    assert "The AI/ML API is down" in alert


@pytest.mark.parametrize("fault", [NOT_FOUND, too_many_requests()])
async def test_refused_polls_are_no_outage(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """A service that refuses is up."""
    harness.api.faults.add("poll", fault, times=None)
    jobs = await _poll_jobs(harness, anna, 2 * IN_A_ROW)

    assert not await _is_waiting(harness, jobs[0])


async def test_outage_lets_one_poll_through_at_a_time(harness: JobHarness, anna: Person) -> None:
    """Ten generations don't hammer a service that is down: pauses grow to a minute, and each ends with one poll."""
    harness.api.faults.add("poll", server_error(503), times=None)
    await _poll_jobs(harness, anna, 10)
    polls, times = harness.api.requests["poll"], []
    for _ in range(300):
        await harness.go(1)
        assert harness.api.requests["poll"] - polls <= 1
        if harness.api.requests["poll"] > polls:
            polls = harness.api.requests["poll"]
            times.append(harness.clock() - 1_000_000)

    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert all(gap >= min(60, 10 * 2**number) for number, gap in enumerate(gaps))
    assert max(gaps) <= 61, "the first poll comes within a minute of the service's return"


async def test_polls_that_wait_use_up_no_attempts(harness: JobHarness, anna: Person) -> None:
    """A poll that was not made has not failed."""
    harness.api.faults.add("poll", server_error(503), times=None)
    jobs = await _poll_jobs(harness, anna, IN_A_ROW)
    waiting = await harness.generating(anna, has_status=False)
    await harness.go()

    assert harness.api.requests["poll"] == IN_A_ROW
    postponed = await harness.stored(waiting)
    assert (postponed.state, postponed.attempts, postponed.step_started_at) == (JobState.GENERATING, 0, None)
    assert postponed.due_at == harness.clock() + 10
    assert (await harness.stored(jobs[0])).attempts == 1


async def test_outage_has_pauses_of_its_own(harness: JobHarness, anna: Person) -> None:
    """Failures before it come at growing intervals; its pauses begin short, and use up no attempts."""
    harness.api.faults.add("poll", server_error(503), times=None)
    job, waits = await harness.generating(anna, has_status=False), []
    for _ in range(8):
        await harness.go()
        job = await harness.stored(job)
        waits.append((job.due_at or 0) - harness.clock())
        harness.clock.now += waits[-1]

    assert waits == [1, 2, 4, 8, 10, 20, 40, 60]
    assert job.attempts == IN_A_ROW - 1


async def test_service_that_is_back_continues_everything(harness: JobHarness, anna: Person) -> None:
    """One answered poll lets the others be made, and jobs be submitted."""
    harness.api.faults.add("poll", server_error(503), times=None)
    jobs = await _poll_jobs(harness, anna, 2 * IN_A_ROW)
    queued = await harness.job(anna, has_status=False)
    await harness.go()
    posts = harness.api.posts
    for job in jobs:
        await harness.api.finish(job.generation_id or "")
    harness.api.faults.clear()

    for _ in range(9):
        await harness.go(10)

    assert {(await harness.stored(job)).state for job in jobs} == {JobState.DELIVERED}
    assert (await harness.stored(queued)).state is JobState.GENERATING
    assert harness.api.posts == posts + 1
    assert "takes jobs again" in _alerts(harness)[-1]
    assert len(_alerts(harness)) == 2


async def test_nothing_is_submitted_to_a_service_that_is_down(harness: JobHarness, anna: Person) -> None:
    """A POST would be lost there, and somebody's job with it."""
    harness.api.faults.add("poll", server_error(503), times=None)
    await _poll_jobs(harness, anna, IN_A_ROW)
    posts = harness.api.posts

    queued = await harness.job(anna, has_status=False)
    await harness.go()

    assert harness.api.posts == posts
    assert (await harness.stored(queued)).state is JobState.QUEUED


async def test_outage_keeps_the_pause_for_missing_credits(harness: JobHarness, anna: Person) -> None:
    """An account without credits still has none when the service is back."""
    await harness.pauses.begin(Pause("credits", 60, harness.clock() + 60))
    harness.api.faults.add("poll", server_error(503), times=None)
    jobs = await _poll_jobs(harness, anna, IN_A_ROW)
    harness.api.faults.clear()
    for _ in range(5):
        await harness.go(10)

    assert not await _is_waiting(harness, jobs[0])
    assert (await harness.stored(jobs[0])).state is JobState.GENERATING
    pause = await harness.pauses.get()
    assert pause is not None
    assert pause.reason == "credits"


# Submissions


@pytest.mark.parametrize("fault", [dropped(), server_error(502), Fault(FakeResponse(200, {"status": "queued"}))])
async def test_three_lost_posts_begin_a_pause(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """Each has cost somebody their job; the fourth waits in the queue. The operator is told once of each."""
    await _post_jobs(harness, anna, fault, 4)

    assert harness.api.posts == 3
    alerts = _alerts(harness)
    assert ["The request may or may not have arrived" in alert for alert in alerts].count(True) == 3
    assert ["The AI/ML API is down" in alert for alert in alerts].count(True) == 1
    assert len(alerts) == 4


async def test_post_lost_by_a_dead_service_begins_a_pause(harness: JobHarness, anna: Person) -> None:
    """Where a free call isn't answered either, one lost job is enough to know that the service is down."""
    harness.api.faults.add("billing", server_error(503), times=None)
    await _post_jobs(harness, anna, server_error(503), 3)

    assert harness.api.posts == 1
    assert ["The AI/ML API is down" in alert for alert in _alerts(harness)].count(True) == 1


async def test_answered_post_resets_the_count(harness: JobHarness, anna: Person) -> None:
    """Only POSTs in a row are an outage."""
    for fault in (server_error(502), server_error(502), too_many_requests(), server_error(502), server_error(502)):
        harness.api.faults.add("submit", fault)
        await harness.job(anna, has_status=False)
        await harness.go()

    assert await harness.pauses.get() is None


async def test_free_call_is_tried_first_after_an_outage(harness: JobHarness, anna: Person) -> None:
    """As long as the balance can't be read, no POST is made, and the job waits unchanged."""
    await _post_jobs(harness, anna, server_error(502), 3)
    harness.api.faults.add("billing", server_error(502), times=None)
    queued = await harness.job(anna, has_status=False)
    for _ in range(60):
        await harness.go(60)

    assert harness.api.posts == 3
    assert 3 <= harness.api.requests["billing"] <= 10
    waiting = await harness.stored(queued)
    assert (waiting.state, waiting.attempts) == (JobState.QUEUED, 0)

    harness.api.faults.clear()
    await harness.go(900)

    assert (await harness.stored(queued)).state is JobState.GENERATING
    assert harness.api.posts == 4


async def test_one_job_is_tried_after_each_pause(harness: JobHarness, anna: Person) -> None:
    """While POSTs are lost and everything else is answered, each pause costs one job at most."""
    await _post_jobs(harness, anna, server_error(502), 3)
    for _ in range(5):
        await harness.job(anna, has_status=False)
    await harness.go(60)

    assert harness.api.posts == 4


# Telegram


async def _telegram_goes_down(harness: JobHarness) -> None:
    harness.telegram.faults.add("*", server_error(502), times=None)
    for _ in range(IN_A_ROW):
        with pytest.raises(NetworkError):
            await harness.bot.get_me()


async def test_jobs_wait_while_telegram_is_down(harness: JobHarness, anna: Person) -> None:
    """Steps that need Telegram are postponed, with no attempt used up; generations are polled."""
    job = await harness.job(anna, has_status=False)
    polled = await harness.generating(anna, has_status=False)
    await _telegram_goes_down(harness)

    await harness.go()

    waiting = await harness.stored(job)
    assert (waiting.state, waiting.attempts, waiting.due_at) == (JobState.QUEUED, 0, harness.clock() + 10)
    assert harness.preparation.begun == []
    assert harness.api.requests["poll"] == 1
    assert (await harness.stored(polled)).due_at == harness.clock() + 30


async def test_no_job_is_given_up_while_telegram_is_down(harness: JobHarness, anna: Person) -> None:
    """Half an hour of failures ends a job in the queue, but not half a day of an outage."""
    job = await harness.job(anna, has_status=False)
    await _telegram_goes_down(harness)
    harness.preparation.error = RetryError("no file")
    for _ in range(12 * 12):
        await harness.go(300)

    assert (await harness.stored(job)).state is JobState.QUEUED
    assert len(harness.preparation.begun) > 20


async def test_jobs_continue_when_telegram_is_back(harness: JobHarness, anna: Person) -> None:
    """Any answered call is enough."""
    job = await harness.job(anna, has_status=False)
    await _telegram_goes_down(harness)
    await harness.go()
    harness.telegram.faults.clear()

    await harness.bot.get_me()
    await harness.go(10)

    assert (await harness.stored(job)).state is JobState.GENERATING
