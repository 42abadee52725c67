import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from domain.job import Job, JobState
from storage.database import Database, UnusableDatabaseError
from storage.drafts import DraftStore
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MotionStore
from storage.updates import UpdateStore
from tests.storage.support.factories import IN_GROUP, a_job, opened, photo, put, stored, video

OLD, NEW = Cipher([new_key()]), Cipher([new_key()])
LINK = "https://example.org/result-of-somebody.mp4"
RESULT = "result-at-telegram"
UPDATE = {"update_id": 1, "message": {"from": {"first_name": "Somebody"}, "caption": "words-of-somebody"}}
PERSONAL = (
    b"photo-1",
    b"video-1",
    b"photo-of-draft",
    b"result-of-somebody",
    b"result-at",
    b"Somebody",
    b"words-of-somebody",
    b"video-of-motion",
    b"still-of-motion",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


async def _fill(database: Database) -> Job:
    """Write down something of every kind that points to people's files."""
    job = await a_job(database, JobState.DELIVERING)
    job = await JobStore(database).write(job, replace(job, result_url=LINK, result_file_id=RESULT)) or job
    await put(database, IN_GROUP, photo("photo-of-draft"))
    await UpdateStore(database).record([UPDATE], now=0.0)
    motions = MotionStore(database)
    saved = await motions.save(IN_GROUP.person_id, "dance", video("video-of-motion"), now=0.0)
    assert saved.motion is not None
    await motions.set_still(saved.motion, "still-of-motion")
    return job


async def _is_all_there(database: Database, job: Job) -> bool:
    draft = await DraftStore(database).of(IN_GROUP, now=0.0)
    motion = await MotionStore(database).find("dance", IN_GROUP.person_id)
    assert draft is not None
    assert motion is not None
    return (
        await stored(database, job) == job
        and (job.photo, job.video, job.result_url, job.result_file_id) == (photo(), video(), LINK, RESULT)
        and draft.photo == photo("photo-of-draft")
        and (motion.video, motion.still_file_id) == (video("video-of-motion"), "still-of-motion")
        and await UpdateStore(database).unhandled() == [UPDATE]
    )


def _on_disk(path: Path) -> bytes:
    """Return every byte of the file and its companions."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


async def test_with_a_key_nothing_that_points_to_files_is_in_the_file_or_its_log(path: Path) -> None:
    """File ids, links, names and captions: neither while the bot is running nor afterwards."""
    async with opened(path, NEW) as database:
        job = await _fill(database)
        running = _on_disk(path)
        assert await _is_all_there(database, job)
    assert path.with_name("bot.db-wal").exists() is False
    for content in (running, _on_disk(path)):
        assert len(content) > 10_000
        assert [word for word in PERSONAL if word in content] == []


async def test_without_a_key_the_words_of_this_test_would_be_found(path: Path) -> None:
    """The search above does find what is there."""
    async with opened(path) as database:
        await _fill(database)
        content = _on_disk(path)
    assert [word for word in PERSONAL if word not in content] == []


async def test_what_was_plain_is_sealed_at_the_start(path: Path) -> None:
    """A key set later is for everything, and not a byte of what stood there is left."""
    async with opened(path) as database:
        job = await _fill(database)

    async with opened(path, NEW) as database:
        await rotate_keys(database)

        assert [word for word in PERSONAL if word in _on_disk(path)] == []
        assert await _is_all_there(database, job)


async def test_what_older_versions_have_left_in_unused_pages_goes_as_well(path: Path) -> None:
    """Versions without secure_delete left deleted rows in the file."""
    async with opened(path) as database:
        await _fill(database)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM drafts")
    connection.close()
    assert b"photo-of-draft" in _on_disk(path)

    async with opened(path, NEW) as database:
        await rotate_keys(database)

        assert b"photo-of-draft" not in _on_disk(path)


async def test_a_key_is_changed_by_putting_the_new_one_in_front(path: Path) -> None:
    """After one start with both, the old one is needed no more."""
    old, new = new_key(), new_key()
    async with opened(path, Cipher([old])) as database:
        job = await _fill(database)
    async with opened(path, Cipher([new, old])) as database:
        assert await _is_all_there(database, job)
        await rotate_keys(database)

    async with opened(path, Cipher([new])) as database:
        await rotate_keys(database)
        assert await _is_all_there(database, job)


@pytest.mark.parametrize("cipher", [Cipher(), NEW], ids=["no key", "another key"])
async def test_a_missing_key_is_said_and_nothing_is_touched(path: Path, cipher: Cipher) -> None:
    """The start refuses in words; with the right key, everything is there again."""
    async with opened(path, OLD) as database:
        job = await _fill(database)

    async with opened(path, cipher) as database:
        with pytest.raises(UnusableDatabaseError, match="key that is not in DATA_KEY: put that key back"):
            await rotate_keys(database)

    async with opened(path, OLD) as database:
        await rotate_keys(database)
        assert await _is_all_there(database, job)


@pytest.mark.parametrize(
    "column",
    [
        *("drafts.photo", "drafts.video", "jobs.result_url", "jobs.result_file_id", "updates.payload"),
        *("motions.video", "motions.still_file_id"),
    ],
)
async def test_one_text_is_enough_to_miss_its_key(path: Path, column: str) -> None:
    """Each column is looked at: one left out would be lost without a word."""
    table, name = column.split(".")
    async with opened(path) as database:
        await _fill(database)
        async with database.transaction() as connection:
            await connection.execute(f"UPDATE {table} SET {name} = ?", (OLD.seal("{}"),))  # noqa: S608 - from above
        with pytest.raises(UnusableDatabaseError):
            await rotate_keys(database)


async def test_what_the_newest_key_holds_is_left_alone(path: Path) -> None:
    """The next start has nothing to do, however much there is."""
    async with opened(path, NEW) as database:
        await _fill(database)
        before = await _texts(database)
        await rotate_keys(database)
        assert await _texts(database) == before


async def _texts(database: Database) -> list[tuple[str, ...]]:
    async with database.transaction() as connection:
        return [
            tuple(row)
            for columns in (
                "photo, video FROM drafts",
                "photo, video, result_file_id FROM jobs",
                "payload FROM updates",
                "video, still_file_id FROM motions",
            )
            for row in await connection.execute_fetchall(f"SELECT {columns}")
        ]
