import asyncio
import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from domain.job import Ending, Job, JobState
from domain.media import MediaFile, Role
from domain.timeouts import TIMEOUTS, StepTimeouts
from jobs.unusable import UnusableError
from sandbox.faults import FakeResponse, Fault, held
from sandbox.telegram import Person
from storage import disk_space
from storage.database import Database, StorageError
from storage.people import PeopleStore
from storage.sqlite import SqliteDatabase
from tests.jobs.support.harness import VIDEO, JobHarness


@asynccontextmanager
async def _full_disk(database: Database) -> AsyncIterator[None]:
    """Take the room on the disk away from a database, and give it back."""
    assert isinstance(database, SqliteDatabase)
    connection = database._connection  # noqa: SLF001 - from inside a transaction it couldn't be given back
    await connection.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        await connection.execute("PRAGMA query_only = OFF")


@asynccontextmanager
async def _paid_on_a_full_disk(harness: JobHarness, anna: Person) -> AsyncIterator[Job]:
    """Give a job whose generation's id can't be stored inside the block."""
    await harness.runner.recover()
    job, answer = await harness.job(anna, has_status=False), asyncio.Event()
    harness.api.faults.add("submit", held(answer))
    await harness.runner.tick()
    await harness.api.submitted()
    async with _full_disk(harness.database):
        answer.set()
        async with asyncio.timeout(30):
            while not _kept(harness) or harness.folder_of(job).exists():  # noqa: ASYNC110 - files set no events
                await asyncio.sleep(0.01)
        yield job


def _kept(harness: JobHarness) -> bytes:
    return (harness.data_dir / "paid-ids").read_bytes().strip()


async def _check_goes_on(harness: JobHarness, job: Job) -> None:
    """The job has the id of its one POST, which stands nowhere else any more."""
    stored = await harness.stored(job)
    assert (stored.state, stored.generation_id) == (JobState.GENERATING, harness.api.generations[0].id)
    assert harness.api.posts == 1
    assert not _kept(harness)


async def test_kept_files_make_room_for_a_paid_id(harness: JobHarness, anna: Person) -> None:
    """What people have sent is only kept to save a download."""
    stored, folder = await harness.world.files.add("video", VIDEO, name="file.mp4"), harness.data_dir / "cache"
    file = MediaFile(Role.VIDEO, stored.file_id)
    await harness.services.file_cache.fetch(file, harness.data_dir / "target", person_id=anna.id)
    assert list(folder.iterdir())

    async with _paid_on_a_full_disk(harness, anna), asyncio.timeout(30):
        while list(folder.iterdir()):  # noqa: ASYNC110 - files set no events
            await asyncio.sleep(0.01)
    await harness.settle()


async def test_paid_id_waits_for_room_however_long_it_takes(harness: JobHarness, anna: Person) -> None:
    """The time limit of steps is for work, not for the write of what was paid for."""
    await harness.restart(step_timeouts=StepTimeouts(step=0.5))
    async with _paid_on_a_full_disk(harness, anna) as job:
        await asyncio.wait(harness.under_way(), timeout=1)
    await harness.settle()

    await _check_goes_on(harness, job)


async def test_paid_id_is_taken_up_by_the_next_start(harness: JobHarness, anna: Person) -> None:
    """The process was stopped while the disk was full."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=0.1)
    async with _paid_on_a_full_disk(harness, anna) as job:
        await harness.runner.close()

    await harness.restart()
    await harness.runner.recover()
    await harness.go()

    await _check_goes_on(harness, job)


async def test_paid_id_outlives_the_lease_of_its_step(harness: JobHarness, anna: Person) -> None:
    """The disk was full for so long that the job is claimed again before the id is stored."""
    async with _paid_on_a_full_disk(harness, anna) as job:
        pass
    await harness.go(TIMEOUTS.steps.lease + 1)

    await _check_goes_on(harness, job)


async def test_forgotten_person_leaves_no_paid_id(harness: JobHarness, anna: Person) -> None:
    """Nobody is told, and nothing is kept beside the database."""
    await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=0.1)
    async with _paid_on_a_full_disk(harness, anna) as job:
        await harness.runner.close()
    await PeopleStore(harness.database).forget(anna.id, now=harness.clock())
    said = len(anna.chat.by_bot)

    await harness.restart()
    await harness.runner.recover()
    await harness.go()

    stored = await harness.stored(job)
    assert (stored.state, stored.ending) == (JobState.UNCERTAIN, Ending.FORGOTTEN)
    assert len(anna.chat.by_bot) == said
    assert not _kept(harness)


@pytest.mark.parametrize(
    "error", [None, OSError(errno.ENOSPC, "full"), UnusableError(Role.PHOTO, Ending.PHOTO_GONE, "x")]
)
async def test_files_go_before_a_step_waits_for_room(
    harness: JobHarness, anna: Person, error: Exception | None
) -> None:
    """They may be what has filled the disk. Nothing is submitted before the database can be written."""
    job = await harness.job(anna, has_status=False)
    harness.preparation.hold, harness.preparation.error = asyncio.Event(), error
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    assert harness.folder_of(job).exists()

    async with _full_disk(harness.database):
        harness.preparation.hold.set()
        async with asyncio.timeout(30):
            while harness.folder_of(job).exists():  # noqa: ASYNC110 - files set no events
                await asyncio.sleep(0.01)
        assert harness.api.posts == 0
    await harness.settle()

    assert (await harness.stored(job)).attempts == 0


async def test_fetched_result_stays_while_its_step_waits_for_room(harness: JobHarness, anna: Person) -> None:
    """Its link may have expired when there is room again."""
    job, answer = await harness.delivering(anna, VIDEO, has_status=False), asyncio.Event()
    harness.telegram.faults.add("sendVideo", Fault(FakeResponse(502), hold=answer))
    await harness.runner.tick()
    async with asyncio.timeout(30):
        while not harness.telegram.faults.applied:  # noqa: ASYNC110 - a fault has no event
            await asyncio.sleep(0.01)
    async with _full_disk(harness.database):
        answer.set()
        async with asyncio.timeout(30):
            while harness.database.last_error is None:  # noqa: ASYNC110 - nothing says when SQLite has refused
                await asyncio.sleep(0.01)
    await harness.settle()

    assert (await harness.stored(job)).state is JobState.DELIVERING
    assert (harness.folder_of(job) / "result").exists()


async def test_nearly_full_disk_delays_downloads_only(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No attempt is counted, and the database has the room that is left."""
    await harness.restart(prepares_files=True)
    job = await harness.job(anna)
    with monkeypatch.context() as patch:
        patch.setattr(disk_space, "RESERVE", 2**60)
        for _ in range(20):
            await harness.go(60)
        waiting = await harness.stored(job)

    await harness.go(60)

    assert (waiting.state, waiting.attempts) == (JobState.QUEUED, 0)
    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_outcome_of_a_post_is_stored_when_there_is_room(harness: JobHarness, anna: Person) -> None:
    """The disk fills up during the POST: the id isn't lost, and nothing is submitted twice."""
    job = await harness.job(anna, has_status=False)
    answer = asyncio.Event()
    harness.api.faults.add("submit", held(answer))
    await harness.runner.tick()
    await harness.api.submitted()
    async with _full_disk(harness.database):
        answer.set()
        while harness.database.last_error is None:  # noqa: ASYNC110 - nothing says when SQLite has refused
            await asyncio.sleep(0.01)
    await harness.settle()

    assert (await harness.stored(job)).generation_id == harness.api.generations[0].id
    assert harness.api.posts == 1


async def test_full_disk_is_reported_once_and_when_it_is_over(harness: JobHarness, anna: Person) -> None:
    """With the database's own message, however often it fails."""
    async with _full_disk(harness.database):
        for _ in range(3):
            with pytest.raises(StorageError):
                await harness.job(anna, has_status=False)
            harness.admin_chat.report_storage(harness.database.last_error)
    await harness.job(anna, has_status=False)
    for _ in range(3):
        harness.admin_chat.report_storage(harness.database.last_error)
    await harness.settle()

    begun, over = [message.text for message in harness.admin.chat.by_bot]
    assert "readonly database" in begun
    assert "I can use my database again" in over
