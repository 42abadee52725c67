"""The file in a message, and its kind as Telegram tells it. A job that prepares the file finds out the truth."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from pathlib import PurePosixPath

from telegram import Animation, Document, LivePhoto, Message, PhotoSize, Sticker, Video, VideoNote

from domain.media import Kind, MediaFile, Role

_IMAGE_TYPES = {
    "image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/avif", "image/bmp",
    "image/x-ms-bmp",
}  # fmt: skip
_IMAGE_ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".bmp"}
_VIDEO_TYPES = {
    "video/mp4", "video/quicktime", "video/webm", "video/x-msvideo", "video/avi", "video/msvideo",
    "video/x-matroska", "video/matroska", "video/x-m4v", "image/gif", "video/3gpp", "video/3gpp2", "video/mp2t",
    "video/mpeg", "video/x-flv", "video/x-ms-wmv", "video/x-ms-asf",
}  # fmt: skip
_VIDEO_ENDINGS = {
    ".mp4", ".m4v", ".mov", ".webm", ".avi", ".mkv", ".gif", ".3gp", ".3g2", ".ts", ".mts", ".m2ts", ".mpg",
    ".mpeg", ".flv", ".wmv", ".asf",
}  # fmt: skip


class Unusable(Enum):
    """Why a file can't be used, as far as Telegram tells."""

    UNKNOWN_KIND = auto()
    ANIMATED_STICKER = auto()
    """A vector drawing (tgs), which can't be made into a video."""


@dataclass(frozen=True, slots=True)
class StillAndMovement:
    """A Live Photo: a photo, and the video of the seconds around it. Either may be meant."""

    photo: MediaFile
    movement: MediaFile


def file_of(message: Message) -> MediaFile | StillAndMovement | Unusable | None:  # noqa: PLR0911 - a line for each kind
    """Return the file in a message, or why it can't be used; None if there is no file."""
    if message.live_photo and message.photo:
        return StillAndMovement(_photo(message.photo[-1]), _video(message.live_photo))
    if message.photo:
        return _photo(message.photo[-1])
    if message.video:
        return _video(message.video)
    if message.animation:
        return _video(message.animation)
    if message.video_note:
        return _video(message.video_note)
    if message.sticker:
        return _sticker(message.sticker)
    if message.document:
        return _document(message.document)
    if message.effective_attachment is not None:
        return Unusable.UNKNOWN_KIND
    return None


def _photo(file: PhotoSize | Sticker | Document) -> MediaFile:
    return MediaFile(Role.PHOTO, file.file_id, file.file_size, kind=kind_of(file))


def _video(file: Video | Animation | VideoNote | LivePhoto | Sticker | Document) -> MediaFile:
    duration = getattr(file, "duration", None)
    seconds = duration.total_seconds() if isinstance(duration, timedelta) else duration
    length = round(seconds) if seconds else None
    return MediaFile(Role.VIDEO, file.file_id, file.file_size, length, kind=kind_of(file))


def kind_of(file: object) -> Kind:
    """Return as what Telegram stores a file of a message."""
    kinds = {Video: Kind.VIDEO, Animation: Kind.ANIMATION, Document: Kind.DOCUMENT, Sticker: Kind.STICKER}
    return kinds.get(type(file), Kind.OTHER)


def _sticker(sticker: Sticker) -> MediaFile | Unusable:
    if sticker.is_animated:
        return Unusable.ANIMATED_STICKER
    return _video(sticker) if sticker.is_video else _photo(sticker)


def _document(document: Document) -> MediaFile | Unusable:
    """Go by the declared type, then by the file name: the type of a document often says nothing."""
    kind = (document.mime_type or "").lower()
    ending = PurePosixPath(document.file_name or "").suffix.lower()
    if kind in _IMAGE_TYPES:
        return _photo(document)
    if kind in _VIDEO_TYPES:
        return _video(document)
    if ending in _IMAGE_ENDINGS:
        return _photo(document)
    if ending in _VIDEO_ENDINGS:
        return _video(document)
    return Unusable.UNKNOWN_KIND
