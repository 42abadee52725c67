"""Deletes personal data over all tables: when a person asks for it, and after the retention time."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

from domain.job import JobState
from domain.media import MediaFile, Role
from domain.motion import EVERYBODY, SET_ASIDE
from storage import grants, ledger, operator_notices, payments
from storage.access import REQUEST_LIFETIME
from storage.database import Alone, Database, Row, load_queries
from storage.draft_expiry import drop_expired
from storage.encrypted_columns import EncryptedColumns
from storage.guest_answers import drop_overdue, forget_answers
from storage.messages_to_delete import delete_messages
from storage.motions import SET_ASIDE_SECONDS
from storage.orders import KEPT_SECONDS
from storage.payers import Payers
from storage.reminders import forget_reminder
from storage.updates import HANDLED_LIFETIME

_queries = load_queries("people")
_drafts = load_queries("drafts")
_motions = load_queries("motions")
_updates = load_queries("updates")
_access = load_queries("access")

_SWEEP_LIMIT = 1000
"""Jobs that one sweep blanks."""
_BATCH = 100
"""Jobs whose placeholders are encrypted without a break, in which the event loop does nothing else."""
_UNSTOPPABLE = {JobState.SUBMITTING, JobState.GENERATING}
"""What may be paid for already."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted of a person: counts, and what the caller has to clean up."""

    drafts: int
    cancelled: int
    """Jobs that had not been submitted: they are gone."""
    unstoppable: int
    """Jobs that are submitted and can't be stopped: nobody will get their videos."""
    finished: int
    """Jobs that had ended or were being delivered."""
    motions: int
    """Reference videos that were saved under a name."""
    preferences: int
    """1 if a language or settings had been chosen, else 0."""
    stopped_jobs: frozenset[int]
    """Ids of jobs: if a step of one is under way, the caller has to stop it."""

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to delete."""
        counts = (self.drafts, self.cancelled, self.unstoppable, self.finished, self.motions, self.preferences)
        return not any(counts)


class PeopleStore:
    """Forgets people. Handled updates need no deleting: UpdateStore keeps only their ids."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("jobs", database.cipher)
        self._payers = Payers(database.cipher)

    async def forget(self, person_id: int, *, chat_id: int | None = None, now: float) -> Forgotten:
        """Delete what is stored of a person, everywhere or, with `chat_id`, in one chat.

        Submitted jobs are blanked instead: a row stays that belongs to nobody and says what was paid for. The bot's
        offers, questions and statuses about all that are deleted soon.
        """
        whose = {"person_id": person_id, "chat_id": chat_id}
        # No start meanwhile: both change drafts and guest answers, in another order.
        async with self._database.transaction(Alone.STARTS) as connection:
            drafts = [row async for row in _drafts.delete_of_person(connection, **whose)]
            own = _motions.delete_of_person(connection, **whose, everybody=EVERYBODY)
            motions = [row async for row in own]
            jobs = [row async for row in _queries.jobs_of_person(connection, **whose)]
            ids = [job["id"] for job in jobs]
            await _queries.delete_queued(connection, [{"id": job_id} for job_id in ids])
            await _queries.end_silently(connection, [{"id": job_id, "now": now} for job_id in ids])
            await _close(connection, jobs, now=now)
            await self._blank(connection, ids)
            preferences = await _queries.delete_preferences(connection, person_id=person_id)
            offers = await forget_answers(connection, person_id, drafts, now=now)
            await _delete_messages(connection, drafts, jobs, motions)
            if chat_id is None:
                await forget_reminder(connection, person_id)
                await payments.forget_account(connection, person_id)
        await self._database.notify()
        await self._database.empty_wal()
        forgotten = _forgotten(drafts, jobs, motions, preferences=preferences)
        return replace(forgotten, drafts=forgotten.drafts + offers)

    async def sweep(self, *, retention: float, now: float) -> int:
        """Blank the jobs that ended more than `retention` seconds ago, delete what else has expired.

        Empties the write-ahead log, too, if anything was written since the last sweep. Returns how many jobs were
        blanked: at most a thousand, the next sweep goes on.
        """
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            await drop_overdue(connection, now=now)
            await _access.delete_requests(connection, before=now - REQUEST_LIFETIME)
            await _updates.delete_handled(connection, before=now - HANDLED_LIFETIME)
            old = _queries.old_jobs(connection, before=now - retention, limit=_SWEEP_LIMIT)
            ids = [row["id"] async for row in old]
            await self._blank(connection, ids)
            await self._payers.drop_old_keys(connection, now=now)
            await grants.drop_old(connection, now=now)
            await payments.drop_old(connection, orders_before=now - KEPT_SECONDS, payments_before=now - retention)
            await operator_notices.drop_old(connection, before=now - operator_notices.KEPT_SECONDS)
            await _motions.delete_set_aside(connection, owner_id=SET_ASIDE, before=now - SET_ASIDE_SECONDS)
        await self._database.empty_wal()
        return len(ids)

    async def _blank(self, connection: Any, ids: list[int]) -> None:
        """Blank jobs. What is stored in place of their files is encrypted, as every file is."""
        for first in range(0, len(ids), _BATCH):
            batch = ids[first : first + _BATCH]
            await _queries.blank(connection, [{"id": job_id} | self._placeholders(job_id) for job_id in batch])
            await asyncio.sleep(0)  # the statements may not have waited for anything

    def _placeholders(self, job_id: int) -> dict[str, str | None]:
        return {
            role.value: self._columns.encrypt_file(MediaFile(role, file_id=""), role.value, job_id) for role in Role
        }


async def _close(connection: Any, jobs: list[Row], *, now: float) -> None:
    """Close the ledger's entries of the jobs that end now, by their rows as they were before."""
    queued = [job["id"] for job in jobs if job["state"] == JobState.QUEUED]
    await ledger.release_all(connection, queued, now=now)
    in_delivery = [job for job in jobs if job["state"] == JobState.DELIVERING and job["due_at"] is not None]
    await ledger.settle_all(connection, in_delivery, now=now)


async def _delete_messages(connection: Any, drafts: list[Row], jobs: list[Row], motions: list[Row]) -> None:
    for draft in drafts:
        await delete_messages(connection, draft["chat_id"], draft["offer_message_id"], draft["prompt_message_id"])
    for job in jobs:
        if job["due_at"] is not None:
            await delete_messages(connection, job["chat_id"], job["status_message_id"])
    for motion in motions:
        await delete_messages(connection, motion["prompt_chat_id"], motion["prompt_message_id"])


def _forgotten(drafts: list[Row], jobs: list[Row], motions: list[Row], *, preferences: int) -> Forgotten:
    by_state = [JobState(job["state"]) for job in jobs]
    cancelled = by_state.count(JobState.QUEUED)
    unstoppable = sum(state in _UNSTOPPABLE for state in by_state)
    under_way = [job for job in jobs if job["due_at"] is not None]
    return Forgotten(
        drafts=len(drafts),
        cancelled=cancelled,
        unstoppable=unstoppable,
        finished=len(jobs) - cancelled - unstoppable,
        motions=len(motions),
        preferences=preferences,
        stopped_jobs=frozenset(job["id"] for job in under_way if job["state"] not in _UNSTOPPABLE),
    )
