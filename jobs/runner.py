"""Claims due jobs and runs one step of each. A timer calls tick()."""

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable
from functools import partial

from domain.job import Job, JobState
from domain.observer import UNOBSERVED, Observer
from domain.options import Mode
from domain.timeouts import StepTimeouts
from jobs.outbox import Outbox
from jobs.pause import SubmissionPause
from jobs.status_message import StatusBoard
from jobs.step_runner import StepRunner
from jobs.workspace import Workspace
from storage.database import StorageError
from storage.jobs import JobStore
from storage.pause import Pause
from storage.replicas import Claim

_log = logging.getLogger(__name__)

MAX_RUNNING = 16
"""Steps that run at once: bounds the memory and the disk space that they take."""
MAX_LONG_RUNNING = 12
"""Of them, steps that may take minutes, since they move files. The rest is left for polls and messages."""
_SHORT = frozenset(JobState) - {JobState.QUEUED, JobState.SUBMITTING, JobState.DELIVERING}
"""States whose step takes seconds."""
_BEFORE_GENERATING = frozenset({JobState.QUEUED, JobState.SUBMITTING})


class JobRunner:
    """Decides which jobs run when. There is one for each process."""

    def __init__(
        self,
        step_runner: StepRunner,
        jobs: JobStore,
        pause: SubmissionPause,
        board: StatusBoard,
        workspace: Workspace,
        *,
        outbox: Outbox,
        slots: int,
        stop_grace: float,
        timeouts: StepTimeouts,
        clock: Callable[[], float],
        observer: Observer = UNOBSERVED,
    ) -> None:
        self._step_runner = step_runner
        self._jobs = jobs
        self._pause = pause
        self._board = board
        self._workspace = workspace
        self._outbox = outbox
        self._slots = slots
        self._stop_grace = stop_grace
        self._timeouts = timeouts
        self._clock = clock
        self._observer = observer
        self._running: dict[asyncio.Task[None], Job] = {}
        self._stepping: dict[int, asyncio.Task[None]] = {}
        """The task of each job whose step isn't over; after its step, a task may still run tick()."""
        self._lost: Collection[Claim] = ()
        """The claims that were not held any more when note_held() was called."""
        self._strays: Collection[Claim] = ()
        """The claims without a step when free_strays() was called."""
        self._ticking = asyncio.Lock()
        self._is_tick_waiting = False
        self._closing = False

    async def recover(self) -> None:
        """Remove the files of an earlier process, and make the steps that it has left due again.

        Where the database is shared, what others run stays theirs: see storage/replicas.py.

        Raises StorageError. The files go first: on a disk that they have filled, nothing else could be written.
        """
        swept = await self._workspace.sweep(keep=await self._jobs.ids_in_delivery())
        await self._step_runner.load_paid_ids()
        if self._jobs.is_shared:
            _log.info("%d leftover folders removed", swept)
            return
        released = await self._jobs.release_all(now=self._clock())
        _log.info("%d interrupted steps are due again, %d leftover folders removed", released, swept)

    async def remove_left_files(self) -> None:
        """Remove the files of jobs that have ended, or gone on, in another replica.

        Raises StorageError and OSError.
        """
        if not self._jobs.is_shared:
            return
        async with self._ticking:  # no step begins meanwhile
            idle = await self._workspace.jobs() - {job.id for job in self._running.values()}
            for job_id in idle - await self._jobs.left_here(idle):
                await self._workspace.remove(job_id)

    async def tick(self) -> None:
        """Claim due jobs and start their steps; returns without waiting for them. Raises StorageError."""
        # Shielded: a caller that is cancelled must not keep claimed jobs from being started.
        await asyncio.shield(self._tick())

    async def _tick(self) -> None:
        if self._closing or self._is_tick_waiting:
            return  # the one that waits will find whatever this one would
        self._is_tick_waiting = True
        async with self._ticking:
            self._is_tick_waiting = False
            # Start what is claimed before anything else: if that fails, no claim is left without a step.
            for job in await self._claim_due():
                self._observer.step_began_late(job.state, job.claimed_after)
                self._start(job)
            if await self._pause.is_paused_by_operator():
                return
            for pause, modes in _to_submit(await self._pause.all()):
                for job in await self._claim_queued(pause, modes):
                    if pause is None or await self._is_first_to_try(pause):
                        self._start(job)
                    else:
                        await self._jobs.release(job, attempts=job.attempts, due_at=self._clock())

    async def _claim_due(self) -> list[Job]:
        free, free_for_long = self._room()
        return await self._jobs.claim_due(
            now=self._clock(), lease=self._timeouts.lease, limit=free, deliveries=free_for_long
        )

    async def _claim_queued(self, pause: Pause | None, modes: Collection[Mode]) -> list[Job]:
        now = self._clock()
        limit = min(*self._room(), _may_submit(pause, now), self._may_try())
        return await self._jobs.claim_queued(
            modes, now=now, lease=self._timeouts.lease, limit=limit, slots=self._slots
        )

    async def _is_first_to_try(self, pause: Pause) -> bool:
        """Make a pause that is over longer, for a job that tries; False if another replica has one that does."""
        try:
            return await self._pause.prolong(pause)
        except StorageError:
            return True  # it is claimed already, and no claim is left without a step

    def _may_try(self) -> int:
        """Return how many queued jobs the service's rate limit allows to claim."""
        if self._pause.rate_limit.remaining is not None:
            return 0
        if self._pause.rate_limit.is_trying:
            return 0 if any(job.state in _BEFORE_GENERATING for job in self._running.values()) else 1
        return MAX_RUNNING

    def _room(self) -> tuple[int, int]:
        """Return how many more steps may run, and how many of them may take minutes.

        Neither is negative, since SQL takes a negative LIMIT for none: interrupted POSTs, which take minutes, are
        claimed regardless of the second number.
        """
        running = self._running.values()
        return max(0, MAX_RUNNING - len(running)), max(0, MAX_LONG_RUNNING - _count_long(running))

    async def close(self) -> None:
        """Claim nothing more, and stop the steps: those that POST or send after `stop_grace`, the others at once.

        A POST that is cut off may be paid for without a video, and a message may come twice.
        """
        self._closing = True
        async with self._ticking:
            pass  # a tick under way may still start steps
        await self._cancel([task for task in self._running if not self._is_to_finish(task)])
        if self._running:
            _log.info("waiting for %d POSTs and messages of jobs", len(self._running))
            await asyncio.wait(self._running, timeout=self._stop_grace)
        await self._cancel(list(self._running))

    def _is_to_finish(self, task: asyncio.Task[None]) -> bool:
        return self._running[task].state is JobState.SUBMITTING or self._outbox.has_sender(task)

    def interrupt(self, job_id: int) -> None:
        """Stop preparing a job that was cancelled; it couldn't store anything any more."""
        for task, job in list(self._running.items()):
            if job.id == job_id and job.state is JobState.QUEUED:
                task.cancel()

    async def abandon(self, job_ids: Collection[int]) -> None:
        """Stop the steps of jobs that were ended from outside, and remove their files."""
        await self._cancel([task for task, job in self._running.items() if job.id in job_ids])
        for job_id in job_ids:
            await self._workspace.remove(job_id)

    def claims(self) -> frozenset[Claim]:
        """Return the claims under which steps run here."""
        return frozenset((job.id, job.claim) for job in map(self._running.get, self._stepping.values()) if job)

    async def note_held(self, held: Collection[Claim], *, of: Collection[Claim]) -> None:
        """Stop steps whose job another replica has cancelled, forgotten or claimed; called again and again.

        `of` is what claims() returned before `held` was read. A claim has to be lost twice in a row: once is a step
        that has stored its outcome, and only tidies up.
        """
        lost = set(of) - set(held)
        again, self._lost = lost.intersection(self._lost), lost
        stopped = {job_id for job_id, _ in self.claims() & again}
        if stopped:
            _log.info("jobs %s are not this replica's any more: their steps are stopped", sorted(stopped))
            await self.abandon(stopped)

    async def free_strays(self, held: Collection[Claim], *, of: Collection[Claim]) -> None:
        """Give back claims without a step; called with each beat. Raises StorageError.

        The database had committed them when the connection broke. `of` is what claims() returned before `held` was
        read. Twice in a row, and not while claims are being made: the step of one may begin just then.
        """
        strays = set() if self._ticking.locked() else set(held) - set(of)
        again, self._strays = strays.intersection(self._strays), strays
        for job_id, claim in again - self.claims():
            _log.warning("job %d: it is claimed without a step, and due again", job_id)
            await self._jobs.give_back(job_id, claim, now=self._clock())

    async def _cancel(self, tasks: Collection[asyncio.Task[None]]) -> None:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=self._timeouts.interruption)

    def _start(self, job: Job) -> None:
        earlier = self._stepping.get(job.id)
        task = asyncio.create_task(self._run(job, earlier), name=f"job {job.id} {job.state}")
        self._running[task], self._stepping[job.id] = job, task
        task.add_done_callback(self._running.pop)

    async def _run(self, job: Job, earlier: asyncio.Task[None] | None) -> None:
        """Run one step and then tick(). Raises nothing: a step that is stopped is run again after its lease."""
        try:
            async with asyncio.timeout(self._timeouts.step) as limit:
                if earlier is not None:
                    await self._end_earlier(earlier, job.id)
                with self._observer.step(job.state):
                    await self._step_runner.run(
                        job, lease=self._timeouts.lease, on_submitting=partial(self._note_submitting, limit)
                    )
        except StorageError as error:
            _log.error("job %d: the step in state %s is run again: %s", job.id, job.state, error)
        except TimeoutError:
            _log.error("job %d: the step in state %s took too long; its lease will run out", job.id, job.state)
        except Exception:  # noqa: BLE001 - the last resort: the error would be lost with the task
            _log.exception("job %d: unexpected error in state %s", job.id, job.state)
        finally:
            if self._stepping.get(job.id) is asyncio.current_task():
                del self._stepping[job.id]
        await self._tick_again()

    async def _end_earlier(self, earlier: asyncio.Task[None], job_id: int) -> None:
        """Wait for a step whose job has been claimed again since, or stop it if it has outlived its lease.

        Within its lease it has stored its outcome, and only tidies up. After that it can't write any more, but it
        could send, and both use the same folder.
        """
        leased = self._running.get(earlier)
        if leased is not None and (leased.due_at or 0) > self._clock():
            await asyncio.wait([earlier], timeout=self._timeouts.interruption)
        if not earlier.done():
            _log.warning("job %d: a step has outlived its lease and is stopped; it starts again", job_id)
            await self._cancel([earlier])

    def _note_submitting(self, limit: asyncio.Timeout, job: Job) -> None:
        """Let close() know that the current task begins to submit its job.

        The limit is lifted: the POST has one of its own, and what it returns has to be stored, however long that
        takes.
        """
        limit.reschedule(None)
        task = asyncio.current_task()
        if task is not None:
            self._running[task] = job

    async def _tick_again(self) -> None:
        """Don't wait for the timer: a slot may be free, or this job's next step due at once."""
        try:
            await self.tick()
            await self._board.refresh()
        except StorageError as error:
            _log.error("no tick after a step: %s", error)


def _count_long(jobs: Iterable[Job]) -> int:
    """Count the jobs whose step may take minutes."""
    return sum(job.state not in _SHORT for job in jobs)


def _to_submit(pauses: Collection[Pause]) -> list[tuple[Pause | None, Collection[Mode]]]:
    """Return which modes may be submitted, and under which pause: then one job tries whether it is over."""
    of_everything = next((pause for pause in pauses if pause.mode is None), None)
    of_modes = [(pause, [pause.mode]) for pause in pauses if pause.mode is not None]
    paused = {pause.mode for pause in pauses}
    free = [mode for mode in Mode if mode not in paused]
    if of_everything is not None:
        return [(of_everything, free or list(Mode))]
    return [(None, free), *of_modes]


def _may_submit(pause: Pause | None, now: float) -> int:
    """Return how many queued jobs may be claimed: during a pause none, and after its end one that tries."""
    if pause is None:
        return MAX_RUNNING
    return 1 if pause.until <= now else 0
