from typing import Any

import pytest

from chat.bot import ChatBot
from chat.incoming_file import Unusable, file_of
from domain.media import MediaFile, Role
from tests.chat.support.messages import message

FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
PICTURE = FILE | {"width": 3, "height": 4}
CLIP = PICTURE | {"duration": 5}
STICKER = PICTURE | {"type": "regular", "is_animated": False, "is_video": False}
PHOTO_FILE, VIDEO_FILE = MediaFile(Role.PHOTO, "f", 9), MediaFile(Role.VIDEO, "f", 9)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"photo": [PICTURE | {"file_id": "small"}, PICTURE]}, PHOTO_FILE),
        ({"video": CLIP}, MediaFile(Role.VIDEO, "f", 9, 5)),
        ({"animation": CLIP, "document": FILE}, MediaFile(Role.VIDEO, "f", 9, 5)),
        ({"video_note": FILE | {"length": 3, "duration": 5}}, MediaFile(Role.VIDEO, "f", 9, 5)),
        ({"sticker": STICKER}, PHOTO_FILE),
        ({"sticker": STICKER | {"is_video": True}}, VIDEO_FILE),
        ({"sticker": STICKER | {"is_animated": True}}, Unusable.ANIMATED_STICKER),
        ({"voice": FILE | {"duration": 5}}, Unusable.UNKNOWN_KIND),
        ({"text": "hello"}, None),
    ],
    ids=["largest photo", "video", "gif", "round", "sticker", "video sticker", "drawing", "voice", "none"],
)
async def test_each_kind_of_message_has_its_file(bot: ChatBot, fields: dict[str, Any], found: object) -> None:
    """As a photo or a video, or the reason why it can't be one."""
    assert file_of(message(bot, **fields)) == found


@pytest.mark.parametrize(
    ("kind", "name", "found"),
    [
        ("image/HEIC", None, PHOTO_FILE),
        ("video/quicktime", "x.jpg", VIDEO_FILE),
        ("application/octet-stream", "IMG.JPG", PHOTO_FILE),
        (None, "clip.MKV", VIDEO_FILE),
        ("application/pdf", "x.pdf", Unusable.UNKNOWN_KIND),
        (None, None, Unusable.UNKNOWN_KIND),
    ],
)
async def test_document_goes_by_its_type_then_its_name(
    bot: ChatBot, kind: str | None, name: str | None, found: object
) -> None:
    """The type of a document often says nothing."""
    document = FILE | {"mime_type": kind, "file_name": name}
    fields = {key: value for key, value in document.items() if value is not None}

    assert file_of(message(bot, document=fields)) == found
