"""Somebody who can write to the database, but has no key, copies encrypted texts from one row into another."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from domain.job import Job, JobState
from domain.media import MediaFile, Role
from domain.owner import Owner
from storage.database import Database
from storage.drafts import DraftStore
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MotionStore
from storage.updates import StoredUpdate, UpdateStore
from tests.storage.support.factories import OTHER, PRIVATE, Where, a_job, opened, photo, put, stored, video
from tests.storage.support.raw import run

KEY = new_key()
LINK, RESULT = "https://example.org/result.mp4", "result-at-telegram"


@pytest.fixture
async def database(where: Where) -> AsyncIterator[Database]:
    async with opened(where, Cipher([KEY])) as database:
        yield database


async def _delivered(database: Database, owner: Owner, name: str) -> Job:
    job = await a_job(database, JobState.DELIVERED, owner=owner)
    changed = replace(job, result_url=f"{LINK}?{name}", result_file_id=f"{RESULT}-{name}")
    return await JobStore(database).write(job, changed) or job


async def _copy(database: Database, table: str, column: str, *, source: int, target: int) -> None:
    statement = f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE id = ?) WHERE id = ?"  # noqa: S608 - our own names
    async with database.transaction() as connection:
        await run(connection, statement, (source, target))


async def test_texts_of_another_job_are_not_read(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    """The attacker's job has no files and no result then; the victim's is as it was, and others can be claimed."""
    victim = await _delivered(database, PRIVATE, "victim")
    attacker = await _delivered(database, OTHER, "attacker")

    for column in ("photo", "video", "result_url", "result_file_id"):
        await _copy(database, "jobs", column, source=victim.id, target=attacker.id)

    with caplog.at_level(logging.ERROR):
        found = await stored(database, attacker)
    assert (found.photo, found.video) == (MediaFile(Role.PHOTO, ""), MediaFile(Role.VIDEO, ""))
    assert (found.result_url, found.result_file_id) == (None, None)
    assert await stored(database, victim) == victim
    assert f"jobs.photo:{attacker.id} holds what belongs to jobs.photo:{victim.id}" in caplog.text
    claimed = await JobStore(database).claim_due(now=1e9, lease=60.0, limit=9, deliveries=9)
    assert {job.id for job in claimed} == {victim.id, attacker.id}


async def test_text_of_another_column_is_not_read(database: Database) -> None:
    """A link can't be taken for a file id, which would be sent as a video."""
    job = await _delivered(database, PRIVATE, "victim")
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET result_file_id = result_url")

    assert (await stored(database, job)).result_file_id is None


async def test_files_of_another_draft_are_not_read(database: Database) -> None:
    """The attacker is asked for a photo, as without one."""
    victim = await put(database, PRIVATE, photo("photo-of-victim"))
    attacker = await put(database, OTHER, photo("photo-of-attacker"))

    await _copy(database, "drafts", "photo", source=victim.id, target=attacker.id)

    found = await DraftStore(database).get(attacker.id)
    assert found is not None
    assert found.missing is Role.PHOTO


async def test_video_of_another_motion_is_not_read(database: Database) -> None:
    """Neither the video nor its still."""
    motions = MotionStore(database)
    for owner_id, name in ((PRIVATE.person_id, "victim"), (OTHER.person_id, "attacker")):
        saved = await motions.save(owner_id, name, video(f"video-of-{name}"), now=0.0)
        assert saved.motion is not None
        await motions.set_still(saved.motion, f"still-of-{name}")

    for column in ("video", "still_file_id"):
        await _copy(database, "motions", column, source=1, target=2)

    found = await motions.find("attacker", OTHER.person_id)
    assert found is not None
    assert (found.video, found.still_file_id) == (MediaFile(Role.VIDEO, ""), None)


async def test_update_that_was_swapped_is_empty(database: Database) -> None:
    """It has its id only, so that no handler gets it, and the bot starts."""
    updates = UpdateStore(database)
    await updates.record([{"update_id": 1, "message": "of the victim"}, {"update_id": 2}], now=5.0)
    async with database.transaction() as connection:
        await run(
            connection,
            "UPDATE updates SET payload = (SELECT payload FROM updates WHERE update_id = 1) WHERE update_id = 2",
        )

    assert (await updates.unhandled())[1] == StoredUpdate({"update_id": 2}, received_at=5.0)


async def test_texts_of_earlier_versions_are_bound_at_the_start(database: Database) -> None:
    """Until then they can be read in any row; afterwards in their own only."""
    victim, attacker = [await _delivered(database, owner, "x") for owner in (PRIVATE, OTHER)]
    old = f"sealed:{Cipher([KEY]).key_ids[0]}:{Fernet(KEY).encrypt(LINK.encode()).decode()}"
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET result_url = ?", (old,))
    assert (await stored(database, victim)).result_url == LINK

    await rotate_keys(database)
    await _copy(database, "jobs", "result_url", source=victim.id, target=attacker.id)

    assert (await stored(database, victim)).result_url == LINK
    assert (await stored(database, attacker)).result_url is None


async def test_start_leaves_a_swapped_text_unreadable(
    where: Where, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Encrypting it anew would make it the row's own."""
    victim = await _delivered(database, PRIVATE, "victim")
    attacker = await _delivered(database, OTHER, "attacker")
    await _copy(database, "jobs", "result_url", source=victim.id, target=attacker.id)
    newer = Cipher([new_key(), KEY])
    async with opened(where, newer) as changed:
        with caplog.at_level(logging.ERROR):
            await rotate_keys(changed)

        assert "holds what belongs to" in caplog.text
        assert (await stored(changed, attacker)).result_url is None
        assert (await stored(changed, victim)).result_url == victim.result_url
