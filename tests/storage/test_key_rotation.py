import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from domain.job import Job, JobState
from domain.operator_notice import notice
from storage.database import Database, UnusableDatabaseError
from storage.drafts import DraftStore
from storage.encryption import Cipher, new_key
from storage.guest_answers import GuestAnswerStore
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MotionStore
from storage.operator_notices import OperatorNotices
from storage.updates import UpdateStore
from tests.storage.support.factories import IN_GROUP, a_job, opened, photo, put, stored, video

OLD_KEY, NEW_KEY = new_key(), new_key()
OLD, NEW = Cipher([OLD_KEY]), Cipher([NEW_KEY])
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
    b"question-of-somebody",
    b"photo-of-guest",
    b"answer-of-guest",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


async def _fill(database: Database) -> Job:
    """Store something of every kind that points to people's files."""
    job = await a_job(database, JobState.DELIVERING)
    job = await JobStore(database).write(job, replace(job, result_url=LINK, result_file_id=RESULT)) or job
    await put(database, IN_GROUP, photo("photo-of-draft"))
    await UpdateStore(database).record([UPDATE], now=0.0)
    guests = GuestAnswerStore(database)
    answer = await guests.offer("7", 11, (photo("photo-of-guest"), video()), language="en", now=0.0)
    await guests.set_message(answer.id, "answer-of-guest")
    await guests.offer("8", 11, (photo("photo-of-guest"), None), language="en", now=0.0)
    motions = MotionStore(database)
    saved = await motions.save(IN_GROUP.person_id, "dance", video("video-of-motion"), now=0.0)
    assert saved.motion is not None
    await motions.set_still(saved.motion, "still-of-motion")
    await OperatorNotices(database).add(notice("operator-paysupport", text="question-of-somebody"), now=0.0)
    return job


async def _is_all_there(database: Database, job: Job) -> bool:
    draft = await DraftStore(database).of(IN_GROUP, now=0.0)
    motion = await MotionStore(database).find("dance", IN_GROUP.person_id)
    told = await OperatorNotices(database).claim_due(now=1e12, lease=0.0, limit=1)
    assert [each.notice.variables for each in told] == [{"text": "question-of-somebody"}]
    answer, without_move = [await GuestAnswerStore(database).get(number) for number in (1, 2)]
    assert answer is not None
    assert without_move is not None
    assert draft is not None
    assert motion is not None
    return (
        await stored(database, job) == job
        and (job.photo, job.video, job.result_url, job.result_file_id) == (photo(), video(), LINK, RESULT)
        and draft.photo == photo("photo-of-draft")
        and (answer.photo, answer.video, answer.message) == (photo("photo-of-guest"), video(), "answer-of-guest")
        and (without_move.photo, without_move.video) == (photo("photo-of-guest"), None)
        and (motion.video, motion.still_file_id) == (video("video-of-motion"), "still-of-motion")
        and [update.payload for update in await UpdateStore(database).unhandled()] == [UPDATE]
    )


def _on_disk(path: Path) -> bytes:
    """Return every byte of the file and its companions."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


async def test_file_and_wal_hold_nothing_readable_with_a_key(path: Path) -> None:
    """File ids, links, names and captions: neither while the bot is running nor afterwards."""
    async with opened(path, NEW) as database:
        job = await _fill(database)
        running = _on_disk(path)
        assert await _is_all_there(database, job)
    assert path.with_name("bot.db-wal").exists() is False
    for content in (running, _on_disk(path)):
        assert len(content) > 10_000
        assert [word for word in PERSONAL if word in content] == []


async def test_search_of_these_tests_finds_words_without_a_key(path: Path) -> None:
    """The search above does find what is there."""
    async with opened(path) as database:
        await _fill(database)
        content = _on_disk(path)
    assert [word for word in PERSONAL if word not in content] == []


async def test_unencrypted_rows_are_encrypted_at_the_start(path: Path) -> None:
    """A key that is set later covers everything, and no readable byte is left in the file."""
    async with opened(path) as database:
        job = await _fill(database)

    async with opened(path, NEW) as database:
        await rotate_keys(database)

        assert [word for word in PERSONAL if word in _on_disk(path)] == []
        assert await _is_all_there(database, job)


async def test_remains_of_older_versions_in_unused_pages_go_too(path: Path) -> None:
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


async def test_key_is_rotated_by_putting_the_new_one_in_front(path: Path) -> None:
    """After one start with both, the old one is not needed any more."""
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
async def test_missing_key_is_reported_and_nothing_is_changed(path: Path, cipher: Cipher) -> None:
    """The bot refuses to start and says why; with the right key, everything is there again."""
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
async def test_single_text_is_enough_for_a_key_to_be_missed(path: Path, column: str) -> None:
    """Each encrypted column is looked at: a forgotten one would be lost without a word."""
    table, name = column.split(".")
    async with opened(path) as database:
        await _fill(database)
        async with database.transaction() as connection:
            await connection.execute(f"UPDATE {table} SET {name} = ?", (OLD.encrypt("{}", "x"),))  # noqa: S608 - from above
        with pytest.raises(UnusableDatabaseError):
            await rotate_keys(database)


async def test_rows_of_many_batches_are_encrypted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No statement, and no transaction, changes the whole database."""
    monkeypatch.setattr("storage.key_rotation.BATCH", 2)
    async with opened(path) as database:
        jobs = [await a_job(database) for _ in range(5)]

    async with opened(path, NEW) as database:
        await rotate_keys(database)

        assert all(text.startswith("sealed:") for texts in await _texts(database) for text in texts if text)
        assert [await stored(database, job) for job in jobs] == jobs


async def _spoil(database: Database) -> None:
    """Make a text readable behind the bot's back."""
    async with database.transaction() as connection:
        await connection.execute("UPDATE drafts SET photo = '{}'")


async def test_start_with_the_same_key_reads_no_rows(path: Path) -> None:
    """However long the history is: what the last start has left is encrypted with the newest key."""
    async with opened(path, NEW) as database:
        await _fill(database)
        await rotate_keys(database)
        await _spoil(database)

        await rotate_keys(database)

        assert (await _texts(database))[0][0] == "{}"


@pytest.mark.parametrize("between", [Cipher(), OLD], ids=["no key", "another key"])
async def test_start_after_another_key_reads_every_row(path: Path, between: Cipher) -> None:
    """What was written meanwhile is not encrypted with the key that has come back."""
    async with opened(path, NEW) as database:
        await rotate_keys(database)
    async with opened(path, between) as database:
        await rotate_keys(database)
        job = await _fill(database)

    async with opened(path, Cipher([NEW_KEY, OLD_KEY])) as database:
        await rotate_keys(database)

        assert await _is_all_there(database, job)
        prefix = database.cipher.newest_prefix
        assert all(text.startswith(prefix) for texts in await _texts(database) for text in texts if text)


async def test_rows_under_the_newest_key_are_left_alone(path: Path) -> None:
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
