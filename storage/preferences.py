"""What people have chosen for themselves, and groups for their members."""

import json

from domain.options import Options
from domain.preferences import NO_PREFERENCES, Preferences
from storage.database import Database, load_queries

_queries = load_queries("preferences")


class PreferenceStore:
    """The table `preferences`. A subject is a person's id or a group's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, subject_id: int) -> Preferences:
        """Return what the subject has chosen; NO_PREFERENCES if nothing."""
        async with self._database.reading() as connection:
            row = await _queries.get_preferences(connection, subject_id=subject_id)
        if row is None:
            return NO_PREFERENCES
        options = Options.from_dict(json.loads(row["options"])) if row["options"] else None
        return Preferences(row["language"], options)

    async def set_language(self, subject_id: int, language: str, *, now: float) -> None:
        """Choose the language for a person or a group; their drafts and jobs in that chat switch to it as well."""
        async with self._database.transaction() as connection:
            await _queries.set_language(connection, subject_id=subject_id, language=language, now=now)
            await _queries.set_language_of_drafts(connection, subject_id=subject_id, language=language)
            await _queries.set_language_of_jobs(connection, subject_id=subject_id, language=language)

    async def set_language_if_unset(self, group_id: int, language: str, *, now: float) -> None:
        """Choose the language for a group, unless one was chosen before."""
        async with self._database.one_query() as connection:
            await _queries.set_language_if_unset(connection, subject_id=group_id, language=language, now=now)

    async def set_options(self, subject_id: int, options: Options | None, *, now: float) -> None:
        """Choose the model's parameters for jobs that start from now on; None means the defaults."""
        stored = json.dumps(options.to_dict()) if options else None
        async with self._database.one_query() as connection:
            await _queries.set_options(connection, subject_id=subject_id, options=stored, now=now)
