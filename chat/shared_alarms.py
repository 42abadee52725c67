"""Alarms for ADMIN_CHAT where several processes are one bot: whoever meets one, it is told once, by one of them."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping

from domain.operator_notice import OperatorNotice
from domain.timeouts import STOP_SECONDS
from storage.database import StorageError
from storage.operator_notices import OperatorNotices

_log = logging.getLogger(__name__)

_MAX_WAITING = 50
"""Changes that wait to be stored; beyond, the oldest is dropped."""


class SharedAlarms:
    """Stores alarms as notices, each under a key of its own until it is over. The process that leads sends them."""

    def __init__(self, notices: OperatorNotices, *, clock: Callable[[], float]) -> None:
        self._notices = notices
        self._clock = clock
        self._changes: deque[tuple[str, Mapping[str, str] | None]] = deque(maxlen=_MAX_WAITING)
        """The ids of texts, with the variables of what is to be told; None where it is over."""
        self._storing: asyncio.Task[None] | None = None

    def set(self, text_id: str, variables: Mapping[str, str]) -> None:
        """Have a text told soon, unless it was told already and is not over."""
        self._change(text_id, variables)

    def clear(self, text_id: str) -> None:
        """Note that it is over."""
        self._change(text_id, None)

    async def close(self) -> None:
        """Give what waits a few seconds to be stored."""
        if self._storing is not None:
            await asyncio.wait([self._storing], timeout=STOP_SECONDS)
            self._storing.cancel()
            await asyncio.wait([self._storing])

    def _change(self, text_id: str, variables: Mapping[str, str] | None) -> None:
        self._changes.append((text_id, variables))
        if self._storing is None or self._storing.done():
            self._storing = asyncio.create_task(self._store_all(), name="alarms")

    async def _store_all(self) -> None:
        while self._changes:
            text_id, variables = self._changes.popleft()
            try:
                await self._store(text_id, variables)
            except StorageError as error:  # whoever meets it next raises it again
                _log.warning("an alarm can't be stored (%s): %s", text_id, error)

    async def _store(self, text_id: str, variables: Mapping[str, str] | None) -> None:
        key = f"alarm:{text_id}"
        if variables is None:
            await self._notices.release(key)
        else:
            await self._notices.add(OperatorNotice(text_id, variables), key=key, now=self._clock())
