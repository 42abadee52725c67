"""Work beside the handling of updates: one task for each subject, so that one's error or wait reaches no other."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Hashable
from typing import Any

from domain.timeouts import STOP_SECONDS

_log = logging.getLogger(__name__)


class KeyedTasks:
    """Tasks in the background, at most one for each key and `limit` in all. Unexpected errors are logged here."""

    def __init__(self, name: str, *, limit: int) -> None:
        self._name = name
        self._limit = limit
        self._running: dict[Hashable, asyncio.Task[None]] = {}

    @property
    def room(self) -> int:
        """How many more tasks may run."""
        return self._limit - len(self._running)

    def start(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Start the work, unless there is no room or the key's earlier work still runs; then do nothing."""
        if self.room > 0 and key not in self._running:
            self._running[key] = asyncio.create_task(self._run(key, work), name=f"{self._name} {key}")

    async def close(self) -> None:
        """Give the tasks a few seconds, then cancel them: what is cut off while it sends is sent again."""
        if self._running:
            await asyncio.wait(self._running.values(), timeout=STOP_SECONDS)
        await self.cancel()

    async def cancel(self) -> None:
        """Cancel the tasks and wait for their end."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _run(self, key: Hashable, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        except Exception:  # noqa: BLE001 - the last resort: the error would be lost with the task
            _log.exception("%s %s: unexpected error", self._name, key)
        finally:
            del self._running[key]
