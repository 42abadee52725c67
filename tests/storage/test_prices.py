"""What past generations cost, as prices are learnt from it."""

from domain.money import Usd
from domain.options import Options, Resolution
from domain.price import NEWEST, Paid
from storage.database import Database
from storage.prices import PriceStore
from tests.storage.support.factories import complete_draft, start_draft
from tests.storage.support.raw import run


async def _paid(database: Database, resolution: Resolution, cost: float) -> None:
    draft = await complete_draft(database)
    start = await start_draft(database, draft.id, options=Options(resolution=resolution))
    assert start.job is not None
    async with database.transaction() as connection:
        amount = Usd.of(cost).micro
        await run(
            connection, "UPDATE jobs SET cost = ?, reference_frames = 160 WHERE id = ?", (amount, start.job.id)
        )


async def test_costs_are_the_newest_of_their_resolution(database: Database) -> None:
    """However many videos of another resolution have been made since."""
    await _paid(database, Resolution.P720, 1.0)
    for number in range(NEWEST + 2):
        await _paid(database, Resolution.P480, float(number + 1))
    prices = PriceStore(database)

    rare, common = [await prices.paid("move", each) for each in (Resolution.P720, Resolution.P480)]

    assert rare == [Paid(160, Usd.of(1.0))]
    assert [each.cost for each in common] == [Usd.of(float(number)) for number in range(NEWEST + 2, 2, -1)]
    assert await prices.paid("replace", Resolution.P480) == []
