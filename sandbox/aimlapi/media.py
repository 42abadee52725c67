"""Receives and checks the two files of a submission.

A malformed URL is refused at once; a file that the model can't use fails the generation later, as it does in the
service. The limits are those of Alibaba's own service for the model.
"""

import asyncio
import re
from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import av
import httpx
from PIL import Image

from sandbox.aimlapi.errors import RefusedError
from sandbox.tls import tls_context

Field = Literal["image_url", "video_url"]

MIME_TYPES: dict[Field, dict[str, str]] = {
    "image_url": {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"},
    "video_url": {"video/mp4": "mp4"},
}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}

PHOTO_SIDES = range(200, 4096 + 1)  # pixels
PHOTO_SIZE = 5 * 1024 * 1024  # bytes
VIDEO_SIDES = range(200, 2048 + 1)  # pixels
VIDEO_SECONDS = (2.0, 30.0)
LONGEST_RATIO = 3.0

FETCH_LIMIT = 100 * 1024 * 1024  # bytes
FETCH_TIMEOUT = 30  # seconds
PART = 4 * 64 * 1024
"""Characters of base64 that are decoded at a time: a multiple of 4."""


class Failure(Exception):  # noqa: N818 - the service's name for it
    """The failure of a generation: fal's error type, its message, and the field that caused it, if any."""

    def __init__(self, kind: str, message: str, field: Field | None = None) -> None:
        super().__init__(message)
        self.kind, self.message, self.field = kind, message, field


@dataclass(frozen=True)
class Photo:
    """A photo: `size` in bytes, sides in pixels."""

    path: Path
    size: int
    width: int
    height: int


@dataclass(frozen=True)
class Video:
    """A reference video: `size` in bytes, sides in pixels, `duration` in seconds."""

    path: Path
    size: int
    width: int
    height: int
    duration: float
    frames: int
    has_sound: bool


async def save(url: str, field: Field, path: Path) -> None:
    """Write the file in a data URI, or behind a loopback URL, to `path`.

    Raises RefusedError for other URLs, and Failure if the URL can't be fetched.
    """
    if url.startswith("data:"):
        await asyncio.to_thread(_decode, url, field, path)
    elif url.startswith(("http://", "https://")):
        await _fetch(url, field, path)
    else:
        raise RefusedError(400, f"{field}: Invalid url")


def _decode(url: str, field: Field, path: Path) -> None:
    head = re.match(r"data:([a-z]+/[a-z0-9.+-]+);base64,", url)
    if head is None or head[1] not in MIME_TYPES[field]:
        expected = " | ".join(f"'data:{mime_type};base64'" for mime_type in MIME_TYPES[field])
        raise RefusedError(400, f"{field}: Invalid data URI. Expected {expected}")
    try:
        with path.open("wb") as file:
            file.writelines(_decoded_parts(url, head.end()))
    except Base64Error as error:
        raise RefusedError(400, f"{field}: Invalid base64: {error}") from error


def _decoded_parts(url: str, start: int) -> Iterator[bytes]:
    for position in range(start, len(url), PART):
        part = a2b_base64(url[position : position + PART], strict_mode=True)
        if position + PART < len(url) and len(part) != PART // 4 * 3:
            raise Base64Error("Excess data after padding")
        yield part


async def _fetch(url: str, field: Field, path: Path) -> None:
    if urlsplit(url).hostname not in LOOPBACK:
        raise RefusedError(400, f"{field}: This is a sandbox: it fetches links of this machine only, not {url}")
    size = 0
    try:
        async with (
            asyncio.timeout(FETCH_TIMEOUT),
            httpx.AsyncClient(verify=tls_context(), trust_env=False) as client,
            client.stream("GET", url) as response,
        ):
            response.raise_for_status()
            with path.open("wb") as file:
                async for part in response.aiter_bytes():
                    size += len(part)
                    if size > FETCH_LIMIT:
                        raise Failure("file_too_large", "File size exceeds the maximum allowed size.", field)
                    file.write(part)
    except (httpx.HTTPError, TimeoutError) as error:
        raise Failure("file_download_error", f"Failed to download the file: {error}", field) from error


def check_photo(path: Path) -> Photo:
    """Decode a photo and check the limits. Raises Failure."""
    try:
        with Image.open(path, formats=tuple(MIME_TYPES["image_url"].values())) as picture:
            width, height = picture.size
            _check_sides("image", width, height, PHOTO_SIDES, "image_url")
            picture.load()
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:  # what Pillow raises
        raise Failure("image_load_error", "Failed to load the image.", "image_url") from error
    size = path.stat().st_size
    if size > PHOTO_SIZE:
        raise Failure("file_too_large", f"Image is larger than {PHOTO_SIZE} bytes.", "image_url")
    return Photo(path, size, width, height)


def check_video(path: Path) -> Video:
    """Decode a video's first frame and check the limits. Raises Failure."""
    try:
        with av.open(path, format="mp4") as container:
            stream = container.streams.video[0]
            frame = next(container.decode(stream))
            has_sound = bool(container.streams.audio)
            duration, frames = _duration(stream, container), stream.frames
    except (av.FFmpegError, IndexError, StopIteration) as error:
        raise Failure("video_load_error", "Failed to load the video.", "video_url") from error
    _check_sides("video", frame.width, frame.height, VIDEO_SIDES, "video_url")
    shortest, longest = VIDEO_SECONDS
    if round(duration, 1) < shortest:  # rounded: one frame more or less is accepted
        raise Failure("video_duration_too_short", f"Video is shorter than {shortest} s.", "video_url")
    if round(duration, 1) > longest:
        raise Failure("video_duration_too_long", f"Video is longer than {longest} s.", "video_url")
    return Video(path, path.stat().st_size, frame.width, frame.height, duration, frames, has_sound)


def _duration(stream: av.VideoStream, container: av.container.InputContainer) -> float:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return (container.duration or 0) / av.time_base


def _check_sides(name: str, width: int, height: int, sides: range, field: Field) -> None:
    if min(width, height) < sides[0]:
        raise Failure(f"{name}_too_small", f"{name.title()} sides have to be {sides[0]} px or more.", field)
    if max(width, height) > sides[-1]:
        raise Failure(f"{name}_too_large", f"{name.title()} sides have to be {sides[-1]} px or less.", field)
    if max(width, height) > LONGEST_RATIO * min(width, height):
        raise Failure(f"{name}_ratio", f"{name.title()} ratio has to be between 1:3 and 3:1.", field)
