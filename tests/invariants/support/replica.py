"""A bot that is one of several on one database, with short timeouts."""

from dataclasses import replace

from tests.support.short_timeouts import SHORT_BEATS, TIMEOUTS, limit

_SHORT = replace(TIMEOUTS, replicas=SHORT_BEATS)


def as_replica() -> None:
    """Prepare the bot of this process."""
    limit(_SHORT)
