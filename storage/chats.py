"""Chats that end, move or lose a topic: what that means for jobs, drafts, motions and preferences."""

from typing import Any

from storage import ledger
from storage.database import Alone, Database, load_queries

_queries = load_queries("chats")


class ChatStore:
    """Changes to everything that belongs to one chat, in all tables; and knows which chats have got another id.

    Methods that are awaited raise StorageError.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._moves: dict[int, int] = {}

    async def load(self) -> None:
        """Read which chats have moved; to be called before current_id()."""
        async with self._database.reading() as connection:
            self._moves = await self._read_moves(connection)

    def current_id(self, chat_id: int) -> int:
        """Return the id that a chat has now: another one if it has become a supergroup since it had this one."""
        return self._moves.get(chat_id, chat_id)

    async def end_chat(self, chat_id: int, *, now: float) -> list[int]:
        """End the queued jobs of a chat that can't be reached any more and delete its drafts; nobody is told.

        Returns the ids of those jobs. What was submitted goes on: its person may be reached elsewhere, or later.
        """
        async with self._database.transaction() as connection:
            await _queries.delete_drafts(connection, chat_id=chat_id)
            await _queries.delete_messages_to_delete(connection, chat_id=chat_id)
            ended = [row["id"] async for row in _queries.end_jobs(connection, chat_id=chat_id, now=now)]
            await ledger.release_all(connection, ended, now=now)
        return ended

    async def move_chat(self, old_chat_id: int, new_chat_id: int) -> None:
        """Let jobs, drafts and preferences follow a group that became a supergroup; calling it again is harmless.

        The ids of messages are dropped, since they are different there. The new id is remembered (current_id).
        """
        ids = {"old_chat_id": old_chat_id, "new_chat_id": new_chat_id}
        async with self._database.transaction(Alone.CHATS) as connection:
            await _queries.delete_messages_to_delete(connection, chat_id=old_chat_id)
            await _queries.move_drafts(connection, **ids)
            await _queries.move_drafts_of_group(connection, **ids)
            await _queries.move_jobs(connection, **ids)
            await _queries.move_jobs_of_group(connection, **ids)
            await _queries.drop_motion_prompts(connection, old_chat_id=old_chat_id)
            await _queries.move_preferences(connection, **ids)
            await _queries.move_access(connection, **ids)
            if old_chat_id != new_chat_id:
                await _queries.extend_moves(connection, **ids)
                await _queries.record_move(connection, **ids)
            moves = await self._read_moves(connection)
        self._moves = moves

    async def leave_topic(self, chat_id: int, topic_id: int) -> None:
        """Let the jobs of a deleted topic go on in the chat itself."""
        async with self._database.one_query() as connection:
            await _queries.leave_topic(connection, chat_id=chat_id, topic_id=topic_id)

    @staticmethod
    async def _read_moves(connection: Any) -> dict[int, int]:
        return {row["old_chat_id"]: row["new_chat_id"] async for row in _queries.get_moves(connection)}
