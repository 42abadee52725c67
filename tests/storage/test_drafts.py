from dataclasses import replace

import pytest

from domain.cut import Cut
from domain.draft import Draft, OfferPage
from domain.job import Job, JobState
from domain.media import MediaFile, Role
from domain.options import Mode
from domain.owner import Owner
from domain.quality import Quality
from storage.database import Database
from storage.draft_expiry import DRAFT_LIFETIME
from storage.drafts import DraftStore
from storage.people import PeopleStore
from tests.storage.support.factories import (
    IN_GROUP,
    OTHER,
    PRIVATE,
    a_job,
    complete_draft,
    photo,
    put,
    start_draft,
    video,
)

CUT = Cut(2.0, 5.0)


@pytest.mark.parametrize("files", [(photo(), video()), (video(), photo())], ids=["photo first", "video first"])
async def test_files_may_come_in_either_order(database: Database, files: tuple[MediaFile, MediaFile]) -> None:
    """A draft is complete with one file of each role."""
    first = await put(database, PRIVATE, files[0])
    second = await put(database, PRIVATE, files[1])

    assert first.missing is files[1].role
    assert second.id == first.id
    assert (second.photo, second.video, second.missing) == (photo(), video(), None)


async def test_last_file_of_a_role_counts(database: Database) -> None:
    """Another photo replaces the first and leaves the video; the bot replies to the latest message."""
    await complete_draft(database)

    draft = await put(database, PRIVATE, photo("another"), message_id=9)

    assert (draft.photo, draft.video, draft.reply_to) == (photo("another"), video(), 9)


async def test_draft_belongs_to_one_person_in_one_topic(database: Database, drafts: DraftStore) -> None:
    """What somebody sends in one topic is not in another, nor anybody else's."""
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


async def test_new_draft_is_empty(drafts: DraftStore) -> None:
    """As after /animate alone: both files are missing."""
    draft = await drafts.get_or_create(IN_GROUP, message_id=4, language="en", now=0.0)

    assert (draft.photo, draft.video, draft.reply_to) == (None, None, 4)
    assert draft.missing is Role.PHOTO


async def test_existing_draft_keeps_its_files(database: Database, drafts: DraftStore) -> None:
    """Replies go on quoting the newest of them."""
    await put(database, PRIVATE, photo())

    draft = await drafts.get_or_create(PRIVATE, message_id=4, language="en", now=0.0)

    assert (draft.photo, draft.reply_to) == (photo(), 1)


async def test_draft_expires_after_a_day(database: Database, drafts: DraftStore) -> None:
    """Yesterday's photo is not meant for today's video."""
    await put(database, PRIVATE, photo(), now=0.0)

    assert await drafts.of(PRIVATE, now=DRAFT_LIFETIME) is not None
    assert await drafts.of(PRIVATE, now=DRAFT_LIFETIME + 1) is None


async def test_file_after_a_day_starts_a_new_draft(database: Database) -> None:
    """The next day's video finds no photo, and old buttons don't lead to the new draft."""
    old = await put(database, PRIVATE, photo(), now=0.0)

    new = await put(database, PRIVATE, video(), now=DRAFT_LIFETIME + 1)

    assert new.photo is None
    assert new.id != old.id


async def test_every_file_prolongs_its_draft(database: Database, drafts: DraftStore) -> None:
    """The day counts from the last file."""
    await put(database, PRIVATE, photo(), now=0.0)
    await put(database, PRIVATE, video(), now=DRAFT_LIFETIME)

    assert await drafts.of(PRIVATE, now=2 * DRAFT_LIFETIME) is not None


async def test_draft_expires_even_if_nobody_writes(database: Database, drafts: DraftStore) -> None:
    """The query for due albums, which every tick makes, deletes it."""
    draft = await put(database, PRIVATE, photo(), now=0.0)

    await drafts.replies_due(now=DRAFT_LIFETIME + 1, limit=9)

    assert await drafts.get(draft.id) is None


async def test_draft_is_discarded_once(database: Database, drafts: DraftStore) -> None:
    """The second time, None says that it was gone."""
    draft = await complete_draft(database)

    assert await drafts.discard(draft.id, now=9.0) == draft
    assert await drafts.discard(draft.id, now=9.0) is None
    assert await drafts.get(draft.id) is None


async def test_id_of_a_draft_is_never_used_again(database: Database, drafts: DraftStore) -> None:
    """An old button can't lead to somebody else's draft."""
    first = await put(database, PRIVATE, photo())
    await drafts.discard(first.id, now=9.0)

    second = await put(database, IN_GROUP, photo())

    assert second.id > first.id


async def test_album_is_answered_when_it_is_due(database: Database, drafts: DraftStore) -> None:
    """Until then the rest of the album may still arrive."""
    draft = await put(database, PRIVATE, photo())
    await drafts.reply_later(draft.id, due_at=10.0)

    assert await drafts.replies_due(now=9.0, limit=9) == []
    assert await drafts.replies_due(now=10.0, limit=9) == [draft]


async def test_album_is_answered_once(database: Database, drafts: DraftStore) -> None:
    """An offer or a prompt is the answer; afterwards none is due."""
    for chat, answer in enumerate((drafts.set_offer, drafts.set_prompt), 1):
        draft = await put(database, Owner(chat, 0, chat), photo())
        await drafts.reply_later(draft.id, due_at=10.0)
        await answer(draft.id, 60)

    assert await drafts.replies_due(now=10.0, limit=9) == []


async def test_messages_of_offer_and_prompt_are_stored(database: Database, drafts: DraftStore) -> None:
    """After a restart the bot can edit its offer, and recognise a reply to its prompt."""
    draft = await put(database, PRIVATE, photo())

    await drafts.set_prompt(draft.id, 60)
    await drafts.set_offer(draft.id, 61)

    assert await drafts.get(draft.id) == replace(draft, prompt_message_id=60, offer_message_id=61)


async def _replacing(database: Database) -> Job:
    """Give a job that replaces the person in a part of its video."""
    drafts, draft = DraftStore(database), await complete_draft(database)
    await drafts.set_mode(draft.id, Mode.REPLACE)
    await drafts.set_cut(draft.id, CUT)
    start = await start_draft(database, draft.id)
    assert start.job is not None
    return start.job


async def _take(
    drafts: DraftStore, job: Job, owner: Owner, *, photo: bool = True, video: bool = True
) -> Draft | None:
    return await drafts.take_from_job(job.id, owner, photo=photo, video=video, message_id=9, language="de", now=1.0)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"video": False}, (photo(), None, None)),
        ({"photo": False}, (None, video(), CUT)),
        ({}, (photo(), video(), CUT)),
    ],
    ids=["photo", "video", "both"],
)
async def test_draft_begins_with_the_files_of_a_job(
    database: Database, drafts: DraftStore, files: dict[str, bool], expected: tuple[object, ...]
) -> None:
    """With the photo, the video or both, the mode, and the chosen part if it was one of this video."""
    job = await _replacing(database)

    draft = await _take(drafts, job, IN_GROUP, **files)

    assert draft is not None
    assert (draft.photo, draft.video, draft.cut) == expected
    assert (draft.owner, draft.mode, draft.reply_to, draft.language) == (IN_GROUP, Mode.REPLACE, 9, "de")


async def test_files_of_a_job_replace_the_whole_draft(database: Database, drafts: DraftStore) -> None:
    """The buttons of the earlier offer lead nowhere; a second time nothing changes."""
    job = await _replacing(database)
    earlier = await put(database, PRIVATE, video("another"))
    await drafts.set_offer(earlier.id, 60)

    first = await _take(drafts, job, PRIVATE, video=False)
    second = await _take(drafts, job, PRIVATE, video=False)

    assert first is not None
    assert second is not None
    assert (first.photo, first.video, first.offer_message_id) == (photo(), None, None)
    assert replace(second, id=first.id) == first
    assert [await drafts.get(draft.id) for draft in (earlier, first)] == [None, None]
    assert await drafts.of(PRIVATE, now=1.0) == second


async def test_files_are_taken_from_own_jobs_only(database: Database, drafts: DraftStore) -> None:
    """Nobody gets anybody else's files, and the draft stays as it was."""
    job = await a_job(database)
    draft = await put(database, OTHER, video("another"))

    assert await _take(drafts, job, OTHER) is None
    assert await drafts.of(OTHER, now=1.0) == draft


async def test_forgotten_job_has_no_files_to_take(database: Database, drafts: DraftStore) -> None:
    """The draft stays as it was."""
    job = await _replacing(database)
    await PeopleStore(database).forget(PRIVATE.person_id, now=0.0)
    draft = await put(database, PRIVATE, video("another"))

    assert await _take(drafts, job, PRIVATE) is None
    assert await drafts.of(PRIVATE, now=1.0) == draft


@pytest.mark.parametrize("role", Role)
async def test_file_that_cannot_be_used_is_taken_out(database: Database, drafts: DraftStore, role: Role) -> None:
    """The other one stays, to be checked if it wasn't; a chosen part goes with its video."""
    await put(database, PRIVATE, photo())
    draft = await put(database, PRIVATE, video())
    await drafts.set_cut(draft.id, Cut(1.0, 5.0))

    rest = await drafts.take_out(draft, role)

    assert rest is not None
    assert (rest.photo is None, rest.video is None) == (role is Role.PHOTO, role is Role.VIDEO)
    assert (rest.cut is None) == (role is Role.VIDEO)
    assert [found.id for found in await drafts.without_quality(limit=9)] == [draft.id]


async def test_file_that_was_replaced_is_not_taken_out(database: Database, drafts: DraftStore) -> None:
    """What was found out about the earlier one says nothing of the new one."""
    checked = await put(database, PRIVATE, photo("first"))
    await put(database, PRIVATE, photo("second"))

    assert await drafts.take_out(checked, Role.PHOTO) is None

    current = await drafts.get(checked.id)
    assert current is not None
    assert current.photo is not None


async def test_quality_is_stored_once(database: Database, drafts: DraftStore) -> None:
    """Then the draft needs no check; what was found out of a file that was replaced since is not stored."""
    draft = await put(database, PRIVATE, photo("first"))
    checked = replace(draft, photo=replace(photo("first"), quality=Quality(720, 960)))

    assert await drafts.set_quality(checked) == checked
    assert await drafts.without_quality(limit=9) == []

    await put(database, PRIVATE, photo("second"))
    assert await drafts.set_quality(checked) is None
    assert [found.photo for found in await drafts.without_quality(limit=9)] == [photo("second")]


async def test_items_of_an_album_are_counted_once(drafts: DraftStore) -> None:
    """Also if an item's update is handled again; another album, or a single file, begins anew."""

    async def put_item(file: MediaFile, message_id: int, album_id: str | None) -> tuple[int, int]:
        draft = await drafts.put(PRIVATE, file, message_id=message_id, album_id=album_id, language="en", now=0.0)
        return draft.album_photos, draft.album_videos

    assert await put_item(photo(), 1, "a") == (1, 0)
    assert await put_item(photo(), 2, "a") == (2, 0)
    assert await put_item(video(), 3, "a") == (2, 1)
    assert await put_item(video(), 3, "a") == (2, 1)
    assert await put_item(video(), 4, "b") == (0, 1)
    assert await put_item(video(), 5, None) == (0, 0)


async def _offered(database: Database, drafts: DraftStore, owner: Owner = PRIVATE) -> Draft:
    """Return a checked draft with an offer."""
    draft = await complete_draft(database, owner)
    await drafts.set_quality(draft)
    await drafts.set_offer(draft.id, 61)
    found = await drafts.get(draft.id)
    assert found is not None
    return found


async def test_offer_lacks_its_picture_until_it_has_it(database: Database, drafts: DraftStore) -> None:
    """It is made once the files are checked."""
    draft = await complete_draft(database)
    await drafts.set_offer(draft.id, 61)
    assert await drafts.without_picture(limit=9) == []
    await drafts.set_quality(draft)
    (found,) = await drafts.without_picture(limit=9)

    assert await drafts.set_pictured(found) == found

    assert await drafts.without_picture(limit=9) == []


async def test_offer_in_a_group_lacks_no_picture(database: Database, drafts: DraftStore) -> None:
    """There, it is a text for good."""
    await _offered(database, drafts, IN_GROUP)
    assert await drafts.without_picture(limit=9) == []


@pytest.mark.parametrize("change", ["photo", "video", "cut", "offer"])
async def test_other_files_part_or_offer_need_another_picture(
    database: Database, drafts: DraftStore, change: str
) -> None:
    """One that was made before says nothing of them, whether it is there or still under way."""
    draft = await _offered(database, drafts)
    await drafts.set_pictured(draft)

    match change:
        case "photo":
            await put(database, PRIVATE, photo("another"))
            await drafts.set_quality(replace(draft, photo=photo("another")))
        case "video":
            await put(database, PRIVATE, video("another"))
            await drafts.set_quality(replace(draft, video=video("another")))
        case "cut":
            await drafts.set_cut(draft.id, CUT)
        case _:
            await drafts.set_offer(draft.id, 62)

    assert await drafts.set_pictured(draft) is None
    assert [found.id for found in await drafts.without_picture(limit=9)] == [draft.id]


async def test_part_that_begins_there_needs_no_other_picture(database: Database, drafts: DraftStore) -> None:
    """It shows the first frame."""
    draft = await _offered(database, drafts)
    await drafts.set_pictured(draft)

    for seconds in (5.0, 10.0):
        await drafts.set_cut(draft.id, Cut(0.0, seconds))

        assert await drafts.without_picture(limit=9) == []


async def test_mode_and_page_need_no_other_picture(database: Database, drafts: DraftStore) -> None:
    """They are not in it."""
    draft = await _offered(database, drafts)
    await drafts.set_mode(draft.id, Mode.REPLACE)
    await drafts.set_page(draft.id, OfferPage.HOW)

    current = await drafts.set_pictured(draft)

    assert current == replace(draft, mode=Mode.REPLACE, page=OfferPage.HOW)
    assert await drafts.without_picture(limit=9) == []


async def test_picture_waits_while_the_settings_are_shown(database: Database, drafts: DraftStore) -> None:
    """They stand in place of the offer, whose words would replace them."""
    draft = await _offered(database, drafts)
    await drafts.set_page(draft.id, OfferPage.SETTINGS)
    assert await drafts.without_picture(limit=9) == []

    await drafts.set_page(draft.id, OfferPage.HOW)

    assert len(await drafts.without_picture(limit=9)) == 1


async def test_new_offer_shows_the_first_page(database: Database, drafts: DraftStore) -> None:
    """Whatever page the earlier one has shown."""
    draft = await _offered(database, drafts)
    await drafts.set_page(draft.id, OfferPage.PARTS)

    await drafts.set_offer(draft.id, 62)

    found = await drafts.get(draft.id)
    assert found is not None
    assert found.page is OfferPage.MAIN


async def test_answer_of_others_is_taken_while_it_is_asked_for(database: Database, drafts: DraftStore) -> None:
    """Once: the same file again, another of its role, or an answer to another question changes nothing."""
    await put(database, IN_GROUP, photo(), message_id=4)
    draft = await drafts.of(IN_GROUP, now=0.0)
    assert draft is not None
    await drafts.set_prompt(draft.id, 5)
    asked = await drafts.of_prompt(IN_GROUP.chat_id, 5, now=0.0)
    assert asked is not None

    assert await drafts.fill(replace(asked, prompt_message_id=6), video(), now=1.0) is None
    answered = await drafts.fill(asked, video(), now=1.0)
    assert await drafts.fill(asked, video("another"), now=1.0) is None
    assert await drafts.fill(asked, photo("another"), now=1.0) is None

    assert answered is not None
    assert (answered.photo, answered.video, answered.reply_to) == (photo(), video(), 4)
    assert [due.id for due in await drafts.replies_due(now=1.0, limit=9)] == [draft.id]


async def test_answer_of_others_is_replied_to_though_a_question_follows(
    database: Database, drafts: DraftStore
) -> None:
    """The question was being sent when the missing file came: the reply stays due, and makes the offer."""
    draft = await put(database, IN_GROUP, photo())
    await drafts.set_prompt(draft.id, 5)
    asked = await drafts.of_prompt(IN_GROUP.chat_id, 5, now=0.0)
    assert asked is not None
    await drafts.fill(asked, video(), now=1.0)

    await drafts.set_prompt(draft.id, 6)

    assert await drafts.get_reply_due(draft.id, now=1.0) is not None


async def test_question_of_an_expired_draft_asks_for_nothing(database: Database, drafts: DraftStore) -> None:
    """After a day, a reply to it is talk."""
    draft = await put(database, IN_GROUP, photo())
    await drafts.set_prompt(draft.id, 5)

    assert await drafts.of_prompt(IN_GROUP.chat_id, 5, now=DRAFT_LIFETIME + 1) is None


async def test_move_of_a_job_is_taken_with_its_part_and_mode(database: Database, drafts: DraftStore) -> None:
    """By anybody, whose photo stays; the job that follows leads back to the first one."""
    first = await a_job(database, JobState.DELIVERED)
    waiting = await put(database, OTHER, photo("of other"), message_id=8)

    draft = await drafts.take_move(first.id, OTHER, message_id=9, language="de", now=1.0)

    assert draft is not None
    assert (draft.id, draft.photo, draft.video) == (waiting.id, photo("of other"), first.video)
    assert (draft.mode, draft.cut, draft.reply_to) == (first.mode, first.cut, 8)
    start = await start_draft(database, draft.id, payer=OTHER.person_id, now=1.0)
    assert start.job is not None
    again = await drafts.take_move(start.job.id, IN_GROUP, message_id=9, language="de", now=1.0)
    assert again is not None
    assert (again.photo, again.video, again.reply_to) == (None, first.video, 9)


async def test_move_of_a_forgotten_job_is_taken_from_none(database: Database, drafts: DraftStore) -> None:
    """Neither from that job, nor from those that have its move."""
    first = await a_job(database, JobState.DELIVERED)
    await put(database, OTHER, photo("of other"))
    draft = await drafts.take_move(first.id, OTHER, message_id=9, language="de", now=1.0)
    assert draft is not None
    second = await start_draft(database, draft.id, payer=OTHER.person_id, now=1.0)
    assert second.job is not None

    await PeopleStore(database).forget(PRIVATE.person_id, now=2.0)

    for job_id in (first.id, second.job.id, 999):
        assert await drafts.take_move(job_id, IN_GROUP, message_id=9, language="de", now=3.0) is None
    assert await drafts.of(IN_GROUP, now=3.0) is None
