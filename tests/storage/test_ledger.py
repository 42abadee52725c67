import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from domain.job import Ending, Job, JobState
from domain.ledger import Account, Kind
from domain.limits import Limits
from domain.money import Usd
from domain.owner import Owner
from storage.chats import ChatStore
from storage.database import Database, StorageError
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.people import PeopleStore
from storage.starting import Outcome
from tests.storage.support.factories import (
    LIVE,
    PRICE,
    PRIVATE,
    a_job,
    complete_draft,
    opened,
    start_again,
    start_draft,
    stored,
)
from tests.storage.support.raw import run

ANN = PRIVATE.person_id
MIGRATIONS = Path(__file__).parents[2] / "storage" / "migrations"
NEW_JOB = "INSERT INTO jobs (state, chat_id, topic_id, person_id, photo, video, options, created_at, due_at) VALUES"
NEW_ENTRY = (
    "INSERT INTO ledger (key, at, counted_at, kind, unit, debit, credit, amount, job_id, payer, chat) VALUES"
)


@pytest.fixture
def ledger(database: Database) -> Ledger:
    return Ledger(database)


async def _rows(database: Database) -> list[Any]:
    async with database.transaction() as connection:
        return list(await run(connection, "SELECT * FROM ledger ORDER BY id"))


async def _kinds(database: Database, job: Job) -> list[Kind]:
    return [Kind(row["kind"]) for row in await _rows(database) if row["job_id"] == job.id]


async def _spent(ledger: Ledger) -> float:
    """Return what the service got, after making sure that nothing is wrong."""
    assert await ledger.check() == []
    totals = await ledger.totals()
    assert sum(amount.micro for amount in totals.values()) == 0, "debits are credits"
    return totals.get(Account.PROVIDER, Usd()).dollars


async def _end(database: Database, job: Job, state: JobState, ending: Ending | None, **changes: Any) -> Job:
    ended = replace(job, state=state, ending=ending, ended_at=9.0, **changes)
    written = await JobStore(database).write(job, ended)
    assert written is not None
    return written


async def test_start_reserves_the_expected_cost(database: Database, ledger: Ledger) -> None:
    """In the very transaction: every job that is started has its reserve."""
    draft = await complete_draft(database)

    start = await start_draft(database, draft.id, amount=Usd.of(0.75), now=5.0)

    assert start.job is not None
    (row,) = await _rows(database)
    assert (row["key"], row["job_id"]) == (f"job:{start.job.id}:reserve", start.job.id)
    assert (row["kind"], row["unit"], row["amount"], row["at"]) == ("reserve", "usd_micro", 750_000, 5.0)
    assert (await ledger.totals())[Account.RESERVED] == Usd.of(0.75)
    assert await ledger.check() == []


async def test_every_entry_names_whose_job_it_was(database: Database) -> None:
    """By hashes: the account's id and the chat's stand nowhere; the generation does, for the service's bill."""
    job = await a_job(database, JobState.GENERATING)
    await _end(database, job, JobState.FAILED, Ending.TIMED_OUT, generation_id="generation-1")

    reserve, end = await _rows(database)

    assert (end["job_id"], end["generation_id"]) == (job.id, "generation-1")
    assert (end["payer"], end["chat"], end["counted_at"]) == (
        reserve["payer"],
        reserve["chat"],
        reserve["counted_at"],
    )
    assert len({end["payer"], end["chat"]}) == 2
    assert str(ANN) not in (end["payer"], end["chat"])


async def test_presses_that_start_nothing_reserve_nothing(database: Database, ledger: Ledger) -> None:
    """Nor does a second press."""
    job = await a_job(database)
    draft = await complete_draft(database)
    await start_draft(database, draft.id, limits=Limits(1, 1000))
    await start_draft(database, 999)
    await start_again(database, job.id)

    assert len(await _rows(database)) == 1
    assert await ledger.check() == []


async def test_fifty_presses_at_once_reserve_within_the_limit(database: Database, ledger: Ledger) -> None:
    """Each has a draft of its own and presses twice: no press passes while another one is being counted."""
    owners = [Owner(-chat_id, 0, ANN) for chat_id in range(1, 51)]
    drafts = [await complete_draft(database, owner) for owner in owners]

    starts = await asyncio.gather(
        *(start_draft(database, draft.id, limits=Limits(7, 1000)) for draft in drafts for _ in range(2))
    )

    started = [start for start in starts if start.outcome is Outcome.STARTED]
    assert len(started) == 7
    assert [row["kind"] for row in await _rows(database)] == ["reserve"] * 7
    assert (await ledger.totals())[Account.RESERVED] == PRICE * 7
    assert await ledger.check() == []


@pytest.mark.parametrize("state", LIVE)
async def test_job_under_way_stays_reserved(database: Database, ledger: Ledger, state: JobState) -> None:
    """Also one that was put back into the queue."""
    job = await a_job(database, state)

    assert await _kinds(database, job) == [Kind.RESERVE]
    assert await ledger.check() == []


async def test_job_back_in_the_queue_stays_reserved(database: Database, ledger: Ledger) -> None:
    """A refused connection has cost nothing, and the job goes on."""
    job = await a_job(database, JobState.SUBMITTING)

    await JobStore(database).write(job, replace(job, state=JobState.QUEUED))

    assert await _kinds(database, job) == [Kind.RESERVE]
    assert await ledger.check() == []


@pytest.mark.parametrize("cost", [None, 0.2, 0.5, 0.8])
async def test_delivered_job_is_settled(database: Database, ledger: Ledger, cost: float | None) -> None:
    """At what the service said; else at what was reserved."""
    job = await a_job(database, JobState.DELIVERING)

    amount = None if cost is None else Usd.of(cost)
    await _end(database, job, JobState.DELIVERED, None, cost=amount, generated_at=3.0)

    assert await _spent(ledger) == (0.5 if cost is None else cost)


@pytest.mark.parametrize(
    ("state", "end", "ending", "spent"),
    [
        (JobState.QUEUED, JobState.FAILED, Ending.PHOTO_GONE, 0),
        (JobState.QUEUED, JobState.FAILED, Ending.BROKEN, 0),
        (JobState.SUBMITTING, JobState.FAILED, Ending.NOT_ACCEPTED, 0),
        (JobState.SUBMITTING, JobState.UNCERTAIN, Ending.UNCERTAIN, 0.5),
        (JobState.SUBMITTING, JobState.UNCERTAIN, Ending.FORGOTTEN, 0.5),
        (JobState.GENERATING, JobState.FAILED, Ending.REFUSED, 0),
        (JobState.GENERATING, JobState.FAILED, Ending.SERVICE_FAILED, 0),
        (JobState.GENERATING, JobState.FAILED, Ending.TIMED_OUT, 0.5),
        (JobState.GENERATING, JobState.FAILED, Ending.RESULT_LOST, 0.5),
        (JobState.DELIVERING, JobState.FAILED, Ending.UNDELIVERED, 0.5),
    ],
)
async def test_other_ends_settle_what_may_be_paid(
    database: Database, state: JobState, end: JobState, ending: Ending, spent: float
) -> None:
    """Where nothing was submitted, or the service said that it failed, the reserve is released."""
    await _end(database, await a_job(database, state), end, ending)

    assert await _spent(Ledger(database)) == spent


async def test_concluding_an_ended_job_adds_nothing(database: Database, ledger: Ledger) -> None:
    """The step that tells the person writes the job once more."""
    job = await a_job(database, JobState.FAILED)

    await JobStore(database).write(job, replace(job, due_at=None))

    assert await _kinds(database, job) == [Kind.RESERVE, Kind.RELEASE]
    assert await ledger.check() == []


async def _cancel(database: Database) -> None:
    await JobStore(database).cancel(1, now=9.0)


async def _end_chat(database: Database) -> None:
    await ChatStore(database).end_chat(PRIVATE.chat_id, now=9.0)


async def _forget(database: Database) -> None:
    await PeopleStore(database).forget(ANN, now=9.0)


@pytest.mark.parametrize("end", [_cancel, _end_chat, _forget])
async def test_queued_job_that_is_ended_is_released(
    database: Database, ledger: Ledger, end: Callable[[Database], Awaitable[None]]
) -> None:
    """By Cancel, by a block, by /forget, which deletes its row: its entries stay."""
    job = await a_job(database)

    await end(database)

    assert await _kinds(database, job) == [Kind.RESERVE, Kind.RELEASE]
    assert await _spent(ledger) == 0


async def test_forgotten_delivery_is_settled(database: Database, ledger: Ledger) -> None:
    """Its video was paid for."""
    job = await a_job(database, JobState.DELIVERING)
    job = await JobStore(database).write(job, replace(job, cost=Usd.of(0.3), generation_id="g")) or job

    await _forget(database)

    assert await _spent(ledger) == 0.3
    assert (await _rows(database))[-2]["generation_id"] == "g"


async def test_forgotten_generation_is_settled_when_it_ends(database: Database, ledger: Ledger) -> None:
    """It is watched silently; until then its reserve stays open."""
    job = await a_job(database, JobState.GENERATING)

    await _forget(database)
    assert await _kinds(database, job) == [Kind.RESERVE]
    job = await stored(database, job)
    await _end(database, job, JobState.FAILED, Ending.FORGOTTEN, cost=Usd.of(0.4), generated_at=8.0)

    assert await _spent(ledger) == 0.4


async def test_forgotten_job_that_had_ended_is_not_settled_again(database: Database, ledger: Ledger) -> None:
    """Whether its person was told or not."""
    job = await a_job(database, JobState.FAILED)

    await _forget(database)

    assert await _kinds(database, job) == [Kind.RESERVE, Kind.RELEASE]
    assert await ledger.check() == []


async def test_late_job_is_settled_at_its_cost(database: Database, ledger: Ledger) -> None:
    """It takes no place any more, and counts for the budget as any other."""
    job = await a_job(database, JobState.GENERATING)
    job = await JobStore(database).write(job, replace(job, late_at=5.0)) or job
    assert (await ledger.totals())[Account.RESERVED] == PRICE

    delivering = replace(job, state=JobState.DELIVERING, cost=Usd.of(0.6), generated_at=8.0)
    job = await JobStore(database).write(job, delivering) or job
    await _end(database, job, JobState.DELIVERED, None)

    assert await _spent(ledger) == 0.6


async def test_generation_that_was_given_up_is_corrected(database: Database, ledger: Ledger) -> None:
    """`bot.py look JOB` finds it, and its cost with it."""
    job = await a_job(database, JobState.GENERATING)
    job = await _end(database, job, JobState.FAILED, Ending.TIMED_OUT, generation_id="g")
    assert await _spent(ledger) == 0.5
    await JobStore(database).poll_again(job.id, now=20.0)
    assert await ledger.check() == []

    job = await stored(database, job)
    delivering = replace(job, state=JobState.DELIVERING, cost=Usd.of(0.45), generated_at=21.0)
    job = await JobStore(database).write(job, delivering) or job
    await _end(database, job, JobState.DELIVERED, None)

    assert await _spent(ledger) == 0.45


@pytest.mark.parametrize("statement", ["UPDATE ledger SET amount = 0", "DELETE FROM ledger"])
async def test_entries_are_only_added(database: Database, statement: str) -> None:
    """The database itself refuses anything else."""
    await a_job(database)

    with pytest.raises(StorageError, match="only added"):
        async with database.transaction() as connection:
            await run(connection, statement)

    assert len(await _rows(database)) == 1


async def test_job_ends_once_in_the_ledger(database: Database) -> None:
    """Settle and release have one key, which is unique."""
    await a_job(database, JobState.FAILED)

    with pytest.raises(StorageError, match=r"(?i)unique"):
        async with database.transaction() as connection:
            await run(
                connection,
                f"{NEW_ENTRY} ('job:1:end', 1, 1, 'settle', 'usd_micro', 'reserved', 'provider', 1, 1, '', '')",
            )


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE jobs SET state = 'failed', due_at = NULL",
        "UPDATE jobs SET state = 'delivered', cost = 1",
        "DELETE FROM jobs",
        f"{NEW_JOB} ('queued', 1, 0, 1, '', '', '{{}}', 1, 1)",
        f"{NEW_ENTRY} ('job:1:end', 1, 1, 'settle', 'usd_micro', 'reserved', 'provider', 1, 1, '', '')",
    ],
)
async def test_check_finds_what_does_not_fit(database: Database, ledger: Ledger, damage: str) -> None:
    """An open reserve without a live job, a wrong cost, a job without a reserve, half a settlement."""
    await a_job(database)
    assert await ledger.check() == []

    async with database.transaction() as connection:
        await run(connection, damage)

    assert len(await ledger.check()) == 1


async def test_jobs_of_earlier_versions_have_a_reserve(tmp_path: Path) -> None:
    """Those under way: of nothing, since nobody knows what they were expected to cost."""
    path = tmp_path / "bot.db"
    connection = sqlite3.connect(path)
    migrations = sorted(MIGRATIONS.glob("*.sql"))
    before = migrations[: [file.name.endswith("_ledger.sql") for file in migrations].index(True)]
    for file in before:
        connection.executescript(file.read_text(encoding="utf-8"))
    for state, due_at in (("generating", 1), ("delivered", None)):
        connection.execute(f"{NEW_JOB} (?, 1, 0, 1, '', '', '{{}}', 1, ?)", (state, due_at))
    connection.execute(f"PRAGMA user_version = {len(before)}")
    connection.commit()
    connection.close()

    async with opened(path) as database:
        (row,) = await _rows(database)
        assert (row["job_id"], row["amount"]) == (1, 0)
        assert await Ledger(database).check() == []
