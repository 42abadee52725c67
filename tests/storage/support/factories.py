"""Databases, drafts and jobs for tests to begin with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from domain.draft import Draft
from domain.job import Job, JobState
from domain.limits import Limits
from domain.media import MediaFile, Role
from domain.money import Usd
from domain.options import Options
from domain.owner import Owner
from storage.database import Database
from storage.drafts import DraftStore
from storage.encryption import Cipher
from storage.jobs import JobStore
from storage.starting import JobStarter, NewJob, Outcome, Start

PRIVATE = Owner(chat_id=11, topic_id=0, person_id=11)
OTHER = Owner(chat_id=22, topic_id=0, person_id=22)
IN_GROUP = Owner(chat_id=-100, topic_id=7, person_id=11)

LIVE = (JobState.QUEUED, JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING)
ENDED = (JobState.DELIVERED, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN)

PATHS = {
    JobState.QUEUED: (),
    JobState.SUBMITTING: (JobState.SUBMITTING,),
    JobState.GENERATING: (JobState.SUBMITTING, JobState.GENERATING),
    JobState.DELIVERING: (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING),
    JobState.DELIVERED: (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED),
    JobState.FAILED: (JobState.FAILED,),
    JobState.CANCELLED: (JobState.CANCELLED,),
    JobState.UNCERTAIN: (JobState.SUBMITTING, JobState.UNCERTAIN),
}
"""The states that a queued job goes through to each state."""


Where = Path | str
"""A file, or the address of a database on a PostgreSQL server."""

PRICE = Usd.of(0.5)
NO_LIMITS = Limits(1000, 1000)


@asynccontextmanager
async def opened(where: Where, cipher: Cipher | None = None) -> AsyncIterator[Database]:
    """Close the file whatever happens: a connection that stays open keeps the process, and so the tests, alive."""
    database = await Database.open(where, cipher)
    try:
        yield database
    finally:
        await database.close()


def photo(file_id: str = "photo-1") -> MediaFile:
    return MediaFile(Role.PHOTO, file_id, size=1000)


def video(file_id: str = "video-1") -> MediaFile:
    return MediaFile(Role.VIDEO, file_id, size=2000, duration=5)


async def put(database: Database, owner: Owner, file: MediaFile, *, message_id: int = 1, now: float = 0.0) -> Draft:
    return await DraftStore(database).put(owner, file, message_id=message_id, album_id=None, language="en", now=now)


async def complete_draft(database: Database, owner: Owner = PRIVATE, *, now: float = 0.0) -> Draft:
    await put(database, owner, photo(), now=now)
    return await put(database, owner, video(), message_id=2, now=now)


async def start_draft(
    database: Database,
    draft_id: int,
    *,
    payer: int = PRIVATE.person_id,
    options: Options | None = None,
    amount: Usd = PRICE,
    limits: Limits = NO_LIMITS,
    now: float = 0.0,
) -> Start:
    new = NewJob(payer, options or Options(), status_message_id=5, amount=amount, now=now)
    return await JobStarter(database).start_from_draft(draft_id, new, limits)


async def start_again(
    database: Database,
    job_id: int,
    *,
    payer: int = PRIVATE.person_id,
    limits: Limits = NO_LIMITS,
    now: float = 0.0,
) -> Start:
    new = NewJob(payer, Options(), status_message_id=6, amount=PRICE, now=now)
    return await JobStarter(database).start_again(job_id, new, limits)


async def a_job(
    database: Database,
    state: JobState = JobState.QUEUED,
    *,
    owner: Owner = PRIVATE,
    payer: int | None = None,
    now: float = 0.0,
) -> Job:
    """Start a job from a draft and bring it, unclaimed and due at once, into a state."""
    draft = await complete_draft(database, owner, now=now)
    jobs = JobStore(database)
    start = await start_draft(database, draft.id, payer=payer or owner.person_id, now=now)
    assert start.outcome is Outcome.STARTED
    job = start.job
    for following in PATHS[state]:
        assert job is not None
        job = await jobs.write(job, replace(job, state=following, due_at=now))
    assert job is not None
    return job


async def stored(database: Database, job: Job) -> Job:
    found = await JobStore(database).get(job.id)
    assert found is not None
    return found
