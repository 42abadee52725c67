"""A bot that is one of several on one database, with short timeouts."""

from dataclasses import replace

from domain.timeouts import ReplicaTimeouts
from tests.support.short_timeouts import TIMEOUTS, limit

_SHORT = replace(TIMEOUTS, replicas=ReplicaTimeouts(beat=0.2, store=2.0))


def as_replica() -> None:
    """Prepare the bot of this process."""
    limit(_SHORT)
