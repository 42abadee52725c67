import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from runtime.timers import keep_timers_going


class SetClock:
    """The machine's clock, as APScheduler and the module see it, set back by a number of seconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.set_back = 0.0
        clock = self

        class Datetime(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> "Datetime":
                return super().now(tz) - timedelta(seconds=clock.set_back)

        for module in ("schedulers.base", "triggers.interval", "executors.base"):
            monkeypatch.setattr(f"apscheduler.{module}.datetime", Datetime)
        monkeypatch.setattr("runtime.timers.datetime", Datetime)
        monkeypatch.setattr("runtime.timers._LOOK_SECONDS", 0.01)

    def __call__(self) -> float:
        return time.time() - self.set_back


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    return SetClock(monkeypatch)


@pytest.fixture
async def scheduler() -> AsyncIterator[AsyncIOScheduler]:
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    yield scheduler
    scheduler.shutdown(wait=False)


async def test_timer_goes_on_when_the_clock_is_set_back(scheduler: AsyncIOScheduler, clock: SetClock) -> None:
    """It fires soon, and then in its interval, instead of an hour later."""
    ticks = asyncio.Semaphore(0)

    async def tick() -> None:
        ticks.release()

    scheduler.add_job(tick, "interval", seconds=0.05)
    keeping = asyncio.create_task(keep_timers_going(scheduler, clock=clock))
    async with asyncio.timeout(10):
        for _ in range(2):
            await ticks.acquire()
        clock.set_back = 3600
        for _ in range(5):
            await ticks.acquire()
    keeping.cancel()
