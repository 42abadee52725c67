"""The files that the bot sends: uploads, and stored files by their file_id."""

import asyncio
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PIL import Image
from starlette.datastructures import UploadFile

from sandbox.telegram import inspection, media
from sandbox.telegram.errors import bad_request
from sandbox.telegram.files import MAX_PHOTO_UPLOAD, StoredFile
from sandbox.telegram.media import Media, Size
from sandbox.telegram.methods.call import Call

MAX_PHOTO_SIDES = 10_000
"""Pixels, width and height together."""
MAX_PHOTO_RATIO = 20
MAX_THUMBNAIL = 200 * 1024  # bytes


async def media_of(call: Call, kind: str, given: Any) -> Media:
    """Return the file that `given` means: an upload, or a file_id. Raises BotApiError."""
    upload = call.upload(given)
    if upload is None:
        shared = _shared(call, given)
        if shared is None:
            return await _stored(call, kind, given)
        file = await call.cloud.files.add(kind, shared, name=shared.name)
        return await _pictured(call, _described(call, kind, file, shared.name))
    if not upload.size:
        raise bad_request("file must be non-empty")
    spoiler = bool(call.get("has_spoiler"))
    if kind == "photo":
        return replace(await _photo(call, upload), has_spoiler=spoiler)
    file = await call.cloud.files.add(kind, upload.file, name=upload.filename)
    return await _pictured(call, _described(call, kind, file, upload.filename))


async def _pictured(call: Call, sent: Media) -> Media:
    """Return an uploaded file with its thumbnail and its cover."""
    return await _covered(call, replace(sent, thumbnail=await _thumbnail(call)))


async def _covered(call: Call, sent: Media) -> Media:
    """Return a file with the cover of this message: that of another one doesn't come along."""
    given = call.get("cover") if sent.kind == "video" else None
    return replace(sent, cover=(await media_of(call, "photo", given)).sizes if given else ())


def _described(call: Call, kind: str, file: StoredFile, name: str | None) -> Media:
    return Media(
        kind,
        file,
        # Values that are not given stay 0: people then see a black square of 0:00.
        width=call.get("width", 0),
        height=call.get("height", 0),
        duration=call.get("duration", 0),
        mime_type=media.mime_type_of(kind, name),
        file_name=name,
        supports_streaming=bool(call.get("supports_streaming")),
        has_spoiler=bool(call.get("has_spoiler")),
    )


def _shared(call: Call, given: Any) -> Path | None:
    """Return the file that a file: URI names, which only a server in the mode --local reads.

    That server runs as another user of the bot's group, so the file must be readable by the group.
    """
    if call.local_dir is None or not isinstance(given, str) or not given.startswith("file://"):
        return None
    path = Path(unquote(given.removeprefix("file://")))
    if not path.is_file() or not path.stat().st_size:
        raise bad_request("file must be non-empty")
    if not path.stat().st_mode & stat.S_IRGRP or not path.parent.stat().st_mode & stat.S_IXGRP:
        raise bad_request("can't open the file: Permission denied")
    return path


async def _stored(call: Call, kind: str, file_id: str) -> Media:
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = call.cloud.media.get(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.capitalize()} as {kind.capitalize()}")
    return await _covered(call, replace(stored, has_spoiler=bool(call.get("has_spoiler"))))


async def _photo(call: Call, upload: UploadFile) -> Media:
    size = upload.size or 0
    if size > MAX_PHOTO_UPLOAD:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO_UPLOAD} bytes"
        )
    file = await call.cloud.files.add("photo", upload.file, name=upload.filename)
    _, width, height = await _measure(file.path, "IMAGE_PROCESS_FAILED")
    if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    try:
        return await media.photo(call.cloud.files, file.path)
    except OSError:
        raise bad_request("IMAGE_PROCESS_FAILED") from None


async def _thumbnail(call: Call) -> Size | None:
    """Return the uploaded thumbnail. Bad ones are refused here; the real server drops them silently."""
    upload = call.upload(call.get("thumbnail"))
    if upload is None:
        return None
    file = await call.cloud.files.add("thumbnail", upload.file, name=upload.filename)
    problem = "a thumbnail must be a JPEG of at most 320x320 and 200 kB"
    kind, width, height = await _measure(file.path, problem)
    if kind != "JPEG" or max(width, height) > inspection.THUMBNAIL_SIDE or file.size > MAX_THUMBNAIL:
        raise bad_request(problem)
    return Size(file, width, height)


async def _measure(file: Path, problem: str) -> tuple[str, int, int]:
    try:
        return await asyncio.to_thread(inspection.picture_size, file)
    except (OSError, Image.DecompressionBombError):
        raise bad_request(problem) from None
