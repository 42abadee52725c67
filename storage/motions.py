"""Motions: reference videos saved under a name. People have their own; the operator's are everybody's."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count
from typing import Any

from domain.cut import Cut
from domain.media import MediaFile, Role
from domain.motion import EVERYBODY, SET_ASIDE, Motion
from domain.operator_log import Act
from storage.cuts import read_cut, stored_cut
from storage.database import Alone, Database, Row, load_queries
from storage.encrypted_columns import EncryptedColumns
from storage.operator_log import record

_queries = load_queries("motions")

MOST_OWN, MOST_SHARED = 20, 100
"""How many motions a person may save, and the operator for everybody."""
SET_ASIDE_SECONDS = 7 * 24 * 3600.0
"""For so long a shared motion that was replaced can be put back."""
PAGE_LENGTH = 8
"""Motions on a page of the list."""


class SaveOutcome(Enum):
    """What happened when somebody wanted to save a motion."""

    SAVED = auto()
    REPLACED = auto()
    """Saved, and the video that had the name before is deleted."""
    ALREADY_SAVED = auto()
    """The same video was saved before, as the motion that is returned."""
    TOO_MANY = auto()
    """The owner has as many as are allowed; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The outcome, and the motion; None for TOO_MANY."""

    outcome: SaveOutcome
    motion: Motion | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the motions that a person may use, in the order of the list."""

    motions: tuple[Motion, ...]
    number: int
    """Counted from 0."""
    is_last: bool


class MotionStore:
    """The table `motions`, and the motions that come with the bot, which are in no table.

    One that the operator has saved for everybody hides the ready-made one of its name.
    """

    def __init__(self, database: Database, ready_made: Sequence[Motion] = ()) -> None:
        self._database = database
        self._columns = EncryptedColumns("motions", database.cipher)
        self.ready_made = tuple(ready_made)

    async def save(
        self, owner_id: int, name: str, video: MediaFile, *, label: str | None = None, now: float
    ) -> Saved:
        """Save a video under a name, in place of the one that had it; the same video again changes nothing.

        `label` is the name as it was typed.
        """
        async with self._database.transaction(Alone.MOTIONS) as connection:
            own = await self._motions_of(connection, owner_id)
            old = next((motion for motion in own if motion.name == name), None)
            if old is not None and old.video.file_id == video.file_id:
                return Saved(SaveOutcome.ALREADY_SAVED, old)
            if old is None and len(own) >= _limit(owner_id):
                return Saved(SaveOutcome.TOO_MANY)
            motion = await self._insert(connection, owner_id, name, video, label=label, now=now)
        return Saved(SaveOutcome.SAVED if old is None else SaveOutcome.REPLACED, motion)

    async def set_aside(self, name: str, video: MediaFile, *, now: float) -> Motion | None:
        """Keep a video that would replace the shared motion of a name; None, and nothing is kept, if it would not.

        One that was set aside before under the same name is deleted: its buttons expire.
        """
        async with self._database.transaction(Alone.MOTIONS) as connection:
            shared = await self._motions_of(connection, EVERYBODY)
            if not any(motion.name == name and motion.video.file_id != video.file_id for motion in shared):
                return None
            kept = next((each for each in await self._motions_of(connection, SET_ASIDE) if each.name == name), None)
            if kept is not None and kept.video.file_id == video.file_id:
                return kept
            if kept is not None:
                await _queries.delete_motion(connection, id=kept.id)
            return await self._insert(connection, SET_ASIDE, name, video, now=now)

    async def swap(self, act: Act) -> Motion | None:
        """Let the subject of an act be everybody's; the shared motion of its name is set aside, and returned.

        Returns None if there is no such motion set aside. Done already, it changes nothing.
        """
        async with self._database.transaction(Alone.MOTIONS) as connection:
            row = await _queries.get_motion(connection, id=act.subject)
            chosen = self._motion(row) if row else None
            if chosen is None or chosen.owner_id not in {EVERYBODY, SET_ASIDE}:
                return None
            other_owner = SET_ASIDE if chosen.is_shared else EVERYBODY
            others = await self._motions_of(connection, other_owner)
            other = next((motion for motion in others if motion.name == chosen.name), None)
            if other is None or chosen.is_shared:
                return other
            nobody = -chosen.id - 1  # for a moment: no two motions of one owner have the same name
            for motion_id, owner_id in ((other.id, nobody), (chosen.id, EVERYBODY), (other.id, SET_ASIDE)):
                await _queries.give_motion(connection, id=motion_id, owner_id=owner_id, now=act.at)
            await record(connection, act)
        return other

    async def save_unnamed(
        self, person_id: int, video: MediaFile, *, cut: Cut | None = None, chat_id: int, now: float
    ) -> Saved:
        """Save a part of a video for a person under a free name; None is all of it that is allowed.

        `chat_id` is the chat where they are asked for a better name. Nothing is saved if the same part of the same
        video is among their motions, or everybody's, already.
        """
        async with self._database.transaction(Alone.MOTIONS) as connection:
            own = await self._motions_of(connection, person_id)
            for motion in [*own, *await self._motions_of(connection, EVERYBODY), *self.ready_made]:
                if (motion.video.file_id, motion.cut) == (video.file_id, cut):
                    return Saved(SaveOutcome.ALREADY_SAVED, motion)
            if len(own) >= MOST_OWN:
                return Saved(SaveOutcome.TOO_MANY)
            taken = {motion.name for motion in own}
            name = next(name for name in (f"move-{number}" for number in count(1)) if name not in taken)
            kept = await self._insert(connection, person_id, name, video, cut=cut, prompt_chat_id=chat_id, now=now)
        return Saved(SaveOutcome.SAVED, kept)

    async def get(self, motion_id: int) -> Motion | None:
        """Return a motion by its id; None if it was deleted."""
        if motion_id < 0:
            return next((motion for motion in self.ready_made if motion.id == motion_id), None)
        async with self._database.reading() as connection:
            row = await _queries.get_motion(connection, id=motion_id)
        return self._motion(row) if row else None

    async def find(self, name: str, person_id: int) -> Motion | None:
        """Return a person's own motion of that name, or else everybody's, or a ready-made one; None without any."""
        async with self._database.reading() as connection:
            row = await _queries.find_motion(connection, name=name, person_id=person_id, everybody=EVERYBODY)
        if row:
            return self._motion(row)
        return next((motion for motion in self.ready_made if motion.name == name), None)

    async def page_for(self, person_id: int, page: int) -> Page:
        """Return a page (from 0) of the motions that a person may use: their own, ready-made ones, everybody's.

        That is the last page if there aren't so many.
        """
        own, shared = await self._rows_for(person_id)
        listed: list[Row | Motion] = [*own, *self._not_hidden_by(shared), *shared]
        last = max(0, len(listed) - 1) // PAGE_LENGTH
        number = min(max(page, 0), last)
        on_page = listed[number * PAGE_LENGTH :][:PAGE_LENGTH]
        motions = [each if isinstance(each, Motion) else self._motion(each) for each in on_page]
        return Page(tuple(motions), number, is_last=number == last)

    async def shared(self) -> list[Motion]:
        """Return some of the motions that everybody may use: those that come with the bot first."""
        _, shared = await self._rows_for(EVERYBODY)
        return [*self._not_hidden_by(shared), *map(self._motion, shared[:PAGE_LENGTH])][:PAGE_LENGTH]

    async def usable_by(self, person_id: int) -> list[Motion]:
        """Return all motions that a person may use, their own first."""
        own, shared = await self._rows_for(person_id)
        return [*map(self._motion, own), *map(self._motion, shared), *self.ready_made]

    async def _rows_for(self, person_id: int) -> tuple[list[Row], list[Row]]:
        """Return a person's own motions and everybody's, by their names; not decrypted, as most aren't shown."""
        async with self._database.reading() as connection:
            found = _queries.motions_for(connection, person_id=person_id, everybody=EVERYBODY)
            rows = [row async for row in found]
        shared = [row for row in rows if row["owner_id"] == EVERYBODY]
        return [row for row in rows if row["owner_id"] != EVERYBODY], shared

    def _not_hidden_by(self, shared: list[Row]) -> list[Motion]:
        taken = {row["name"] for row in shared}
        return [motion for motion in self.ready_made if motion.name not in taken]

    async def rename(self, motion_id: int, name: str, *, label: str | None = None) -> Motion | None:
        """Give a motion another name; returns None if its owner has one of that name already, or it was deleted.

        `label` is the name as it was typed.
        """
        async with self._database.transaction(Alone.MOTIONS) as connection:
            row = await _queries.rename_motion(connection, id=motion_id, name=name, label=label)
        return self._motion(row) if row else None

    async def remove(self, motion_id: int) -> Motion | None:
        """Delete a motion; returns it, or None if it was deleted before."""
        async with self._database.one_query() as connection:
            row = await _queries.delete_motion(connection, id=motion_id)
        return self._motion(row) if row else None

    async def set_still(self, motion: Motion, file_id: str) -> None:
        """Store the still of a motion, unless another video has been saved under its name meanwhile."""
        text = self._columns.encrypt(file_id, "still_file_id", motion.id)
        async with self._database.one_query() as connection:
            await _queries.set_still(connection, id=motion.id, saved_at=motion.saved_at, still_file_id=text)

    async def set_prompt(self, motion_id: int, *, chat_id: int, message_id: int) -> None:
        """Store which message asks for the name of a motion."""
        async with self._database.one_query() as connection:
            await _queries.set_prompt(connection, id=motion_id, chat_id=chat_id, message_id=message_id)

    async def of_prompt(self, chat_id: int, message_id: int) -> Motion | None:
        """Return the motion whose name a message asks for; None if it asks for none."""
        async with self._database.reading() as connection:
            row = await _queries.motion_of_prompt(connection, chat_id=chat_id, message_id=message_id)
        return self._motion(row) if row else None

    async def _insert(
        self,
        connection: Any,
        owner_id: int,
        name: str,
        video: MediaFile,
        *,
        label: str | None = None,
        cut: Cut | None = None,
        prompt_chat_id: int | None = None,
        now: float,
    ) -> Motion:
        motion_id = await _queries.save_motion(
            connection,
            owner_id=owner_id,
            name=name,
            label=label,
            cut=stored_cut(cut),
            prompt_chat_id=prompt_chat_id,
            now=now,
        )
        text = self._columns.encrypt_file(video, "video", motion_id)
        return self._motion(await _queries.set_video(connection, id=motion_id, video=text))

    async def _motions_of(self, connection: Any, owner_id: int) -> list[Motion]:
        return [self._motion(row) async for row in _queries.motions_of_owner(connection, owner_id=owner_id)]

    def _motion(self, row: Row) -> Motion:
        return Motion(
            id=row["id"],
            owner_id=row["owner_id"],
            name=row["name"],
            video=self._columns.decrypt_file(row, "video") or MediaFile(Role.VIDEO, file_id=""),
            still_file_id=self._columns.decrypt(row, "still_file_id"),
            prompt_chat_id=row["prompt_chat_id"],
            prompt_message_id=row["prompt_message_id"],
            saved_at=row["saved_at"],
            label=row["label"],
            cut=read_cut(row["cut"]),
        )


def _limit(owner_id: int) -> int:
    return MOST_SHARED if owner_id == EVERYBODY else MOST_OWN
