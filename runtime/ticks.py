"""What every tick starts, until the process stops."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from domain.timeouts import STOP_SECONDS
from storage.database import StorageError

_log = logging.getLogger(__name__)


class Ticks:
    """Lets each of `starting` start what is due, tick by tick; one tick at a time."""

    def __init__(self, starting: Sequence[Callable[[], Awaitable[None]]]) -> None:
        self._starting = starting
        self._is_closing = False
        self._has_ended = asyncio.Event()
        self._has_ended.set()

    async def run(self) -> None:
        """Start what is due: what goes wrong with one keeps no other waiting. Raises nothing."""
        self._has_ended.clear()
        try:
            for start_due in self._starting:
                if not self._is_closing:
                    await _start(start_due)
        finally:
            self._has_ended.set()

    async def close(self) -> None:
        """Start nothing more, and wait for the tick under way: whoever is closed after this gets no new work."""
        self._is_closing = True
        try:
            await asyncio.wait_for(self._has_ended.wait(), STOP_SECONDS)
        except TimeoutError:
            _log.warning("a tick doesn't end: what it starts may be cut off")


async def _start(start_due: Callable[[], Awaitable[None]]) -> None:
    try:
        await start_due()
    except StorageError as error:
        _log.debug("nothing can be started: %s", error)  # schedule() has the operator told, once
    except Exception:  # noqa: BLE001 - an error in one must keep no other from starting
        _log.exception("unexpected error in a tick")
