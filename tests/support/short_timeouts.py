"""Short timeouts for a ForkedBot; SIGUSR1 sets its clock forward past a lease."""

import signal
import time
from functools import partial

import bot
from domain.timeouts import HttpTimeout, ReplicaTimeouts, ServiceTimeouts, TelegramTimeouts, Timeouts

AT_MOST = 4.0
"""Seconds after which the bot gives up any request."""
_HTTP = HttpTimeout(connect=2, read=2, write=2, pool=2, total=AT_MOST)
TIMEOUTS = Timeouts(
    telegram=TelegramTimeouts(
        response=2.0, long_poll=2, updates=2.0, file=_HTTP, video_upload=AT_MOST, video_response=2.0
    ),
    service=ServiceTimeouts(submit=_HTTP, poll=_HTTP, result=_HTTP),
)
SHORT_BEATS = ReplicaTimeouts(beat=0.2, store=2.0)
"""After which a replica that has died soon counts as gone."""


class _Clock:
    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self._ahead

    def leap(self, *_: object) -> None:
        self._ahead += TIMEOUTS.steps.lease + 60


def with_short_timeouts() -> None:
    """Prepare the bot of this process."""
    clock = _Clock()
    signal.signal(signal.SIGUSR1, clock.leap)
    limit(TIMEOUTS)
    vars(bot)["clock_for"] = lambda _database: clock  # a name that run() looks up


def limit(timeouts: Timeouts) -> None:
    """Give other timeouts to the bot of this process."""
    vars(bot)["Surroundings"] = partial(vars(bot)["Surroundings"], timeouts=timeouts)  # another such name
