"""What a message can carry besides text, and how it gets into the store."""

import asyncio
import mimetypes
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sandbox.telegram import probe
from sandbox.telegram.files import FileStore, StoredFile

FILMS = ("video", "animation", "video_note")
SOUNDS = ("voice", "audio")
KINDS = ("photo", *FILMS, "document", "sticker", *SOUNDS)

_DEFAULT_MIME_TYPES = {
    "video": "video/mp4",
    "animation": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "document": "application/octet-stream",
}


@dataclass(frozen=True)
class Attached:
    """A file that a person sends, with what their app says of it.

    What is None is found out from the file. With any of width, height or duration given the file isn't
    looked into at all and the others count as 0: that is how a test sends what no honest app would.
    `file_size` (bytes) may be claimed without having such a file.
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
        """Whether the app's word is taken for what is in the file."""
        return any(value is not None for value in (self.width, self.height, self.duration))


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
    """A photo, a video and so on, in the store. `file` is a photo's largest size; duration in seconds."""

    kind: str
    file: StoredFile
    width: int = 0
    height: int = 0
    duration: int = 0
    mime_type: str | None = None
    file_name: str | None = None
    thumbnail: Size | None = None
    sizes: tuple[Size, ...] = ()
    supports_streaming: bool = False
    has_spoiler: bool = False

    @property
    def path(self) -> Path:
        """Where the file is on disk."""
        return self.file.path

    def json(self) -> dict[str, Any]:
        """Return the fields that this puts into a Message."""
        if self.kind == "photo":
            content: object = [size.json() for size in self.sizes]
        else:
            content = self.file_json()
        fields = {self.kind: content}
        if self.kind == "animation":
            # Documented: set as well, for bots that don't know animations.
            fields["document"] = replace(self, kind="document").file_json()
        return {**fields, "has_media_spoiler": True} if self.has_spoiler else fields

    def file_json(self) -> dict[str, Any]:
        """Return the Bot API's Video, Document and so on."""
        fields: dict[str, Any] = {**self.file.json(), "thumbnail": self.thumbnail and self.thumbnail.json()}
        if self.kind in ("video", "animation", "sticker"):
            fields |= {"width": self.width, "height": self.height}
        if self.kind in (*FILMS, *SOUNDS):
            fields["duration"] = self.duration
        if self.kind == "video_note":
            fields["length"] = self.width
        elif self.kind == "sticker":
            fields |= {
                "type": "regular",
                "is_animated": self.mime_type == "application/x-tgsticker",
                "is_video": self.mime_type == "video/webm",
            }
        else:
            fields |= {"mime_type": self.mime_type, "file_name": self.file_name}
        return {name: value for name, value in fields.items() if value is not None}


async def from_person(store: FileStore, kind: str, given: Attached | bytes | Path) -> Media:
    """Put what a person sends into the store. Raises ValueError or OSError for what no app would send so."""
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
    return media if attached.is_claimed else await _looked_into(store, media)


async def photo(store: FileStore, source: bytes | Path, *, size: int | None = None) -> Media:
    """Make a photo's sizes; `size` is claimed for the largest. Raises OSError for what is no picture."""
    *smaller, largest = await asyncio.to_thread(probe.photo_sizes, source)
    sizes = [Size(await store.add("photo", each.jpeg), each.width, each.height) for each in smaller]
    file = await store.add("photo", largest.jpeg, size=size)
    sizes.append(Size(file, largest.width, largest.height))
    return Media("photo", file, largest.width, largest.height, sizes=tuple(sizes))


def mime_type_of(kind: str, name: str | None) -> str | None:
    """Guess from a file's name, as apps do."""
    return mimetypes.guess_type(name or "")[0] or _DEFAULT_MIME_TYPES.get(kind)


async def _looked_into(store: FileStore, media: Media) -> Media:
    if media.kind in FILMS:
        film = await asyncio.to_thread(probe.film, media.path)
        thumbnail = await store.add("thumbnail", film.thumbnail.jpeg)
        return replace(
            media,
            width=film.width,
            height=film.height,
            duration=film.duration,
            thumbnail=Size(thumbnail, film.thumbnail.width, film.thumbnail.height),
        )
    if media.kind in SOUNDS:
        return replace(media, duration=await asyncio.to_thread(probe.seconds_of, media.path))
    if media.kind == "sticker" and media.mime_type == "image/webp":
        _, width, height = await asyncio.to_thread(probe.measure, media.path)
        return replace(media, width=width, height=height)
    return media


def _suffix(kind: str) -> str:
    return {"photo": ".jpg", "sticker": ".webp", "voice": ".ogg", "audio": ".mp3", "document": ""}.get(kind, ".mp4")
