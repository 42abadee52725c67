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
    """A JSON object that contains each file as a data URI, or the link to it; iterating gives its pieces."""

    def __init__(self, fields: dict[str, Any], *, photo: Path | str, video: Path | str) -> None:
        head = json.dumps(fields, separators=(",", ":")).removesuffix("}")
        self._pieces: list[bytes | Path] = [
            f'{head},"image_url":'.encode(),
            *_value(photo, _PHOTO),
            b',"video_url":',
            *_value(video, _VIDEO),
            b"}",
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


def _value(file: Path | str, kind: str) -> list[bytes | Path]:
    return [json.dumps(file).encode()] if isinstance(file, str) else [f'"{kind}'.encode(), file, b'"']
