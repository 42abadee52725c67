"""How long a generation will take, estimated from past ones."""

import logging
import math
from collections.abc import Callable

from domain.estimate import Estimate, Sample, Work, estimate, typical
from storage.database import StorageError
from storage.durations import DurationStore

_log = logging.getLogger(__name__)

_CACHE_SECONDS = 60.0
"""Seconds for which the samples of a mode are not read again."""


class Estimates:
    """Estimates the work of jobs and drafts; keeps the samples of each mode in memory for a minute."""

    def __init__(self, durations: DurationStore, *, clock: Callable[[], float]) -> None:
        self._durations = durations
        self._clock = clock
        self._read: dict[str, tuple[float, list[Sample]]] = {}
        """By mode: when the samples were read, and the samples."""

    async def of(self, work: Work) -> Estimate:
        """Return how long the work will take. Raises nothing: where the database fails, older samples are used."""
        return estimate(work, await self._samples(work.mode))

    async def typical(self, mode: str) -> float:
        """Return how many seconds a generation of a mode takes, whatever its work. Raises nothing, as above."""
        return typical(await self._samples(mode))

    async def _samples(self, mode: str) -> list[Sample]:
        now = self._clock()
        read_at, samples = self._read.get(mode, (-math.inf, []))
        if not 0 <= now - read_at < _CACHE_SECONDS:
            try:
                samples = await self._durations.samples(mode)
            except StorageError as error:
                _log.warning("estimating without the newest samples: %s", error)
            self._read[mode] = now, samples
        return samples
