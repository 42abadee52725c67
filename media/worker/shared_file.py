"""Several readers of one open file."""

import io
import os
from typing import BinaryIO

from media.problems import MediaError, Problem


class OwnPlace(io.RawIOBase):
    """Reads an open file at a place of its own, beside others who read it or write it.

    A sealed worker can't open a file a second time.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._place = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Tell the own place."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move the own place."""
        size = os.fstat(self._file.fileno()).st_size
        place = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: size}[whence]
        if place < 0:
            raise MediaError(Problem.UNREADABLE, "it points to before its own start")
        self._place = place
        return place

    def read(self, size: int = -1) -> bytes:
        """Read from the own place; where the others are stays as it is."""
        theirs = self._file.tell()
        self._file.seek(self._place)
        data = self._file.read(size)
        self._file.seek(theirs)
        self._place += len(data)
        return data
