from decimal import Decimal

from domain.job import JobState
from sandbox.faults import FakeResponse, Fault, server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import House


def _told(house: House) -> list[str]:
    return [message.text for message in house.admin.chat.by_bot]


async def _refuse(house: House, person: Person, *, jobs: int = 1) -> None:
    """Let the account run dry, and so many jobs find that out."""
    house.api.balance = Decimal(0)
    for _ in range(jobs):
        await house.job(person)
    await house.go()


async def test_out_of_credits_pauses_the_queue(house: House, anna: Person) -> None:
    """The job waits in the queue, its person and the operator are told, and nothing more is submitted."""
    await _refuse(house, anna)
    (job,) = await house.jobs.live_of_person(anna.id)
    await house.job(anna)
    await house.go(59)

    assert job.state is JobState.QUEUED
    assert house.api.posts == 1
    assert len(_told(house)) == 1
    assert "out of credits" in _told(house)[0]
    assert any("I can't generate right now" in message.text for message in anna.chat.by_bot)


async def test_a_wrong_key_pauses_the_queue(house: House, anna: Person) -> None:
    """A key that is refused is the operator's to mend, too."""
    house.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    job = await house.job(anna)
    await house.go()

    assert (await house.stored(job)).state is JobState.QUEUED
    assert "AIMLAPI_KEY" in _told(house)[0]


async def test_many_refusals_at_once_are_one(house: House, anna: Person) -> None:
    """Eight jobs that were on their way tell the operator once, and pause no longer than one."""
    await _refuse(house, anna, jobs=8)

    pause = await house.pauses.get()
    assert house.api.posts == 8
    assert len(_told(house)) == 1
    assert pause is not None
    assert pause.length == 60


async def test_one_job_tries_now_and_then(house: House, anna: Person) -> None:
    """After each pause, one of those that wait; the pauses grow, and the operator is left in peace."""
    await _refuse(house, anna, jobs=3)
    before, tries = house.api.posts, []
    for _ in range(40):
        posts = house.api.posts
        await house.go(30)
        assert house.api.posts - posts <= 1
        if house.api.posts > posts:
            tries.append(house.clock() - 1_000_000)

    assert house.api.posts - before == len(tries)
    assert tries[:3] == [60, 180, 420]
    assert len(_told(house)) == 1


async def test_the_operator_is_told_once_across_restarts(house: House, anna: Person) -> None:
    """A new process knows that its operator knows."""
    await _refuse(house, anna)
    house.restart()
    await house.runner.recover()
    await house.go(3600)

    assert house.api.posts == 2
    assert len(_told(house)) == 1


async def test_jobs_go_on_by_themselves(house: House, anna: Person) -> None:
    """Once one is taken, all are, and the operator hears that it works."""
    await _refuse(house, anna, jobs=3)
    house.api.balance = Decimal(10)

    await house.go(60)

    jobs = await house.jobs.live_of_person(anna.id)
    assert {job.state for job in jobs} == {JobState.GENERATING}
    assert await house.pauses.get() is None
    assert len(_told(house)) == 2
    assert "takes jobs again" in _told(house)[1]


async def test_an_empty_queue_does_not_put_off_the_next_job(house: House, anna: Person) -> None:
    """When nobody has waited, whoever comes after the pause is the one that tries."""
    await _refuse(house, anna)
    (job,) = await house.jobs.live_of_person(anna.id)
    await house.jobs.cancel(job.id, now=house.clock())
    for _ in range(10):
        await house.go(59)
    house.api.balance = Decimal(10)

    late = await house.job(anna)
    await house.go()

    assert (await house.stored(late)).state is JobState.GENERATING


async def test_another_reason_is_told(house: House, anna: Person) -> None:
    """Whoever has topped up and broken the key has to know that as well."""
    await _refuse(house, anna)
    house.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    await house.go(60)

    assert len(_told(house)) == 2
    assert "AIMLAPI_KEY" in _told(house)[1]


async def test_an_operator_who_cannot_be_told_holds_nothing_up(house: House, anna: Person) -> None:
    """Trouble with ADMIN_CHAT is no trouble of the job's."""
    house.telegram.faults.add("sendMessage", server_error(502), times=None)
    house.api.balance = Decimal(0)
    job = await house.job(anna, has_status=False)
    await house.go()

    assert (await house.stored(job)).state is JobState.QUEUED
    assert await house.pauses.get() is not None
