"""Deletes the bot's messages that nobody needs: answered questions, expired offers, used menus, old invoices."""

import logging
from functools import partial

from telegram.error import TelegramError

from chat.moved_groups import follow_move
from chat.send_queue import Urgency
from handlers.drafts.cleanup import take_buttons_away
from handlers.failures import delay_after, is_temporary
from handlers.services import Services
from jobs.background import KeyedTasks
from storage.database import StorageError
from storage.messages_to_delete import MessageToDelete

_log = logging.getLogger(__name__)

_LIMIT = 8
"""Messages that are deleted at the same time."""


class OldMessages:
    """A message that can't be deleted stays, without its buttons, and nobody hears of it.

    A chat that has to wait delays no other.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.messages_to_delete
        self._tasks = KeyedTasks("old message", limit=_LIMIT)

    async def tick(self) -> None:
        """Drop stale orders, and start to delete what is due, without waiting for the end. Raises StorageError."""
        if self._tasks.room > 0:
            await self._services.orders.withdraw_stale(limit=_LIMIT)
            for message in await self._store.due(now=self._services.clock(), limit=2 * _LIMIT):
                self._tasks.start(message.id, partial(self._delete, message))

    async def close(self) -> None:
        """Give what is under way a few seconds; the rest is due again after the next start."""
        await self._tasks.close()

    async def _delete(self, message: MessageToDelete) -> None:
        try:
            await self._try(message)
        except StorageError as error:
            _log.debug("chat %d: an old message is looked at again: %s", message.chat_id, error)

    async def _try(self, message: MessageToDelete) -> None:
        services = self._services
        try:
            await services.bot.delete_message(message.chat_id, message.message_id, rate_limit_args=Urgency.LATER)
        except TelegramError as error:
            await follow_move(error, services.chats)
            if is_temporary(error):
                await self._store.put_off(message, due_at=services.clock() + delay_after(error))
                return
            _log.debug("chat %d: an old message stays: %s", message.chat_id, error)
            if "not found" not in error.message.lower():  # it is too old
                take_buttons_away(services, message.chat_id, message.message_id)
        await self._store.drop(message)
