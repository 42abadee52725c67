"""The real bot, with time bent: its patience lasts seconds, and SIGUSR1 lets its clock leap past a lease."""

import signal
import sys
import time
from functools import partial
from pathlib import Path
from types import ModuleType

import httpx

sys.path.insert(0, str(Path(__file__).parents[2]))

import bot
import chat.bot
import chat.files
import chat.polling
import jobs.aimlapi.client
import jobs.aimlapi.download
import jobs.steps.deliver
from jobs.runner import LEASE
from tests.support.media_cache import install_cache

LEAP = LEASE + 60
AT_MOST = 4.0
"""Seconds after which the bot, bent, gives up any request."""

_PATIENCE: dict[ModuleType, dict[str, object]] = {
    jobs.aimlapi.client: {
        "_SUBMIT_TIMEOUT": httpx.Timeout(2),
        "_SUBMIT_SECONDS": AT_MOST,
        "_POLL_TIMEOUT": httpx.Timeout(2),
        "_POLL_SECONDS": AT_MOST,
    },
    jobs.aimlapi.download: {"_TIMEOUT": httpx.Timeout(2), "_SECONDS": AT_MOST},
    jobs.steps.deliver: {"_UPLOAD_SECONDS": AT_MOST, "_ANSWER_SECONDS": 2},
    chat.files: {"_TIMEOUT": httpx.Timeout(2), "_SECONDS": AT_MOST},
    chat.bot: {"_ANSWER_SECONDS": 2.0, "_UPDATES_SECONDS": 2.0},
    chat.polling: {"LONG_POLL": 2},
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
    install_cache()
    _bend()
    sys.exit(bot.main(sys.argv[1:]))
