"""Which failures to reply are temporary. A chat that moved is followed on the way."""

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from chat.limits import retry_after
from storage.chats import ChatStore
from storage.database import StorageError

_RETRY_SECONDS = 5.0


async def is_temporary(error: Exception, chat_id: int, chats: ChatStore) -> bool:
    """Whether the same reply may arrive later.

    False where Telegram refuses it (a bad request, a chat that the bot left), where it was dropped to keep within
    Telegram's limits, and for unexpected errors. Moves the stored rows of a group that became a supergroup; raises
    StorageError if that fails.
    """
    match error:
        case ChatMigrated():
            await chats.move_chat(chat_id, error.new_chat_id)
            return True
        case Forbidden() | BadRequest():
            return False
        case NetworkError() | RetryAfter() | StorageError():
            return True
    return False


def retry_delay(error: TelegramError | StorageError) -> float:
    """Return the seconds to wait before the next try."""
    return retry_after(error) if isinstance(error, RetryAfter) else _RETRY_SECONDS
