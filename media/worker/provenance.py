"""Keeps what says that a file is made by AI: metadata, and boxes that FFmpeg drops when it writes a new file."""

import os
from collections.abc import Iterator, Mapping
from typing import BinaryIO

MAX_BYTES = 1024 * 1024
"""Of boxes that are copied from one file."""
_HEADER, _LONG_HEADER = 8, 16
_USUAL = {"title", "artist", "album", "comment", "date", "genre", "copyright", "description", "encoder"}
"""Names for which mp4 has tags that every player reads."""
_OWN = {"major_brand", "minor_version", "compatible_brands", "creation_time"}
"""Names that FFmpeg writes by itself into each file."""


def add_comment(original: Mapping[str, str], comment: str) -> dict[str, str]:
    """Return the service's metadata with our comment after its own."""
    kept = {key: value for key, value in original.items() if key not in _OWN}
    theirs = original.get("comment")
    return kept | {"comment": f"{theirs}\n{comment}" if theirs else comment}


def needs_quicktime_tags(metadata: Mapping[str, str]) -> bool:
    """Tell whether some names can only be written as QuickTime's `mdta` tags (`AIGC`)."""
    return not metadata.keys() <= _USUAL


def copy_uuid_boxes(source: BinaryIO, target: BinaryIO) -> None:
    """Append the `uuid` boxes of one mp4 to another: they hold XMP and C2PA.

    C2PA's hash of the file doesn't match any more: it then says that the file was changed, and who had made it.
    """
    copied = 0
    target.seek(0, os.SEEK_END)
    for start, size in _boxes(source, b"uuid"):
        copied += size
        if copied > MAX_BYTES:
            return
        source.seek(start)
        target.write(source.read(size))
    target.flush()


def _boxes(file: BinaryIO, kind: bytes) -> Iterator[tuple[int, int]]:
    """Yield start and size of the outermost boxes of a kind, up to the first that is invalid."""
    end, start = file.seek(0, os.SEEK_END), 0
    while start + _HEADER <= end:
        file.seek(start)
        header = file.read(_LONG_HEADER)
        size = int.from_bytes(header[:4], "big")
        if size == 1:
            size = int.from_bytes(header[_HEADER:], "big")
        elif size == 0:
            size = end - start
        if not _HEADER <= size <= end - start:
            return
        if header[4:8] == kind:
            yield start, size
        start += size
