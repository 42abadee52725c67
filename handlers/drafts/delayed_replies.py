"""Replies that were put off: until an album is complete, an offer has settled, or Telegram takes messages again."""

import logging
from functools import partial

from telegram.error import TelegramError

from chat.moved_groups import follow_move
from domain.draft import Draft
from handlers.drafts.gather import reply
from handlers.failures import delay_after, may_come_later
from handlers.services import Services
from jobs.background import KeyedTasks
from storage.database import StorageError

_log = logging.getLogger(__name__)

_LIMIT = 32
"""Drafts that are replied to at the same time."""


class DelayedReplies:
    """Sends them. A chat that can't be written to, or that Telegram wants silent, delays only its own reply."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._tasks = KeyedTasks("reply to draft", limit=_LIMIT)

    async def tick(self) -> None:
        """Start the replies that are due, without waiting for them. Raises StorageError."""
        if self._tasks.room > 0:
            for draft in await self._services.drafts.replies_due(now=self._services.clock(), limit=2 * _LIMIT):
                self._tasks.start(draft.id, partial(self._reply, draft))

    async def close(self) -> None:
        """Give the replies under way a few seconds; others are due again after the next start."""
        await self._tasks.close()

    async def _reply(self, due: Draft) -> None:
        services = self._services
        async with services.inbox.exclusively(due.owner.chat_id, due.owner.person_id):
            draft = await services.drafts.get_reply_due(due.id, now=services.clock())
            if draft is None:
                return  # a handler has replied meanwhile
            try:
                await reply(services.speaking(draft.language), draft)
            except (TelegramError, StorageError) as error:
                await self._after_failure(draft, error)

    async def _after_failure(self, draft: Draft, error: TelegramError | StorageError) -> None:
        """Have the draft replied to later, or not at all where no later reply could arrive either."""
        services = self._services
        await follow_move(error, services.chats)
        if may_come_later(error):
            _log.info("draft %d: the reply comes later: %s", draft.id, error)
            await services.drafts.reply_later(draft.id, due_at=services.clock() + delay_after(error))
        else:
            _log.info("draft %d: no reply: %s", draft.id, error)
            await services.drafts.drop_reply(draft.id)
