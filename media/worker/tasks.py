"""What a worker can be asked for, and how it answers."""

import errno
import importlib
import traceback
from collections.abc import Callable
from typing import BinaryIO

from media.facts import Facts
from media.problems import MediaError, Problem
from media.protocol import Request, done, failed, refused
from media.worker.confine import confine

MODULES = {
    "prepare_photo": "media.worker.photo",
    "prepare_reference": "media.worker.reference",
    "inspect": "media.worker.inspection",
    "finish": "media.worker.finish",
    "measure_photo": "media.worker.photo_quality",
    "measure_video": "media.worker.video_quality",
    "still": "media.worker.thumbnail",
    "fit_picture": "media.worker.fit_picture",
}
"""Task -> the module with a function of that name; each loads only the libraries that it needs."""

Files = dict[str, BinaryIO]
"""Parameter of the task -> open file."""


def answer(request: Request, open_files: Callable[[Request], Files]) -> str:
    """Load the libraries, open the files, give up all other rights, do the task; return the answer."""
    try:
        task = load(request.task)
        files = open_files(request)
        confine(request.limits)
        return done(task(**files, **request.options))
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


def load(task: str) -> Callable[..., Facts]:
    """Load the libraries that the task needs."""
    function: Callable[..., Facts] = getattr(importlib.import_module(MODULES[task]), task)
    return function
