"""The operator's account with the service: how much money is left on it."""

import logging

from chat.admin import AdminChat
from domain.money import Usd
from jobs.aimlapi.client import AnimateService

_log = logging.getLogger(__name__)

LOOK_SECONDS = 1800.0
"""Seconds between two looks at the balance."""


class ServiceAccount:
    """Looks at the balance now and then, and tells the operator when it gets low."""

    def __init__(self, service: AnimateService, admin: AdminChat, *, low: Usd | None) -> None:
        self._service = service
        self._admin = admin
        self._low = low
        self.balance: Usd | None = None
        """As it was found last; None if it never was."""

    async def look(self) -> None:
        """Read the balance. Raises nothing: where the service doesn't say it, the last one stays."""
        found = await self._service.balance()
        if found is None:
            _log.info("the balance of the account can't be read now")
            return
        self.balance = found
        _log.info("the account has %s", found)
        if self._low is None:
            return
        if found < self._low:
            self._admin.raise_alarm("operator-balance-low", balance=str(found), low=str(self._low))
        else:
            self._admin.clear_alarm("operator-balance-low")
