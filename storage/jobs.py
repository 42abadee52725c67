"""Jobs: started exactly once, claimed for one step at a time, changed only under the newest claim."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from domain.estimate import Estimate
from domain.job import Ending, Job, JobState, Remark, StatusFacts, may_follow
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from domain.owner import NOBODY, Owner
from storage.database import Database, load_queries
from storage.drafts import LIFETIME, insert_from_job, read_cut
from storage.encrypted_columns import EncryptedColumns

_queries = load_queries("jobs")
_drafts = load_queries("drafts")

_COPIED = ("chat_id", "topic_id", "person_id", "reply_to", "mode", "cut", "language")
"""Columns that a job takes over from the draft, or the job, that it is started from; and its files."""


class Outcome(Enum):
    """What happened when somebody wanted to start a job."""

    STARTED = auto()
    ALREADY_STARTED = auto()
    TOO_MANY = auto()
    """The person has as many jobs under way as are allowed; nothing was changed."""
    QUEUE_FULL = auto()
    """As many jobs wait as are allowed; nothing was changed."""
    GONE = auto()
    """There is nothing to start from: it was discarded, replaced or deleted."""


@dataclass(frozen=True, slots=True)
class Start:
    """The outcome, and the job; None unless one was started, now or before."""

    outcome: Outcome
    job: Job | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How many jobs there may be for another one to be started."""

    of_person: int
    """Live jobs of the person."""
    waiting: int
    """Jobs of all people that wait for a slot."""


class JobStore:
    """The table `jobs`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("jobs", database.cipher)
        self._draft_columns = EncryptedColumns("drafts", database.cipher)

    async def start_from_draft(
        self, draft_id: int, *, options: Options, status_message_id: int | None, limits: Limits, now: float
    ) -> Start:
        """Turn a complete draft into a queued job, exactly once, within the limits."""
        async with self._database.transaction() as connection:
            existing = await _queries.get_job_of_draft(connection, draft_id=draft_id)
            if existing is not None:
                return Start(Outcome.ALREADY_STARTED, self._job(existing))
            await _drafts.delete_old(connection, before=now - LIFETIME)
            draft = await _drafts.get_draft(connection, id=draft_id)
            files = self._draft_columns.files(draft) if draft is not None else {}
            if draft is None or None in files.values():
                return Start(Outcome.GONE)
            refusal = await _refusal(connection, draft["person_id"], limits)
            if refusal is not None:
                return Start(refusal)
            await _drafts.delete_draft(connection, id=draft_id)
            job = await self._insert(
                connection,
                draft,
                files,
                options=options,
                status_message_id=status_message_id,
                draft_id=draft_id,
                retry_of=None,
                now=now,
            )
            return Start(Outcome.STARTED, job)

    async def start_again(
        self, job_id: int, *, options: Options, status_message_id: int | None, limits: Limits, now: float
    ) -> Start:
        """Start a new job with the files of one that ended without a video, exactly once, within the limits."""
        async with self._database.transaction() as connection:
            existing = await _queries.get_job_retrying(connection, id=job_id)
            if existing is not None:
                return Start(Outcome.ALREADY_STARTED, self._job(existing))
            old = await _queries.get_job(connection, id=job_id)
            if old is None or not self._job(old).can_be_tried_again:
                return Start(Outcome.GONE)
            refusal = await _refusal(connection, old["person_id"], limits)
            if refusal is not None:
                return Start(refusal)
            await _drafts.delete_kept(connection, job_id=job_id)
            job = await self._insert(
                connection,
                old,
                self._columns.files(old),
                options=options,
                status_message_id=status_message_id,
                draft_id=None,
                retry_of=job_id,
                now=now,
            )
            return Start(Outcome.STARTED, job)

    async def get(self, job_id: int) -> Job | None:
        """Return a job by its id; None if there is none."""
        async with self._database.transaction() as connection:
            row = await _queries.get_job(connection, id=job_id)
        return self._job(row) if row else None

    async def of_draft(self, draft_id: int) -> Job | None:
        """Return the job that a draft was turned into; None if it wasn't."""
        async with self._database.transaction() as connection:
            row = await _queries.get_job_of_draft(connection, draft_id=draft_id)
        return self._job(row) if row else None

    async def live_of_person(self, person_id: int) -> list[Job]:
        """Return a person's jobs that have not ended, oldest first."""
        async with self._database.transaction() as connection:
            rows = _queries.live_jobs_of_person(connection, person_id=person_id)
            return [self._job(row) async for row in rows]

    async def results_of_person(self, person_id: int, *, chat_id: int | None, limit: int, skip: int) -> list[Job]:
        """Return a person's jobs whose videos can be sent again, newest first; everywhere if `chat_id` is None."""
        async with self._database.transaction() as connection:
            rows = _queries.results_of_person(
                connection, person_id=person_id, chat_id=chat_id, limit=limit, skip=skip
            )
            return [self._job(row) async for row in rows]

    async def send_again(self, job_id: int, owner: Owner, *, reply_to: int | None, now: float) -> Job | None:
        """Have a result delivered, to its owner, that no message has surely brought; see Job.can_be_sent_again.

        It is sent to the job's chat, as a reply to a message there, or to the owner's private chat. Returns None,
        and changes nothing, if there is none, or if it is on its way already.
        """
        async with self._database.transaction() as connection:
            row = await _queries.send_again(
                connection, id=job_id, chat_id=owner.chat_id, topic_id=owner.topic_id, reply_to=reply_to, now=now
            )
        return self._job(row) if row else None

    async def claim_due(self, *, now: float, lease: float, limit: int, deliveries: int) -> list[Job]:
        """Claim for `lease` seconds up to `limit` jobs whose next step is due, except queued ones.

        At most `deliveries` of them are in the state `delivering`, whose step takes long.
        """
        async with self._database.transaction() as connection:
            rows = _queries.claim_due(connection, now=now, lease=lease, limit=limit, deliveries=deliveries)
            return [self._job(row) async for row in rows]

    async def claim_queued(
        self, modes: Iterable[Mode] = Mode, *, now: float, lease: float, limit: int, slots: int
    ) -> list[Job]:
        """Claim for `lease` seconds the next queued jobs: at most `limit`, and as many as `slots` are free.

        Only jobs of `modes` are. People, and chats, take turns.
        """
        async with self._database.transaction() as connection:
            rows = _queries.claim_queued(
                connection, modes=json.dumps(list(modes)), now=now, lease=lease, limit=limit, slots=slots
            )
            return [self._job(row) async for row in rows]

    async def write(self, job: Job, changed: Job) -> Job | None:
        """Write what a step has changed; `job` is what was claimed. Returns the job as it is stored now.

        Returns None, and changes nothing, if the job was claimed again or its state was changed meanwhile.
        Raises ValueError if the new state may not follow the old one.
        """
        if not may_follow(job.state, changed.state):
            raise ValueError(f"job {job.id}: {changed.state} may not follow {job.state}")
        async with self._database.transaction() as connection:
            row = await _queries.write_step(
                connection,
                id=job.id,
                claim=job.claim,
                from_state=job.state,
                state=changed.state,
                ending=changed.ending,
                generation_id=changed.generation_id,
                result_url=self._columns.encrypt(changed.result_url, "result_url", job.id),
                result_file_id=self._columns.encrypt(changed.result_file_id, "result_file_id", job.id),
                remark=changed.remark,
                submitted_at=changed.submitted_at,
                ended_at=changed.ended_at,
                due_at=changed.due_at,
                step_started_at=changed.step_started_at,
                attempts=changed.attempts,
                reference_seconds=changed.reference_seconds,
                expected=json.dumps(changed.expected.to_dict()) if changed.expected else None,
                generated_at=changed.generated_at,
                polled_at=changed.polled_at,
                watched=changed.watched,
                late_at=changed.late_at,
                unanswered_sends=changed.unanswered_sends,
                in_private=changed.in_private,
                refusals=changed.refusals,
            )
        return self._job(row) if row else None

    async def release(self, job: Job, *, attempts: int, due_at: float) -> None:
        """Give back the claim of a step that has failed without storing anything; else do nothing."""
        async with self._database.transaction() as connection:
            await _queries.release(connection, id=job.id, claim=job.claim, attempts=attempts, due_at=due_at)

    async def set_usage(self, job_id: int, usage: dict[str, Any]) -> None:
        """Store what the service says that the generation cost."""
        async with self._database.transaction() as connection:
            await _queries.set_usage(connection, id=job_id, usage=json.dumps(usage))

    async def poll_again(self, job_id: int, *, now: float) -> bool:
        """Have a generation polled again that was given up; False if there is none to poll."""
        async with self._database.transaction() as connection:
            return bool(await _queries.poll_again(connection, id=job_id, now=now))

    async def cancel(self, job_id: int, *, now: float) -> Job | None:
        """Cancel a queued job; returns it, or None if it isn't queued any more."""
        async with self._database.transaction() as connection:
            row = await _queries.cancel_queued(connection, id=job_id, now=now)
        return self._job(row) if row else None

    async def keep_files(self, job: Job, *, photo: bool, video: bool, now: float) -> None:
        """Put the photo, the video or both of a failed job into a draft, unless its owner has begun another."""
        async with self._database.transaction() as connection:
            await _drafts.delete_old(connection, before=now - LIFETIME)
            row = await _queries.get_job(connection, id=job.id)
            if row is None or row["person_id"] == NOBODY.person_id:  # the person was forgotten meanwhile
                return
            await insert_from_job(
                connection,
                self._database.cipher,
                row,
                owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
                photo=photo,
                video=video,
                reply_to=row["reply_to"] or 0,
                language=row["language"],
                kept_from_job=job.id,
                now=now,
            )

    async def release_all(self, *, now: float) -> int:
        """Make every claimed step due again, for the start of the process; returns how many."""
        async with self._database.transaction() as connection:
            return int(await _queries.release_all(connection, now=now))

    async def ids_in_delivery(self) -> list[int]:
        """Return the ids of the jobs in the state `delivering`, whose files are still needed."""
        async with self._database.transaction() as connection:
            return [row["id"] async for row in _queries.ids_in_delivery(connection)]

    async def claims_in_submission(self) -> dict[int, int]:
        """Return the claim of each job in the state `submitting`, by the job's id."""
        async with self._database.transaction() as connection:
            return {row["id"]: row["claim"] async for row in _queries.claims_in_submission(connection)}

    async def state_of(self, job_id: int) -> JobState | None:
        """Return the state of a job; None if there is none."""
        async with self._database.transaction() as connection:
            state = await _queries.get_state(connection, id=job_id)
        return JobState(state) if state else None

    async def outdated_statuses(self, paused: Iterable[Mode], *, after: int, limit: int) -> list[StatusFacts]:
        """Return live jobs with a status message in the order of their ids, at most `limit` behind the id `after`.

        Of those that wait for a slot, only the ones whose message says something else than their position, or than
        that their mode is paused. The others have to be compared by the caller.
        """
        modes = json.dumps(list(paused))
        async with self._database.transaction() as connection:
            rows = _queries.outdated_statuses(connection, paused=modes, after=after, limit=limit)
            return [_status_facts(row) async for row in rows]

    async def set_status_message(self, job_id: int, message_id: int | None) -> None:
        """Store which message shows how the job is going; None for none."""
        async with self._database.transaction() as connection:
            await _queries.set_status_message(connection, id=job_id, message_id=message_id)

    async def set_shown(self, job_id: int, shown: str, *, now: float) -> None:
        """Store what the status message says now, and when it was changed."""
        async with self._database.transaction() as connection:
            await _queries.set_shown(connection, id=job_id, shown=shown, now=now)

    async def ahead_of(self, job_id: int) -> int | None:
        """Return how many jobs are claimed before a job that waits for a slot; None if it doesn't wait for one."""
        async with self._database.transaction() as connection:
            ahead: int | None = await _queries.count_ahead(connection, id=job_id)
        return ahead

    def _job(self, row: sqlite3.Row) -> Job:
        return Job(
            id=row["id"],
            state=JobState(row["state"]),
            ending=Ending(row["ending"]) if row["ending"] else None,
            owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
            reply_to=row["reply_to"],
            status_message_id=row["status_message_id"],
            shown=row["shown"],
            shown_at=row["shown_at"],
            photo=self._columns.decrypt_file(row, "photo") or MediaFile(Role.PHOTO, file_id=""),
            video=self._columns.decrypt_file(row, "video") or MediaFile(Role.VIDEO, file_id=""),
            mode=Mode(row["mode"]),
            cut=read_cut(row["cut"]),
            options=Options.from_dict(json.loads(row["options"])),
            language=row["language"],
            generation_id=row["generation_id"],
            result_url=self._columns.decrypt(row, "result_url"),
            created_at=row["created_at"],
            submitted_at=row["submitted_at"],
            ended_at=row["ended_at"],
            due_at=row["due_at"],
            claim=row["claim"],
            step_started_at=row["step_started_at"],
            attempts=row["attempts"],
            reference_seconds=row["reference_seconds"],
            expected=_estimate(row["expected"]),
            generated_at=row["generated_at"],
            polled_at=row["polled_at"],
            watched=row["watched"],
            late_at=row["late_at"],
            result_file_id=self._columns.decrypt(row, "result_file_id"),
            remark=Remark(row["remark"]) if row["remark"] else None,
            unanswered_sends=row["unanswered_sends"],
            in_private=bool(row["in_private"]),
            refusals=row["refusals"],
        )

    async def _insert(
        self,
        connection: Any,
        source: sqlite3.Row,
        files: dict[str, MediaFile | None],
        *,
        options: Options,
        status_message_id: int | None,
        draft_id: int | None,
        retry_of: int | None,
        now: float,
    ) -> Job:
        """Insert a job that is started from a row of `drafts` or `jobs`. Part of the caller's transaction."""
        job_id = await _queries.insert_job(
            connection,
            **{column: source[column] for column in _COPIED},
            status_message_id=status_message_id,
            options=json.dumps(options.to_dict()),
            draft_id=draft_id,
            retry_of=retry_of,
            now=now,
        )
        texts = {column: self._columns.encrypt_file(file, column, job_id) for column, file in files.items()}
        return self._job(await _queries.set_files(connection, id=job_id, **texts))


def _status_facts(row: sqlite3.Row) -> StatusFacts:
    return StatusFacts(
        id=row["id"],
        state=JobState(row["state"]),
        mode=Mode(row["mode"]),
        owner=Owner(row["chat_id"], row["topic_id"], row["person_id"]),
        language=row["language"],
        status_message_id=row["status_message_id"],
        shown=row["shown"],
        shown_at=row["shown_at"],
        step_started_at=row["step_started_at"],
        submitted_at=row["submitted_at"],
        generated_at=row["generated_at"],
        expected=_estimate(row["expected"]),
        ahead=row["ahead"],
    )


def _estimate(stored: str | None) -> Estimate | None:
    return Estimate.from_dict(json.loads(stored)) if stored else None


async def _refusal(connection: Any, person_id: int, limits: Limits) -> Outcome | None:
    """Return why a person can't start another job; None if they can."""
    if await _queries.count_live_jobs_of_person(connection, person_id=person_id) >= limits.of_person:
        return Outcome.TOO_MANY
    if await _queries.count_waiting(connection) >= limits.waiting:
        return Outcome.QUEUE_FULL
    return None
