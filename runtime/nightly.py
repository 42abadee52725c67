"""What is looked at once a night."""

import logging
from datetime import UTC, time

from domain.operator_notice import notice
from handlers.services import Services
from storage.database import StorageError

_log = logging.getLogger(__name__)

HOUR = time(3, 17, tzinfo=UTC)
"""When hardly anybody waits for the database."""


async def check_ledger(services: Services) -> None:
    """Compare the ledger with the jobs, and tell the operator what doesn't fit."""
    try:
        findings = await services.ledger.check()
    except StorageError as error:
        _log.warning("the ledger can't be checked now: %s", error)
        return
    for finding in findings:
        _log.error("the ledger does not fit: %s", finding)
    if findings:
        told = notice("operator-ledger", count=str(len(findings)), finding=findings[0])
        await services.notices.add(told, now=services.clock())
