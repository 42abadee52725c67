"""What generations cost, before they are made: as the operator has set, else as was learnt from past ones.

People read it where the operator has made money their concern (`Settings.shows_prices`); a learnt price as "about"
so much until five costs are known. Elsewhere it serves the operator's figures and the limits alone.
"""

import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.job import Job
from domain.money import Usd
from domain.options import Mode, Options, Resolution
from domain.price import FRAMES, LIST_PRICES, Paid, Rate, learnt, priced_seconds
from storage.database import StorageError
from storage.prices import PriceStore

_log = logging.getLogger(__name__)

_CACHE_SECONDS = 60.0
"""Seconds for which past generations are not read again."""


@dataclass(frozen=True, slots=True)
class Price:
    """What people are told that a video costs."""

    amount: Usd
    is_about: bool
    """Whether it is learnt from so few generations that it is a guess."""


class Prices:
    """Prices of generations. The service bills by frames; references have at most `max_frame_rate` a second."""

    def __init__(
        self,
        prices: Mapping[Resolution, float],
        store: PriceStore,
        *,
        are_shown: bool,
        max_frame_rate: float,
        frames_per_second: int = FRAMES,
        clock: Callable[[], float],
    ) -> None:
        self._prices = {resolution: Rate(Usd.of(dollars), is_about=False) for resolution, dollars in prices.items()}
        self._store = store
        self._are_shown = are_shown
        self._max_frame_rate = max_frame_rate
        self._frames_per_second = frames_per_second
        self._clock = clock
        self._cache: dict[tuple[Mode, Resolution], tuple[float, list[Paid]]] = {}
        """When past generations were read, and what they cost."""

    async def shown(
        self, mode: Mode, options: Options, seconds: float, *, frame_rate: float | None = None
    ) -> Price | None:
        """Return what people are told that so many seconds of a video cost; None if nothing.

        That is where no price is known, and where prices aren't shown.

        `frame_rate` is the video's frames per second; None stands for as many as are sent at most.
        """
        rate = await self.rate_of(mode, options.resolution) if self._are_shown else None
        return None if rate is None else Price(self._amount(rate.per_second, seconds, frame_rate), rate.is_about)

    async def expected(
        self, mode: Mode, options: Options, seconds: float, *, frame_rate: float | None = None
    ) -> Usd:
        """Return what they are expected to cost: never nothing, unless PRICES say so, so that budgets hold."""
        rate = await self.rate_of(mode, options.resolution)
        per_second = LIST_PRICES[options.resolution] if rate is None else rate.per_second
        return self._amount(per_second, seconds, frame_rate)

    async def of_submitted(self, job: Job) -> Usd | None:
        """Return what a submitted job should cost, by the frames that it has; None if no price is known."""
        rate = await self.rate_of(job.mode, job.options.resolution)
        if rate is None or not job.reference_frames:
            return None
        return rate.per_second * priced_seconds(job.reference_frames, self._frames_per_second)

    def _amount(self, per_second: Usd, seconds: float, frame_rate: float | None) -> Usd:
        frames = round(seconds * min(frame_rate or self._max_frame_rate, self._max_frame_rate))
        return per_second * priced_seconds(frames, self._frames_per_second)

    async def rate_of(self, mode: Mode, resolution: Resolution) -> Rate | None:
        """Return the price of a priced second: the operator's, else the one learnt; None if none is known.

        Raises nothing: older figures will do.
        """
        if self._prices:
            return self._prices.get(resolution)
        now = self._clock()
        read_at, paid = self._cache.get((mode, resolution), (-math.inf, []))
        if not 0 <= now - read_at < _CACHE_SECONDS:
            try:
                paid = await self._store.paid(mode, resolution)
            except StorageError as error:
                _log.warning("prices are told without the newest costs: %s", error)
            self._cache[mode, resolution] = now, paid
        return learnt(paid, self._frames_per_second)
