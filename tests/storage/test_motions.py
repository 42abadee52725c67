import asyncio

import pytest

from domain.media import MediaFile
from domain.motion import EVERYBODY, Motion, as_name
from storage.chats import ChatStore
from storage.database import Database
from storage.motions import MOST_OWN, MOST_SHARED, PAGE_LENGTH, MotionStore, Saved, SaveOutcome
from storage.people import PeopleStore
from tests.storage.support.factories import IN_GROUP, OTHER, PRIVATE, photo, put, video

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
def test_a_name_is_what_a_link_can_carry(word: str, name: str | None) -> None:
    """Latin letters, made small, digits, - and _; at most 32 of them."""
    assert as_name(word) == name


async def test_what_was_saved_is_found_as_it_was(motions: MotionStore) -> None:
    """By its id and by its name."""
    motion = await saved(motions, ANN, "dance", video("v"), now=5.0)

    assert motion == Motion(motion.id, ANN, "dance", video("v"), None, None, None, 5.0)
    assert await motions.get(motion.id) == motion
    assert await motions.find("dance", ANN) == motion


async def test_a_name_that_exists_gets_the_new_video(motions: MotionStore) -> None:
    """It says so, buttons that carry its id stay good, and the old still goes with the old video."""
    old = await saved(motions, ANN, "dance", video("old"))
    await motions.set_still(old, "still-of-old")

    result = await motions.save(ANN, "dance", video("new"), now=9.0)

    assert result == Saved(SaveOutcome.REPLACED, Motion(old.id, ANN, "dance", video("new"), None, None, None, 9.0))
    assert await names(motions, ANN) == [(ANN, "dance")]


async def test_saving_the_same_again_changes_nothing(motions: MotionStore) -> None:
    """A command that is handled twice finds its own work, still included."""
    motion = await saved(motions, ANN, "dance", video("v"))
    await motions.set_still(motion, "still")

    again = await motions.save(ANN, "dance", video("v"), now=9.0)

    assert again.outcome is SaveOutcome.ALREADY_SAVED
    assert again.motion == await motions.get(motion.id)
    assert again.motion is not None
    assert again.motion.still_file_id == "still"


async def test_a_still_that_comes_late_is_not_that_of_another_video(motions: MotionStore) -> None:
    """While it was made, somebody saved another video under the name."""
    old = await saved(motions, EVERYBODY, "dance", video("old"), now=1.0)
    new = await saved(motions, EVERYBODY, "dance", video("new"), now=2.0)

    await motions.set_still(old, "still-of-old")

    assert await motions.get(new.id) == new


async def test_names_are_each_owners_own_and_ones_own_come_first(motions: MotionStore) -> None:
    """Ann's dance is hers; others mean everybody's, and nobody means somebody else's."""
    shared = await saved(motions, EVERYBODY, "dance")
    anns = await saved(motions, ANN, "dance")
    await saved(motions, ANN, "jump")

    assert await motions.find("dance", ANN) == anns
    assert await motions.find("dance", BEN) == shared
    assert await motions.find("jump", BEN) is None
    assert [motion.is_for(BEN) for motion in (shared, anns)] == [True, False]


@pytest.mark.parametrize(("owner_id", "limit"), [(ANN, MOST_OWN), (EVERYBODY, MOST_SHARED)])
async def test_nobody_keeps_more_than_they_may(motions: MotionStore, owner_id: int, limit: int) -> None:
    """One more is refused, one that replaces another isn't, and others have places of their own."""
    for number in range(limit):
        await saved(motions, owner_id, f"m{number}")

    assert await motions.save(owner_id, "more", video("more"), now=0.0) == Saved(SaveOutcome.TOO_MANY)
    assert (await motions.save(owner_id, "m0", video("more"), now=0.0)).outcome is SaveOutcome.REPLACED
    assert (await motions.save(BEN, "more", video("more"), now=0.0)).outcome is SaveOutcome.SAVED


async def test_the_limit_holds_when_many_come_at_once(motions: MotionStore) -> None:
    """Each is counted before the next is let in."""
    results = await asyncio.gather(
        *(motions.save(ANN, f"m{number}", video(f"v{number}"), now=0.0) for number in range(MOST_OWN + 5))
    )

    assert [result.outcome for result in results].count(SaveOutcome.TOO_MANY) == 5


async def test_a_video_without_a_name_gets_the_first_free_one(motions: MotionStore) -> None:
    """motion-1, motion-2; a gap is filled."""
    await saved(motions, ANN, "motion-2")

    first, third = [await kept(motions, ANN, file_id) for file_id in ("a", "b")]

    assert (first.name, third.name) == ("motion-1", "motion-3")
    assert (first.prompt_chat_id, first.prompt_message_id) == (GROUP, None)


async def test_a_video_that_can_be_found_already_is_not_kept_twice(motions: MotionStore) -> None:
    """Pressed twice, saved by oneself, or everybody's: it is known; somebody else's isn't."""
    mine = await kept(motions, ANN, "mine")
    shared = await saved(motions, EVERYBODY, "dance", video("shared"))
    await saved(motions, BEN, "his", video("his"))

    for file_id, motion in (("mine", mine), ("shared", shared)):
        known = await motions.save_unnamed(ANN, video(file_id), chat_id=GROUP, now=1.0)
        assert known == Saved(SaveOutcome.ALREADY_SAVED, motion)
    assert (await motions.save_unnamed(ANN, video("his"), chat_id=GROUP, now=1.0)).outcome is SaveOutcome.SAVED


async def test_a_video_without_a_name_counts_as_well(motions: MotionStore) -> None:
    """Whoever has as many as they may keeps no more by the button, either."""
    for number in range(MOST_OWN):
        await saved(motions, ANN, f"m{number}")

    assert await motions.save_unnamed(ANN, video("more"), chat_id=GROUP, now=0.0) == Saved(SaveOutcome.TOO_MANY)


async def test_a_list_has_ones_own_first_then_everybodys_each_by_name(motions: MotionStore) -> None:
    """And nothing of anybody else's."""
    for owner_id, name in ((EVERYBODY, "b"), (ANN, "d"), (EVERYBODY, "a"), (BEN, "e"), (ANN, "c")):
        await saved(motions, owner_id, name)

    assert await names(motions, ANN) == [(ANN, "c"), (ANN, "d"), (EVERYBODY, "a"), (EVERYBODY, "b")]


@pytest.mark.parametrize("amount", [0, 1, PAGE_LENGTH, PAGE_LENGTH + 1, 2 * PAGE_LENGTH])
async def test_pages_show_everything_once_and_say_which_is_the_last(motions: MotionStore, amount: int) -> None:
    """A page that isn't there is the nearest that is: motions are removed, and data is made up."""
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


async def test_a_motion_can_have_another_name_but_not_one_that_its_owner_uses(motions: MotionStore) -> None:
    """Its own name isn't taken; other people's and everybody's are no hindrance."""
    dance, _ = await saved(motions, ANN, "dance"), await saved(motions, ANN, "jump")
    await saved(motions, EVERYBODY, "spin")

    assert await motions.rename(dance.id, "jump") is None
    assert await motions.get(dance.id) == dance
    for name in ("dance", "spin"):
        renamed = await motions.rename(dance.id, name)
        assert renamed is not None
        assert (renamed.id, renamed.name) == (dance.id, name)


async def test_a_motion_is_removed_once_and_its_id_is_never_used_again(motions: MotionStore) -> None:
    """Old buttons find nothing, not even a newer motion."""
    motion = await saved(motions, ANN, "dance")

    assert await motions.remove(motion.id) == motion
    assert await motions.remove(motion.id) is None
    assert await motions.get(motion.id) is None
    assert (await saved(motions, ANN, "dance")).id != motion.id


async def test_the_question_for_a_name_is_known_by_its_message(motions: MotionStore) -> None:
    """In its chat only; a newer question takes its place."""
    motion = await kept(motions, ANN, "v")
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=7)
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=8)

    asked = await motions.of_prompt(GROUP, 8)
    assert asked is not None
    assert asked.id == motion.id
    assert await motions.of_prompt(GROUP, 7) is None
    assert await motions.of_prompt(PRIVATE.chat_id, 8) is None


async def test_a_question_does_not_follow_its_group_into_a_supergroup(
    motions: MotionStore, database: Database
) -> None:
    """There, the message with that id is another one."""
    motion = await kept(motions, ANN, "v")
    await motions.set_prompt(motion.id, chat_id=GROUP, message_id=7)

    await ChatStore(database).move_chat(GROUP, -1_000_000_200)

    assert await motions.of_prompt(-1_000_000_200, 7) is None
    assert await motions.of_prompt(GROUP, 7) is None
    assert await motions.find("motion-1", ANN) is not None


async def test_who_is_forgotten_has_no_motions(database: Database, motions: MotionStore) -> None:
    """Theirs are counted and the questions about them named; everybody's and other people's stay."""
    asked = await kept(motions, ANN, "v")
    await motions.set_prompt(asked.id, chat_id=GROUP, message_id=7)
    await saved(motions, ANN, "dance")
    others = [await saved(motions, owner_id, "dance") for owner_id in (BEN, EVERYBODY)]

    forgotten = await PeopleStore(database).forget(ANN, now=0.0)

    assert (forgotten.motions, forgotten.messages, forgotten.is_empty) == (2, ((GROUP, 7),), False)
    assert await names(motions, ANN) == [(EVERYBODY, "dance")]
    assert [await motions.get(motion.id) for motion in others] == others


@pytest.mark.parametrize("made_up", [(ANN, GROUP), (EVERYBODY, None)])
async def test_neither_a_chat_nor_a_made_up_id_forgets_motions(
    database: Database, motions: MotionStore, made_up: tuple[int, int | None]
) -> None:
    """What is forgotten in one chat only is what belongs to the chat; the operator's belong to nobody."""
    both = [await saved(motions, owner_id, "dance") for owner_id in (ANN, EVERYBODY)]
    person_id, chat_id = made_up

    forgotten = await PeopleStore(database).forget(person_id, chat_id=chat_id, now=0.0)

    assert forgotten.is_empty
    assert [await motions.get(motion.id) for motion in both] == both


async def test_motions_are_kept_until_they_are_removed(database: Database, motions: MotionStore) -> None:
    """Whoever saves something wants to have it: the time after which jobs are blanked is not for them."""
    motion = await saved(motions, ANN, "dance")
    await put(database, PRIVATE, photo())

    await PeopleStore(database).sweep(retention=0.0, now=1e9)

    assert await motions.get(motion.id) == motion
