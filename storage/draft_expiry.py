"""Drafts that nobody has gone on with for a day."""

from typing import Any

from storage.database import load_queries
from storage.messages_to_delete import delete_messages_of_draft

_queries = load_queries("drafts")

DRAFT_LIFETIME = 24 * 3600.0
"""Seconds after the last change when a draft expires: yesterday's photo is not meant for today's video."""


async def drop_expired(connection: Any, *, now: float) -> None:
    """Delete expired drafts; in groups, their questions and offers as well. Part of a transaction."""
    for row in [row async for row in _queries.delete_old(connection, before=now - DRAFT_LIFETIME)]:
        await delete_messages_of_draft(connection, row)
