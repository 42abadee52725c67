import pytest

from domain.cut import Cut
from domain.options import Mode, Options, Resolution
from domain.preferences import NO_PREFERENCES, Preferences
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from tests.storage.support.factories import IN_GROUP, OTHER, PRIVATE, a_job, complete_draft, stored

ANN = PRIVATE.person_id
GROUP = IN_GROUP.chat_id
BEST = Options(resolution=Resolution.P720)


@pytest.fixture
def preferences(database: Database) -> PreferenceStore:
    return PreferenceStore(database)


async def test_who_has_chosen_nothing_has_no_preferences(preferences: PreferenceStore) -> None:
    """And no row."""
    assert await preferences.of(ANN) == NO_PREFERENCES


async def test_one_choice_leaves_the_other_alone(preferences: PreferenceStore) -> None:
    """Language and settings are chosen apart, and settings can be taken back."""
    await preferences.set_language(ANN, "de", now=1.0)
    await preferences.set_options(ANN, BEST, now=2.0)
    both = await preferences.of(ANN)
    await preferences.set_options(ANN, None, now=3.0)

    assert (both.language, both.options) == ("de", BEST)
    assert await preferences.of(ANN) == Preferences(language="de")


async def test_what_is_under_way_goes_on_in_the_new_language(
    database: Database, preferences: PreferenceStore
) -> None:
    """A person's job in their private chat; not those of others."""
    mine, others = await a_job(database), await a_job(database, owner=OTHER)

    await preferences.set_language(PRIVATE.chat_id, "de", now=1.0)

    assert (await stored(database, mine)).language == "de"
    assert (await stored(database, others)).language == "en"


async def test_a_group_begins_with_a_language_only_once(preferences: PreferenceStore) -> None:
    """Who adds the bot again doesn't undo what an administrator has chosen."""
    await preferences.set_language_if_unset(GROUP, "ru", now=1.0)
    await preferences.set_language(GROUP, "uk", now=2.0)
    await preferences.set_language_if_unset(GROUP, "de", now=3.0)

    assert (await preferences.of(GROUP)).language == "uk"


async def test_preferences_follow_a_group(database: Database, preferences: PreferenceStore) -> None:
    """When it becomes a supergroup, under another id."""
    await preferences.set_language(GROUP, "ar", now=1.0)

    await ChatStore(database).move_chat(GROUP, -1007)

    assert (await preferences.of(-1007)).language == "ar"
    assert await preferences.of(GROUP) == NO_PREFERENCES


async def test_preferences_are_forgotten_with_their_person(
    database: Database, preferences: PreferenceStore
) -> None:
    """They count as something that was known."""
    await preferences.set_language(ANN, "de", now=1.0)

    forgotten = await PeopleStore(database).forget(ANN, now=2.0)

    assert (forgotten.preferences, forgotten.is_empty) == (1, False)
    assert await preferences.of(ANN) == NO_PREFERENCES


async def test_a_groups_preferences_are_nobodys_to_forget(database: Database, preferences: PreferenceStore) -> None:
    """An anonymous administrator who wants to be forgotten speaks for the chat, but not for its members."""
    await preferences.set_language(GROUP, "de", now=1.0)

    await PeopleStore(database).forget(GROUP, chat_id=GROUP, now=2.0)

    assert (await preferences.of(GROUP)).language == "de"


async def test_a_job_takes_over_what_its_draft_said(database: Database) -> None:
    """What is to be made, of which part, and the language."""
    drafts, draft = DraftStore(database), await complete_draft(database)
    await drafts.set_mode(draft.id, Mode.REPLACE)
    await drafts.set_cut(draft.id, Cut(3.0, 5.0))

    start = await JobStore(database).start_from_draft(
        draft.id, options=Options(), status_message_id=5, limit=9, now=0.0
    )

    assert start.job is not None
    assert (start.job.mode, start.job.cut, start.job.language) == (Mode.REPLACE, Cut(3.0, 5.0), "en")
