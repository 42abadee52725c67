import pytest

from domain.cut import Cut
from domain.options import Mode, Options, Resolution
from domain.preferences import NO_PREFERENCES, Preferences
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from tests.storage.support.factories import IN_GROUP, OTHER, PRIVATE, a_job, complete_draft, start_draft, stored

ANN = PRIVATE.person_id
GROUP = IN_GROUP.chat_id
BEST = Options(resolution=Resolution.P720)


@pytest.fixture
def preferences(database: Database) -> PreferenceStore:
    return PreferenceStore(database)


async def test_preferences_are_empty_at_first(preferences: PreferenceStore) -> None:
    """And there is no row."""
    assert await preferences.of(ANN) == NO_PREFERENCES


async def test_language_and_options_are_chosen_separately(preferences: PreferenceStore) -> None:
    """And options can be reset."""
    await preferences.set_language(ANN, "de", now=1.0)
    await preferences.set_options(ANN, BEST, now=2.0)
    both = await preferences.of(ANN)
    await preferences.set_options(ANN, None, now=3.0)

    assert (both.language, both.options) == ("de", BEST)
    assert await preferences.of(ANN) == Preferences(language="de")


async def test_new_language_is_for_live_jobs_as_well(database: Database, preferences: PreferenceStore) -> None:
    """A person's job in their private chat; not those of others."""
    mine, others = await a_job(database), await a_job(database, owner=OTHER)

    await preferences.set_language(PRIVATE.chat_id, "de", now=1.0)

    assert (await stored(database, mine)).language == "de"
    assert (await stored(database, others)).language == "en"


async def test_first_language_of_a_group_is_set_once(preferences: PreferenceStore) -> None:
    """Adding the bot again doesn't undo what an administrator has chosen."""
    await preferences.set_language_if_unset(GROUP, "ru", now=1.0)
    await preferences.set_language(GROUP, "uk", now=2.0)
    await preferences.set_language_if_unset(GROUP, "de", now=3.0)

    assert (await preferences.of(GROUP)).language == "uk"


async def test_preferences_follow_a_group(database: Database, preferences: PreferenceStore) -> None:
    """When it becomes a supergroup, with another id."""
    await preferences.set_language(GROUP, "ar", now=1.0)

    await ChatStore(database).move_chat(GROUP, -1007)

    assert (await preferences.of(-1007)).language == "ar"
    assert await preferences.of(GROUP) == NO_PREFERENCES


async def test_preferences_are_deleted_with_their_person(database: Database, preferences: PreferenceStore) -> None:
    """They count as something that was stored."""
    await preferences.set_language(ANN, "de", now=1.0)

    forgotten = await PeopleStore(database).forget(ANN, now=2.0)

    assert (forgotten.preferences, forgotten.is_empty) == (1, False)
    assert await preferences.of(ANN) == NO_PREFERENCES


async def test_preferences_of_a_group_are_not_forgotten(database: Database, preferences: PreferenceStore) -> None:
    """An anonymous administrator who wants to be forgotten doesn't decide for the members."""
    await preferences.set_language(GROUP, "de", now=1.0)

    await PeopleStore(database).forget(GROUP, chat_id=GROUP, now=2.0)

    assert (await preferences.of(GROUP)).language == "de"


async def test_job_takes_over_the_choices_of_its_draft(database: Database) -> None:
    """The mode, the part of the video, and the language."""
    drafts, draft = DraftStore(database), await complete_draft(database)
    await drafts.set_mode(draft.id, Mode.REPLACE)
    await drafts.set_cut(draft.id, Cut(3.0, 5.0))

    start = await start_draft(database, draft.id)

    assert start.job is not None
    assert (start.job.mode, start.job.cut, start.job.language) == (Mode.REPLACE, Cut(3.0, 5.0), "en")
