"""The body of the request that submits a generation: streamed, so that memory doesn't grow with the files."""

import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio

_CHUNK = 3 * 64 * 1024
"""Bytes; a multiple of three, so that the encoded pieces can be joined without padding."""
_PHOTO = "data:image/jpeg;base64,"
_VIDEO = "data:video/mp4;base64,"


class SubmitBody:
    """A JSON object that contains both files as data URIs; iterating gives its pieces."""

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
