"""Drafts: what a person has sent for their next job, one for each person in each topic of each chat."""

import json
from typing import Any

from domain.cut import Cut
from domain.draft import Draft, OfferPage
from domain.media import ROUNDED_OFF, MediaFile, Role
from domain.options import Mode, Options
from domain.owner import NOBODY, Owner
from storage.cuts import read_cut, stored_cut
from storage.database import Alone, Database, Row, load_queries
from storage.draft_copies import insert_copy, whose
from storage.draft_expiry import drop_expired
from storage.encrypted_columns import EncryptedColumns
from storage.messages_to_delete import delete_messages_of_draft, replace_prompt
from storage.orders import withdraw_orders

_queries = load_queries("drafts")
_jobs = load_queries("jobs")
_guests = load_queries("guest_answers")


class DraftStore:
    """The table `drafts`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("drafts", database.cipher)
        self._guest_columns = EncryptedColumns("guest_answers", database.cipher)

    async def put(
        self,
        owner: Owner,
        file: MediaFile,
        *,
        cut: Cut | None = None,
        message_id: int,
        album_id: str | None,
        language: str,
        now: float,
    ) -> Draft:
        """Put a file into the owner's draft, in place of an earlier one of its role; creates the draft if need be.

        `cut` is the part of a video that is used. `message_id` is the message that the bot will reply to.
        `album_id` is None for a file outside an album.
        """
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            begun = await _queries.begin_file(
                connection,
                **whose(owner),
                message_id=message_id,
                album_id=album_id,
                album_photos=int(album_id is not None and file.role is Role.PHOTO),
                album_videos=int(album_id is not None and file.role is Role.VIDEO),
                language=language,
                now=now,
            )
            row = await self._set_file(connection, begun["id"], file, cut)
        return self._draft(row)

    async def _set_file(self, connection: Any, draft_id: int, file: MediaFile, cut: Cut | None = None) -> Row:
        """Store a file, encrypted, in the row of a draft. Part of the caller's transaction."""
        text = self._columns.encrypt_file(file, file.role, draft_id)
        await withdraw_orders(connection, draft_id)
        row: Row
        if file.role is Role.PHOTO:
            row = await _queries.set_photo(connection, id=draft_id, photo=text)
        else:
            row = await _queries.set_video(connection, id=draft_id, video=text, cut=stored_cut(cut))
        return row

    async def fill(self, asked: Draft, file: MediaFile, *, now: float) -> Draft | None:
        """Put a file that somebody else has sent into a draft that asks for it; the reply to its owner is due then.

        Returns the draft; None, and nothing is changed, if it has such a file or another question by now.
        """
        async with self._database.transaction() as connection:
            begun = await _queries.begin_answer(
                connection, id=asked.id, prompt_message_id=asked.prompt_message_id, role=file.role, now=now
            )
            if begun is None:
                return None
            row = await self._set_file(connection, asked.id, file)
        return self._draft(row)

    async def of_prompt(self, chat_id: int, message_id: int, *, now: float) -> Draft | None:
        """Return the draft for which a message in a chat asks for a file; None if it asks for none."""
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            row = await _queries.get_draft_of_prompt(connection, chat_id=chat_id, message_id=message_id)
        return self._draft(row) if row else None

    async def get_or_create(self, owner: Owner, *, message_id: int, language: str, now: float) -> Draft:
        """Return the owner's draft, or a new empty one; `message_id` is the message that the bot will reply to."""
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            row = await _queries.get_or_create(
                connection,
                **whose(owner),
                message_id=message_id,
                language=language,
                now=now,
            )
        return self._draft(row)

    async def take_from_job(
        self, job_id: int, owner: Owner, *, photo: bool, video: bool, message_id: int, language: str, now: float
    ) -> Draft | None:
        """Replace the owner's draft by one with the photo, the video or both of a job of theirs.

        Returns None, and changes nothing, if the job's files were deleted or the job is somebody else's.
        """
        async with self._database.transaction() as connection:
            await _queries.lock_draft_of(connection, **whose(owner))
            job = await _jobs.get_job_to_change(connection, id=job_id)
            if job is None or job["person_id"] != owner.person_id or job["person_id"] == NOBODY.person_id:
                return None
            # A new row, so that the buttons of an earlier offer, which showed other files, don't lead to it.
            await _queries.delete_draft_of(connection, **whose(owner))
            row = await insert_copy(
                connection,
                self._database.cipher,
                "jobs",
                job,
                owner=owner,
                photo=photo,
                video=video,
                reply_to=message_id,
                language=language,
                now=now,
            )
        return self._draft(row) if row else None

    async def take_from_guest(
        self, answer_id: int, owner: Owner, *, message_id: int, language: str, now: float
    ) -> Draft | None:
        """Replace the owner's draft by one with the files of their offer in another chat.

        The answer there stands for the draft then, until it gets other files. Returns None, and changes nothing, if
        the offer is gone, has become a job or lacks its move, or is somebody else's.
        """
        async with self._database.transaction(Alone.STARTS) as connection:
            offer = await _guests.get_source(connection, id=answer_id)
            if offer is None or offer["person_id"] != owner.person_id or offer["chat_id"] != owner.chat_id:
                return None
            if offer["job_id"] is not None or self._guest_columns.decrypt_file(offer, "video") is None:
                return None
            await _queries.delete_draft_of(connection, **whose(owner))
            row = await insert_copy(
                connection,
                self._database.cipher,
                "guest_answers",
                offer,
                owner=owner,
                reply_to=message_id,
                language=language,
                guest_answer_id=answer_id,
                now=now,
            )
            await _guests.look_again(connection, id=answer_id, now=now)
        return self._draft(row) if row else None

    async def take_move(
        self, job_id: int, owner: Owner, *, message_id: int, language: str, now: float
    ) -> Draft | None:
        """Put the move of anybody's job, with its part and its mode, into the owner's draft, whose photo stays.

        `message_id` is the message that is replied to without a photo. Returns None, and changes nothing, if the
        files of the job, or of that from which it has the move, were deleted.
        """
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            await _queries.lock_draft_of(connection, **whose(owner))
            job = await _jobs.get_job_to_change(connection, id=job_id)
            first_id = job["move_of_job"] or job_id if job is not None else job_id
            first = await _jobs.get_job_to_change(connection, id=first_id)
            if job is None or first is None or NOBODY.person_id in {job["person_id"], first["person_id"]}:
                return None
            begun = await _queries.begin_move(
                connection,
                **whose(owner),
                message_id=message_id,
                language=language,
                now=now,
            )
            await withdraw_orders(connection, begun["id"])
            video = EncryptedColumns("jobs", self._database.cipher).files(job)["video"]
            row = await _queries.set_move(
                connection,
                id=begun["id"],
                video=self._columns.encrypt_file(video, "video", begun["id"]),
                mode=job["mode"],
                cut=job["cut"],
                move_of_job=first_id,
            )
        return self._draft(row)

    async def of(self, owner: Owner, *, now: float) -> Draft | None:
        """Return the owner's draft; None if there is none."""
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            row = await _queries.get_draft_of(connection, **whose(owner))
        return self._draft(row) if row else None

    async def get(self, draft_id: int) -> Draft | None:
        """Return a draft by its id, also one that has expired but is not deleted yet; None if there is none."""
        async with self._database.one_query() as connection:
            row = await _queries.get_draft(connection, id=draft_id)
        return self._draft(row) if row else None

    async def all_of_person(self, person_id: int) -> list[Draft]:
        """Return a person's drafts in all chats."""
        async with self._database.reading() as connection:
            rows = _queries.drafts_of_person(connection, person_id=person_id)
            return [self._draft(row) async for row in rows]

    async def discard(self, draft_id: int, *, now: float) -> Draft | None:
        """Delete a draft, in a group with its messages; returns it, or None if it was deleted before."""
        async with self._database.transaction() as connection:
            row = await _queries.delete_draft(connection, id=draft_id)
            if row is not None:
                await delete_messages_of_draft(connection, row)
            if row is not None and row["guest_answer_id"] is not None:
                await _guests.look_again(connection, id=row["guest_answer_id"], now=now)
        return self._draft(row) if row else None

    async def set_offer(self, draft_id: int, message_id: int, page: OfferPage = OfferPage.MAIN) -> None:
        """Store which message offers to animate, and what it shows; an album that waited has its answer now."""
        async with self._database.one_query() as connection:
            await _queries.set_offer(connection, id=draft_id, message_id=message_id, page=page)

    async def set_page(self, draft_id: int, page: OfferPage) -> None:
        """Store what the offer shows."""
        async with self._database.one_query() as connection:
            await _queries.set_page(connection, id=draft_id, page=page)

    async def without_picture(self, *, limit: int) -> list[Draft]:
        """Return drafts in private chats whose offer lacks its picture, the least recently changed first."""
        async with self._database.reading() as connection:
            return [self._draft(row) async for row in _queries.without_picture(connection, limit=limit)]

    async def unchanged(self, draft: Draft) -> Draft | None:
        """Return the draft as it is now; None if it was deleted, or has another offer, files or part by now."""
        current = await self.get(draft.id)
        return current if current is not None and _look_alike(current, draft) else None

    async def set_pictured(self, draft: Draft) -> Draft | None:
        """Store that the offer has its picture, or will have none; returns the draft as it is now.

        Returns None, and stores nothing, if the draft was deleted, has another offer, files or part by now.
        """
        async with self._database.transaction() as connection:
            row = await _queries.get_draft_to_change(connection, id=draft.id)
            if row is None or not _look_alike(self._draft(row), draft):
                return None
            row = await _queries.set_pictured(connection, id=draft.id)
        return self._draft(row)

    async def set_prompt(self, draft_id: int, message_id: int | None, lasting: str | None = None) -> None:
        """Store the id of the message that asks for the missing file; an album that waited has its answer now.

        None: no message asks for one any more. In a group, an earlier question is deleted soon.
        `lasting` is `Draft.prompt_text`.
        """
        async with self._database.transaction() as connection:
            await replace_prompt(connection, draft_id, message_id)
            await _queries.set_prompt(connection, id=draft_id, message_id=message_id, text=lasting)

    async def set_mode(self, draft_id: int, mode: Mode) -> Draft | None:
        """Choose what the job will make; returns the draft, or None if it was deleted."""
        async with self._database.transaction() as connection:
            row = await _queries.set_mode(connection, id=draft_id, mode=mode)
            await withdraw_orders(connection, draft_id)
        return self._draft(row) if row else None

    async def set_options(self, draft_id: int, options: Options | None) -> Draft | None:
        """Choose the model's parameters for this video; None: those of its owner's settings.

        Returns the draft, or None if it was deleted.
        """
        stored = json.dumps(options.to_dict()) if options is not None else None
        async with self._database.transaction() as connection:
            row = await _queries.set_options(connection, id=draft_id, options=stored)
            await withdraw_orders(connection, draft_id)
        return self._draft(row) if row else None

    async def set_cut(self, draft_id: int, cut: Cut) -> Draft | None:
        """Choose a part of the video; returns the draft, or None if it was deleted."""
        async with self._database.transaction() as connection:
            before = await _queries.get_draft_to_change(connection, id=draft_id)
            if before is None:
                return None
            await withdraw_orders(connection, draft_id)
            # The picture shows where the part begins.
            keeps_picture = self._draft(before).begins_at == cut.begin
            row = await _queries.set_cut(connection, id=draft_id, cut=stored_cut(cut), keeps_picture=keeps_picture)
        return self._draft(row)

    async def without_quality(self, *, limit: int) -> list[Draft]:
        """Return drafts whose files were not checked for quality yet, the least recently changed first."""
        async with self._database.reading() as connection:
            return [self._draft(row) async for row in _queries.without_quality(connection, limit=limit)]

    async def set_quality(self, checked: Draft) -> Draft | None:
        """Store the quality of the files in `checked`; returns the draft.

        Orders that were priced by a shorter length of the video are withdrawn. Returns None, and stores nothing, if
        the draft was deleted or has other files by now.
        """
        async with self._database.transaction() as connection:
            row = await _queries.get_draft_to_change(connection, id=checked.id)
            if row is None or not _have_same_files(before := self._draft(row), checked):
                return None
            if _is_longer_than_claimed(checked.video, before.video):
                await withdraw_orders(connection, checked.id)
            row = await _queries.set_quality(
                connection,
                id=checked.id,
                photo=self._columns.encrypt_file(checked.photo, "photo", checked.id),
                video=self._columns.encrypt_file(checked.video, "video", checked.id),
            )
        return self._draft(row)

    async def take_out(self, draft: Draft, role: Role) -> Draft | None:
        """Remove a file that can't be used; returns the draft without it.

        Returns None, and changes nothing, if the draft was deleted or has other files by now.
        """
        async with self._database.transaction() as connection:
            row = await _queries.get_draft_to_change(connection, id=draft.id)
            if row is None or not _have_same_files(self._draft(row), draft):
                return None
            await withdraw_orders(connection, draft.id)
            row = await _queries.take_out(connection, id=draft.id, role=role)
        return self._draft(row)

    async def reply_later(self, draft_id: int, *, due_at: float) -> None:
        """Have the draft replied to at `due_at`, in place of an earlier time."""
        async with self._database.one_query() as connection:
            await _queries.reply_later(connection, id=draft_id, due_at=due_at)

    async def drop_reply(self, draft_id: int) -> None:
        """Drop the reply that was put off."""
        async with self._database.one_query() as connection:
            await _queries.drop_reply(connection, id=draft_id)

    async def replies_due(self, *, now: float, limit: int) -> list[Draft]:
        """Return the drafts whose reply was put off and is due, the longest due first."""
        async with self._database.transaction() as connection:
            # Also here, so that drafts expire when nobody writes: this is called with every tick.
            await drop_expired(connection, now=now)
            return [self._draft(row) async for row in _queries.replies_due(connection, now=now, limit=limit)]

    async def get_reply_due(self, draft_id: int, *, now: float) -> Draft | None:
        """Read a draft whose reply is still due; None if it was sent or dropped meanwhile."""
        async with self._database.one_query() as connection:
            row = await _queries.get_reply_due(connection, id=draft_id, now=now)
        return self._draft(row) if row else None

    def _draft(self, row: Row) -> Draft:
        return Draft(
            id=row["id"],
            owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
            photo=self._columns.decrypt_file(row, "photo"),
            video=self._columns.decrypt_file(row, "video"),
            reply_to=row["reply_to"],
            offer_message_id=row["offer_message_id"],
            prompt_message_id=row["prompt_message_id"],
            album_id=row["album_id"],
            mode=Mode(row["mode"]),
            cut=read_cut(row["cut"]),
            language=row["language"],
            album_photos=row["album_photos"],
            album_videos=row["album_videos"],
            page=OfferPage(row["offer_page"]),
            options=Options.from_dict(json.loads(row["options"])) if row["options"] else None,
            prompt_text=row["prompt_text"],
        )


def _have_same_files(draft: Draft, other: Draft) -> bool:
    return [file and file.file_id for file in (draft.photo, draft.video)] == [
        file and file.file_id for file in (other.photo, other.video)
    ]


def _look_alike(draft: Draft, other: Draft) -> bool:
    """Whether the same picture is in the offers of both."""
    is_same_offer = (draft.offer_message_id, draft.begins_at) == (other.offer_message_id, other.begins_at)
    return is_same_offer and _have_same_files(draft, other)


def _is_longer_than_claimed(measured: MediaFile | None, claimed: MediaFile | None) -> bool:
    """Whether a video was priced for less than it is, by more than the rounding of what apps claim."""
    if measured is None or claimed is None or measured.seconds is None or claimed.seconds is None:
        return False
    return measured.seconds > claimed.seconds + ROUNDED_OFF
