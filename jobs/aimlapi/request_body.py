"""The body of the submit request, streamed: memory doesn't grow with the files."""

import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio

_CHUNK = 3 * 64 * 1024  # bytes; a multiple of three, so that the pieces of base64 fit together
_PHOTO = "data:image/jpeg;base64,"
_VIDEO = "data:video/mp4;base64,"


class SubmitBody:
    """A JSON object with two files in it as data URIs; iterate it for its pieces."""

    def __init__(self, fields: dict[str, Any], *, photo: Path, video: Path) -> None:
        head = json.dumps(fields, separators=(",", ":")).removesuffix("}")
        self._pieces: list[bytes | Path] = [
            f'{head},"image_url":"{_PHOTO}'.encode(),
            photo,
            f'","video_url":"{_VIDEO}'.encode(),
            video,
            b'"}',
        ]

    @property
    def length(self) -> int:
        """The number of bytes, for Content-Length."""
        return sum(
            len(piece) if isinstance(piece, bytes) else 4 * -(-piece.stat().st_size // 3) for piece in self._pieces
        )

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
                continue
            async with await anyio.open_file(piece, "rb") as file:
                while chunk := await file.read(_CHUNK):
                    yield base64.b64encode(chunk)
