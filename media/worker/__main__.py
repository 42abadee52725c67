"""The process that reads a stranger's file: `python -m media.worker`, a request on stdin, an answer on stdout.

It opens the files that the request names, gives up opening anything more, and only then reads their first byte.
"""

import errno
import importlib
import sys
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from typing import BinaryIO

from media.facts import Facts
from media.problems import MediaError, Problem
from media.protocol import Request, done, failed, refused
from media.worker.confine import confine, forbid_opening

MODULES = {
    "prepare_photo": "media.worker.photo",
    "prepare_reference": "media.worker.reference",
    "inspect": "media.worker.inspection",
    "finish": "media.worker.finish",
    "measure_photo": "media.worker.photo_quality",
    "measure_video": "media.worker.video_quality",
    "still": "media.worker.thumbnail",
}
"""Task -> the module with a function of that name. Only the libraries that it needs are loaded."""


def main() -> None:
    """Read the request from stdin, do its task, write the answer."""
    request = Request.from_json(sys.stdin.buffer.read())
    confine(request.limits, request.parent)
    sys.stdout.write("\n" + answer(request))


def answer(request: Request) -> str:
    """Do the task; return the answer."""
    try:
        return done(_perform(request))
    except MediaError as error:
        return refused(error)
    except MemoryError as error:
        return refused(MediaError(Problem.TOO_HEAVY, repr(error)))
    except OSError as error:
        if error.errno == errno.EFBIG:
            return refused(MediaError(Problem.TOO_BULKY, repr(error)))
        return failed(traceback.format_exc())
    except Exception:  # noqa: BLE001 - an unexpected error: the parent logs it
        return failed(traceback.format_exc())


def _perform(request: Request) -> Facts:
    task: Callable[..., Facts] = getattr(importlib.import_module(MODULES[request.task]), request.task)
    with ExitStack() as files:
        opened: dict[str, BinaryIO] = {}
        for name, path in request.reads.items():
            opened[name] = files.enter_context(path.open("rb"))
        for name, path in request.writes.items():
            opened[name] = files.enter_context(path.open("w+b"))
        forbid_opening()
        return task(**opened, **request.options)


if __name__ == "__main__":
    main()
