"""Posts updates to the bot's webhook as Telegram does: in order for each chat, again until they are accepted."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from typing import Any

import httpx

from sandbox.telegram.updates import Update, UpdateQueue
from sandbox.tls import tls_context

FIRST_RETRY, LAST_RETRY = 0.05, 2.0
"""Seconds. Telegram tries again at once, then after 1 s and up to 60 to 120 s."""
_MAX_RETRY_AFTER = 3600.0
_TIMEOUT = 60.0


@asynccontextmanager
async def posting(queue: UpdateQueue) -> AsyncIterator[None]:
    """Post what is in the queue inside the block, while a webhook is set."""
    async with httpx.AsyncClient(timeout=_TIMEOUT, verify=tls_context()) as client:
        task = asyncio.create_task(_Posting(queue, client).run(), name="webhook")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})


class _Posting:
    def __init__(self, queue: UpdateQueue, client: httpx.AsyncClient) -> None:
        self._queue = queue
        self._client = client
        self._busy: set[Hashable] = set()

    async def run(self) -> None:
        """Post the first update of each chat, and the next one when it was accepted."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._queue.changed.clear()
                for update in self._queue.waiting() if self._queue.webhook is not None else []:
                    lane = _lane(update)
                    if lane not in self._busy:
                        self._busy.add(lane)
                        group.create_task(self._post_until_accepted(update, lane))
                await self._queue.changed.wait()

    async def _post_until_accepted(self, update: Update, lane: Hashable) -> None:
        failures = 0
        try:
            while (webhook := self._queue.webhook) is not None:
                wait = await self._post(webhook, update)
                if wait is None:
                    await self._queue.remove(update["update_id"])
                    return
                failures += 1
                await asyncio.sleep(0 if failures == 1 else wait or min(FIRST_RETRY * 2**failures, LAST_RETRY))
        finally:
            self._busy.discard(lane)
            self._queue.changed.set()

    async def _post(self, webhook: dict[str, Any], update: Update) -> float | None:
        """Return None if the update was accepted, else how long the bot asks to wait: 0 if it doesn't."""
        secret = webhook.get("secret_token")
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        await self._queue.note_post()
        try:
            response = await self._client.post(self._queue.address_of(webhook["url"]), json=update, headers=headers)
        except httpx.HTTPError as error:
            self._queue.last_error = f"Connection failed: {type(error).__name__}"
            return 0
        if response.is_success:
            return None
        self._queue.last_error = f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        after = response.headers.get("Retry-After", "")
        return min(float(after), _MAX_RETRY_AFTER) if after.isdecimal() else 0


def _lane(update: Update) -> Hashable:
    """Return what is posted in order: a chat's messages, and a person's presses and checkouts."""
    for kind in ("callback_query", "pre_checkout_query", "inline_query"):
        if kind in update:
            return kind, update[kind]["from"]["id"]
    content = next((value for value in update.values() if isinstance(value, dict)), {})
    return "chat", content.get("chat", {}).get("id")
