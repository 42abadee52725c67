"""The clock is set back, and nothing waits for it."""

from dataclasses import replace

import pytest

from domain.job import JobState
from storage.clock import TOLERANCE, ClockStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.pause import Pause, PauseStore
from tests.storage.support.factories import ENDED, LIVE, PRIVATE, Where, a_job, opened, photo, put, stored
from tests.storage.support.raw import SQLITE_ONLY

HOUR = 3600.0
NOON = 1_000_000.0


@pytest.fixture
def clock(database: Database) -> ClockStore:
    return ClockStore(database)


@pytest.mark.parametrize("state", LIVE)
async def test_live_job_is_due_after_the_same_wait(
    database: Database, clock: ClockStore, jobs: JobStore, state: JobState
) -> None:
    """An hour back: the job is due in ten seconds, as before."""
    job = await a_job(database, state, now=NOON)
    changed = replace(job, due_at=NOON + 10, step_started_at=NOON - 1, submitted_at=NOON - 100)
    job = await jobs.write(job, changed) or job
    await jobs.set_shown(job.id, "waiting", now=NOON - 5)

    await clock.follow(NOON)
    assert await clock.follow(NOON - HOUR) == HOUR

    after = await stored(database, job)
    assert (after.due_at, after.step_started_at) == (NOON - HOUR + 10, NOON - HOUR - 1)
    assert (after.submitted_at, after.shown_at) == (NOON - HOUR - 100, NOON - HOUR - 5)


@pytest.mark.parametrize("state", ENDED)
async def test_ended_job_keeps_its_times(
    database: Database, clock: ClockStore, jobs: JobStore, state: JobState
) -> None:
    """It waits for nothing; its times are for the accounts."""
    job = await a_job(database, state, now=NOON)
    job = await jobs.write(job, replace(job, due_at=None, ended_at=NOON)) or job

    await clock.follow(NOON)
    await clock.follow(NOON - HOUR)

    assert await stored(database, job) == job


async def test_album_is_answered_after_the_same_wait(
    database: Database, clock: ClockStore, drafts: DraftStore
) -> None:
    """And its draft expires a day after the last file."""
    draft = await put(database, PRIVATE, photo(), now=NOON)
    await drafts.reply_later(draft.id, due_at=NOON + 1)

    await clock.follow(NOON)
    await clock.follow(NOON - HOUR)

    assert await drafts.replies_due(now=NOON - HOUR, limit=9) == []
    assert [due.id for due in await drafts.replies_due(now=NOON - HOUR + 1, limit=9)] == [draft.id]
    assert await drafts.of(PRIVATE, now=NOON - HOUR + 24 * HOUR + 1) is None


async def test_pause_ends_after_the_same_wait(database: Database, clock: ClockStore) -> None:
    """The operator's account is tried again no later."""
    pauses = PauseStore(database)
    await pauses.begin(Pause("no money", length=60.0, until=NOON + 60))

    await clock.follow(NOON)
    await clock.follow(NOON - HOUR)

    assert await pauses.get() == Pause("no money", length=60.0, until=NOON - HOUR + 60)


async def test_clock_that_goes_on_or_forward_shifts_nothing(database: Database, clock: ClockStore) -> None:
    """Nor does a small step back, which is corrected often on some machines."""
    job = await a_job(database, now=NOON)

    for now in (NOON, NOON + 1, NOON + HOUR, NOON + HOUR - TOLERANCE / 2, NOON + HOUR):
        assert await clock.follow(now) == 0

    assert await stored(database, job) == job


async def test_clock_that_was_set_back_while_the_bot_was_down(where: Where) -> None:
    """The next process notices it by the time that the earlier one has stored."""
    async with opened(where) as database:
        job = await a_job(database, now=NOON)
        await ClockStore(database).follow(NOON)

    async with opened(where) as database:
        assert await ClockStore(database).follow(NOON - HOUR) == HOUR
        assert (await stored(database, job)).due_at == NOON - HOUR
        assert await ClockStore(database).follow(NOON - HOUR) == 0


async def test_set_back_clock_is_followed_by_one_leader(where: Where) -> None:
    """The second replica leads once the first, which has shifted, is gone; it shifts nothing."""
    async with opened(where) as database:
        first, second = ClockStore(database), ClockStore(database)
        await first.follow(NOON)
        await second.follow(NOON)
        second.forget()  # the first leads
        assert await first.follow(NOON - HOUR) == HOUR

        assert await second.follow(NOON - HOUR + 1) == 0


@SQLITE_ONLY
async def test_time_is_not_stored_with_every_call(database: Database, clock: ClockStore) -> None:
    """The bot looks twice a second; the disk has to be written to every few minutes only."""
    async with database.transaction() as connection:
        before = connection.total_changes

    for tick in range(1000):
        await clock.follow(NOON + tick * 0.5)

    async with database.transaction() as connection:
        assert connection.total_changes - before <= 3
