"""How long a generation will take, estimated from past ones."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from domain.estimate import Estimate, Sample, Work, estimate, typical
from storage.database import StorageError
from storage.durations import DurationStore

_log = logging.getLogger(__name__)

_CACHE_SECONDS = 60.0
"""Seconds for which the samples of a mode are not read again."""


@dataclass(frozen=True, slots=True)
class _Past:
    """The samples of a mode, when they were read, and how long the one in the middle took."""

    samples: list[Sample]
    read_at: float
    typical: float


class Estimates:
    """Estimates the work of jobs and drafts; keeps the samples of each mode in memory for a minute."""

    def __init__(self, durations: DurationStore, *, clock: Callable[[], float]) -> None:
        self._durations = durations
        self._clock = clock
        self._past: dict[str, _Past] = {}

    async def of(self, work: Work) -> Estimate:
        """Return how long the work will take. Raises nothing: where the database fails, older samples are used."""
        return estimate(work, (await self._read(work.mode)).samples)

    async def typical(self, mode: str) -> float:
        """Return how many seconds a generation of a mode takes, whatever its work. Raises nothing, as above."""
        return (await self._read(mode)).typical

    async def _read(self, mode: str) -> _Past:
        now, past = self._clock(), self._past.get(mode)
        if past is not None and 0 <= now - past.read_at < _CACHE_SECONDS:
            return past
        samples = past.samples if past is not None else []
        try:
            samples = await self._durations.samples(mode)
        except StorageError as error:
            _log.warning("estimating without the newest samples: %s", error)
        past = self._past[mode] = _Past(samples, now, typical(samples))
        return past
