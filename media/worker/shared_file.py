"""Lets several readers share one open file."""

import io
import os
from typing import BinaryIO

from media.problems import MediaError, Problem


def size_of(file: BinaryIO) -> int:
    """Return the size in bytes, without fstat: the C library may call that by path, which a worker may not."""
    descriptor = file.fileno()
    position = os.lseek(descriptor, 0, os.SEEK_CUR)
    size = os.lseek(descriptor, 0, os.SEEK_END)
    os.lseek(descriptor, position, os.SEEK_SET)
    return size


class IndependentReader(io.RawIOBase):
    """Reads an open file at a position of its own, while others read or write it.

    A confined worker can't open a file a second time.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._position = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return the position of this reader."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Set the position of this reader. Raises `MediaError` for one before the start of the file."""
        size = size_of(self._file)
        position = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: size}[whence]
        if position < 0:
            raise MediaError(Problem.UNREADABLE, "an offset before the start of the file")
        self._position = position
        return position

    def read(self, size: int = -1) -> bytes:
        """Read from the position of this reader, and keep that of the file."""
        original = self._file.tell()
        self._file.seek(self._position)
        data = self._file.read(size)
        self._file.seek(original)
        self._position += len(data)
        return data
