import sqlite3
from pathlib import Path

from domain.job import JobState
from domain.media import MediaFile, Role
from domain.owner import Owner
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.updates import StoredUpdate, UpdateStore
from tests.storage.support.factories import opened

FIRST = Path(__file__).parents[2] / "storage" / "migrations" / "0001_initial.sql"
ANN = Owner(11, 0, 11)
ROWS = """
    INSERT INTO updates (update_id, payload, received_at) VALUES (7, '{"update_id": 7}', 1.0);
    INSERT INTO drafts (chat_id, topic_id, person_id, photo, reply_to, updated_at)
    VALUES (11, 0, 11, '{"role": "photo", "file_id": "p", "size": 1, "duration": null}', 3, 100.0);
    INSERT INTO jobs (state, chat_id, topic_id, person_id, photo, video, options, created_at, due_at)
    VALUES (
        'queued', 11, 0, 11, '{"role": "photo", "file_id": "p", "size": 1, "duration": null}',
        '{"role": "video", "file_id": "v", "size": 2, "duration": 3}',
        '{"resolution": "480p", "num_inference_steps": 20, "enable_safety_checker": true, "shift": 5.0,
          "video_quality": "high", "video_write_mode": "balanced"}',
        50.0, 50.0
    );
"""


def _first_version(path: Path) -> None:
    """Make a file as the first version of the bot has left it."""
    connection = sqlite3.connect(path)
    connection.executescript(f"{FIRST.read_text()}\n{ROWS}\nPRAGMA user_version = 1;")
    connection.close()


def test_migrations_are_numbered_one_after_the_other() -> None:
    """Of two with one number, a file that has run one of them would never get the other."""
    numbers = [int(file.name.split("_")[0]) for file in sorted(FIRST.parent.glob("*.sql"))]

    assert numbers == list(range(1, len(numbers) + 1))


async def test_file_of_the_first_version_is_migrated(tmp_path: Path) -> None:
    """Jobs go on, drafts and unhandled updates are there."""
    _first_version(tmp_path / "bot.db")

    async with opened(tmp_path / "bot.db") as database:
        (job,) = await JobStore(database).live_of_person(11)
        draft = await DraftStore(database).of(ANN, now=100.0)
        unhandled = await UpdateStore(database).unhandled()

    assert (job.state, job.owner, job.video) == (JobState.QUEUED, ANN, MediaFile(Role.VIDEO, "v", 2, 3))
    assert draft is not None
    assert draft.photo == MediaFile(Role.PHOTO, "p", 1)
    assert unhandled == [StoredUpdate({"update_id": 7}, received_at=1.0)]


async def test_older_jobs_get_their_time_of_consent(tmp_path: Path) -> None:
    """In the first version, a job was created by the press that is the consent."""
    _first_version(tmp_path / "bot.db")

    async with opened(tmp_path / "bot.db") as database, database.transaction() as connection:
        (row,) = await connection.execute_fetchall("SELECT consented_at FROM jobs")

    assert row["consented_at"] == 50.0
