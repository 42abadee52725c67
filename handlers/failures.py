"""What to do after a failure to reply: whether to try again, when, and where."""

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from chat.limits import retry_after
from storage.chats import ChatStore
from storage.database import StorageError

_RETRY_SECONDS = 5.0


async def follow_move(error: Exception, chat_id: int, chats: ChatStore) -> None:
    """Move the stored rows of a group, if the error says that it has become a supergroup. Raises StorageError."""
    if isinstance(error, ChatMigrated):
        await chats.move_chat(chat_id, error.new_chat_id)


def is_temporary(error: Exception) -> bool:
    """Whether the same reply may arrive later; in a group that has moved, to its new id (see follow_move).

    False where Telegram refuses it (a bad request, a chat that the bot left), where it was dropped to keep within
    Telegram's limits, and for unexpected errors.
    """
    if isinstance(error, Forbidden | BadRequest):
        return False
    return isinstance(error, NetworkError | RetryAfter | ChatMigrated | StorageError)


def retry_delay(error: TelegramError | StorageError) -> float:
    """Return the seconds to wait before the next try."""
    return retry_after(error) if isinstance(error, RetryAfter) else _RETRY_SECONDS
