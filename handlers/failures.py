"""What to do after a failure to reply: whether to try again, and when."""

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from chat.flood_control import retry_after
from chat.send_queue import DroppedError
from storage.database import StorageError

_RETRY_SECONDS = 5.0


def is_temporary(error: Exception) -> bool:
    """Whether the same reply may arrive later; in a group that has moved, to its new id (chat/moved_groups.py).

    False where Telegram refuses it (a bad request, a chat that the bot left), where it was dropped to keep within
    Telegram's limits, and for unexpected errors.
    """
    if isinstance(error, Forbidden | BadRequest):
        return False
    return isinstance(error, NetworkError | RetryAfter | ChatMigrated | StorageError)


def may_come_later(error: Exception) -> bool:
    """Whether what is owed may be sent later: also what was dropped to keep within Telegram's limits."""
    return is_temporary(error) or isinstance(error, DroppedError)


def delay_after(error: TelegramError | StorageError) -> float:
    """Return the seconds to wait before the next try."""
    return retry_after(error) if isinstance(error, RetryAfter) else _RETRY_SECONDS
