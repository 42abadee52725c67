"""The process that looks into strangers' files: `python -m media.worker`, a request on stdin, an answer on stdout.

It opens the files it was told to, gives up opening anything more, and only then reads their first byte.
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
from media.worker.confine import confine, seal

# Which module does a task, by a function of the task's name. Each loads only the libraries it needs.
MODULES = {
    "prepare_photo": "media.worker.photo",
    "prepare_reference": "media.worker.reference",
    "inspect": "media.worker.inspection",
    "finish": "media.worker.finish",
    "measure_photo": "media.worker.photo_quality",
    "measure_video": "media.worker.video_quality",
    "still": "media.worker.thumbnail",
}


def main() -> None:
    """Do the one task that stands on stdin."""
    request = Request.from_json(sys.stdin.buffer.read())
    confine(request.limits, request.parent)
    sys.stdout.write("\n" + answer(request))


def answer(request: Request) -> str:
    """Do the task and put into words how it went."""
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
    except Exception:  # noqa: BLE001 - a mistake of ours: the parent has to hear of it to log it
        return failed(traceback.format_exc())


def _perform(request: Request) -> Facts:
    task: Callable[..., Facts] = getattr(importlib.import_module(MODULES[request.task]), request.task)
    with ExitStack() as files:
        opened: dict[str, BinaryIO] = {}
        for name, path in request.reads.items():
            opened[name] = files.enter_context(path.open("rb"))
        for name, path in request.writes.items():
            opened[name] = files.enter_context(path.open("w+b"))
        seal()
        return task(**opened, **request.options)


if __name__ == "__main__":
    main()
