import asyncio

import pytest

import ready_made
from domain.media import MediaFile
from domain.motion import EVERYBODY, Motion, as_link_name
from domain.operator_log import Act, Action
from domain.ready_made import ready_made_motions
from storage.chats import ChatStore
from storage.database import Database
from storage.motions import MOST_OWN, MOST_SHARED, PAGE_LENGTH, SET_ASIDE_SECONDS, MotionStore, Saved, SaveOutcome
from storage.operator_log import OperatorLog
from storage.people import PeopleStore
from tests.storage.support.factories import IN_GROUP, OTHER, PRIVATE, photo, put, video
from tests.storage.support.to_delete import to_delete

ANN, BEN = PRIVATE.person_id, OTHER.person_id
GROUP = IN_GROUP.chat_id


@pytest.fixture
def motions(database: Database) -> MotionStore:
    return MotionStore(database)


async def saved(
    motions: MotionStore, owner_id: int, name: str, file: MediaFile | None = None, *, now: float = 0.0
) -> Motion:
    """Save a motion, with a video of its own if no other is given."""
    result = await motions.save(owner_id, name, file or video(f"{owner_id}-{name}"), now=now)
    assert result.motion is not None
    return result.motion


async def kept(motions: MotionStore, person_id: int, file_id: str, *, chat_id: int = GROUP) -> Motion:
    """Keep a video without a name."""
    result = await motions.save_unnamed(person_id, video(file_id), chat_id=chat_id, now=0.0)
    assert result.outcome is SaveOutcome.SAVED
    assert result.motion is not None
    return result.motion


async def names(motions: MotionStore, person_id: int, page: int = 0) -> list[tuple[int, str]]:
    return [(motion.owner_id, motion.name) for motion in (await motions.page_for(person_id, page)).motions]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("dance", "dance"),
        (" Moon-Walk_2\n", "moon-walk_2"),
        ("a" * 32, "a" * 32),
        ("a" * 33, None),
        ("", None),
        ("two words", None),
        ("dance!", None),
        ("танец", None),
        ("¹", None),
        ("dance\n\n-", None),
    ],
)
def test_name_has_only_characters_for_links(word: str, name: str | None) -> None:
    """Latin letters, made small, digits, - and _; at most 32 of them."""
    assert as_link_name(word) == name


async def test_saved_motion_is_found(motions: MotionStore) -> None:
    """By its id and by its name."""
    motion = await saved(motions, ANN, "dance", video("v"), now=5.0)

    assert motion == Motion(motion.id, ANN, "dance", video("v"), None, None, None, 5.0)
    assert await motions.get(motion.id) == motion
    assert await motions.find("dance", ANN) == motion


async def test_existing_name_gets_the_new_video(motions: MotionStore) -> None:
    """The outcome says so, the id stays valid, and the old video's still is dropped."""
    old = await saved(motions, ANN, "dance", video("old"))
    await motions.set_still(old, "still-of-old")

    result = await motions.save(ANN, "dance", video("new"), now=9.0)

    assert result == Saved(SaveOutcome.REPLACED, Motion(old.id, ANN, "dance", video("new"), None, None, None, 9.0))
    assert await names(motions, ANN) == [(ANN, "dance")]


async def test_same_video_saved_again_changes_nothing(motions: MotionStore) -> None:
    """A command that is handled twice finds its own motion, still included."""
    motion = await saved(motions, ANN, "dance", video("v"))
    await motions.set_still(motion, "still")

    again = await motions.save(ANN, "dance", video("v"), now=9.0)

    assert again.outcome is SaveOutcome.ALREADY_SAVED
    assert again.motion == await motions.get(motion.id)
    assert again.motion is not None
    assert again.motion.still_file_id == "still"


async def test_late_still_is_not_stored_for_another_video(motions: MotionStore) -> None:
    """While it was made, another video was saved under the name."""
    old = await saved(motions, EVERYBODY, "dance", video("old"), now=1.0)
    new = await saved(motions, EVERYBODY, "dance", video("new"), now=2.0)

    await motions.set_still(old, "still-of-old")

    assert await motions.get(new.id) == new


async def test_own_motion_comes_before_everybodys(motions: MotionStore) -> None:
    """Ann's dance is hers; others mean everybody's, and nobody gets somebody else's."""
    shared = await saved(motions, EVERYBODY, "dance")
    anns = await saved(motions, ANN, "dance")
    await saved(motions, ANN, "jump")

    assert await motions.find("dance", ANN) == anns
    assert await motions.find("dance", BEN) == shared
    assert await motions.find("jump", BEN) is None
    assert [motion.is_for(BEN) for motion in (shared, anns)] == [True, False]


@pytest.mark.parametrize(("owner_id", "limit"), [(ANN, MOST_OWN), (EVERYBODY, MOST_SHARED)])
async def test_number_of_motions_is_limited(motions: MotionStore, owner_id: int, limit: int) -> None:
    """One more is refused, but not one that replaces another; other owners have their own limit."""
    for number in range(limit):
        await saved(motions, owner_id, f"m{number}")

    assert await motions.save(owner_id, "more", video("more"), now=0.0) == Saved(SaveOutcome.TOO_MANY)
    assert (await motions.save(owner_id, "m0", video("more"), now=0.0)).outcome is SaveOutcome.REPLACED
    assert (await motions.save(BEN, "more", video("more"), now=0.0)).outcome is SaveOutcome.SAVED


async def test_limit_holds_for_concurrent_saves(motions: MotionStore) -> None:
    """Each is counted before the next is allowed."""
    results = await asyncio.gather(
        *(motions.save(ANN, f"m{number}", video(f"v{number}"), now=0.0) for number in range(MOST_OWN + 5))
    )

    assert [result.outcome for result in results].count(SaveOutcome.TOO_MANY) == 5


async def test_unnamed_video_gets_the_first_free_name(motions: MotionStore) -> None:
    """move-1, move-2; a gap is filled."""
    await saved(motions, ANN, "move-2")

    first, third = [await kept(motions, ANN, file_id) for file_id in ("a", "b")]

    assert (first.name, third.name) == ("move-1", "move-3")
    assert (first.prompt_chat_id, first.prompt_message_id) == (GROUP, None)


async def test_video_that_is_saved_already_is_not_saved_twice(motions: MotionStore) -> None:
    """Pressed twice, saved by command, or everybody's. Somebody else's motion doesn't count."""
    mine = await kept(motions, ANN, "mine")
    shared = await saved(motions, EVERYBODY, "dance", video("shared"))
    await saved(motions, BEN, "his", video("his"))

    for file_id, motion in (("mine", mine), ("shared", shared)):
        known = await motions.save_unnamed(ANN, video(file_id), chat_id=GROUP, now=1.0)
        assert known == Saved(SaveOutcome.ALREADY_SAVED, motion)
    assert (await motions.save_unnamed(ANN, video("his"), chat_id=GROUP, now=1.0)).outcome is SaveOutcome.SAVED


async def test_unnamed_video_counts_towards_the_limit(motions: MotionStore) -> None:
    """Whoever has as many as are allowed saves no more by the button either."""
    for number in range(MOST_OWN):
        await saved(motions, ANN, f"m{number}")

    assert await motions.save_unnamed(ANN, video("more"), chat_id=GROUP, now=0.0) == Saved(SaveOutcome.TOO_MANY)


async def test_list_has_own_motions_first_then_everybodys(motions: MotionStore) -> None:
    """Each by name, and nothing of anybody else's."""
    for owner_id, name in ((EVERYBODY, "b"), (ANN, "d"), (EVERYBODY, "a"), (BEN, "e"), (ANN, "c")):
        await saved(motions, owner_id, name)

    assert await names(motions, ANN) == [(ANN, "c"), (ANN, "d"), (EVERYBODY, "a"), (EVERYBODY, "b")]


@pytest.mark.parametrize("amount", [0, 1, PAGE_LENGTH, PAGE_LENGTH + 1, 2 * PAGE_LENGTH])
async def test_pages_show_everything_once(motions: MotionStore, amount: int) -> None:
    """A page that doesn't exist is the nearest that does: motions are deleted, and callback data made up."""
    for number in range(amount):
        await saved(motions, EVERYBODY, f"m{number:02}")

    pages = [await motions.page_for(ANN, 0)]
    while not pages[-1].is_last:
        pages.append(await motions.page_for(ANN, len(pages)))

    shown = [motion.name for page in pages for motion in page.motions]
    assert shown == [f"m{number:02}" for number in range(amount)]
    assert len(pages) == max(1, -(-amount // PAGE_LENGTH))
    assert await motions.page_for(ANN, 10**17) == pages[-1]
    assert await motions.page_for(ANN, -3) == pages[0]


@pytest.mark.parametrize("own", [0, 1, PAGE_LENGTH - 1, PAGE_LENGTH, 2 * PAGE_LENGTH - 2])
@pytest.mark.parametrize("shared", [0, 1, PAGE_LENGTH])
async def test_ready_made_motions_stand_between(database: Database, own: int, shared: int) -> None:
    """After one's own and before everybody's, whatever the page begins with."""
    motions = MotionStore(database, ready_made_motions(ready_made.NAMES))
    for number in range(own):
        await saved(motions, ANN, f"own{number:02}")
    for number in range(shared):
        await saved(motions, EVERYBODY, f"shared{number:02}")

    pages = [await motions.page_for(ANN, 0)]
    while not pages[-1].is_last:
        pages.append(await motions.page_for(ANN, len(pages)))

    shown = [motion.name for page in pages for motion in page.motions]
    assert shown == [
        *(f"own{number:02}" for number in range(own)),
        *ready_made.NAMES,
        *(f"shared{number:02}" for number in range(shared)),
    ]
    assert all(len(page.motions) == PAGE_LENGTH for page in pages[:-1])


async def test_operator_replaces_a_ready_made_motion(database: Database) -> None:
    """By one of its name for everybody; people replace it for themselves."""
    motions = MotionStore(database, ready_made_motions(["wave", "nod"]))
    assert [motion.id for motion in (await motions.page_for(ANN, 0)).motions] == [-1, -2]
    shared = await saved(motions, EVERYBODY, "wave")
    own = await saved(motions, BEN, "nod")

    assert await names(motions, ANN) == [(EVERYBODY, "nod"), (EVERYBODY, "wave")]
    assert await motions.find("wave", ANN) == shared
    assert await motions.find("nod", BEN) == own
    assert (await motions.get(-1)) is not None


async def test_motion_is_renamed_unless_its_owner_uses_the_name(motions: MotionStore) -> None:
    """Its own name is allowed; other people's and everybody's names don't matter."""
    dance, _ = await saved(motions, ANN, "dance"), await saved(motions, ANN, "jump")
    await saved(motions, EVERYBODY, "spin")

    assert await motions.rename(dance.id, "jump") is None
    assert await motions.get(dance.id) == dance
    for name in ("dance", "spin"):
        renamed = await motions.rename(dance.id, name)
        assert renamed is not None
        assert (renamed.id, renamed.name) == (dance.id, name)


async def test_motion_is_removed_once(motions: MotionStore) -> None:
    """Its id is never used again: old buttons find nothing, not even a newer motion."""
    motion = await saved(motions, ANN, "dance")

    assert await motions.remove(motion.id) == motion
    assert await motions.remove(motion.id) is None
    assert await motions.get(motion.id) is None
    assert (await saved(motions, ANN, "dance")).id != motion.id


async def test_motion_is_found_by_the_message_about_its_name(motions: MotionStore) -> None:
    """In that chat only; a newer question replaces an older one."""
    motion = await kept(motions, ANN, "v")
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=7)
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=8)

    asked = await motions.of_prompt(GROUP, 8)
    assert asked is not None
    assert asked.id == motion.id
    assert await motions.of_prompt(GROUP, 7) is None
    assert await motions.of_prompt(PRIVATE.chat_id, 8) is None


async def test_question_for_a_name_does_not_follow_its_group(motions: MotionStore, database: Database) -> None:
    """In the supergroup, the message with that id is another one."""
    motion = await kept(motions, ANN, "v")
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=7)

    await ChatStore(database).move_chat(GROUP, -1_000_000_200)

    assert await motions.of_prompt(-1_000_000_200, 7) is None
    assert await motions.of_prompt(GROUP, 7) is None
    assert await motions.find("move-1", ANN) is not None


async def test_forgotten_person_has_no_motions(database: Database, motions: MotionStore) -> None:
    """They are counted, and the questions about them go; everybody's and other people's stay."""
    asked = await kept(motions, ANN, "v")
    await motions.set_prompt(asked.id, chat_id=GROUP, message_id=7)
    await saved(motions, ANN, "dance")
    others = [await saved(motions, owner_id, "dance") for owner_id in (BEN, EVERYBODY)]

    forgotten = await PeopleStore(database).forget(ANN, now=0.0)

    assert (forgotten.motions, forgotten.is_empty) == (2, False)
    assert await to_delete(database) == {(GROUP, 7)}
    assert await names(motions, ANN) == [(EVERYBODY, "dance")]
    assert [await motions.get(motion.id) for motion in others] == others


@pytest.mark.parametrize("made_up", [(ANN, GROUP), (EVERYBODY, None)])
async def test_motions_outlive_a_chat_and_made_up_ids(
    database: Database, motions: MotionStore, made_up: tuple[int, int | None]
) -> None:
    """In one chat only what belongs to it is deleted; the operator's motions belong to nobody."""
    both = [await saved(motions, owner_id, "dance") for owner_id in (ANN, EVERYBODY)]
    person_id, chat_id = made_up

    forgotten = await PeopleStore(database).forget(person_id, chat_id=chat_id, now=0.0)

    assert forgotten.is_empty
    assert [await motions.get(motion.id) for motion in both] == both


async def test_motions_are_kept_beyond_the_retention_time(database: Database, motions: MotionStore) -> None:
    """Whoever saves a motion wants to keep it; only jobs are blanked after some time."""
    motion = await saved(motions, ANN, "dance")
    await put(database, PRIVATE, photo())

    await PeopleStore(database).sweep(retention=0.0, now=1e9)

    assert await motions.get(motion.id) == motion


def _replace(motion_id: int) -> Act:
    return Act(20.0, 7, Action.REPLACE_MOTION, motion_id)


async def test_shared_motion_is_exchanged_and_put_back(motions: MotionStore, database: Database) -> None:
    """Each press once, and written down; whoever looks a name up finds one of the two."""
    old = (await motions.save(EVERYBODY, "dance", video("old"), now=1.0)).motion
    assert old is not None
    assert await motions.set_aside("jump", video("new"), now=2.0) is None
    assert await motions.set_aside("dance", video("old"), now=2.0) is None
    new = await motions.set_aside("dance", video("new"), now=2.0)
    assert new is not None
    assert await motions.set_aside("dance", video("new"), now=3.0) == new
    assert await motions.find("dance", ANN) == old

    for _ in range(2):
        set_aside = await motions.swap(_replace(new.id))
        assert set_aside is not None
        assert set_aside.id == old.id
        found = await motions.find("dance", ANN)
        assert found is not None
        assert found.video == video("new")
    await motions.swap(_replace(old.id))
    found = await motions.find("dance", ANN)
    assert found is not None
    assert found.id == old.id
    assert len(await OperatorLog(database).page(limit=9, skip=0)) == 2


async def test_newer_video_set_aside_makes_older_buttons_expire(motions: MotionStore) -> None:
    """What a button promised is what it does, or nothing."""
    await motions.save(EVERYBODY, "dance", video("old"), now=1.0)
    first = await motions.set_aside("dance", video("first"), now=2.0)
    second = await motions.set_aside("dance", video("second"), now=3.0)
    assert first is not None
    assert second is not None
    assert await motions.swap(_replace(first.id)) is None
    own = (await motions.save(ANN, "dance", video("own"), now=4.0)).motion
    assert own is not None
    assert await motions.swap(_replace(own.id)) is None


async def test_motion_set_aside_is_deleted_after_a_week(motions: MotionStore, database: Database) -> None:
    """Then it can't be put back any more."""
    await motions.save(EVERYBODY, "dance", video("old"), now=0.0)
    new = await motions.set_aside("dance", video("new"), now=0.0)
    assert new is not None
    await PeopleStore(database).sweep(retention=0.0, now=SET_ASIDE_SECONDS)
    assert await motions.get(new.id) is None
    assert await motions.find("dance", ANN) is not None
