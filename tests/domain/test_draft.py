import json

import pytest

from domain.draft import Draft
from domain.media import MediaFile, Role
from domain.options import Mode
from domain.owner import Owner
from domain.quality import Flaw, Quality

PHOTO, VIDEO = MediaFile(Role.PHOTO, "a"), MediaFile(Role.VIDEO, "b", size=3, duration=4)
SEEN = MediaFile(Role.VIDEO, "c", quality=Quality(180, 240, 4.0, Flaw.DARK))


@pytest.mark.parametrize(
    ("photo", "video", "missing"),
    [(None, None, Role.PHOTO), (None, VIDEO, Role.PHOTO), (PHOTO, None, Role.VIDEO), (PHOTO, VIDEO, None)],
)
def test_photo_is_asked_for_first(photo: MediaFile | None, video: MediaFile | None, missing: Role | None) -> None:
    """A draft misses the photo, then the video, then nothing."""
    draft = Draft(
        id=1,
        owner=Owner(1, 0, 1),
        photo=photo,
        video=video,
        reply_to=1,
        offer_message_id=None,
        prompt_message_id=None,
        album_id=None,
        mode=Mode.MOVE,
        cut=None,
        language="en",
    )

    assert draft.missing is missing


@pytest.mark.parametrize("file", [PHOTO, VIDEO, SEEN])
def test_file_survives_json(file: MediaFile) -> None:
    """Role, id, size, duration and quality are read as they were stored."""
    restored = MediaFile.from_dict(json.loads(json.dumps(file.to_dict())))

    assert restored == file
    assert isinstance(restored.role, Role)


def test_file_stored_without_a_quality_is_read() -> None:
    """Rows that an older version has written."""
    restored = MediaFile.from_dict({"role": "video", "file_id": "b", "size": 3, "duration": 4})

    assert restored == VIDEO


@pytest.mark.parametrize(
    ("owner", "is_group", "is_chat_itself"),
    [(Owner(5, 0, 5), False, False), (Owner(-5, 0, 7), True, False), (Owner(-5, 0, -5), True, True)],
)
def test_owner_with_a_negative_chat_is_a_group(owner: Owner, *, is_group: bool, is_chat_itself: bool) -> None:
    """Groups have negative ids, and so has a person who writes as a chat."""
    assert (owner.is_group, owner.is_chat_itself) == (is_group, is_chat_itself)
