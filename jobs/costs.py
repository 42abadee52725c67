"""What generations really cost, as the operator hears of it."""

import logging

from chat.admin import AdminChat
from domain.job import Job
from domain.price import deviates
from jobs.prices import Prices

_log = logging.getLogger(__name__)


class Costs:
    """Compares costs with prices; a price that is wrong is told once, until one fits again."""

    def __init__(self, prices: Prices, admin: AdminChat) -> None:
        self._prices = prices
        self._admin = admin

    async def note(self, job: Job) -> None:
        """Note what a generated job cost. Raises nothing."""
        if job.cost is None:
            _log.warning("job %d: the service doesn't say what it cost: %s", job.id, job.usage)
            return
        _log.info("job %d: cost %s, reserved were %s", job.id, job.cost, job.expected_cost or "no amount")
        price = await self._prices.of_submitted(job)
        if price is None:
            return
        if deviates(job.cost, price):
            _log.warning("job %d: cost %s, where %s was its price", job.id, job.cost, price)
            self._admin.raise_alarm(
                "operator-price-off",
                job=str(job.id),
                generation=job.generation_id or "?",
                price=str(price),
                cost=str(job.cost),
            )
        else:
            self._admin.clear_alarm("operator-price-off")
