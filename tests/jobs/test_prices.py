from collections.abc import Mapping
from dataclasses import replace

import pytest

from domain.job import Job, JobState
from domain.money import Usd
from domain.options import Mode, Options, Resolution
from jobs.prices import Price, Prices
from sandbox.telegram import Person
from storage.jobs import JobStore
from storage.prices import PriceStore
from tests.jobs.support.harness import JobHarness

P480, P720 = Options(), Options(resolution=Resolution.P720)
SET = {Resolution.P480: 0.04}


def _prices(harness: JobHarness, prices: Mapping[Resolution, float], *, rate: int = 30, frames: int = 16) -> Prices:
    """Return prices that people are shown."""
    store = PriceStore(harness.database)
    return Prices(prices, store, are_shown=True, max_frame_rate=rate, frames_per_second=frames, clock=harness.clock)


async def _paid(harness: JobHarness, person: Person, *, cost: float) -> Job:
    """Store a generation that was paid for."""
    job = await harness.job(person, JobState.DELIVERING)
    paid = replace(job, reference_frames=160, cost=Usd.of(cost), due_at=None)
    return await JobStore(harness.database).write(job, replace(paid, state=JobState.DELIVERED)) or job


async def test_price_counts_frames(harness: JobHarness) -> None:
    """Ten seconds of 30 frames are 19 priced seconds of 16."""
    prices = _prices(harness, SET)

    assert await prices.shown(Mode.MOVE, P480, 10) == Price(Usd.of(0.76), is_about=False)
    assert await prices.expected(Mode.MOVE, P480, 10) == Usd.of(0.76)


async def test_price_counts_the_frames_of_the_video(harness: JobHarness) -> None:
    """As many as were measured, but no more than are sent."""
    prices = _prices(harness, SET, rate=24)

    amounts = [await prices.expected(Mode.MOVE, P480, 10, frame_rate=rate) for rate in (16, 60, None)]

    assert amounts == [Usd.of(0.4), Usd.of(0.6), Usd.of(0.6)]


async def test_price_of_real_seconds(harness: JobHarness) -> None:
    """Where a priced second has as many frames as a second of the reference."""
    shown = await _prices(harness, SET, frames=30).shown(Mode.MOVE, P480, 10)

    assert shown is not None
    assert shown.amount == Usd.of(0.4)


async def test_unknown_price_is_not_shown_but_reserved(harness: JobHarness) -> None:
    """From the dearer end of what is known, so that budgets hold from the first job on."""
    for prices in (_prices(harness, SET, rate=16), _prices(harness, {}, rate=16)):
        assert await prices.shown(Mode.MOVE, P720, 10) is None
        assert await prices.expected(Mode.MOVE, P720, 10) == Usd.of(1.04)


@pytest.mark.parametrize(("known", "is_about"), [(1, True), (4, True), (5, False)])
async def test_price_is_learnt_from_what_videos_cost(
    harness: JobHarness, anna: Person, known: int, *, is_about: bool
) -> None:
    """By their frames; until five are known, it is a guess."""
    for _ in range(known):
        await _paid(harness, anna, cost=0.5)

    prices = _prices(harness, {}, rate=16)

    assert await prices.shown(Mode.MOVE, P480, 5) == Price(Usd.of(0.25), is_about=is_about)
    assert await prices.expected(Mode.MOVE, P480, 5) == Usd.of(0.25)
    assert await prices.shown(Mode.MOVE, P720, 5) is None, "another resolution"
    assert await prices.shown(Mode.REPLACE, P480, 5) is None, "another model"


async def test_single_odd_cost_changes_no_price(harness: JobHarness, anna: Person) -> None:
    """The price is the one in the middle."""
    for cost in (0.5, 0.5, 9.0):
        await _paid(harness, anna, cost=cost)

    shown = await _prices(harness, {}, rate=16).shown(Mode.MOVE, P480, 10)

    assert shown is not None
    assert shown.amount == Usd.of(0.5)


async def test_videos_for_nothing_make_no_price(harness: JobHarness, anna: Person) -> None:
    """Budgets would hold nothing back."""
    for _ in range(5):
        await _paid(harness, anna, cost=0.0)

    prices = _prices(harness, {}, rate=16)

    assert await prices.shown(Mode.MOVE, P480, 10) is None
    assert await prices.expected(Mode.MOVE, P480, 10) == Usd.of(0.52)


async def test_price_that_is_set_is_not_learnt(harness: JobHarness, anna: Person) -> None:
    """The operator knows better."""
    for _ in range(6):
        await _paid(harness, anna, cost=5.0)

    assert await _prices(harness, SET, rate=16).expected(Mode.MOVE, P480, 10) == Usd.of(0.4)


async def test_failing_database_leaves_older_prices(harness: JobHarness, anna: Person) -> None:
    """An offer is no reason to fail."""
    await _paid(harness, anna, cost=0.5)
    prices = _prices(harness, {}, rate=16)
    before = await prices.shown(Mode.MOVE, P480, 10)
    harness.clock.now += 100
    await harness.database.close()

    assert await prices.shown(Mode.MOVE, P480, 10) == before
