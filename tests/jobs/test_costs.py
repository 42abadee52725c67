"""What generations really cost: told to the operator, and to people where the operator wants it."""

from decimal import Decimal
from typing import Any

import pytest

from domain.job import Job, JobState
from domain.ledger import Account
from domain.money import Usd
from domain.options import Mode, Options, Resolution
from sandbox.aimlapi.responses import Dialect
from sandbox.faults import server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

FRAMES = 160


def _alerts(harness: JobHarness) -> list[str]:
    return [message.text for message in harness.admin.chat.by_bot]


async def _delivered(harness: JobHarness, person: Person, *, cost: str = "0.40", **changes: Any) -> Job:
    """Let a job be generated at a cost, and delivered."""
    job = await harness.generating(person, **{"reference_frames": FRAMES} | changes)
    generation = harness.api.find(job.generation_id or "")
    await harness.api.finish(generation.id)
    generation.cost = Decimal(cost)
    return await harness.until_over(job)


@pytest.mark.parametrize(("cost", "is_told"), [("0.40", False), ("0.52", False), ("0.53", True), ("0.27", True)])
async def test_cost_beyond_its_price_is_told(
    harness: JobHarness, anna: Person, cost: str, *, is_told: bool
) -> None:
    """By more than 30 %, above or below; with the job and the generation."""
    await harness.restart(settings={"prices": {Resolution.P480: 0.04}})

    job = await _delivered(harness, anna, cost=cost)

    assert job.cost == Usd.of(Decimal(cost))
    assert len(_alerts(harness)) == is_told
    if is_told:
        assert f"Job {job.id} cost ${float(cost):.2f}, where $0.40 was its price" in _alerts(harness)[0]


async def test_wrong_price_is_told_once_until_one_fits(harness: JobHarness, anna: Person) -> None:
    """It would be told with every job else."""
    await harness.restart(settings={"prices": {Resolution.P480: 0.04}})

    for cost in ("0.9", "0.9", "0.4", "0.9"):
        await _delivered(harness, anna, cost=cost)

    assert len(_alerts(harness)) == 2


async def test_cost_without_a_price_is_not_compared(harness: JobHarness, anna: Person) -> None:
    """The first one is where the price is learnt from."""
    await harness.restart(settings={"show_cost": True})
    await _delivered(harness, anna, cost="9")
    harness.clock.now += 61
    shown = await harness.services.prices.shown(Mode.MOVE, Options(), 10)

    assert _alerts(harness) == []
    assert shown is not None
    assert (shown.amount, shown.is_about) == (Usd.of(0.9) * 19, True)


async def test_service_that_names_no_cost_is_settled_as_reserved(harness: JobHarness, anna: Person) -> None:
    """Nothing is learnt from it."""
    harness.api.dialect = Dialect(usage=None, usage_header=False)
    job = await harness.generating(anna)
    generation = harness.api.find(job.generation_id or "")
    await harness.api.finish(generation.id)

    job = await harness.until_over(job)

    assert (job.state, job.cost) == (JobState.DELIVERED, None)
    assert (await harness.services.ledger.totals())[Account.PROVIDER] == job.expected_cost
    assert await harness.services.ledger.check() == []


@pytest.mark.parametrize("fails", [True, False])
async def test_cost_may_be_known_from_the_submission_on(harness: JobHarness, anna: Person, *, fails: bool) -> None:
    """It is settled where the end doesn't say it; a generation that failed is free all the same."""
    harness.api.dialect = Dialect(usage_from_the_start=True)
    job = await harness.job(anna)
    await harness.go()
    submitted = await harness.stored(job)
    (generation,) = harness.api.generations
    assert submitted.cost == Usd.of(generation.price)

    harness.api.dialect = Dialect(usage=None, usage_header=False)
    end = harness.api.fail(generation.id, "CUDA error") if fails else harness.api.finish(generation.id)
    await end
    await harness.until_over(job)

    totals = await harness.services.ledger.totals()
    assert totals.get(Account.PROVIDER, Usd()) == (Usd() if fails else Usd.of(generation.price))
    assert await harness.services.ledger.check() == []


@pytest.mark.parametrize("shows_cost", [True, False])
async def test_cost_stands_below_the_result_if_wanted(
    harness: JobHarness, anna: Person, *, shows_cost: bool
) -> None:
    """Beside what was expected."""
    await harness.restart(settings={"show_cost": shows_cost})

    await _delivered(harness, anna, cost="0.41")

    (result,) = [message for message in anna.chat.by_bot if message.media is not None]
    assert ("Cost: 0.41 US dollars (expected: 0.50)" in result.text) is shows_cost


async def test_frames_of_the_reference_are_stored(harness: JobHarness, anna: Person) -> None:
    """As they were counted in the file that was submitted."""
    await harness.restart(prepares_files=True)
    job = await harness.job(anna)
    await harness.go()

    submitted = await harness.stored(job)

    video = harness.api.generations[0].video
    assert video is not None
    assert submitted.state is JobState.GENERATING
    assert submitted.reference_frames == video.frames


async def test_balance_is_read_and_a_low_one_told_once(harness: JobHarness) -> None:
    """Until it is topped up and gets low again."""
    account = harness.services.account
    for balance in ("10.07", "4.99", "3.50", "20", "-0.5"):
        harness.api.balance = Decimal(balance)
        await account.look()
        assert account.balance == Usd.of(Decimal(balance))
    await harness.settle()

    assert len(_alerts(harness)) == 2
    assert "has $4.99 left, less than LOW_BALANCE ($5.00)" in _alerts(harness)[0]


async def test_balance_that_can_not_be_read_stays(harness: JobHarness) -> None:
    """The last one is better than none."""
    account = harness.services.account
    await account.look()
    harness.api.faults.add("billing", server_error(503))

    await account.look()

    assert account.balance == Usd.of(10)


async def test_no_warning_without_a_low_balance(harness: JobHarness) -> None:
    """LOW_BALANCE is empty."""
    await harness.restart(settings={"low_balance": None})
    harness.api.balance = Decimal("0.01")

    await harness.services.account.look()
    await harness.settle()

    assert _alerts(harness) == []
