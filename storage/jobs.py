"""Jobs: claimed for one step at a time, changed only under the newest claim. storage/starting.py starts them."""

import json
from collections.abc import Iterable
from typing import Any

from domain.job import Job, JobState, StatusFacts, may_follow
from domain.ledger import is_free
from domain.operator_notice import OperatorNotice
from domain.options import Mode
from domain.owner import NOBODY, Owner
from storage import ledger
from storage.database import Alone, Database, Row, load_queries
from storage.draft_copies import insert_copy, whose
from storage.draft_expiry import drop_expired
from storage.encrypted_columns import EncryptedColumns
from storage.job_rows import read_job, read_status_facts
from storage.operator_notices import note

_queries = load_queries("jobs")
_guests = load_queries("guest_answers")
_drafts = load_queries("drafts")
_replicas = load_queries("replicas")


class JobStore:
    """The table `jobs`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("jobs", database.cipher)
        self.is_shared = database.is_shared
        """Whether other processes may run steps."""

    async def get(self, job_id: int) -> Job | None:
        """Return a job by its id; None if there is none."""
        async with self._database.one_query() as connection:
            row = await _queries.get_job(connection, id=job_id)
        return self._job(row) if row else None

    async def of_draft(self, draft_id: int) -> Job | None:
        """Return the job that a draft was turned into; None if it wasn't."""
        async with self._database.one_query() as connection:
            row = await _queries.get_job_of_draft(connection, draft_id=draft_id)
        return self._job(row) if row else None

    async def live_of_person(self, person_id: int) -> list[Job]:
        """Return a person's jobs that have not ended, oldest first."""
        async with self._database.one_query() as connection:
            rows = _queries.live_jobs_of_person(connection, person_id=person_id)
            return [self._job(row) async for row in rows]

    async def results_of_person(self, person_id: int, *, chat_id: int | None, limit: int, skip: int) -> list[Job]:
        """Return a person's jobs whose videos can be sent again, newest first; everywhere if `chat_id` is None."""
        async with self._database.one_query() as connection:
            rows = _queries.results_of_person(
                connection, person_id=person_id, chat_id=chat_id, limit=limit, skip=skip
            )
            return [self._job(row) async for row in rows]

    async def send_again(self, job_id: int, owner: Owner, *, reply_to: int | None, now: float) -> Job | None:
        """Have a result delivered, to its owner, that no message has surely brought; see Job.can_be_sent_again.

        It is sent to the job's chat, as a reply to a message there, or to the owner's private chat. Returns None,
        and changes nothing, if there is none, if its Stars were given back, or if it is on its way already.
        """
        async with self._database.transaction() as connection:
            row = await _queries.send_again(
                connection,
                id=job_id,
                chat_id=owner.chat_id,
                topic_id=owner.topic_id,
                reply_to=reply_to,
                by_operator=False,
                now=now,
            )
            if row is not None:
                await _guests.look_at_job_again(connection, job_id=job_id, now=now)
        return self._job(row) if row else None

    async def claim_due(self, *, now: float, lease: float, limit: int, deliveries: int) -> list[Job]:
        """Claim for `lease` seconds up to `limit` jobs whose next step is due, except queued ones.

        At most `deliveries` of them are in the state `delivering`, whose step takes long.
        """
        replica = self._database.replica
        async with self._database.one_query() as connection:
            rows = _queries.claim_due(
                connection, replica=replica, now=now, lease=lease, limit=limit, deliveries=deliveries
            )
            return [self._job(row) async for row in rows]

    async def claim_queued(
        self, modes: Iterable[Mode] = Mode, *, now: float, lease: float, limit: int, slots: int
    ) -> list[Job]:
        """Claim for `lease` seconds the next queued jobs: at most `limit`, and as many as `slots` are free.

        Only jobs of `modes` are. People, and chats, take turns.
        """
        async with self._database.transaction(Alone.SLOTS) as connection:
            rows = _queries.claim_queued(
                connection,
                replica=self._database.replica,
                modes=json.dumps(list(modes)),
                now=now,
                lease=lease,
                limit=limit,
                slots=slots,
            )
            return [self._job(row) async for row in rows]

    async def write(self, job: Job, changed: Job, *, notice: OperatorNotice | None = None) -> Job | None:
        """Write what a step has changed; `job` is what was claimed. Returns the job as it is stored now.

        A job that ends has its reserve settled or released. `notice` is what the operator has to hear of it.

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
                result_kind=changed.result_kind,
                remark=changed.remark,
                submitted_at=changed.submitted_at,
                ended_at=changed.ended_at,
                due_at=changed.due_at,
                step_started_at=changed.step_started_at,
                attempts=changed.attempts,
                reference_seconds=changed.reference_seconds,
                reference_frames=changed.reference_frames,
                expected=json.dumps(changed.expected.to_dict()) if changed.expected else None,
                generated_at=changed.generated_at,
                polled_at=changed.polled_at,
                watched=changed.watched,
                late_at=changed.late_at,
                unanswered_sends=changed.unanswered_sends,
                in_private=changed.in_private,
                refusals=changed.refusals,
                usage=changed.usage,
                cost=changed.cost.micro if changed.cost is not None else None,
            )
            if row is not None and changed.state.is_end and not job.state.is_end:
                await _close(connection, job, changed)
            if row is not None and notice is not None:
                await note(connection, self._database.cipher, notice, now=changed.ended_at or changed.created_at)
        return self._job(row) if row else None

    async def release(self, job: Job, *, attempts: int, due_at: float) -> None:
        """Give back the claim of a step that has failed without storing anything; else do nothing."""
        async with self._database.one_query() as connection:
            await _queries.release(connection, id=job.id, claim=job.claim, attempts=attempts, due_at=due_at)

    async def give_back(self, job_id: int, claim: int, *, now: float) -> None:
        """Make due again what is claimed without a step."""
        async with self._database.one_query() as connection:
            await _queries.give_back(connection, id=job_id, claim=claim, now=now)

    async def poll_again(self, job_id: int, *, now: float) -> bool:
        """Have a generation polled again that was given up; False if there is none to poll."""
        async with self._database.one_query() as connection:
            return bool(await _queries.poll_again(connection, id=job_id, now=now))

    async def cancel(self, job_id: int, *, now: float) -> Job | None:
        """Cancel a queued job; returns it, or None if it isn't queued any more."""
        async with self._database.transaction() as connection:
            row = await _queries.cancel_queued(connection, id=job_id, now=now)
            if row is not None:
                await ledger.release_all(connection, [job_id], now=now)
                await _guests.look_at_job_again(connection, job_id=job_id, now=now)
        await self._database.notify()
        return self._job(row) if row else None

    async def keep_files(self, job: Job, *, photo: bool, video: bool, now: float) -> bool:
        """Put the photo, the video or both of a failed job into a draft, unless its owner has begun another.

        Returns whether they are in a draft, now or since an earlier call.
        """
        async with self._database.transaction() as connection:
            await drop_expired(connection, now=now)
            await _drafts.lock_draft_of(connection, **whose(job.owner))
            row = await _queries.get_job_to_change(connection, id=job.id)
            if row is None or row["person_id"] == NOBODY.person_id:  # the person was forgotten meanwhile
                return False
            owner = Owner(row["chat_id"], row["topic_id"], row["person_id"])
            copy = await insert_copy(
                connection,
                self._database.cipher,
                "jobs",
                row,
                owner=owner,
                photo=photo,
                video=video,
                reply_to=row["reply_to"] or 0,
                language=row["language"],
                kept_from_job=job.id,
                now=now,
            )
            draft = copy if copy is not None else await _drafts.get_draft_of(connection, **whose(owner))
        return draft is not None and draft["kept_from_job"] == job.id

    async def ask_for_kept(self, job_id: int, message_id: int) -> None:
        """Store the message that takes a reply with the other file for those that keep_files() has kept."""
        async with self._database.one_query() as connection:
            await _drafts.ask_for_kept(connection, job_id=job_id, message_id=message_id)

    async def release_all(self, *, now: float) -> int:
        """Make every claimed step due again, for the start of a process that is alone; returns how many.

        Replicas that are listed here, as in a copy of a shared database, don't run: nothing could be claimed.
        """
        async with self._database.transaction() as connection:
            await _replicas.remove_all(connection)
            return int(await _queries.release_all(connection, now=now))

    async def ids_in_delivery(self) -> list[int]:
        """Return the ids of the jobs in the state `delivering`, whose files are still needed."""
        async with self._database.reading() as connection:
            return [row["id"] async for row in _queries.ids_in_delivery(connection)]

    async def left_here(self, ids: Iterable[int]) -> set[int]:
        """Return which of some jobs may go on with the files that this replica has of them."""
        listed, replica = json.dumps(list(ids)), self._database.replica
        async with self._database.reading() as connection:
            return {row["id"] async for row in _queries.ids_left_to(connection, ids=listed, replica=replica)}

    async def claims_in_submission(self) -> dict[int, int]:
        """Return the claim of each job in the state `submitting`, by the job's id."""
        async with self._database.reading() as connection:
            return {row["id"]: row["claim"] async for row in _queries.claims_in_submission(connection)}

    async def shown_of(self, job_id: int) -> tuple[JobState | None, str | None]:
        """Return the state of a job, and which status its message shows; None and None if there is no such job."""
        async with self._database.reading() as connection:
            row = await _queries.get_shown(connection, id=job_id)
        return (JobState(row["state"]), row["shown"]) if row else (None, None)

    async def outdated_statuses(
        self, paused: Iterable[Mode], *, paused_as: str = "paused", after: int, limit: int
    ) -> list[StatusFacts]:
        """Return live jobs with a status message in the order of their ids, at most `limit` behind the id `after`.

        Of those that wait for a slot, only the ones whose message says something else than their position, or than
        that their mode is paused, which `paused_as` stands for. The others have to be compared by the caller.
        """
        modes = json.dumps(list(paused))
        async with self._database.reading() as connection:
            rows = _queries.outdated_statuses(
                connection, paused=modes, paused_as=paused_as, after=after, limit=limit
            )
            return [read_status_facts(row) async for row in rows]

    async def set_shown(self, job_id: int, shown: str, *, now: float) -> None:
        """Store what the status message says now, and when it was changed."""
        async with self._database.one_query() as connection:
            await _queries.set_shown(connection, id=job_id, shown=shown, now=now)

    async def ahead_of(self, job_id: int) -> int | None:
        """Return how many jobs are claimed before a job that waits for a slot; None if it doesn't wait for one."""
        async with self._database.reading() as connection:
            ahead: int | None = await _queries.count_ahead(connection, id=job_id)
        return ahead

    async def count_waiting(self) -> int:
        """Return how many jobs wait for a slot."""
        async with self._database.reading() as connection:
            return int(await _queries.count_waiting(connection))

    def _job(self, row: Row) -> Job:
        return read_job(row, self._columns)


async def _close(connection: Any, job: Job, ended: Job) -> None:
    """Settle or release what was reserved for a job, and have its guest answer tell. Part of what ends it."""
    now = ended.ended_at or ended.due_at or ended.created_at
    await ledger.close(
        connection,
        job.id,
        cost=ended.cost,
        free=is_free(job.state, ended.ending, was_generated=ended.generated_at is not None),
        generation_id=ended.generation_id or job.generation_id,
        now=now,
    )
    await _guests.look_at_job_again(connection, job_id=job.id, now=now)
