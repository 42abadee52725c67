"""The files in Telegram's cloud, kept in a directory."""

import asyncio
import secrets
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import BinaryIO

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes
MAX_UPLOAD = 50 * 1024 * 1024  # bytes
MAX_LOCAL = 2000 * 1024 * 1024  # bytes, in both directions, of a server in the mode --local
MAX_PHOTO_UPLOAD = 10 * 1024 * 1024  # bytes

Source = bytes | Path | BinaryIO

_FOLDERS = {
    "photo": "photos",
    "video": "videos",
    "animation": "animations",
    "video_note": "video_notes",
    "document": "documents",
    "sticker": "stickers",
    "voice": "voice",
    "audio": "music",
    "thumbnail": "thumbnails",
}


@dataclass(frozen=True)
class StoredFile:
    """A file and its names. `size` is what Telegram claims, which in a test may differ from the true size."""

    file_id: str
    unique_id: str
    kind: str
    file_path: str
    path: Path
    size: int

    def json(self) -> dict[str, object]:
        """Return the fields common to the Bot API's file types."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """Stores files on disk under opaque ids; it holds none in memory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = count()

    async def add(
        self, kind: str, source: Source, *, name: str | None = None, size: int | None = None
    ) -> StoredFile:
        """Copy a file into the store. `name` gives the suffix; `size` replaces the true size."""
        suffix = Path(name or "").suffix or (".jpg" if kind in ("photo", "thumbnail") else "")
        file_path = f"{_FOLDERS[kind]}/file_{next(self._numbers)}{suffix}"
        unique_id = secrets.token_urlsafe(11)
        path = self._directory / f"{unique_id}{suffix}"
        true_size = await asyncio.to_thread(_copy, source, path)
        file = StoredFile(
            file_id=f"{kind[:2].upper()}AC{unique_id}{secrets.token_urlsafe(36)}",
            unique_id=unique_id,
            kind=kind,
            file_path=file_path,
            path=path,
            size=true_size if size is None else size,
        )
        self._by_id[file.file_id] = self._by_path[file_path] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, or None."""
        return self._by_id.get(file_id)

    def at(self, file_path: str) -> StoredFile | None:
        """Return the file with this path in download links, or None."""
        return self._by_path.get(file_path)


def _copy(source: Source, target: Path) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as out:
        if isinstance(source, bytes):
            out.write(source)
        elif isinstance(source, Path):
            with source.open("rb") as file:
                shutil.copyfileobj(file, out)
        else:
            shutil.copyfileobj(source, out)
    return target.stat().st_size
