"""A group that has become a supergroup has another id. A call with the old one is refused, with the new one."""

from telegram.error import ChatMigrated

from storage.chats import ChatStore


class GroupMovedError(ChatMigrated):
    """The call was for a group that has become a supergroup: not always that of the update or of the job."""

    def __init__(self, old_chat_id: int, new_chat_id: int) -> None:
        super().__init__(new_chat_id)
        self.old_chat_id = old_chat_id


async def follow_move(error: Exception, chats: ChatStore) -> bool:
    """Move what is stored of a group, if the error says that it has moved. Raises StorageError."""
    if not isinstance(error, GroupMovedError):
        return False
    await chats.move_chat(error.old_chat_id, error.new_chat_id)
    return True
