import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from domain.job import Ending, JobState
from domain.owner import Owner
from storage.database import Database
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.payments import PaymentStore
from storage.people import PeopleStore
from storage.totals import LedgerTotal, TotalsStore
from tests.storage.support.factories import PRICE, PRIVATE, a_job, opened
from tests.storage.support.paying import STARS, a_charge, an_order, pay
from tests.storage.support.raw import run

BEN = Owner(12, 0, 12)
MIGRATIONS = Path(__file__).parents[2] / "storage" / "migrations"
TOTALS = next(MIGRATIONS.glob("*_totals.sql"))


@pytest.fixture
def totals(database: Database) -> TotalsStore:
    return TotalsStore(database)


async def test_each_state_of_a_job_is_counted_once(database: Database, totals: TotalsStore) -> None:
    """Also where a step is written again in the same state."""
    job = await a_job(database, JobState.GENERATING)
    polled = await JobStore(database).write(job, replace(job, polled_at=1.0))
    assert polled is not None
    await JobStore(database).write(
        polled, replace(polled, state=JobState.FAILED, ending=Ending.TIMED_OUT, ended_at=2.0, due_at=None)
    )

    assert (await totals.read(0)).jobs == {
        ("queued", ""): 1,
        ("submitting", ""): 1,
        ("generating", ""): 1,
        ("failed", "timed-out"): 1,
    }


async def test_counts_stay_when_a_person_is_forgotten(database: Database, totals: TotalsStore) -> None:
    """They name nobody; jobs that a handler has cancelled are counted as well."""
    cancelled = await a_job(database)
    await JobStore(database).cancel(cancelled.id, now=1.0)
    counts = (await totals.read(0)).jobs
    await PeopleStore(database).forget(PRIVATE.person_id, now=1.0)

    assert counts == {("queued", ""): 1, ("cancelled", "cancelled"): 1}
    assert (await totals.read(0)).jobs == counts


async def test_queue_age_and_delay_are_those_of_the_oldest(database: Database, totals: TotalsStore) -> None:
    """A job that waits for a slot is not overdue, nor is one whose step is under way."""
    await a_job(database, now=100.0)
    await a_job(database, JobState.GENERATING, owner=BEN, now=150.0)
    read = await totals.read(200.0)
    assert (read.live_jobs, read.oldest_queued, read.longest_due) == ({"queued": 1, "generating": 1}, 100.0, 150.0)

    (claimed,) = await JobStore(database).claim_due(now=200.0, lease=60.0, limit=5, deliveries=5)
    assert claimed.claimed_after == 50.0
    assert (await totals.read(200.0)).longest_due is None


async def test_sums_of_the_ledger_follow_its_entries(database: Database, totals: TotalsStore) -> None:
    """Entries and amounts, by kind and accounts; the nightly check finds nothing wrong with them."""
    job = await a_job(database)
    await a_job(database, owner=BEN)
    await JobStore(database).cancel(job.id, now=1.0)

    ledger = (await totals.read(0)).ledger
    assert LedgerTotal("usd_micro", "reserve", "operator", "reserved", 2, 2 * PRICE.micro) in ledger
    assert LedgerTotal("usd_micro", "release", "reserved", "operator", 1, PRICE.micro) in ledger
    assert await Ledger(database).check() == []


async def test_stars_and_what_is_to_be_given_back_are_known(database: Database, totals: TotalsStore) -> None:
    """A payment whose job was cancelled waits to be given back, until it is."""
    payments = PaymentStore(database)
    payment = await pay(database, a_charge(await an_order(database)), now=100.0)
    assert payment.job_id is not None
    assert (await totals.read(150.0)).oldest_refund is None
    await JobStore(database).cancel(payment.job_id, now=150.0)
    await payments.close_ended(now=160.0)
    assert (await totals.read(170.0)).oldest_refund == 100.0

    await payments.mark_refunded(payment.charge.id, now=180.0)
    read = await totals.read(190.0)
    assert read.oldest_refund is None
    in_stars = {(total.kind, total.entries, total.amount) for total in read.ledger if total.unit == "xtr"}
    assert in_stars == {("paid", 1, STARS), ("refund", 1, STARS)}


async def test_sum_that_does_not_fit_is_found(database: Database) -> None:
    """By the check that compares them with the entries."""
    await a_job(database)
    async with database.transaction() as connection:
        await run(connection, "UPDATE ledger_totals SET amount = amount + 1")

    (finding,) = await Ledger(database).check()
    assert finding == "the sum of reserve (usd_micro, operator to reserved) is not that of its entries"


async def test_earlier_jobs_and_entries_are_counted(tmp_path: Path) -> None:
    """A file of the version before gets its counts when it is opened."""
    number = int(TOTALS.name.split("_")[0])
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection:
        for file in sorted(MIGRATIONS.glob("*.sql"))[: number - 1]:
            connection.executescript(file.read_text(encoding="utf-8"))
        insert = (
            "INSERT INTO jobs (state, ending, chat_id, topic_id, person_id, photo, video, options, created_at) "
            "VALUES (?, ?, 1, 0, 1, '', '', '{}', 0)"
        )
        ends = [("delivered", None), ("delivered", None), ("failed", "refused")]
        connection.executemany(insert, ends)
        connection.execute(f"PRAGMA user_version = {number - 1}")
        connection.commit()

    async with opened(tmp_path / "bot.db") as database:
        counts = (await TotalsStore(database).read(0)).jobs
    assert counts == {("queued", ""): 3, ("delivered", ""): 2, ("failed", "refused"): 1}
