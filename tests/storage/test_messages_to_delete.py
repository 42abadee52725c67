"""The bot's messages in groups that have to be deleted, whatever happens to the process."""

import pytest

from storage.chats import ChatStore
from storage.database import Database
from storage.draft_expiry import DRAFT_LIFETIME
from storage.drafts import DraftStore
from storage.messages_to_delete import MessagesToDelete
from tests.storage.support.factories import IN_GROUP, PRIVATE, photo, put

GROUP = IN_GROUP.chat_id


@pytest.fixture
def messages(database: Database) -> MessagesToDelete:
    return MessagesToDelete(database)


async def listed(messages: MessagesToDelete, *, now: float = 0.0) -> list[tuple[int, int]]:
    return [(each.chat_id, each.message_id) for each in await messages.due(now=now, limit=9)]


async def test_question_is_listed_when_another_or_none_follows(
    database: Database, drafts: DraftStore, messages: MessagesToDelete
) -> None:
    """In a group; a question that is stored twice, or stands in a private chat, stays."""
    here, there = await put(database, IN_GROUP, photo()), await put(database, PRIVATE, photo())
    for draft in (here, there):
        for message_id in (5, 5, 6, None):
            await drafts.set_prompt(draft.id, message_id)

    assert await listed(messages) == [(GROUP, 5), (GROUP, 6)]


async def test_messages_of_expired_drafts_in_groups_are_listed(
    database: Database, drafts: DraftStore, messages: MessagesToDelete
) -> None:
    """Question and offer, once."""
    for owner in (IN_GROUP, PRIVATE):
        draft = await put(database, owner, photo())
        await drafts.set_prompt(draft.id, 5)
        await drafts.set_offer(draft.id, 6)

    for _ in range(2):
        assert await drafts.of(IN_GROUP, now=DRAFT_LIFETIME + 1) is None

    assert await listed(messages) == [(GROUP, 5), (GROUP, 6)]


async def test_added_message_is_listed_when_it_is_due(messages: MessagesToDelete) -> None:
    """At once, or at its time; a later call for the same message says when."""
    for message_id in (5, 6):
        await messages.add(GROUP, message_id, due_at=10.0)
    await messages.add(GROUP, 5)

    assert await listed(messages, now=9.0) == [(GROUP, 5)]
    assert await listed(messages, now=10.0) == [(GROUP, 5), (GROUP, 6)]


async def test_message_is_tried_until_it_is_dropped(
    database: Database, drafts: DraftStore, messages: MessagesToDelete
) -> None:
    """One that is put off is due later; one that is dropped is gone."""
    draft = await put(database, IN_GROUP, photo())
    for message_id in (5, None):
        await drafts.set_prompt(draft.id, message_id)
    (message,) = await messages.due(now=0.0, limit=9)

    await messages.put_off(message, due_at=10.0)
    assert await listed(messages, now=9.0) == []
    assert await listed(messages, now=10.0) == [(GROUP, 5)]
    await messages.drop(message)

    assert await listed(messages, now=10.0) == []


@pytest.mark.parametrize("is_moved", [True, False], ids=["moved", "ended"])
async def test_messages_of_a_chat_that_is_gone_are_dropped(
    database: Database, drafts: DraftStore, messages: MessagesToDelete, *, is_moved: bool
) -> None:
    """In the supergroup the ids mean nothing, and where the bot was removed it can't delete."""
    draft = await put(database, IN_GROUP, photo())
    for message_id in (5, None):
        await drafts.set_prompt(draft.id, message_id)

    chats = ChatStore(database)
    await (chats.move_chat(GROUP, -200) if is_moved else chats.end_chat(GROUP, now=0.0))

    assert await listed(messages) == []
