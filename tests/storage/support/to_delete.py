"""What is stored of messages that have to be deleted."""

from storage.database import Database
from storage.messages_to_delete import MessagesToDelete


async def to_delete(database: Database) -> set[tuple[int, int]]:
    """Return the messages that are to be deleted now, as (chat id, message id)."""
    due = await MessagesToDelete(database).due(now=0.0, limit=100)
    return {(message.chat_id, message.message_id) for message in due}
