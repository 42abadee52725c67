"""What a service writes into its file to mark it, and FFmpeg would leave out when it packs the file anew."""

import os
from collections.abc import Iterator, Mapping
from typing import BinaryIO

MAX_BYTES = 1024 * 1024
"""Of boxes that are carried over from one file."""
_HEADER, _LONG_HEADER = 8, 16
# What FFmpeg writes where every player looks for it, and what it makes anew for each file.
_USUAL = {"title", "artist", "album", "comment", "date", "genre", "copyright", "description", "encoder"}
_OWN = {"major_brand", "minor_version", "compatible_brands", "creation_time"}


def worded(original: Mapping[str, str], comment: str) -> dict[str, str]:
    """Keep what the service says in the metadata, and add our comment to its own."""
    kept = {key: value for key, value in original.items() if key not in _OWN}
    theirs = original.get("comment")
    return kept | {"comment": f"{theirs}\n{comment}" if theirs else comment}


def are_unusual(metadata: Mapping[str, str]) -> bool:
    """Whether there are names in it that only QuickTime's way of writing metadata has room for (`AIGC`)."""
    return not metadata.keys() <= _USUAL


def carry_over(source: BinaryIO, target: BinaryIO) -> None:
    """Put the boxes with an id of their own behind everything in the other mp4: XMP and C2PA speak there.

    C2PA's fingerprint of the file won't fit any more: it says then that the file was changed, and who had made it.
    """
    carried = 0
    target.seek(0, os.SEEK_END)
    for start, size in _boxes(source, b"uuid"):
        carried += size
        if carried > MAX_BYTES:
            return
        source.seek(start)
        target.write(source.read(size))
    target.flush()


def _boxes(file: BinaryIO, kind: bytes) -> Iterator[tuple[int, int]]:
    """Find the outermost boxes of a kind, by start and size, as far as the file makes sense."""
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
