"""The bot's answers in chats where it is no member: what they offer, and which draft or job they stand for."""

import hashlib
from typing import Any

from domain.cut import Cut
from domain.guest import GuestAnswer
from domain.media import MediaFile, Role
from domain.motion import Motion
from storage.cuts import read_cut, stored_cut
from storage.database import Database, Row, load_queries
from storage.encrypted_columns import EncryptedColumns

_queries = load_queries("guest_answers")
_drafts = load_queries("drafts")

LIFETIME = 24 * 3600.0
"""Seconds for which an offer can be taken, and for which an answer without a video waits for another try."""
OVERDUE = 7 * 24 * 3600.0
"""Seconds after which a row goes that nothing could be done with."""
MOST_OFFERS = 20
"""Offers that one person may have at once; older ones expire."""


class GuestAnswerStore:
    """The table `guest_answers`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("guest_answers", database.cipher)

    async def offer(
        self,
        query_id: str,
        person_id: int,
        files: tuple[MediaFile, MediaFile | None],
        *,
        cut: Cut | None = None,
        language: str,
        now: float,
    ) -> GuestAnswer:
        """Store an offer with a photo and the video of a move, None until one is chosen.

        `cut` is the part of the video that is used.
        For a call that has an offer already, return that.
        """
        query, (photo, video) = _digest(query_id), files
        async with self._database.transaction() as connection:
            answer_id = await _queries.insert_answer(
                connection, query=query, person_id=person_id, language=language, now=now, due_at=now + LIFETIME
            )
            if answer_id is None:
                return self._answer(await _queries.get_answer_to(connection, query=query))
            await _queries.delete_oldest_offers(connection, person_id=person_id, kept=MOST_OFFERS)
            row = await _queries.set_files(
                connection,
                id=answer_id,
                photo=self._columns.encrypt_file(photo, "photo", answer_id),
                video=self._columns.encrypt_file(video, "video", answer_id),
                cut=stored_cut(cut),
            )
            return self._answer(row)

    async def get(self, answer_id: int) -> GuestAnswer | None:
        """Return an answer; None if nothing is left of it."""
        async with self._database.one_query() as connection:
            row = await _queries.get_answer(connection, id=answer_id)
        return self._answer(row) if row else None

    async def choose_move(self, answer_id: int, move: Motion) -> GuestAnswer | None:
        """Put a move into an offer; returns it, or None if it is gone or has become a job."""
        async with self._database.one_query() as connection:
            text = self._columns.encrypt_file(move.video, "video", answer_id)
            row = await _queries.set_video(connection, id=answer_id, video=text, cut=stored_cut(move.cut))
        return self._answer(row) if row else None

    async def set_message(self, answer_id: int, message: str) -> bool:
        """Store in which message an answer is, unless that is known; returns whether it is this one.

        No two are in the same message: a made-up press can't turn somebody else's answer into one's own.
        """
        digest = _digest(message)
        async with self._database.transaction() as connection:
            text = self._columns.encrypt(message, "message", answer_id)
            await _queries.set_message(connection, id=answer_id, message=text, digest=digest)
            row = await _queries.get_answer(connection, id=answer_id)
        return row is not None and row["message_digest"] == digest

    async def has_draft(self, answer_id: int) -> bool:
        """Return whether what an answer offers is now a draft in its caller's private chat."""
        async with self._database.one_query() as connection:
            return await _drafts.get_draft_of_answer(connection, answer_id=answer_id) is not None

    async def claim_due(self, *, now: float, lease: float, limit: int) -> list[GuestAnswer]:
        """Return what is to be looked at, the longest due first; it is due again after the lease."""
        async with self._database.one_query() as connection:
            rows = _queries.claim_due(connection, now=now, lease=lease, limit=limit)
            return [self._answer(row) async for row in rows]

    async def release_all(self, *, now: float, lease: float) -> None:
        """Make due what an earlier process has claimed; for the start, unless others use the database."""
        if not self._database.is_shared:
            async with self._database.one_query() as connection:
                await _queries.release_all(connection, now=now, lease=lease)

    async def is_unchanged(self, answer: GuestAnswer) -> bool:
        """Return whether a claimed answer still stands for what it stood for: there is no news of it."""
        current = await self.get(answer.id)
        return current is not None and current.due_at == answer.due_at

    async def put_off(self, answer: GuestAnswer, *, due_at: float, shown: str | None) -> None:
        """Store what a claimed answer says, and when it is looked at next, unless there is news of it already."""
        async with self._database.one_query() as connection:
            await _queries.put_off(
                connection, id=answer.id, claimed_until=answer.due_at, due_at=due_at, shown=shown
            )

    async def drop(self, answer: GuestAnswer) -> None:
        """Forget a claimed answer, which says how it has ended, unless there is news of it already."""
        async with self._database.one_query() as connection:
            await _queries.delete_answer(connection, id=answer.id, claimed_until=answer.due_at)

    async def drop_offer(self, answer_id: int) -> None:
        """Forget an answer, unless it has become a job."""
        async with self._database.one_query() as connection:
            await _queries.delete_offer(connection, id=answer_id)

    def _answer(self, row: Row) -> GuestAnswer:
        return GuestAnswer(
            id=row["id"],
            person_id=row["person_id"],
            photo=self._columns.decrypt_file(row, "photo") or MediaFile(Role.PHOTO, file_id=""),
            video=self._columns.decrypt_file(row, "video"),
            cut=read_cut(row["cut"]),
            language=row["language"],
            message=self._columns.decrypt(row, "message"),
            job_id=row["job_id"],
            shown=row["shown"],
            created_at=row["created_at"],
            due_at=row["due_at"],
        )


async def forget_answers(connection: Any, person_id: int, drafts: list[Row], *, now: float) -> int:
    """Have a person's answers say that they are withdrawn, and nothing else of them; returns how many were offers.

    Those that stand for one of the person's `drafts` are no offers. Part of a transaction.
    """
    rows = [row async for row in _queries.answers_of_person(connection, person_id=person_id)]
    await _queries.withdraw_answers_of_person(connection, person_id=person_id, now=now)
    await _queries.delete_answers_of_person(connection, person_id=person_id)
    in_drafts = {draft["guest_answer_id"] for draft in drafts}
    return sum(row["job_id"] is None and row["id"] not in in_drafts for row in rows)


async def drop_overdue(connection: Any, *, now: float) -> None:
    """Delete what is long overdue. Part of a transaction."""
    await _queries.delete_old_answers(connection, before=now - OVERDUE)


def _digest(telegrams_id: str) -> str:
    """Return what an id is recognised by."""
    return hashlib.sha256(telegrams_id.encode()).hexdigest()
