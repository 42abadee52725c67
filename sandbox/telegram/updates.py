"""The queue of updates for the bot."""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Any

from sandbox.telegram.errors import BotApiError

Update = dict[str, Any]

MAX_UPDATES = 100
"""Updates in one response."""
MAX_TIMEOUT = 50
"""Seconds of long polling; longer timeouts are cut to this."""

_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
"""Kinds that a bot gets only if it lists them in allowed_updates."""

CONFLICT_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class UpdateQueue:
    """Keeps updates until the bot acknowledges them."""

    def __init__(self, first_id: int = 100_000_001) -> None:
        self._next_id = first_id
        self._waiting: deque[Update] = deque()
        self._poller: asyncio.Future[None] | None = None
        self.allowed: list[str] = []
        """The kinds in allowed_updates; empty means the default kinds."""
        self.webhook: dict[str, Any] | None = None
        """The parameters of setWebhook."""
        self.last_error = ""
        """Why the last update could not be posted to the webhook."""
        self.proxies: dict[str, str] = {}
        """The addresses behind the https ones of webhooks: `https://bot.example.org` -> `http://127.0.0.1:8080`."""
        self.posts = 0
        """How many requests to the webhook were begun."""
        self._on_post = asyncio.Condition()
        self.changed = asyncio.Event()
        """Set when there is something new to post."""

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, kind: str, content: dict[str, Any]) -> int | None:
        """Add an update and return its id; None if its kind is not in allowed_updates."""
        wanted = kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT
        if not wanted:
            return None
        return self.put_as_is({kind: content})

    def put_as_is(self, fields: dict[str, Any]) -> int:
        """Add an update with any fields, without checking its kind, and return its id."""
        update_id, self._next_id = self._next_id, self._next_id + 1
        self._waiting.append({**fields, "update_id": update_id})
        self._wake()
        return update_id

    def put_again(self, update_id: int, fields: dict[str, Any]) -> None:
        """Add an update whose acceptance has got lost on the way to Telegram."""
        self._waiting.append({**fields, "update_id": update_id})
        self._wake()

    def waiting(self) -> list[Update]:
        """Return what waits, oldest first."""
        return list(self._waiting)

    async def note_post(self) -> None:
        """Count a request to the webhook that begins."""
        async with self._on_post:
            self.posts += 1
            self._on_post.notify_all()

    async def posted(self, count: int) -> None:
        """Wait until so many requests to the webhook were begun."""
        async with self._on_post:
            await self._on_post.wait_for(lambda: self.posts >= count)

    async def remove(self, update_id: int) -> None:
        """Remove an update that the webhook has accepted."""
        async with self._on_post:
            self._waiting = deque(update for update in self._waiting if update["update_id"] != update_id)
            self._on_post.notify_all()

    async def emptied(self) -> None:
        """Wait until the webhook has accepted all updates."""
        async with self._on_post:
            await self._on_post.wait_for(lambda: not self._waiting)

    def set_webhook(self, webhook: dict[str, Any] | None) -> None:
        """Post updates to another address from now on, or to none."""
        self.webhook = webhook
        self.last_error = ""
        self.changed.set()

    def address_of(self, url: str) -> str:
        """Return where a proxy passes on what is posted to an https address; others are posted to directly."""
        for outside, inside in self.proxies.items():
            if url.startswith(outside):
                return inside + url.removeprefix(outside)
        return url

    def clear(self) -> None:
        """Drop all waiting updates."""
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Acknowledge updates below `offset`, and return the waiting ones after at most `seconds`.

        Raises BotApiError (409) if another poll begins or a webhook is set.
        """
        if self.webhook is not None:
            raise BotApiError(409, CONFLICT_WEBHOOK)
        self.terminate(CONFLICT_POLLER)
        self._acknowledge(offset)
        if not self._waiting and seconds > 0:
            await self._wait(min(seconds, MAX_TIMEOUT))
        limit = limit if 1 <= limit <= MAX_UPDATES else MAX_UPDATES
        return list(self._waiting)[:limit]

    def terminate(self, reason: str) -> None:
        """End the current poll, if there is one, with a 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(BotApiError(409, reason))

    def allow(self, kinds: Sequence[str]) -> None:
        """Set allowed_updates for updates from now on."""
        self.allowed = list(kinds)

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        self._waiting = deque(update for update in self._waiting if update["update_id"] >= offset)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None

    def _wake(self) -> None:
        self.changed.set()
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
