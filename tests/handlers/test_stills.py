import io

import pytest
from PIL import Image

from chat.files import MAX_BYTES
from domain.media import MediaFile, Role
from handlers.stills import Stills
from sandbox import samples
from sandbox.faults import server_error
from sandbox.telegram import Attached, Person
from tests.jobs.support.harness import House

VIDEO = samples.motion(2.0, 240, 320, frame_rate=8)


@pytest.fixture
def stills(house: House) -> Stills:
    return Stills(house.files, house.media_pool, house.workspace)


async def _sent(person: Person, content: bytes, *, size: int | None = None) -> MediaFile:
    message = await person.sends(person.chat, document=Attached(content, file_name="dance.mp4"))
    assert message.media is not None
    return MediaFile(Role.VIDEO, message.media.file.file_id, size)


def _left(house: House) -> list[str]:
    """Return the names of what is on the disk beside the database."""
    return [path.name for path in house.data_dir.rglob("*") if path.is_file() and path.suffix not in _DATABASE]


_DATABASE = {".db", ".db-wal", ".db-shm"}


async def test_a_still_is_a_picture_of_the_video(house: House, anna: Person, stills: Stills) -> None:
    """A JPEG of its shape; nothing of it stays on the disk."""
    still = await stills.of(await _sent(anna, VIDEO))

    assert still is not None
    with Image.open(io.BytesIO(still)) as picture:
        assert picture.format == "JPEG"
        assert picture.width / picture.height == pytest.approx(240 / 320, abs=0.02)
    assert _left(house) == []


async def test_of_what_is_no_video_there_is_no_still(house: House, anna: Person, stills: Stills) -> None:
    """And nothing of it stays on the disk, either."""
    assert await stills.of(await _sent(anna, b"no video")) is None
    assert _left(house) == []


async def test_what_telegram_does_not_give_has_no_still(house: House, anna: Person, stills: Stills) -> None:
    """A file that is gone, one that is too large, and trouble on Telegram's side."""
    file = await _sent(anna, VIDEO)
    house.telegram.faults.add("getFile", server_error())

    assert await stills.of(file) is None
    assert await stills.of(MediaFile(Role.VIDEO, "gone")) is None
    assert await stills.of(MediaFile(Role.VIDEO, file.file_id, size=MAX_BYTES + 1)) is None
