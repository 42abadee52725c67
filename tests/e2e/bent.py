"""The real bot, with time bent: its patience lasts seconds, and SIGUSR1 lets its clock leap past a lease."""

import signal
import sys
import time
from functools import partial
from pathlib import Path
from types import ModuleType

import httpx

sys.path.insert(0, str(Path(__file__).parents[2]))

import animation.deliver
import animation.fetch
import animation.service
import bot
import chat.bot
import chat.feed
import chat.files
from animation.poller import LEASE
from tests.e2e.remembering import remember

LEAP = LEASE + 60
AT_MOST = 4.0
"""Seconds after which the bot, bent, gives up any request."""

_PATIENCE: dict[ModuleType, dict[str, object]] = {
    animation.service: {
        "_SUBMIT_TIMEOUT": httpx.Timeout(2),
        "_SUBMIT_SECONDS": AT_MOST,
        "_LOOK_TIMEOUT": httpx.Timeout(2),
        "_LOOK_SECONDS": AT_MOST,
    },
    animation.fetch: {"_TIMEOUT": httpx.Timeout(2), "_SECONDS": AT_MOST},
    animation.deliver: {"_UPLOAD_SECONDS": AT_MOST, "_ANSWER_SECONDS": 2},
    chat.files: {"_TIMEOUT": httpx.Timeout(2), "_SECONDS": AT_MOST},
    chat.bot: {"_ANSWER_SECONDS": 2.0, "_UPDATES_SECONDS": 2.0},
    chat.feed: {"LONG_POLL": 2},
}


class _Clock:
    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self._ahead

    def leap(self, *_: object) -> None:
        self._ahead += LEAP


def _bend() -> None:
    for module, limits in _PATIENCE.items():
        for name, limit in limits.items():
            if not hasattr(module, name):
                raise AttributeError(f"{module.__name__} has no {name} any more")
            setattr(module, name, limit)
    clock = _Clock()
    signal.signal(signal.SIGUSR1, clock.leap)
    bot.build = partial(bot.build, clock=clock)


if __name__ == "__main__":
    remember()
    _bend()
    sys.exit(bot.main(sys.argv[1:]))
