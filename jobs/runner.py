"""Claims jobs that are due and moves each one step. The clock of the house only calls tick()."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from telegram.error import TelegramError

from chat.breaker import TelegramBreaker
from domain.backoff import backoff
from domain.job import Ending, Job, JobState
from domain.timeouts import StepTimeouts
from jobs.pause import SubmissionPause
from jobs.recovery import after_error
from jobs.status_message import StatusBoard
from jobs.steps.conclude import Conclusion
from jobs.steps.deliver import Delivery
from jobs.steps.poll import Polling
from jobs.steps.prepare import Preparation, Prepared, UnusableError
from jobs.steps.submit import Submission
from jobs.transitions import RetryError, ended, failed, forgotten, postponed
from jobs.workspace import Workspace
from storage.chats import ChatStore
from storage.database import StorageError
from storage.jobs import JobStore
from storage.pause import Pause

_log = logging.getLogger(__name__)

MAX_STEPS = 16
"""Steps under way at once: bounds what stands in memory and on the disk."""
MAX_LONG_STEPS = 12
"""Of them, those that move files and may take minutes: looks and words always find a place."""
_SHORT = frozenset(JobState) - {JobState.QUEUED, JobState.SUBMITTING, JobState.DELIVERING}
_TALKING = frozenset(JobState) - {JobState.SUBMITTING, JobState.GENERATING}
"""States whose step needs Telegram."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps, in the order of a job's life."""

    prepare: Preparation
    submit: Submission
    poll: Polling
    deliver: Delivery
    conclude: Conclusion


class JobRunner:
    """The one mover of jobs."""

    def __init__(
        self,
        steps: Steps,
        *,
        jobs: JobStore,
        chats: ChatStore,
        telegram_breaker: TelegramBreaker,
        pause: SubmissionPause,
        board: StatusBoard,
        workspace: Workspace,
        max_active: int,
        timeouts: StepTimeouts,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._steps = steps
        self._jobs = jobs
        self._chats = chats
        self._telegram_breaker = telegram_breaker
        self._pause = pause
        self._board = board
        self._workspace = workspace
        self._max_active = max_active
        self._timeouts = timeouts
        self._clock = clock
        self._random = random
        self._running: dict[asyncio.Task[None], Job] = {}
        self._stepping: dict[int, asyncio.Task[None]] = {}
        """By job, the task whose step isn't over: one that is may still look for more."""
        self._ticking = asyncio.Lock()
        self._closing = False

    async def recover(self) -> None:
        """Take up what an earlier process has left: its steps are due again, its files are swept away."""
        released = await self._jobs.release_all(now=self._clock())
        swept = await self._workspace.sweep(keep=await self._jobs.ids_in_delivery())
        _log.info("taking up %d interrupted steps, %d leftover folders removed", released, swept)

    async def tick(self) -> None:
        """Start the steps that are due; returns without waiting for them."""
        if self._closing:
            return
        async with self._ticking:
            now = self._clock()
            free = MAX_STEPS - len(self._running)
            free_for_long = max(0, MAX_LONG_STEPS - _long(self._running.values()))
            due = await self._jobs.claim_due(
                now=now, lease=self._timeouts.lease, limit=free, deliveries=free_for_long
            )
            free = min(free - len(due), free_for_long - _long(due))
            pause = await self._pause.get()
            queued = await self._jobs.claim_queued(
                now=now,
                lease=self._timeouts.lease,
                limit=min(free, _submittable(pause, now)),
                slots=self._max_active,
            )
            if pause is not None and queued:
                await self._pause.prolong(pause)
            for job in (*due, *queued):
                self._start(job)

    async def close(self) -> None:
        """Stop within a few seconds: only a POST or an upload under way is given time to finish."""
        self._closing = True
        async with self._ticking:
            pass  # a tick under way may still start steps
        dear = (JobState.SUBMITTING, JobState.DELIVERING)
        for task, job in list(self._running.items()):
            if job.state not in dear:
                task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=self._timeouts.interruption)
        left = list(self._running)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=self._timeouts.interruption)

    def interrupt(self, job_id: int) -> None:
        """Stop preparing a job that was cancelled meanwhile; what it was going to write would be refused anyway."""
        for task, job in list(self._running.items()):
            if job.id == job_id and job.state is JobState.QUEUED:
                task.cancel()

    async def abandon(self, job_ids: Collection[int]) -> None:
        """Stop the steps of jobs that were forgotten before or after their generation, and remove their files."""
        tasks = [task for task, job in self._running.items() if job.id in job_ids]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=self._timeouts.interruption)
        for job_id in job_ids:
            await self._workspace.remove(job_id)

    def _start(self, job: Job) -> None:
        outlived = self._stepping.get(job.id)
        task = asyncio.create_task(self._run(job, outlived), name=f"job {job.id} {job.state}")
        self._running[task], self._stepping[job.id] = job, task
        task.add_done_callback(self._running.pop)

    async def _run(self, job: Job, outlived: asyncio.Task[None] | None) -> None:
        """Make one step; whatever goes wrong in it becomes a due time or an end, never an exception."""
        try:
            async with asyncio.timeout(self._timeouts.step):
                await self._stop_outlived(job, outlived)
                await self._step(job)
        except StorageError as error:
            _log.error("job %d: %s; its lease will run out", job.id, error)
        except TimeoutError:
            _log.error("job %d: a step in state %s took too long; its lease will run out", job.id, job.state)
        except Exception:  # noqa: BLE001 - the last resort: unseen, it would be lost with the task
            _log.exception("job %d: a mistake of ours around state %s; its lease will run out", job.id, job.state)
        finally:
            if self._stepping.get(job.id) is asyncio.current_task():
                del self._stepping[job.id]
        await self._look_for_more()

    async def _stop_outlived(self, job: Job, outlived: asyncio.Task[None] | None) -> None:
        """End a step that has outlived its lease: it can't write, but it could send, and both use one folder."""
        if outlived is not None:
            _log.warning("job %d: a step has outlived its lease and is stopped; it is made anew", job.id)
            outlived.cancel()
            await asyncio.wait([outlived], timeout=self._timeouts.interruption)

    async def _look_for_more(self) -> None:
        """Don't wait for the next tick: a place may be free, or this job's next step due at once."""
        try:
            # Shielded: whoever stops this step must not stop the start of what the tick has claimed.
            await asyncio.shield(self.tick())
            await self._board.refresh()
        except StorageError as error:
            _log.error("no tick after a step: %s", error)

    async def _step(self, job: Job) -> None:
        if job.is_forgotten and job.state is not JobState.GENERATING:
            # It is only watched, to hold its place while it is generated and to learn what it cost.
            await self._write(job, forgotten(job, now=self._clock()))
            return
        wait = self._telegram_breaker.acquire() if job.state in _TALKING else 0.0
        if wait > 0:
            await self._write(job, postponed(job, until=self._clock() + wait))
            return
        if job.state is JobState.QUEUED:
            await self._begin(job)
            return
        try:
            changed = await self._make_step(job)
        except Exception as error:  # noqa: BLE001 - sorted out there, down to our own mistakes
            changed = await self._after_error(job, error)
        await self._write(job, changed)

    async def _make_step(self, job: Job) -> Job:
        match job.state:
            case JobState.SUBMITTING:
                # Only a process that died in the POST leaves this behind.
                _log.error("job %d: interrupted in the POST, which may have arrived", job.id)
                return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=self._clock())
            case JobState.GENERATING:
                return await self._steps.poll(job)
            case JobState.DELIVERING:
                return await self._steps.deliver(job)
            case _:
                return await self._steps.conclude(job)

    async def _begin(self, job: Job) -> None:
        """Prepare and submit: between the two, the state is committed that forbids a second POST."""
        if not await self._steps.submit.is_worth_trying():
            await self._write(job, postponed(job, until=self._clock()))
            return
        try:
            try:
                prepared = await self._steps.prepare(job, await self._workspace.folder(job.id))
            except UnusableError as error:
                _log.info("job %d: unusable: %s", job.id, error)
                await self._write(job, failed(job, error.ending, now=self._clock()))
                return
            except Exception as error:  # noqa: BLE001 - sorted out there, down to our own mistakes
                changed = await self._after_error(job, error)
                await self._write(job, changed)
                return
            submitting = await self._write(
                job, replace(job, state=JobState.SUBMITTING, due_at=self._clock() + self._timeouts.lease)
            )
            if submitting is not None:
                await self._submit(submitting, prepared)
        finally:
            await self._tidy(job)

    async def _submit(self, job: Job, prepared: Prepared) -> None:
        self._note(job)
        try:
            submitted = await self._steps.submit(job, prepared)
        except Exception:  # noqa: BLE001 - whatever it was, it may have come after the request
            _log.exception("job %d: a mistake of ours in the POST, which may have arrived", job.id)
            submitted = ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=self._clock())
        # The id is committed before anything else happens.
        written = await self._write(job, submitted)
        if written is not None and written.state is JobState.GENERATING:
            await self._pause.end()

    def _note(self, job: Job) -> None:
        """Let close() know that the step under way has become dear to interrupt."""
        task = asyncio.current_task()
        if task is not None:
            self._running[task] = job

    async def _after_error(self, job: Job, error: Exception) -> Job:
        if (
            self._telegram_breaker.is_down
            and job.state in _TALKING
            and isinstance(error, RetryError | TelegramError)
        ):
            # No attempt is used up: however long Telegram is down, nothing is given up for it.
            _log.info("job %d: waits for Telegram in state %s: %s", job.id, job.state, error)
            return postponed(job, until=self._clock() + self._telegram_breaker.acquire())
        return await after_error(job, error, chats=self._chats, clock=self._clock, random=self._random)

    async def _write(self, job: Job, changed: Job) -> Job | None:
        written = await self._write_until_stored(job, changed)
        if written is None:
            _log.info("job %d: moved on meanwhile, %s is not written", job.id, changed.state)
        elif changed.state is not job.state:
            _log.info("job %d: %s -> %s", job.id, job.state, changed.state)
        if written is None or written.due_at is None:
            # Nobody concludes what ends without a word, because its chat is gone.
            await self._tidy(job)
        return written

    async def _write_until_stored(self, job: Job, changed: Job) -> Job | None:
        """Try until the disk has room again: what was paid for, or sent, must not be done twice for its sake."""
        attempt = 0
        while True:
            try:
                return await self._jobs.write(job, changed)
            except StorageError as error:
                attempt += 1
                if attempt == 1:
                    _log.error(
                        "job %d: %s (generation %s) can't be written yet: %s",
                        *(job.id, changed.state, changed.generation_id, error),
                    )
            await asyncio.sleep(backoff(attempt, base=0.5, cap=30, random=self._random))

    async def _tidy(self, job: Job) -> None:
        """Remove the job's files, unless a newer claim works with them: the lease of this one has run out then."""
        current = await self._jobs.get(job.id)
        if current is None or current.state.is_end or current.claim == job.claim:
            await self._workspace.remove(job.id)


def _long(jobs: Iterable[Job]) -> int:
    """How many of the jobs have steps that may take minutes."""
    return sum(job.state not in _SHORT for job in jobs)


def _submittable(pause: Pause | None, now: float) -> int:
    """How many jobs may be taken from the queue: one at a time, now and then, while the account is refused."""
    if pause is None:
        return MAX_STEPS
    return 1 if pause.until <= now else 0
