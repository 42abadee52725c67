"""Timers that go on when the machine's clock is set back."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

TOLERANCE = 2.0
"""Seconds: when the clock is set back by less, the timers are late by so much, once."""
_LOOK_SECONDS = 1.0


async def keep_timers_going(scheduler: Any, *, clock: Callable[[], float] = time.time) -> None:
    """Let every job of an APScheduler run at once whenever the clock was set back. Runs until it is cancelled.

    APScheduler keeps the time of a job's next run, and would wait until the clock has come there again.
    """
    latest = clock()
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        now = clock()
        if now < latest - TOLERANCE:
            for job in scheduler.get_jobs():
                job.modify(next_run_time=datetime.now(UTC))
        latest = now
