import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from telegram.error import NetworkError

from domain.job import Job, JobState
from jobs.transitions import RetryError
from sandbox.faults import FakeResponse, Fault, dropped, held, server_error, too_many_requests
from sandbox.telegram import Person
from storage.database import Database, StorageError
from storage.pause import Pause
from tests.jobs.support.harness import House

IN_A_ROW = 5
NOT_FOUND = Fault(FakeResponse(404, {"message": "Inference not found"}))


def _told(house: House) -> list[str]:
    return [message.text for message in house.admin.chat.by_bot]


async def _looks(house: House, anna: Person, count: int) -> list[Job]:
    """Let so many generations be looked at, at the same time."""
    jobs = [await house.generating(anna, has_status=False) for _ in range(count)]
    await house.go()
    return jobs


async def _posts(house: House, anna: Person, fault: Fault, count: int) -> None:
    """Let so many jobs, one after the other, find the service in trouble."""
    house.api.faults.add("submit", fault, times=None)
    for _ in range(count):
        await house.job(anna, has_status=False)
        await house.go()


# Looks


async def test_a_few_failed_looks_are_no_outage(house: House, anna: Person) -> None:
    """Nobody is told, and everything goes on."""
    house.api.faults.add("poll", server_error(502), times=IN_A_ROW - 1)
    await _looks(house, anna, IN_A_ROW - 1)

    assert not house.breaker.is_open
    assert _told(house) == []


@pytest.mark.parametrize("fault", [server_error(502), dropped(), Fault(FakeResponse(200, "<html>"))])
async def test_a_service_that_is_down_is_told_the_operator_once(house: House, anna: Person, fault: Fault) -> None:
    """However many looks fail, by whatever sign of an outage, and however long it lasts."""
    house.api.faults.add("poll", fault, times=None)
    await _looks(house, anna, 2 * IN_A_ROW)
    for _ in range(20):
        await house.go(60)

    assert house.breaker.is_open
    (told,) = _told(house)
    assert "The AI/ML API is down" in told


@pytest.mark.parametrize("fault", [NOT_FOUND, too_many_requests()])
async def test_refused_looks_are_no_outage(house: House, anna: Person, fault: Fault) -> None:
    """A service that refuses is there."""
    house.api.faults.add("poll", fault, times=None)
    await _looks(house, anna, 2 * IN_A_ROW)

    assert not house.breaker.is_open


async def test_while_it_is_down_one_look_is_made_at_a_time(house: House, anna: Person) -> None:
    """Ten generations don't hammer a service that is down: each pause is longer, and ends with one look."""
    house.api.faults.add("poll", server_error(503), times=None)
    await _looks(house, anna, 10)
    polls, times = house.api.requests["poll"], []
    for _ in range(300):
        await house.go(1)
        assert house.api.requests["poll"] - polls <= 1
        if house.api.requests["poll"] > polls:
            polls = house.api.requests["poll"]
            times.append(house.clock() - 1_000_000)

    assert len(times) in {4, 5}
    assert all(later - sooner >= 10 * 2**number for number, (sooner, later) in enumerate(pairwise(times)))


async def test_looks_that_wait_use_up_no_attempts(house: House, anna: Person) -> None:
    """A step that was not made has not failed."""
    house.api.faults.add("poll", server_error(503), times=None)
    jobs = await _looks(house, anna, IN_A_ROW)
    waiting = await house.generating(anna, has_status=False)
    await house.go()

    assert house.api.requests["poll"] == IN_A_ROW
    postponed = await house.stored(waiting)
    assert (postponed.state, postponed.attempts, postponed.step_started_at) == (JobState.GENERATING, 0, None)
    assert postponed.due_at == house.clock() + 10
    assert (await house.stored(jobs[0])).attempts == 1


async def test_once_it_is_known_to_be_down_the_pauses_are_its_own(house: House, anna: Person) -> None:
    """The five failures that it takes to know it come ever later; the pauses begin anew, and use up no attempts."""
    house.api.faults.add("poll", server_error(503), times=None)
    job, waits = await house.generating(anna, has_status=False), []
    for _ in range(8):
        await house.go()
        job = await house.stored(job)
        waits.append((job.due_at or 0) - house.clock())
        house.clock.now += waits[-1]

    assert waits == [1, 2, 4, 8, 10, 20, 40, 80]
    assert job.attempts == IN_A_ROW - 1


async def test_when_it_is_back_everything_goes_on_by_itself(house: House, anna: Person) -> None:
    """The one look that is answered lets all the others be made, and jobs be submitted."""
    house.api.faults.add("poll", server_error(503), times=None)
    jobs = await _looks(house, anna, 2 * IN_A_ROW)
    queued = await house.job(anna, has_status=False)
    await house.go()
    posts = house.api.posts
    for job in jobs:
        await house.api.finish(job.generation_id or "")
    house.api.faults.clear()

    for _ in range(9):
        await house.go(10)

    assert {(await house.stored(job)).state for job in jobs} == {JobState.DELIVERED}
    assert (await house.stored(queued)).state is JobState.GENERATING
    assert house.api.posts == posts + 1
    assert "takes jobs again" in _told(house)[-1]
    assert len(_told(house)) == 2


async def test_nothing_is_submitted_to_a_service_that_is_down(house: House, anna: Person) -> None:
    """A POST would be lost there, and somebody's job with it."""
    house.api.faults.add("poll", server_error(503), times=None)
    await _looks(house, anna, IN_A_ROW)
    posts = house.api.posts

    queued = await house.job(anna, has_status=False)
    await house.go()

    assert house.api.posts == posts
    assert (await house.stored(queued)).state is JobState.QUEUED


async def test_an_outage_does_not_hide_what_the_operator_has_to_mend(house: House, anna: Person) -> None:
    """An account without credits still has none when the service is back."""
    await house.pauses.set(Pause("credits", 60, house.clock() + 60))
    house.api.faults.add("poll", server_error(503), times=None)
    jobs = await _looks(house, anna, IN_A_ROW)
    house.api.faults.clear()
    for _ in range(5):
        await house.go(10)

    assert not house.breaker.is_open
    assert (await house.stored(jobs[0])).state is JobState.GENERATING
    pause = await house.pauses.get()
    assert pause is not None
    assert pause.reason == "credits"


# Submits


@pytest.mark.parametrize("fault", [dropped(), server_error(502), Fault(FakeResponse(200, {"status": "queued"}))])
async def test_after_three_lost_submits_no_more_are_risked(house: House, anna: Person, fault: Fault) -> None:
    """Each of them has cost somebody their job; the fourth waits in the queue, and the operator is told once."""
    await _posts(house, anna, fault, 4)

    assert house.api.posts == 3
    (told,) = _told(house)
    assert "The AI/ML API is down" in told


async def test_a_submit_that_is_answered_begins_the_count_anew(house: House, anna: Person) -> None:
    """Only a row of them is an outage."""
    for fault in (server_error(502), server_error(502), too_many_requests(), server_error(502), server_error(502)):
        house.api.faults.add("submit", fault)
        await house.job(anna, has_status=False)
        await house.go()

    assert await house.pauses.get() is None


async def test_after_an_outage_a_call_that_costs_nothing_is_tried_first(house: House, anna: Person) -> None:
    """As long as the balance can't be asked for, no POST is risked, and the job waits untouched."""
    await _posts(house, anna, server_error(502), 3)
    house.api.faults.add("billing", server_error(502), times=None)
    queued = await house.job(anna, has_status=False)
    for _ in range(60):
        await house.go(60)

    assert house.api.posts == 3
    assert 3 <= house.api.requests["billing"] <= 10
    waiting = await house.stored(queued)
    assert (waiting.state, waiting.attempts) == (JobState.QUEUED, 0)

    house.api.faults.clear()
    await house.go(900)

    assert (await house.stored(queued)).state is JobState.GENERATING
    assert house.api.posts == 4


async def test_after_an_outage_one_job_tries(house: House, anna: Person) -> None:
    """While submits are lost and everything else is answered, each pause costs one job at most."""
    await _posts(house, anna, server_error(502), 3)
    for _ in range(5):
        await house.job(anna, has_status=False)
    await house.go(60)

    assert house.api.posts == 4


# Telegram


async def _telegram_goes_down(house: House) -> None:
    house.telegram.faults.add("*", server_error(502), times=None)
    for _ in range(IN_A_ROW):
        with pytest.raises(NetworkError):
            await house.bot.get_me()
    assert house.telegram_breaker.is_down


async def test_while_telegram_is_down_jobs_wait(house: House, anna: Person) -> None:
    """What needs Telegram is put off, with no attempt used up; looks at generations go on."""
    job = await house.job(anna, has_status=False)
    looked_at = await house.generating(anna, has_status=False)
    await _telegram_goes_down(house)

    await house.go()

    waiting = await house.stored(job)
    assert (waiting.state, waiting.attempts, waiting.due_at) == (JobState.QUEUED, 0, house.clock() + 10)
    assert house.ready_made.begun == []
    assert house.api.requests["poll"] == 1
    assert (await house.stored(looked_at)).due_at == house.clock() + 30


async def test_while_telegram_is_down_no_job_is_given_up(house: House, anna: Person) -> None:
    """Half an hour of trouble ends a job in the queue, but not half a day of Telegram's own."""
    job = await house.job(anna, has_status=False)
    await _telegram_goes_down(house)
    house.ready_made.error = RetryError("no file")
    for _ in range(12 * 12):
        await house.go(300)

    assert (await house.stored(job)).state is JobState.QUEUED
    assert len(house.ready_made.begun) > 20


async def test_when_telegram_is_back_jobs_go_on_by_themselves(house: House, anna: Person) -> None:
    """Any call that is answered is enough to know it."""
    job = await house.job(anna, has_status=False)
    await _telegram_goes_down(house)
    await house.go()
    house.telegram.faults.clear()

    await house.bot.get_me()
    await house.go(10)

    assert (await house.stored(job)).state is JobState.GENERATING


# The disk


@asynccontextmanager
async def _no_room(database: Database) -> AsyncIterator[None]:
    """Take the room on the disk away from a database, and give it back."""
    connection = database._connection  # noqa: SLF001 - from inside a transaction it couldn't be given back
    await connection.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        await connection.execute("PRAGMA query_only = OFF")


async def test_what_a_post_has_brought_is_written_when_there_is_room(house: House, anna: Person) -> None:
    """The disk fills up while the POST is under way: the id isn't lost, and nothing is submitted twice."""
    job = await house.job(anna, has_status=False)
    answer = asyncio.Event()
    house.api.faults.add("submit", held(answer))
    await house.runner.tick()
    await house.api.submitted()
    async with _no_room(house.database):
        answer.set()
        while house.database.last_error is None:  # noqa: ASYNC110 - nothing says when SQLite has refused
            await asyncio.sleep(0.01)
    await house.settle()

    assert (await house.stored(job)).generation_id == house.api.generations[0].id
    assert house.api.posts == 1


async def test_the_operator_hears_of_a_full_disk_once_and_when_it_is_over(house: House, anna: Person) -> None:
    """With what the database says, however often it is said."""
    async with _no_room(house.database):
        for _ in range(3):
            with pytest.raises(StorageError):
                await house.job(anna, has_status=False)
            await house.admin_chat.report_storage(house.database.last_error)
    await house.job(anna, has_status=False)
    for _ in range(3):
        await house.admin_chat.report_storage(house.database.last_error)

    begun, over = _told(house)
    assert "readonly database" in begun
    assert "I can use my database again" in over
