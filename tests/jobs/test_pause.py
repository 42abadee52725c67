from decimal import Decimal

from domain.job import JobState
from sandbox.faults import FakeResponse, Fault, server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness


def _told(harness: JobHarness) -> list[str]:
    return [message.text for message in harness.admin.chat.by_bot]


async def _refuse(harness: JobHarness, person: Person, *, jobs: int = 1) -> None:
    """Let the account run dry, and so many jobs find that out."""
    harness.api.balance = Decimal(0)
    for _ in range(jobs):
        await harness.job(person)
    await harness.go()


async def test_out_of_credits_pauses_the_queue(harness: JobHarness, anna: Person) -> None:
    """The job waits in the queue, its person and the operator are told, and nothing more is submitted."""
    await _refuse(harness, anna)
    (job,) = await harness.jobs.live_of_person(anna.id)
    await harness.job(anna)
    await harness.go(59)

    assert job.state is JobState.QUEUED
    assert harness.api.posts == 1
    assert len(_told(harness)) == 1
    assert "out of credits" in _told(harness)[0]
    assert any("I can't generate right now" in message.text for message in anna.chat.by_bot)


async def test_a_wrong_key_pauses_the_queue(harness: JobHarness, anna: Person) -> None:
    """A key that is refused is the operator's to mend, too."""
    harness.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    job = await harness.job(anna)
    await harness.go()

    assert (await harness.stored(job)).state is JobState.QUEUED
    assert "AIMLAPI_KEY" in _told(harness)[0]


async def test_many_refusals_at_once_are_one(harness: JobHarness, anna: Person) -> None:
    """Eight jobs that were on their way tell the operator once, and pause no longer than one."""
    await _refuse(harness, anna, jobs=8)

    pause = await harness.pauses.get()
    assert harness.api.posts == 8
    assert len(_told(harness)) == 1
    assert pause is not None
    assert pause.length == 60


async def test_one_job_tries_now_and_then(harness: JobHarness, anna: Person) -> None:
    """After each pause, one of those that wait; the pauses grow, and the operator is left in peace."""
    await _refuse(harness, anna, jobs=3)
    before, tries = harness.api.posts, []
    for _ in range(40):
        posts = harness.api.posts
        await harness.go(30)
        assert harness.api.posts - posts <= 1
        if harness.api.posts > posts:
            tries.append(harness.clock() - 1_000_000)

    assert harness.api.posts - before == len(tries)
    assert tries[:3] == [60, 180, 420]
    assert len(_told(harness)) == 1


async def test_the_operator_is_told_once_across_restarts(harness: JobHarness, anna: Person) -> None:
    """A new process knows that its operator knows."""
    await _refuse(harness, anna)
    await harness.restart()
    await harness.runner.recover()
    await harness.go(3600)

    assert harness.api.posts == 2
    assert len(_told(harness)) == 1


async def test_jobs_go_on_by_themselves(harness: JobHarness, anna: Person) -> None:
    """Once one is taken, all are, and the operator hears that it works."""
    await _refuse(harness, anna, jobs=3)
    harness.api.balance = Decimal(10)

    await harness.go(60)

    jobs = await harness.jobs.live_of_person(anna.id)
    assert {job.state for job in jobs} == {JobState.GENERATING}
    assert await harness.pauses.get() is None
    assert len(_told(harness)) == 2
    assert "takes jobs again" in _told(harness)[1]


async def test_an_empty_queue_does_not_put_off_the_next_job(harness: JobHarness, anna: Person) -> None:
    """When nobody has waited, whoever comes after the pause is the one that tries."""
    await _refuse(harness, anna)
    (job,) = await harness.jobs.live_of_person(anna.id)
    await harness.jobs.cancel(job.id, now=harness.clock())
    for _ in range(10):
        await harness.go(59)
    harness.api.balance = Decimal(10)

    late = await harness.job(anna)
    await harness.go()

    assert (await harness.stored(late)).state is JobState.GENERATING


async def test_another_reason_is_told(harness: JobHarness, anna: Person) -> None:
    """Whoever has topped up and broken the key has to know that as well."""
    await _refuse(harness, anna)
    harness.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    await harness.go(60)

    assert len(_told(harness)) == 2
    assert "AIMLAPI_KEY" in _told(harness)[1]


async def test_an_operator_who_cannot_be_told_holds_nothing_up(harness: JobHarness, anna: Person) -> None:
    """Trouble with ADMIN_CHAT is no trouble of the job's."""
    harness.telegram.faults.add("sendMessage", server_error(502), times=None)
    harness.api.balance = Decimal(0)
    job = await harness.job(anna, has_status=False)
    await harness.go()

    assert (await harness.stored(job)).state is JobState.QUEUED
    assert await harness.pauses.get() is not None
