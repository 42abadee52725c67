"""A bot that is one of several on one database: it soon counts as gone, and soon gives up a POST."""

from domain.timeouts import ServiceTimeouts, Timeouts
from tests.support.short_timeouts import SHORT_BEATS, TIMEOUTS, limit

_TIMEOUTS = Timeouts(service=ServiceTimeouts(submit=TIMEOUTS.service.submit), replicas=SHORT_BEATS)
"""Nothing cuts a replica off from Telegram: with a short limit, a slow machine's answer would count as lost."""


def as_replica() -> None:
    """Prepare the bot of this process."""
    limit(_TIMEOUTS)
