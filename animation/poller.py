"""Claims jobs that are due and moves each one step. The clock of the house only calls tick()."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from animation.conclude import Conclusion
from animation.deliver import Delivery
from animation.operator import Operator
from animation.prepare import Preparation, Prepared, UnusableError
from animation.recovery import after_trouble
from animation.status import StatusBoard
from animation.steps import ended, failed
from animation.submit import Submission
from animation.watch import Watch
from animation.workspace import Workspace
from domain.job import Ending, Job, JobState
from storage.database import StorageError
from storage.jobs import JobStore
from storage.pause import PauseStore

_log = logging.getLogger(__name__)

LEASE = 1800.0
"""Seconds after which a claimed job may be claimed again."""
_STEP_SECONDS = LEASE - 300
MAX_STEPS = 16
"""Steps under way at once: bounds what stands in memory and on the disk."""
GRACE = 4.0
"""Seconds that a stop leaves to what would be dear to interrupt."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps, in the order of a job's life."""

    prepare: Preparation
    submit: Submission
    watch: Watch
    deliver: Delivery
    conclude: Conclusion


class JobPoller:
    """The one mover of jobs."""

    def __init__(
        self,
        steps: Steps,
        *,
        jobs: JobStore,
        pauses: PauseStore,
        operator: Operator,
        board: StatusBoard,
        workspace: Workspace,
        max_active: int,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._steps = steps
        self._jobs = jobs
        self._pauses = pauses
        self._operator = operator
        self._board = board
        self._workspace = workspace
        self._max_active = max_active
        self._clock = clock
        self._random = random
        self._running: dict[asyncio.Task[None], JobState] = {}
        self._ticking = asyncio.Lock()
        self._closing = False

    async def recover(self) -> None:
        """Take up what an earlier process has left: its steps are due again, its files are swept away."""
        released = await self._jobs.release_all(now=self._clock())
        swept = await self._workspace.sweep(keep=await self._jobs.delivering())
        _log.info("taking up %d interrupted steps, %d leftover folders removed", released, swept)

    async def tick(self) -> None:
        """Start the steps that are due; returns without waiting for them."""
        if self._closing:
            return
        async with self._ticking:
            now = self._clock()
            free = MAX_STEPS - len(self._running)
            due = await self._jobs.claim_due(now=now, lease=LEASE, most=free)
            free -= len(due)
            queued = await self._jobs.claim_queued(
                now=now, lease=LEASE, most=min(free, await self._submittable(now)), places=self._max_active
            )
            for job in (*due, *queued):
                self._start(job)

    async def close(self) -> None:
        """Stop within a few seconds: only a POST or an upload under way is given time to finish."""
        self._closing = True
        dear = (JobState.SUBMITTING, JobState.DELIVERING)
        for task, state in list(self._running.items()):
            if state not in dear:
                task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=GRACE)
        left = list(self._running)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left, timeout=GRACE)

    async def _submittable(self, now: float) -> int:
        """How many jobs may be taken from the queue: one at a time, now and then, while the account is refused."""
        pause = await self._pauses.get()
        if pause is None:
            return MAX_STEPS
        if pause.until > now:
            return 0
        await self._pauses.set(replace(pause, until=now + pause.length))
        return 1

    def _start(self, job: Job) -> None:
        task = asyncio.create_task(self._run(job), name=f"job {job.id} {job.state}")
        self._running[task] = job.state
        task.add_done_callback(self._running.pop)

    async def _run(self, job: Job) -> None:
        """Make one step; whatever goes wrong in it becomes a due time or an end, never an exception."""
        try:
            async with asyncio.timeout(_STEP_SECONDS):
                await self._step(job)
        except StorageError as error:
            _log.error("job %d: %s; its lease will run out", job.id, error)
        except TimeoutError:
            _log.error("job %d: a step in state %s took too long; its lease will run out", job.id, job.state)
        await self._look_for_more()

    async def _look_for_more(self) -> None:
        """Don't wait for the next tick: a place may be free, or this job's next step due at once."""
        try:
            await self._board.refresh()
            await self.tick()
        except StorageError as error:
            _log.error("no tick after a step: %s", error)

    async def _step(self, job: Job) -> None:
        if job.state is JobState.QUEUED:
            await self._begin(job)
            return
        try:
            changed = await self._make_step(job)
        except Exception as error:  # noqa: BLE001 - sorted out there, down to our own mistakes
            changed = await after_trouble(job, error, jobs=self._jobs, clock=self._clock, random=self._random)
        await self._write(job, changed)

    async def _make_step(self, job: Job) -> Job:
        match job.state:
            case JobState.SUBMITTING:
                # Only a process that died in the POST leaves this behind.
                _log.error("job %d: interrupted in the POST, which may have arrived", job.id)
                return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=self._clock())
            case JobState.GENERATING:
                return await self._steps.watch(job)
            case JobState.DELIVERING:
                return await self._steps.deliver(job)
            case _:
                return await self._steps.conclude(job)

    async def _begin(self, job: Job) -> None:
        """Prepare and submit: between the two, the state is committed that forbids a second POST."""
        folder = await self._workspace.folder(job.id)
        try:
            try:
                prepared = await self._steps.prepare(job, folder)
            except UnusableError as error:
                _log.info("job %d: unusable: %s", job.id, error)
                await self._write(job, failed(job, error.ending, now=self._clock()))
                return
            except Exception as error:  # noqa: BLE001 - sorted out there, down to our own mistakes
                changed = await after_trouble(job, error, jobs=self._jobs, clock=self._clock, random=self._random)
                await self._write(job, changed)
                return
            submitting = await self._write(
                job, replace(job, state=JobState.SUBMITTING, due_at=self._clock() + LEASE)
            )
            if submitting is not None:
                await self._submit(submitting, prepared)
        finally:
            await self._workspace.remove(job.id)

    async def _submit(self, job: Job, prepared: Prepared) -> None:
        self._note_state(job.state)
        submitted = await self._steps.submit(job, prepared)
        # The id is committed before anything else happens.
        written = await self._write(job, submitted)
        if written is not None and written.state is JobState.GENERATING:
            await self._operator.resume()

    def _note_state(self, state: JobState) -> None:
        """Let close() know that the step under way has become dear to interrupt."""
        task = asyncio.current_task()
        if task is not None:
            self._running[task] = state

    async def _write(self, job: Job, changed: Job) -> Job | None:
        written = await self._jobs.write(job, changed)
        if written is None:
            _log.info("job %d: moved on meanwhile, %s is not written", job.id, changed.state)
        elif changed.state is not job.state:
            _log.info("job %d: %s -> %s", job.id, job.state, changed.state)
        return written
