"""Starting jobs: from a draft, a guest offer, or a job without a video. Each exactly once, within the limits."""

import json
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from domain.job import Job, JobState
from domain.limits import Limit, Limits, Notice, Reached, Use
from domain.media import MediaFile
from domain.money import Usd
from domain.options import Options
from storage import ledger
from storage.database import Alone, Database, Row, load_queries
from storage.draft_expiry import drop_expired
from storage.encrypted_columns import EncryptedColumns
from storage.job_rows import read_job
from storage.payers import Hashes
from storage.uses import Uses

_queries = load_queries("jobs")
_drafts = load_queries("drafts")
_guests = load_queries("guest_answers")
_payments = load_queries("payments")

_COPIED = ("chat_id", "topic_id", "person_id", "reply_to", "mode", "cut", "language", "move_of_job")
"""Columns that a job takes over from the draft, or the job, that it is started from; and its files."""


class Outcome(Enum):
    """What happened when somebody wanted to start a job."""

    STARTED = auto()
    ALREADY_STARTED = auto()
    TOO_MANY = auto()
    """The person has as many jobs under way as are allowed; nothing was changed."""
    QUEUE_FULL = auto()
    """As many jobs wait as are allowed; nothing was changed."""
    LIMIT = auto()
    """A limit of the day or month is used up; nothing was changed."""
    GONE = auto()
    """There is nothing to start from: it was discarded, replaced or deleted."""


@dataclass(frozen=True, slots=True)
class Start:
    """The outcome, and the job; None unless one was started, now or before."""

    outcome: Outcome
    job: Job | None = None
    reached: Reached | None = None
    """The limit, if the outcome is LIMIT."""
    notices: tuple[Notice, ...] = ()
    """What the operator hears of limits, which is stored."""


@dataclass(frozen=True, slots=True)
class NewJob:
    """What is wanted of a new job beside its files."""

    payer: int
    """The id of the account that pressed the button: limits count it, whoever it spoke as."""
    options: Options
    status_message_id: int | None
    """The message to be made into its status."""
    amount: Usd
    """What it is expected to cost, which is reserved."""
    now: float

    @property
    def use(self) -> Use:
        """What it uses of the limits."""
        return Use(1, self.amount)


class JobStarter:
    """Starts jobs: makes rows of the table `jobs`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = EncryptedColumns("jobs", database.cipher)
        self._uses = Uses(database.cipher)
        self._draft_columns = EncryptedColumns("drafts", database.cipher)
        self._guest_columns = EncryptedColumns("guest_answers", database.cipher)

    async def start_from_draft(self, draft_id: int, new: NewJob, limits: Limits) -> Start:
        """Turn a complete draft into a queued job, exactly once, within the limits."""
        async with self._database.transaction(Alone.STARTS) as connection:
            existing = await _queries.get_job_of_draft(connection, draft_id=draft_id)
            if existing is not None:
                return Start(Outcome.ALREADY_STARTED, self._job(existing))
            await drop_expired(connection, now=new.now)
            draft = await _drafts.get_draft_to_change(connection, id=draft_id)
            files = self._draft_columns.files(draft) if draft is not None else {}
            if draft is None or None in files.values():
                return Start(Outcome.GONE)
            return await self._start(connection, draft, files, new, limits, draft_id=draft_id)

    async def start_from_guest(self, answer_id: int, new: NewJob, limits: Limits) -> Start:
        """Turn an offer in a chat where the bot is no member into a queued job, exactly once, within the limits."""
        async with self._database.transaction(Alone.STARTS) as connection:
            offer = await _guests.get_source(connection, id=answer_id)
            files = self._guest_columns.files(offer) if offer is not None else {}
            if offer is not None and offer["job_id"] is not None:
                existing = await _queries.get_job(connection, id=offer["job_id"])
                return Start(Outcome.ALREADY_STARTED, self._job(existing) if existing is not None else None)
            if offer is None or None in files.values():
                return Start(Outcome.GONE)
            start = await self._start(connection, offer, files, new, limits)
            if start.job is not None:
                await _guests.set_job(connection, id=answer_id, job_id=start.job.id, now=new.now)
            return start

    async def start_again(self, job_id: int, new: NewJob, limits: Limits) -> Start:
        """Start a new job with the files of one that ended without a video, exactly once, within the limits."""
        async with self._database.transaction(Alone.STARTS) as connection:
            existing = await _queries.get_job_retrying(connection, id=job_id)
            if existing is not None:
                return Start(Outcome.ALREADY_STARTED, self._job(existing))
            old = await _queries.get_job_to_change(connection, id=job_id)
            if old is None or not self._job(old).can_be_tried_again:
                return Start(Outcome.GONE)
            is_counted = not await self._is_counted_already(connection, old)
            return await self._start(
                connection,
                old,
                self._columns.files(old),
                new,
                limits if is_counted else limits.of_everybody,
                retry_of=job_id,
                is_counted=is_counted,
            )

    @staticmethod
    async def _is_counted_already(connection: Any, old: Row) -> bool:
        """Whether a job that is started again has used what is free: it may be in the making, but nobody knows.

        What was paid for it is given back, so the next one has to be paid or counted.
        """
        if old["state"] != JobState.UNCERTAIN:
            return False
        return await _payments.of_job(connection, job_id=old["id"]) is None

    async def _start(
        self,
        connection: Any,
        source: Row,
        files: dict[str, MediaFile | None],
        new: NewJob,
        limits: Limits,
        *,
        draft_id: int | None = None,
        retry_of: int | None = None,
        is_counted: bool = True,
    ) -> Start:
        """Start a job from a row with both files, within the limits. Part of the caller's transaction.

        Without `is_counted`, it counts for everybody's limits only, not for what is free for its account and chat.
        """
        account = await self._uses.account(connection, new.payer, now=new.now)
        chat = await self._uses.chat(connection, source["chat_id"], now=new.now)
        used = await self._uses.of(connection, limits, account=account, chat=chat, now=new.now)
        refused = await self._refusal(connection, account, used, new, limits)
        if refused is not None:
            return refused
        job = await self._insert(connection, source, files, new, account, draft_id=draft_id, retry_of=retry_of)
        await _guests.hand_on(connection, draft_id=draft_id, retry_of=retry_of, job_id=job.id, now=new.now)
        if draft_id is not None:
            await _drafts.delete_draft(connection, id=draft_id)
        if retry_of is not None:
            await _drafts.delete_kept(connection, job_id=retry_of)
        whose = (account.newest, chat.newest) if is_counted else ("", "")
        await ledger.reserve(connection, job.id, new.amount, payer=whose[0], chat=whose[1], now=new.now)
        used = {limit: use + new.use for limit, use in used.items()}
        notices = await self._uses.note(connection, limits.notices(used, new.now), now=new.now)
        return Start(Outcome.STARTED, job, notices=notices)

    async def refusal_of_paid(self, connection: Any, chat_id: int, new: NewJob, limits: Limits) -> Start | None:
        """Return why a job that is paid for can't be started now; None if it can. Part of a transaction."""
        account = await self._uses.account(connection, new.payer, now=new.now)
        chat = await self._uses.chat(connection, chat_id, now=new.now)
        used = await self._uses.of(connection, limits.of_everybody, account=account, chat=chat, now=new.now)
        return await self._refusal(connection, account, used, new, limits.of_everybody)

    async def _refusal(
        self, connection: Any, account: Hashes, used: dict[Limit, Use], new: NewJob, limits: Limits
    ) -> Start | None:
        """Return why an account can't start another job; None if they can."""
        payers = json.dumps(account.kept)
        if await _queries.count_live_jobs_of_payer(connection, payers=payers) >= limits.of_person:
            return Start(Outcome.TOO_MANY)
        reached = limits.reached(used, new.use, new.now)
        if reached is not None:
            found = limits.notices(used, new.now, reached=reached.limit)
            notices = await self._uses.note(connection, found, now=new.now)
            return Start(Outcome.LIMIT, reached=reached, notices=notices)
        if await _queries.count_waiting(connection) >= limits.waiting:
            return Start(Outcome.QUEUE_FULL)
        return None

    async def _insert(
        self,
        connection: Any,
        source: Row,
        files: dict[str, MediaFile | None],
        new: NewJob,
        payer: Hashes,
        *,
        draft_id: int | None = None,
        retry_of: int | None = None,
    ) -> Job:
        """Insert a job that is started from a row with both files. Part of the caller's transaction."""
        job_id = await _queries.insert_job(
            connection,
            **{column: source[column] for column in _COPIED},
            status_message_id=new.status_message_id,
            options=json.dumps(new.options.to_dict()),
            draft_id=draft_id,
            retry_of=retry_of,
            now=new.now,
            payer=payer.newest,
            expected_cost=new.amount.micro,
        )
        texts = {column: self._columns.encrypt_file(file, column, job_id) for column, file in files.items()}
        return self._job(await _queries.set_files(connection, id=job_id, **texts))

    def _job(self, row: Row) -> Job:
        return read_job(row, self._columns)
