"""The bot's messages that have to be deleted, most in groups: a process that is killed leaves none behind."""

from collections.abc import AsyncIterable
from dataclasses import dataclass
from typing import Any

from storage.database import Database, Row, load_queries

_queries = load_queries("messages_to_delete")


@dataclass(frozen=True, slots=True)
class MessageToDelete:
    """One row of `messages_to_delete`."""

    id: int
    chat_id: int
    message_id: int


class MessagesToDelete:
    """The table `messages_to_delete`. Methods raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, chat_id: int, message_id: int, *, due_at: float = 0.0) -> None:
        """Have a message deleted, at once or at a time, which replaces an earlier one."""
        async with self._database.transaction() as connection:
            await _queries.drop_rows_of_message(connection, chat_id=chat_id, message_id=message_id)
            await _queries.add_message(connection, chat_id=chat_id, message_id=message_id, due_at=due_at)

    async def due(self, *, now: float, limit: int) -> list[MessageToDelete]:
        """Return the messages that are due, the longest due first."""
        async with self._database.reading() as connection:
            rows = _queries.get_due_messages(connection, now=now, limit=limit)
            return [MessageToDelete(row["id"], row["chat_id"], row["message_id"]) async for row in rows]

    async def put_off(self, message: MessageToDelete, *, due_at: float) -> None:
        """Have a message tried again later."""
        async with self._database.one_query() as connection:
            await _queries.put_message_off(connection, id=message.id, due_at=due_at)

    async def drop(self, message: MessageToDelete) -> None:
        """Have a message tried no more: it is deleted, or can't be."""
        async with self._database.one_query() as connection:
            await _queries.drop_message(connection, id=message.id)


async def delete_messages_of_draft(connection: Any, row: Row) -> None:
    """Have the question and the offer of a group's draft deleted, which goes as well. Part of a transaction."""
    if row["chat_id"] < 0:
        await delete_messages(connection, row["chat_id"], row["prompt_message_id"], row["offer_message_id"])


async def delete_messages(connection: Any, chat_id: int, *message_ids: int | None) -> None:
    """Have messages of a chat deleted; None is no message. Part of a transaction."""
    for message_id in message_ids:
        if message_id is not None:
            await _queries.add_message(connection, chat_id=chat_id, message_id=message_id, due_at=0)


async def delete_invoices(connection: Any, orders: AsyncIterable[Row]) -> None:
    """Have the invoices of orders that are dropped deleted. Part of a transaction."""
    for row in [row async for row in orders]:
        await delete_messages(connection, row["invoice_chat_id"], row["invoice_message_id"])


async def replace_prompt(connection: Any, draft_id: int, message_id: int | None) -> None:
    """Have a group's present question deleted; `message_id` is the next one. Part of a transaction."""
    await _queries.add_prompt_of_draft(connection, draft_id=draft_id, message_id=message_id)
