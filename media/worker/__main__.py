"""A worker that was started for one request: `python -m media.worker`, request on stdin, answer on stdout."""

import sys
from typing import BinaryIO

from media.protocol import Request
from media.worker.confine import end_with, lower_priority
from media.worker.tasks import answer


def main() -> None:
    """Read the request, do its task, write the answer."""
    request = Request.from_json(sys.stdin.buffer.read())
    end_with(request.parent)
    lower_priority()
    sys.stdout.write("\n" + answer(request, open_by_path))


def open_by_path(request: Request) -> dict[str, BinaryIO]:
    """Open the files that the request names."""
    files: dict[str, BinaryIO] = {name: path.open("rb") for name, path in request.reads.items()}
    return files | {name: path.open("w+b") for name, path in request.writes.items()}


if __name__ == "__main__":
    main()
