from dataclasses import replace

import pytest

from domain.draft import Owner
from domain.media import MediaFile, Role
from storage.database import Database
from storage.drafts import LIFETIME, DraftStore
from tests.storage.given import IN_GROUP, PRIVATE, complete_draft, photo, put, video


@pytest.mark.parametrize("files", [(photo(), video()), (video(), photo())], ids=["photo first", "video first"])
async def test_the_files_come_in_either_order(database: Database, files: tuple[MediaFile, MediaFile]) -> None:
    """A draft is complete with one file of each role, whichever came first."""
    first = await put(database, PRIVATE, files[0])
    second = await put(database, PRIVATE, files[1])

    assert first.missing is files[1].role
    assert second.id == first.id
    assert (second.photo, second.video, second.missing) == (photo(), video(), None)


async def test_the_last_file_of_a_role_counts(database: Database) -> None:
    """Another photo replaces the first and leaves the video; the answer goes to the latest message."""
    await complete_draft(database)

    draft = await put(database, PRIVATE, photo("another"), message_id=9)

    assert (draft.photo, draft.video, draft.reply_to) == (photo("another"), video(), 9)


async def test_every_person_in_every_topic_of_every_chat_has_a_draft_of_their_own(
    database: Database, drafts: DraftStore
) -> None:
    """What one person sends in one place is nobody else's, and in no other place."""
    owners = [
        IN_GROUP,
        replace(IN_GROUP, person_id=33),
        replace(IN_GROUP, topic_id=8),
        replace(IN_GROUP, chat_id=-300),
    ]
    for owner in owners:
        await put(database, owner, photo(f"of {owner}"))

    for owner in owners:
        draft = await drafts.of(owner, now=0.0)
        assert draft is not None
        assert (draft.owner, draft.photo) == (owner, photo(f"of {owner}"))


async def test_asking_without_a_file_opens_a_draft_that_waits_for_both(drafts: DraftStore) -> None:
    """/animate alone: the photo is asked for first."""
    draft = await drafts.open(IN_GROUP, message_id=4, language="en", now=0.0)

    assert (draft.photo, draft.video, draft.reply_to) == (None, None, 4)
    assert draft.missing is Role.PHOTO


async def test_asking_again_keeps_what_was_gathered(database: Database, drafts: DraftStore) -> None:
    """Opening a draft that is there forgets no file; the answer goes to the latest message."""
    await put(database, PRIVATE, photo())

    draft = await drafts.open(PRIVATE, message_id=4, language="en", now=0.0)

    assert (draft.photo, draft.reply_to) == (photo(), 4)


async def test_a_draft_is_forgotten_after_a_day(database: Database, drafts: DraftStore) -> None:
    """Yesterday's photo is not meant for today's video."""
    await put(database, PRIVATE, photo(), now=0.0)

    assert await drafts.of(PRIVATE, now=LIFETIME) is not None
    assert await drafts.of(PRIVATE, now=LIFETIME + 1) is None


async def test_a_new_file_starts_a_new_draft_after_a_day(database: Database) -> None:
    """The first video of the next day finds no photo waiting, and old buttons don't lead to it."""
    old = await put(database, PRIVATE, photo(), now=0.0)

    new = await put(database, PRIVATE, video(), now=LIFETIME + 1)

    assert new.photo is None
    assert new.id != old.id


async def test_every_file_prolongs_a_drafts_life(database: Database, drafts: DraftStore) -> None:
    """The day counts from the last file."""
    await put(database, PRIVATE, photo(), now=0.0)
    await put(database, PRIVATE, video(), now=LIFETIME)

    assert await drafts.of(PRIVATE, now=2 * LIFETIME) is not None


async def test_a_draft_is_forgotten_even_if_nobody_writes(database: Database, drafts: DraftStore) -> None:
    """The look for albums, made with every tick, is enough to keep the promise."""
    draft = await put(database, PRIVATE, photo(), now=0.0)

    await drafts.answers_due(now=LIFETIME + 1)

    assert await drafts.get(draft.id) is None


async def test_a_draft_is_discarded_once(database: Database, drafts: DraftStore) -> None:
    """Whoever discards it second is told that it was gone."""
    draft = await complete_draft(database)

    assert await drafts.discard(draft.id) == draft
    assert await drafts.discard(draft.id) is None
    assert await drafts.get(draft.id) is None


async def test_the_id_of_a_draft_is_never_used_again(database: Database, drafts: DraftStore) -> None:
    """An old button can't hit somebody else's draft."""
    first = await put(database, PRIVATE, photo())
    await drafts.discard(first.id)

    second = await put(database, IN_GROUP, photo())

    assert second.id > first.id


async def test_an_album_is_answered_when_its_time_has_come(database: Database, drafts: DraftStore) -> None:
    """Until then the rest of the album may still arrive."""
    draft = await put(database, PRIVATE, photo())
    await drafts.answer_later(draft.id, due_at=10.0)

    assert await drafts.answers_due(now=9.0) == []
    assert await drafts.answers_due(now=10.0) == [draft]


async def test_an_album_is_answered_once(database: Database, drafts: DraftStore) -> None:
    """An offer or a prompt is the answer, and none is due any more."""
    for chat, answer in enumerate((drafts.set_offer, drafts.set_prompt), 1):
        draft = await put(database, Owner(chat, 0, chat), photo())
        await drafts.answer_later(draft.id, due_at=10.0)
        await answer(draft.id, 60)

    assert await drafts.answers_due(now=10.0) == []


async def test_the_messages_with_the_offer_and_the_prompt_are_remembered(
    database: Database, drafts: DraftStore
) -> None:
    """A restart doesn't keep the bot from editing its offer, or from knowing a reply to its prompt."""
    draft = await put(database, PRIVATE, photo())

    await drafts.set_prompt(draft.id, 60)
    await drafts.set_offer(draft.id, 61)

    assert await drafts.get(draft.id) == replace(draft, prompt_message_id=60, offer_message_id=61)
