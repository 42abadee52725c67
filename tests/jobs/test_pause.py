from decimal import Decimal
from itertools import pairwise

from domain.job import Ending, JobState
from domain.options import Mode
from jobs.aimlapi.client import MODELS
from jobs.status_message import Status
from sandbox.faults import FakeResponse, Fault, server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

OF_MODEL = Fault(FakeResponse(403, {"message": "Your key may not use this model"}))
NOT_FOUND = Fault(FakeResponse(404, {"message": "Not found"}))
UNAUTHORIZED = Fault(FakeResponse(401, {"message": "Unauthorized"}))


def _alerts(harness: JobHarness) -> list[str]:
    return [message.text for message in harness.admin.chat.by_bot]


async def _refuse(harness: JobHarness, person: Person, *, jobs: int = 1) -> None:
    """Let the account run dry, and so many jobs find that out."""
    harness.api.balance = Decimal(0)
    for _ in range(jobs):
        await harness.job(person)
    await harness.go()


async def test_missing_credits_pause_the_queue(harness: JobHarness, anna: Person) -> None:
    """The job waits in the queue, its person and the operator are told, and nothing more is submitted."""
    await _refuse(harness, anna)
    (job,) = await harness.jobs.live_of_person(anna.id)
    await harness.job(anna)
    await harness.go(59)

    assert job.state is JobState.QUEUED
    assert harness.api.posts == 1
    assert len(_alerts(harness)) == 1
    assert "out of credits" in _alerts(harness)[0]
    assert any("I can't make videos right now" in message.text for message in anna.chat.by_bot)


async def test_wrong_key_pauses_the_queue(harness: JobHarness, anna: Person) -> None:
    """The operator has to correct it, too."""
    harness.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    job = await harness.job(anna)
    await harness.go()

    assert (await harness.stored(job)).state is JobState.QUEUED
    assert "AIMLAPI_KEY" in _alerts(harness)[0]


async def test_refusals_at_the_same_time_are_reported_once(harness: JobHarness, anna: Person) -> None:
    """Eight jobs that were being submitted tell the operator once, and the pause is as long as for one."""
    await _refuse(harness, anna, jobs=8)

    pause = await harness.pauses.get()
    assert harness.api.posts == 8
    assert len(_alerts(harness)) == 1
    assert pause is not None
    assert pause.length == 60


async def test_one_job_is_tried_after_each_pause(harness: JobHarness, anna: Person) -> None:
    """The pauses grow, and the operator isn't told again."""
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
    assert len(_alerts(harness)) == 1


async def test_operator_is_told_once_across_restarts(harness: JobHarness, anna: Person) -> None:
    """A new process knows that there is a pause."""
    await _refuse(harness, anna)
    await harness.restart()
    await harness.runner.recover()
    await harness.go(3600)

    assert harness.api.posts == 2
    assert len(_alerts(harness)) == 1


async def test_jobs_continue_once_one_is_taken(harness: JobHarness, anna: Person) -> None:
    """The operator is told that it works again."""
    await _refuse(harness, anna, jobs=3)
    harness.api.balance = Decimal(10)

    await harness.go(60)

    jobs = await harness.jobs.live_of_person(anna.id)
    assert {job.state for job in jobs} == {JobState.GENERATING}
    assert await harness.pauses.get() is None
    assert len(_alerts(harness)) == 2
    assert "takes jobs again" in _alerts(harness)[1]


async def test_empty_queue_does_not_prolong_the_pause(harness: JobHarness, anna: Person) -> None:
    """The next job after the pause is tried."""
    await _refuse(harness, anna)
    (job,) = await harness.jobs.live_of_person(anna.id)
    await harness.jobs.cancel(job.id, now=harness.clock())
    for _ in range(10):
        await harness.go(59)
    harness.api.balance = Decimal(10)

    late = await harness.job(anna)
    await harness.go()

    assert (await harness.stored(late)).state is JobState.GENERATING


async def test_another_reason_is_reported(harness: JobHarness, anna: Person) -> None:
    """The operator may have paid and broken the key."""
    await _refuse(harness, anna)
    harness.api.faults.add("submit", Fault(FakeResponse(401, {"message": "Unauthorized"})))
    await harness.go(60)

    assert len(_alerts(harness)) == 2
    assert "AIMLAPI_KEY" in _alerts(harness)[1]


async def test_failure_to_tell_the_operator_delays_nothing(harness: JobHarness, anna: Person) -> None:
    """The job is queued again, and the pause is stored."""
    harness.telegram.faults.add("sendMessage", server_error(502), times=None)
    harness.api.balance = Decimal(0)
    job = await harness.job(anna, has_status=False)
    await harness.go()

    assert "sendMessage" in [method for method, _ in harness.telegram.faults.applied], "it was tried"
    assert (await harness.stored(job)).state is JobState.QUEUED
    assert await harness.pauses.get() is not None


async def test_outage_does_not_hide_missing_credits(harness: JobHarness, anna: Person) -> None:
    """The pause keeps its reason, and the operator is told of no outage."""
    await _refuse(harness, anna)
    harness.api.faults.add("submit", server_error(502), times=None)
    for _ in range(4):
        await harness.job(anna, has_status=False)
        await harness.go(3600)

    pause = await harness.pauses.get()
    assert pause is not None
    assert pause.reason == "credits"
    assert not [alert for alert in _alerts(harness) if "The AI/ML API is down" in alert]


async def test_another_job_is_tried_after_each_pause(harness: JobHarness, anna: Person) -> None:
    """The one that was refused lets the others try first."""
    harness.api.faults.add("submit", UNAUTHORIZED, times=5)
    await harness.job(anna)
    await harness.go()
    for _ in range(2):
        await harness.job(anna)
    for _ in range(5):
        await harness.go(900)

    tried = harness.preparation.begun[:5]
    assert set(tried) == {1, 2, 3}
    assert all(one != other for one, other in pairwise(tried))


async def test_job_that_is_refused_while_others_are_taken_fails(harness: JobHarness, anna: Person) -> None:
    """In words, with its files kept; the operator hears which one, and nothing waits for it."""
    harness.api.faults.add("submit", NOT_FOUND)
    refused = await harness.job(anna, refusals=1)  # and the pause is over, since another job was taken
    await harness.go()
    assert await harness.pauses.get() is None, "the others are tried"
    other = await harness.job(anna)
    await harness.go()
    harness.api.faults.add("submit", NOT_FOUND)

    over = await harness.until_over(refused)

    assert over.ending is Ending.NOT_ACCEPTED
    assert (await harness.stored(other)).state is JobState.GENERATING
    assert await harness.pauses.get() is None
    assert any(f"Job {refused.id} was refused" in alert for alert in _alerts(harness))
    assert await harness.draft_of(over) is not None


async def test_account_that_is_refused_again_fails_no_job(harness: JobHarness, anna: Person) -> None:
    """However often: jobs that were refused before are as healthy as those that are new."""
    jobs = [await harness.job(anna) for _ in range(6)]
    for _ in range(3):
        harness.api.faults.add("submit", Fault())  # this one is taken
        harness.api.faults.add("submit", UNAUTHORIZED, times=None)
        for _ in range(6):
            await harness.go(900)
        harness.api.faults.clear()
    for _ in range(6):
        await harness.go(900)

    assert {(await harness.stored(job)).state for job in jobs} == {JobState.GENERATING}
    assert await harness.pauses.get() is None


async def test_refused_model_pauses_only_its_mode(harness: JobHarness, anna: Person) -> None:
    """The other mode goes on meanwhile; people and the operator hear what waits, and it is tried again."""
    harness.api.faults.add("submit", OF_MODEL)
    refused = await harness.job(anna, mode=Mode.REPLACE)
    await harness.go()
    late = await harness.job(anna, mode=Mode.REPLACE)
    others = [await harness.job(anna) for _ in range(3)]
    await harness.go(30)

    assert {(await harness.stored(job)).state for job in others} == {JobState.GENERATING}
    assert {(await harness.stored(job)).state for job in (refused, late)} == {JobState.QUEUED}
    assert await harness.board.status(late) == Status("paused", can_cancel=True)
    assert MODELS[Mode.REPLACE] in _alerts(harness)[0]

    await harness.go(31)
    await harness.go(1)

    assert {(await harness.stored(job)).state for job in (refused, late)} == {JobState.GENERATING}
    assert await harness.pauses.all() == []


async def test_every_mode_may_be_refused_by_itself(harness: JobHarness, anna: Person) -> None:
    """Each has a pause of its own, after which one of its jobs tries."""
    harness.api.faults.add("submit", OF_MODEL, times=2)
    jobs = [await harness.job(anna, mode=mode) for mode in Mode]
    await harness.go()
    assert {pause.mode for pause in await harness.pauses.all()} == set(Mode)

    await harness.go(61)

    assert {(await harness.stored(job)).state for job in jobs} == {JobState.GENERATING}
