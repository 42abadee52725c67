"""Photos, videos and other files of messages, and how they get into the file store."""

import asyncio
import mimetypes
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sandbox.telegram import inspection
from sandbox.telegram.files import FileStore, StoredFile

VIDEO_KINDS = ("video", "animation", "video_note")
SOUND_KINDS = ("voice", "audio")
KINDS = ("photo", "live_photo", *VIDEO_KINDS, "document", "sticker", *SOUND_KINDS)

MAX_LATITUDE, MAX_LONGITUDE = 90, 180  # degrees
MAX_VIDEO_NOTE = 60  # seconds

_DEFAULT_MIME_TYPES = {
    "video": "video/mp4",
    "animation": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "document": "application/octet-stream",
}


@dataclass(frozen=True)
class Attached:
    """A file that a person sends, with the metadata that their app claims.

    With none of width, height and duration given, they are read from the file. With any of them given, the
    file is not read and the others are 0, so that a test can send what no honest app would. `file_size`
    (bytes) may differ from the true size.
    """

    source: bytes | Path
    file_name: str | None = None
    mime_type: str | None = None
    file_size: int | None = None
    width: int | None = None
    height: int | None = None
    duration: int | None = None

    @property
    def is_claimed(self) -> bool:
        """Whether the app's claims replace what is in the file."""
        return any(value is not None for value in (self.width, self.height, self.duration))


@dataclass(frozen=True)
class LivePhoto:
    """A photo, and the video of the seconds around it."""

    still: bytes
    movement: Attached | bytes


@dataclass(frozen=True)
class Location:
    """A point on the map, in degrees. Raises ValueError for one that does not exist."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (abs(self.latitude) <= MAX_LATITUDE and abs(self.longitude) <= MAX_LONGITUDE):
            raise ValueError(f"no place on earth: {self}")

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Location."""
        return {"latitude": self.latitude, "longitude": self.longitude}


@dataclass(frozen=True)
class Size:
    """One size of a photo, or a thumbnail."""

    file: StoredFile
    width: int
    height: int

    def json(self) -> dict[str, Any]:
        """Return the Bot API's PhotoSize."""
        return {**self.file.json(), "width": self.width, "height": self.height}


@dataclass(frozen=True)
class Media:
    """A stored photo, video or other file. `file` is a photo's largest size; `duration` is in seconds."""

    kind: str
    file: StoredFile
    width: int = 0
    height: int = 0
    duration: int = 0
    mime_type: str | None = None
    file_name: str | None = None
    thumbnail: Size | None = None
    cover: tuple[Size, ...] = ()
    """A photo in its sizes, which is shown instead of the thumbnail."""
    sizes: tuple[Size, ...] = ()
    supports_streaming: bool = False
    has_spoiler: bool = False

    @property
    def path(self) -> Path:
        """Path of the file on disk."""
        return self.file.path

    def json(self) -> dict[str, Any]:
        """Return these fields of a Message."""
        if self.kind == "photo":
            content: object = [size.json() for size in self.sizes]
        else:
            content = self.file_json()
        fields = {self.kind: content}
        if self.kind == "live_photo":
            # The Bot API also sets this, for bots that don't know Live Photos.
            fields["photo"] = [size.json() for size in self.sizes]
        if self.kind == "animation":
            # The Bot API also sets this, for bots that don't know animations.
            fields["document"] = replace(self, kind="document").file_json()
        return {**fields, "has_media_spoiler": True} if self.has_spoiler else fields

    def file_json(self) -> dict[str, Any]:
        """Return the Bot API's Video, Document and so on."""
        fields: dict[str, Any] = {**self.file.json(), "thumbnail": self.thumbnail and self.thumbnail.json()}
        if self.kind in ("video", "live_photo", "animation", "sticker"):
            fields |= {"width": self.width, "height": self.height}
        if self.kind in (*VIDEO_KINDS, "live_photo", *SOUND_KINDS):
            fields["duration"] = self.duration
        if self.kind == "live_photo":
            fields |= {
                "photo": [size.json() for size in self.sizes],
                "mime_type": self.mime_type,
                "thumbnail": None,
            }
        elif self.kind == "video_note":
            fields["length"] = self.width
        elif self.kind == "sticker":
            fields |= {
                "type": "regular",
                "is_animated": self.mime_type == "application/x-tgsticker",
                "is_video": self.mime_type == "video/webm",
            }
        else:
            cover = [size.json() for size in self.cover] or None
            fields |= {"mime_type": self.mime_type, "file_name": self.file_name, "cover": cover}
        return {name: value for name, value in fields.items() if value is not None}


async def from_person(store: FileStore, kind: str, given: Attached | LivePhoto | bytes | Path) -> Media:
    """Store what a person sends. Raises ValueError or OSError for files that no app would send as this kind."""
    if isinstance(given, LivePhoto):
        still = await photo(store, given.still)
        movement = await from_person(store, "video", given.movement)
        return replace(movement, kind="live_photo", sizes=still.sizes, file_name=None)
    attached = given if isinstance(given, Attached) else Attached(given)
    if attached.file_name is None and isinstance(attached.source, Path):
        attached = replace(attached, file_name=attached.source.name)
    if kind == "photo" and not attached.is_claimed:
        return await photo(store, attached.source, size=attached.file_size)
    name = attached.file_name or f"file{_suffix(kind)}"
    file = await store.add(kind, attached.source, name=name, size=attached.file_size)
    media = Media(
        kind,
        file,
        width=attached.width or 0,
        height=attached.height or 0,
        duration=attached.duration or 0,
        mime_type=attached.mime_type or mime_type_of(kind, name),
        file_name=attached.file_name,
    )
    if kind == "photo":
        return replace(media, sizes=(Size(file, media.width, media.height),))
    return media if attached.is_claimed else await _with_metadata(store, media)


async def photo(store: FileStore, source: bytes | Path, *, size: int | None = None) -> Media:
    """Store a photo in its sizes; `size` is claimed for the largest. Raises OSError if it is no picture."""
    *smaller, largest = await asyncio.to_thread(inspection.photo_sizes, source)
    sizes = [Size(await store.add("photo", each.jpeg), each.width, each.height) for each in smaller]
    file = await store.add("photo", largest.jpeg, size=size)
    sizes.append(Size(file, largest.width, largest.height))
    return Media("photo", file, largest.width, largest.height, sizes=tuple(sizes))


def mime_type_of(kind: str, name: str | None) -> str | None:
    """Guess the type from a file's name, as apps do."""
    return mimetypes.guess_type(name or "")[0] or _DEFAULT_MIME_TYPES.get(kind)


async def _with_metadata(store: FileStore, media: Media) -> Media:
    if media.kind in VIDEO_KINDS:
        video = await asyncio.to_thread(inspection.inspect_video, media.path)
        if media.kind == "video_note" and (video.width != video.height or video.duration > MAX_VIDEO_NOTE):
            raise ValueError(f"a video note is square and takes at most {MAX_VIDEO_NOTE} s")
        thumbnail = await store.add("thumbnail", video.thumbnail.jpeg)
        return replace(
            media,
            width=video.width,
            height=video.height,
            duration=video.duration,
            thumbnail=Size(thumbnail, video.thumbnail.width, video.thumbnail.height),
        )
    if media.kind in SOUND_KINDS:
        codec, duration = await asyncio.to_thread(inspection.inspect_sound, media.path)
        if media.kind == "voice" and codec != "opus":
            raise ValueError("a voice message is recorded with Opus")
        return replace(media, duration=duration)
    if media.kind == "sticker" and media.mime_type == "image/webp":
        _, width, height = await asyncio.to_thread(inspection.picture_size, media.path)
        return replace(media, width=width, height=height)
    return media


def _suffix(kind: str) -> str:
    return {"photo": ".jpg", "sticker": ".webp", "voice": ".ogg", "audio": ".mp3", "document": ""}.get(kind, ".mp4")
