"""Ends the process when the event loop or the database has stood still for minutes, so that it is started again."""

import faulthandler
import logging
import os
import sys
import threading
from types import TracebackType
from typing import Self

_log = logging.getLogger(__name__)

EXIT_STATUS = 70
"""EX_SOFTWARE in <sysexits.h>; any status but 0 makes a supervisor start the bot again."""
_CHECKS = 60
"""How often the limit is divided: only seconds in which this thread was running as well count."""


class Watchdog:
    """A thread that expects feed() to be called again and again while the block is entered.

    `limit` is in seconds. It counts its own checks, not the time: a machine that slept is
    not stuck.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._missed = 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def feed(self) -> None:
        """Show that the event loop runs and the database answers."""
        self._missed = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._is_over.wait(self._limit / _CHECKS):
            self._missed += 1
            if self._missed > _CHECKS:
                self._end()

    def _end(self) -> None:
        _log.critical("the event loop or the database has stood still for %.0f s: the process ends", self._limit)
        # Where each thread stands; no values are printed, so no secrets either.
        faulthandler.dump_traceback(file=sys.stderr, all_threads=True)
        sys.stderr.flush()
        os._exit(EXIT_STATUS)  # nothing else ends a process whose loop is blocked; all state is on disk
