"""What the ledger says of jobs that run against the stand-ins."""

import pytest

from domain.job import Ending, Job, JobState
from domain.ledger import Account
from domain.money import Usd
from runtime.nightly import check_ledger
from sandbox.telegram import Person
from storage.ledger import Ledger
from storage.people import PeopleStore
from tests.jobs.support.harness import JobHarness


async def _spent(harness: JobHarness) -> float:
    """Return what the service got, after making sure that everything fits and nothing is reserved."""
    ledger = Ledger(harness.database)
    assert await ledger.check() == []
    totals = await ledger.totals()
    assert totals[Account.RESERVED] == Usd()
    return totals.get(Account.PROVIDER, Usd()).dollars


async def _generated(harness: JobHarness, job: Job) -> Job:
    await harness.api.finish(job.generation_id or "")
    return await harness.until_over(job)


def _cost(harness: JobHarness) -> float:
    """Return what the stand-in took."""
    (generation,) = harness.api.generations
    assert generation.cost
    return float(generation.cost)


async def test_delivered_job_is_settled_at_what_the_service_took(harness: JobHarness, anna: Person) -> None:
    """Not at what was reserved."""
    job = await _generated(harness, await harness.generating(anna))

    assert job.state is JobState.DELIVERED
    assert job.cost == Usd.of(_cost(harness))
    assert await _spent(harness) == _cost(harness)


async def test_failed_generation_is_released(harness: JobHarness, anna: Person) -> None:
    """The service charges nothing for it."""
    job = await harness.generating(anna)
    await harness.api.fail(job.generation_id or "", "CUDA error")
    await harness.until_over(job)

    assert await _spent(harness) == 0


async def test_cost_is_noted_though_the_person_was_forgotten(harness: JobHarness, anna: Person) -> None:
    """Nothing is sent, and the operator's books are right."""
    job = await harness.generating(anna)
    await PeopleStore(harness.database).forget(anna.id, now=harness.clock())

    await _generated(harness, job)

    assert await _spent(harness) == _cost(harness)


async def test_cost_is_noted_though_the_bot_was_blocked(harness: JobHarness, anna: Person) -> None:
    """The video can't be delivered; it was paid for."""
    job = await harness.generating(anna)
    anna.blocks_bot()

    job = await _generated(harness, job)

    assert job.ending is Ending.UNDELIVERED
    assert await _spent(harness) == _cost(harness)


async def test_cost_of_a_late_generation_is_noted(harness: JobHarness, anna: Person) -> None:
    """Hours after its deadline; until then it stays reserved."""
    job = await harness.generating(anna)
    for _ in range(30):
        await harness.go(300.0)
    assert (await harness.stored(job)).late_at is not None
    assert (await Ledger(harness.database).totals())[Account.RESERVED] > Usd()

    await harness.api.finish(job.generation_id or "")
    await harness.until_over(job, seconds=600.0)

    assert await _spent(harness) == _cost(harness)


@pytest.mark.parametrize("fits", [True, False])
async def test_night_tells_the_operator_what_does_not_fit(harness: JobHarness, anna: Person, *, fits: bool) -> None:
    """A reserve whose job is gone, by name; where all fits, nothing is said."""
    job = await harness.generating(anna)
    if not fits:
        async with harness.database.transaction() as connection:
            await connection.execute("DELETE FROM jobs")

    await check_ledger(harness.services)
    await harness.tell()

    told = [message.text for message in harness.admin.chat.by_bot]
    assert len(told) == (0 if fits else 1)
    assert fits or f"job {job.id} (deleted)" in told[0]
