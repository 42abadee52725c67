import asyncio
import logging

import pytest

from runtime.ticks import Ticks
from storage.database import StorageError


class Starter:
    """Starts something as soon as the database has answered, as what is called in every tick does."""

    def __init__(self) -> None:
        self.asked, self.answered = asyncio.Event(), asyncio.Event()
        self.started = 0

    async def __call__(self) -> None:
        self.asked.set()
        await self.answered.wait()
        self.started += 1


async def test_nothing_is_started_once_closed() -> None:
    """What a tick under way starts is there before: those who stop what was started miss nothing."""
    first, second = Starter(), Starter()
    ticks = Ticks([first, second])
    ticking = asyncio.create_task(ticks.run())
    await first.asked.wait()

    closing = asyncio.create_task(ticks.close())
    await asyncio.wait([closing], timeout=0.05)
    assert not closing.done()
    first.answered.set()
    await closing

    await ticking
    await ticks.run()
    assert (first.started, second.started) == (1, 0)


async def test_tick_that_hangs_does_not_keep_the_process(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A database may not answer at all."""
    monkeypatch.setattr("runtime.ticks.STOP_SECONDS", 0.01)
    hanging = Starter()
    ticks = Ticks([hanging])
    ticking = asyncio.create_task(ticks.run())
    await hanging.asked.wait()

    await ticks.close()

    assert "a tick doesn't end" in caplog.text
    ticking.cancel()


@pytest.mark.parametrize("error", [StorageError("the database reports: disk I/O error"), ValueError("a fault")])
async def test_failure_of_one_keeps_no_other_waiting(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever it is; only one that nobody has foreseen is logged as an error."""

    async def fail() -> None:
        raise error

    other = Starter()
    other.answered.set()

    await Ticks([fail, other]).run()

    assert other.started == 1
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert bool(errors) == isinstance(error, ValueError)
