"""What the bot takes from the world around it."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from telegram.request import BaseRequest

from chat.flood_limits import Clock
from chat.send_queue import Sleep
from domain.observer import UNOBSERVED, Observer
from domain.timeouts import TIMEOUTS, Timeouts
from jobs.step_runner import Prepare
from media import MediaPool, RunMedia, run_process


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Time, randomness and what runs outside of the process. Tests put their own pieces in place of some."""

    timeouts: Timeouts = TIMEOUTS
    clock: Clock = time.time
    """Seconds since 1970."""
    monotonic: Clock = time.monotonic
    flood_clock: Clock = time.monotonic
    """By which Telegram's limits are kept."""
    flood_sleep: Sleep = asyncio.sleep
    random: Callable[[], float] = random.random
    telegram: BaseRequest | None = None
    """What carries calls to Telegram, and updates from it; None: the library's own."""
    run_media: RunMedia = run_process
    media_pool: MediaPool | None = None
    """For the files of jobs; None: one of its own, with MEDIA_PROCESSES slots."""
    prepare: Prepare | None = None
    """A step that prepares a job's files in place of the real one."""
    observer: Observer = UNOBSERVED
