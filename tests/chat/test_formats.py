"""The formats that people are told are those that are taken: by the chat, and by what reads the files."""

import re
from pathlib import Path

import pytest

from chat.bot import ChatBot
from chat.incoming_file import file_of
from domain.media import MediaFile, Role
from media.worker.formats import CONTAINERS
from media.worker.photo_reader import FORMATS
from tests.chat.support.messages import message
from texts import available

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PHOTO_FORMATS = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "HEIC": "HEIF", "AVIF": "AVIF", "BMP": "BMP"}
"""Pillow's names."""
VIDEO_FORMATS = {
    "MP4": "mov",
    "MOV": "mov",
    "3GP": "mov",
    "WEBM": "matroska",
    "MKV": "matroska",
    "AVI": "avi",
    "TS": "mpegts",
    "MTS": "mpegts",
    "MPEG": "mpeg",
    "FLV": "flv",
    "WMV": "asf",
    "GIF": "gif",
}
"""FFmpeg's names."""


def _named_in_readme(what: str) -> set[str]:
    match = re.search(what + r"\s+files\s+\(([^)]*)\)", README)
    assert match is not None
    return set(re.split(r",\s+", match[1]))


def test_readme_names_all_formats_that_are_read() -> None:
    """No more and no less than the workers allow."""
    assert _named_in_readme("image") == set(PHOTO_FORMATS)
    assert set(PHOTO_FORMATS.values()) == set(FORMATS)
    assert _named_in_readme("video") | {"GIF"} == set(VIDEO_FORMATS)
    assert set(VIDEO_FORMATS.values()) == set(CONTAINERS)


@pytest.mark.parametrize("language", available())
def test_help_names_the_formats_of_the_readme(language: str) -> None:
    """In every language."""
    text = (ROOT / "texts" / f"{language}.ftl").read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if "HEIC" in line)

    assert set(re.findall(r"[A-Z0-9]{2,}", line)) >= set(PHOTO_FORMATS) | set(VIDEO_FORMATS)


@pytest.mark.parametrize("name", [*PHOTO_FORMATS, *VIDEO_FORMATS])
async def test_document_of_each_format_is_taken(bot: ChatBot, name: str) -> None:
    """By the ending of its name, where Telegram doesn't know its type."""
    document = {"file_id": "f", "file_unique_id": "u", "file_name": f"file.{name.lower()}"}

    file = file_of(message(bot, document=document))

    assert isinstance(file, MediaFile)
    assert file.role is (Role.PHOTO if name in PHOTO_FORMATS else Role.VIDEO)
