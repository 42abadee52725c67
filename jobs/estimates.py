"""How long a generation will take: estimated from the past ones, which are read now and then."""

import logging
import math
from collections.abc import Callable

from domain.estimate import Estimate, Sample, Work, estimate
from storage.database import StorageError
from storage.durations import DurationStore

_log = logging.getLogger(__name__)

_FRESH = 60.0
"""Seconds for which the samples that were read are good enough."""


class Estimates:
    """Estimates work, whether or not it is a job yet."""

    def __init__(self, pace: DurationStore, *, clock: Callable[[], float]) -> None:
        self._pace = pace
        self._clock = clock
        self._read: dict[str, tuple[float, list[Sample]]] = {}
        """For each mode, when its samples were read, and those."""

    async def of(self, work: Work) -> Estimate:
        """Return how long it will take. Without the database, what was read before has to do: it never fails."""
        now = self._clock()
        read_at, samples = self._read.get(work.mode, (-math.inf, []))
        if not 0 <= now - read_at < _FRESH:
            try:
                samples = await self._pace.samples(work.mode)
            except StorageError as error:
                _log.warning("estimated without the newest samples: %s", error)
            self._read[work.mode] = now, samples
        return estimate(work, samples)
