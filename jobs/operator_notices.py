"""Tells ADMIN_CHAT what is stored for it: what the operator has to hear of money, also after a crash.

A notice is marked as told once Telegram has taken it. One that was sent and not marked yet, when the process was
killed, is sent again: twice is better than never.
"""

import asyncio
import logging
from collections.abc import Callable

from chat.admin import AdminChat
from domain.operator_notice import OperatorNotice
from domain.timeouts import STOP_SECONDS
from jobs.waits import wait_text
from storage.database import StorageError
from storage.operator_notices import OperatorNotices, StoredNotice
from texts import Texts

_log = logging.getLogger(__name__)

_BATCH = 10
_LEASE = 60.0
"""Seconds after which another process, or the next start, tells what a process was about to tell."""
_MOST_WAIT = 3600.0
"""Seconds to the next try at most: Telegram may refuse only for now, while ADMIN_CHAT blocks the bot, say."""


class NoticeSender:
    """Sends what is due, one after the other. There is one for each process."""

    def __init__(
        self, store: OperatorNotices, admin: AdminChat, texts: Texts, *, clock: Callable[[], float]
    ) -> None:
        self._store = store
        self._admin = admin
        self._texts = texts
        self._clock = clock
        self._sending: asyncio.Task[None] | None = None

    async def tick(self) -> None:
        """Begin to send what is due, unless that is under way. Raises StorageError."""
        if self._sending is not None and not self._sending.done():
            return
        if due := await self._store.claim_due(now=self._clock(), lease=_LEASE, limit=_BATCH):
            self._sending = asyncio.create_task(self._send_all(due), name="operator notices")

    async def close(self) -> None:
        """Give what is being sent a few seconds: the next start sends the rest."""
        if self._sending is not None:
            await asyncio.wait([self._sending], timeout=STOP_SECONDS)
            self._sending.cancel()
            await asyncio.wait([self._sending])

    async def _send_all(self, due: list[StoredNotice]) -> None:
        try:
            for stored in due:
                await self._send(stored)
        except StorageError as error:
            _log.error("what ADMIN_CHAT was told can't be marked, it may be told twice: %s", error)
        except Exception:  # noqa: BLE001 - the last resort: the error would be lost with the task
            _log.exception("unexpected error in telling ADMIN_CHAT")

    async def _send(self, stored: StoredNotice) -> None:
        text_id, text = stored.notice.text_id, self._text(stored.notice)
        wait = await self._admin.send_once(text_id, text, attempt=stored.attempts)
        if wait is None:
            await self._store.mark_told(stored.id)
        else:
            await self._store.postpone(stored.id, due_at=self._clock() + min(wait, _MOST_WAIT))

    def _text(self, notice: OperatorNotice) -> str:
        variables = dict(notice.variables)
        if "wait" in variables:
            variables["wait"] = wait_text(self._texts, float(variables["wait"]) - self._clock())
        return self._texts.say(notice.text_id, **variables)
