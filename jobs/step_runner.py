"""Runs the step of one job: an error becomes a new due time or an end, and the result is stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from telegram.error import TelegramError

from chat.breaker import TelegramBreaker
from chat.file_cache import FileCache
from domain.job import Ending, Job, JobState
from domain.operator_notice import OperatorNotice, notice
from jobs.links import Links
from jobs.outbox import UnansweredError
from jobs.pause import SubmissionPause
from jobs.recovery import after_error
from jobs.schedule import retry_delay
from jobs.steps.conclude import Conclusion
from jobs.steps.deliver import Delivery
from jobs.steps.poll import Polling
from jobs.steps.prepare import Prepared
from jobs.steps.submit import Submission, requeued
from jobs.transitions import RetryError, advanced, ended, failed, forgotten, postponed
from jobs.unusable import UnusableError
from jobs.workspace import Workspace
from storage.chats import ChatStore
from storage.database import StorageError
from storage.jobs import JobStore
from storage.paid_ids import PaidIds
from storage.retrying import until_stored

_log = logging.getLogger(__name__)

_NEEDS_TELEGRAM = frozenset(JobState) - {JobState.SUBMITTING, JobState.GENERATING}
"""States whose step calls Telegram."""
_GIVE_BACK_SECONDS = 15.0
"""Seconds, at least, until a step is run again whose error recovery could not handle."""

_MAYBE_PAID = frozenset({Ending.UNCERTAIN, Ending.TIMED_OUT, Ending.RESULT_LOST, Ending.UNDELIVERED})
"""Endings after which money may be gone and nothing was delivered."""

_FETCHED_BY_LINKS = frozenset({JobState.SUBMITTING, JobState.GENERATING})
"""States in which the service may fetch the files of a job."""

Prepare = Callable[[Job, Path], Awaitable[Prepared]]
"""Prepares a job's files in a folder; see Preparation."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps, in the order of a job's life."""

    prepare: Prepare
    submit: Submission
    poll: Polling
    deliver: Delivery
    conclude: Conclusion


class StepRunner:
    """Runs one step of a job."""

    def __init__(
        self,
        steps: Steps,
        jobs: JobStore,
        chats: ChatStore,
        pause: SubmissionPause,
        workspace: Workspace,
        *,
        file_cache: FileCache,
        links: Links,
        paid_ids: PaidIds,
        breaker: TelegramBreaker,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._steps = steps
        self._jobs = jobs
        self._chats = chats
        self._pause = pause
        self._telegram_breaker = breaker
        self._workspace = workspace
        self._file_cache = file_cache
        self._links = links
        self._paid_ids = paid_ids
        self._clock = clock
        self._random = random

    async def run(self, job: Job, *, lease: float, on_submitting: Callable[[Job], None]) -> None:
        """Run the step that a claimed job is due for, and store what follows.

        `lease` is how long the claim is extended for the POST, in seconds. Calls `on_submitting` before the job is
        stored as SUBMITTING: from then on, a step that is interrupted leaves a job that may have been paid for.
        Raises StorageError where the database can't be read, and unexpected errors; the claim is given back before,
        unless the task is being cancelled.
        Writes are repeated until they are stored.
        """
        try:
            await self._run(job, lease, on_submitting)
        except Exception as error:
            task = asyncio.current_task()
            if task is None or not task.cancelling():  # else the next start gives it back
                await self._give_back(job, error)
            raise

    async def load_paid_ids(self) -> None:
        """Take up the ids of generations that an earlier process could not store. Raises StorageError.

        They are stored now, under the claims of that process: another replica doesn't have them.
        """
        claims = await self._jobs.claims_in_submission()
        await self._paid_ids.load(claims)
        for job_id in claims:
            job = await self._jobs.get(job_id) if self._paid_ids.get(job_id) is not None else None
            if job is not None and job.state is JobState.SUBMITTING and not job.is_forgotten:
                await self._write(job, self._after_interruption(job))

    async def _run(self, job: Job, lease: float, on_submitting: Callable[[Job], None]) -> None:
        if job.is_forgotten and job.state is not JobState.GENERATING:
            # A generation is still polled: it occupies a slot until it is over, and its cost is recorded.
            await self._write(job, forgotten(job, now=self._clock()))
            return
        wait = self._telegram_breaker.acquire() if job.state in _NEEDS_TELEGRAM else 0.0
        if wait > 0:
            await self._write(job, postponed(job, until=self._clock() + wait))
        elif job.state is JobState.QUEUED:
            await self._prepare_and_submit(job, lease, on_submitting)
        else:
            await self._write(job, await self._step(job))

    async def _give_back(self, job: Job, error: Exception) -> None:
        """Make the step due again soon, instead of when its lease runs out. Raises nothing."""
        attempts = job.attempts + (not isinstance(error, StorageError))  # the disk is no fault of the job's
        due_at = self._clock() + retry_delay(attempts + 1, at_least=_GIVE_BACK_SECONDS, random=self._random)
        release = partial(self._jobs.release, job, attempts=attempts, due_at=due_at)
        await until_stored(release, what=f"job {job.id}: its claim is given back", random=self._random)

    async def _step(self, job: Job) -> Job:
        """Return the job as its step, or the error of its step, leaves it."""
        try:
            match job.state:
                case JobState.SUBMITTING:
                    return self._after_interruption(job)
                case JobState.GENERATING:
                    return await self._steps.poll(job)
                case JobState.DELIVERING:
                    return await self._steps.deliver(job)
                case _:
                    return await self._steps.conclude(job)
        except Exception as error:  # noqa: BLE001 - recovery decides, for unexpected errors as well
            return await self._after_error(job, error)

    def _after_interruption(self, job: Job) -> Job:
        """Return a job whose POST was under way when its process died, or its lease ran out, as it goes on."""
        generation_id, now = self._paid_ids.get(job.id), self._clock()
        if generation_id is None:
            _log.error("job %d: interrupted in the POST, which may have arrived", job.id)
            return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=now)
        generating = advanced(job, JobState.GENERATING, due_at=now)
        return replace(generating, generation_id=generation_id, submitted_at=now)

    async def _prepare_and_submit(self, job: Job, lease: float, on_submitting: Callable[[Job], None]) -> None:
        """Store the state SUBMITTING between the two: a job found in it is never submitted again."""
        if not await self._steps.submit.is_worth_trying():
            await self._write(job, postponed(job, until=self._clock()))
            return
        keeps_files = False
        try:
            prepared = await self._prepare(job)
            if isinstance(prepared, Job):
                await self._write(job, prepared)
                return
            is_late = job.due_at is not None and job.due_at <= self._clock()
            if is_late or await self._pause.is_paused_by_operator():
                # The lease is over, if only because the clock leapt: the job's slot may be another's by now. Or the
                # operator has ordered a pause since it was claimed.
                await self._write(job, postponed(job, until=self._clock()))
                return
            wait = self._pause.rate_limit.remaining
            if wait is not None:
                waiting = requeued(job, prepared, until=self._clock() + wait)
                keeps_files = await self._write(job, waiting) is not None
                return
            submitting = replace(job, state=JobState.SUBMITTING, due_at=self._clock() + lease)
            on_submitting(submitting)
            # Not repeated until there is room on the disk: nothing is submitted yet, and the files take room.
            stored = await self._after_write(job, submitting, await self._jobs.write(job, submitting))
            if stored is not None:
                keeps_files = await self._submit(stored, prepared)
        finally:
            if not keeps_files:
                await self._tidy(job)

    async def _prepare(self, job: Job) -> Prepared | Job:
        """Return the prepared files, or the job as it goes on without them."""
        try:
            return await self._steps.prepare(job, await self._workspace.folder(job.id))
        except UnusableError as error:
            _log.info("job %d: unusable: %s", job.id, error)
            return failed(job, error.ending, now=self._clock())
        except Exception as error:  # noqa: BLE001 - recovery decides, for unexpected errors as well
            return await self._after_error(job, error)

    async def _submit(self, job: Job, prepared: Prepared) -> bool:
        """Make the POST and store its outcome; returns whether the job waits with its prepared files."""
        try:
            submitted = await self._steps.submit(job, prepared)
        except Exception:  # noqa: BLE001 - whatever it is, the request may have arrived
            _log.exception("job %d: unexpected error in the POST, which may have arrived", job.id)
            submitted = ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=self._clock())
        # Store the generation's id before anything else: it was paid for.
        stored = await self._write(job, submitted)
        if stored is not None and stored.state is JobState.GENERATING:
            await self._pause.end(stored.mode)
        return stored is not None and stored.state is JobState.QUEUED and stored.reference_seconds is not None

    async def _after_error(self, job: Job, error: Exception) -> Job:
        if isinstance(error, UnansweredError):
            job = error.job
        if (
            self._telegram_breaker.is_down
            and job.state in _NEEDS_TELEGRAM
            and isinstance(error, RetryError | TelegramError)
        ):
            # Don't count the attempt: no job is given up because Telegram is down for long.
            _log.info("job %d: waits for Telegram in state %s: %s", job.id, job.state, error)
            return postponed(job, until=self._clock() + self._telegram_breaker.acquire())
        return await after_error(job, error, chats=self._chats, clock=self._clock, random=self._random)

    async def _write(self, job: Job, changed: Job) -> Job | None:
        """Store the job, however long that takes; returns None if another claim has changed it meanwhile.

        Giving up would repeat what was paid for or sent.
        """
        stored = await until_stored(
            partial(self._jobs.write, job, changed, notice=_notice_of_loss(job, changed)),
            what=f"job {job.id}: {changed.state} (generation {changed.generation_id})",
            random=self._random,
            on_failure=partial(self._prepare_to_wait, job, changed),
        )
        return await self._after_write(job, changed, stored)

    async def _prepare_to_wait(self, job: Job, changed: Job) -> None:
        """Keep the id of a paid generation beside the database, and make room on the disk for the database."""
        if job.state is JobState.SUBMITTING and changed.generation_id is not None:
            await self._paid_ids.keep(job.id, job.claim, changed.generation_id)
        if changed.state is not JobState.DELIVERING:  # else a fetched result may be there
            with suppress(OSError):
                await self._tidy(job)
        await self._file_cache.clear()

    async def _after_write(self, job: Job, changed: Job, stored: Job | None) -> Job | None:
        """Do what follows a write; returns `stored`."""
        if stored is None:
            _log.info("job %d: changed meanwhile, %s is not written", job.id, changed.state)
        elif changed.state is not job.state:
            _log.info("job %d: %s -> %s", job.id, job.state, changed.state)
        if stored is not None:
            await self._paid_ids.remove(job.id)
        await self._drop_unneeded(job, stored)
        if stored is None or stored.due_at is None:
            # A job whose chat is gone skips the conclusion, so its files are removed here.
            await self._tidy(job)
        return stored

    async def _drop_unneeded(self, job: Job, stored: Job | None) -> None:
        """Let the files leave the cache that the job has no more use for: of one that is submitted, the photo."""
        if stored is None or stored.state.is_end:
            await self._file_cache.drop(job.owner.person_id, job.photo, job.video)
        elif stored.state is JobState.GENERATING:
            await self._file_cache.drop(job.owner.person_id, job.photo)
        if stored is not None and stored.state not in _FETCHED_BY_LINKS:
            await self._links.drop(job.id)

    async def _tidy(self, job: Job) -> None:
        """Remove the job's files, unless its lease has run out and a newer claim works with them."""
        try:
            current = await self._jobs.get(job.id)
        except StorageError:
            current = None  # files go all the same: they may be why the database can't be used
        if current is None or current.state.is_end or current.claim == job.claim:
            await self._workspace.remove(job.id)


def _notice_of_loss(job: Job, changed: Job) -> OperatorNotice | None:
    """Return what the operator hears of a job that may be paid for and ends without a video; None for any other."""
    if changed.state is job.state or changed.ending not in _MAYBE_PAID:
        return None
    if changed.generation_id is None:
        return notice("operator-maybe-submitted", job=str(job.id))
    generation = changed.generation_id
    return notice("operator-nothing-delivered", job=str(job.id), generation=generation, ending=changed.ending)
