"""Chats that end, move or lose a topic: what that means for jobs, drafts, motions and preferences."""

from storage.database import Database, load_queries

_queries = load_queries("chats")


class ChatStore:
    """Changes to everything that belongs to one chat, in all tables. Every method raises StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def end_chat(self, chat_id: int, *, now: float) -> int:
        """End the jobs of a chat that can't be reached any more and delete its drafts; nobody is told.

        Returns how many jobs were under way, or had ended without their person being told yet.
        """
        async with self._database.transaction() as connection:
            await _queries.delete_drafts(connection, chat_id=chat_id)
            ended = await _queries.end_jobs(connection, chat_id=chat_id, now=now)
        return int(ended)

    async def move_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        """Let jobs, drafts and preferences follow a group that became a supergroup; calling it again is harmless.

        The ids of messages are dropped, since they are different there.
        """
        ids = {"old_chat_id": old_chat_id, "new_chat_id": new_chat_id}
        async with self._database.transaction() as connection:
            await _queries.move_jobs(connection, **ids)
            await _queries.move_jobs_of_group(connection, **ids)
            await _queries.move_drafts(connection, **ids)
            await _queries.move_drafts_of_group(connection, **ids)
            await _queries.drop_motion_prompts(connection, old_chat_id=old_chat_id)
            await _queries.move_preferences(connection, **ids)

    async def leave_topic(self, chat_id: int, topic_id: int) -> None:
        """Let the jobs of a deleted topic go on in the chat itself."""
        async with self._database.transaction() as connection:
            await _queries.leave_topic(connection, chat_id=chat_id, topic_id=topic_id)
