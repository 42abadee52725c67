"""Step three: poll a generation until it is done or has failed; past its deadline, more rarely, for a day.

Polls are free and the generation is paid for. The deadline is therefore no end: the person is told that it takes
longer, and the job gives up its slot. The deadline counts the time in which the service could be polled, so that a
machine that slept or a clock that leapt makes no generation late. If polls keep failing, the time since the
submission counts instead, so that no job keeps its slot through a long outage.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import replace

from domain.breaker import Breaker
from domain.job import Ending, Job, JobState
from jobs.aimlapi.client import AnimateService, PollFailedError
from jobs.aimlapi.responses import Completed, CompletedWithoutVideo, Failed, Generation, Pending
from jobs.costs import Costs
from jobs.links import Links
from jobs.pause import SubmissionPause
from jobs.schedule import late_poll, next_poll
from jobs.status_message import StatusBoard
from jobs.steps.submit import FAILURE_ENDINGS
from jobs.transitions import RetryError, advanced, failed, postponed

_log = logging.getLogger(__name__)

_LATE_SECONDS = 24 * 3600.0
"""How long past its deadline a generation is polled."""
_MAX_GAP = 600.0
"""The most that the time between two polls counts for, in seconds."""
_FAILED_UNTIL_LATE = 3
"""Polls that must have failed in a row before all the time since the submission counts."""
_MAX_FAILED_POLLS = 20
"""Polls that must have failed in a row before a generation is given up for their sake."""
_MAX_WITHOUT_VIDEO = 12
"""Polls that may say "completed" without a link, each an interval later than the one before: 13 minutes in all, if
the interval has ten seconds."""


class Polling:
    """Polls the generation of a job once; while the service is down, the breaker lets few polls through."""

    def __init__(  # noqa: PLR0917 - what it works with; the rest is named
        self,
        service: AnimateService,
        breaker: Breaker,
        pause: SubmissionPause,
        board: StatusBoard,
        costs: Costs,
        links: Links,
        *,
        interval: float,
        deadline: float,
        clock: Callable[[], float],
    ) -> None:
        self._service = service
        self._breaker = breaker
        self._pause = pause
        self._board = board
        self._costs = costs
        self._links = links
        self._poll_interval = interval
        self._deadline = deadline
        self._clock = clock

    async def __call__(self, job: Job) -> Job:
        """Return the job with its next state or due time. Raises RetryError and StorageError."""
        if job.generation_id is None or job.submitted_at is None:
            raise ValueError(f"job {job.id} is generating without an id")
        wait = self._breaker.acquire()
        if wait > 0:
            return postponed(job, until=self._clock() + wait)
        try:
            generation = await self._poll(job.generation_id)
        except PollFailedError as error:
            return await self._after_failed_poll(job, error, age=self._clock() - job.submitted_at)
        return await self._after_poll(self._watched(job, since=job.submitted_at), generation)

    def _watched(self, job: Job, *, since: float) -> Job:
        """Return the job with the time since the last poll added, as far as it counts."""
        now = self._clock()
        gap = min(max(0.0, now - (job.polled_at or since)), _MAX_GAP)
        return replace(job, polled_at=now, watched=job.watched + gap)

    async def _after_failed_poll(self, job: Job, error: PollFailedError, *, age: float) -> Job:
        """Return the job as late, timed out or postponed; raises RetryError otherwise."""
        now, attempts = self._clock(), job.attempts + 1
        if job.late_at is not None:
            if now - job.late_at >= _LATE_SECONDS and attempts > _MAX_FAILED_POLLS:
                return self._timed_out(job)
        elif age >= self._deadline and attempts >= _FAILED_UNTIL_LATE:
            job = await self._late(job)
        elif self._breaker.is_open:
            return postponed(job, until=now + self._breaker.acquire())
        else:
            raise RetryError(str(error), retry_after=error.retry_after) from error
        return replace(postponed(job, until=now + late_poll(self._poll_interval)), attempts=attempts)

    async def _after_poll(self, job: Job, generation: Generation) -> Job:
        """Return the job as its generation stands."""
        match generation:
            case Completed():
                return await self._completed(job, generation)
            case Failed():
                return self._failed(job, generation)
            case CompletedWithoutVideo():
                return self._without_video(job)
            case Pending():
                return await self._pending(job)

    async def _completed(self, job: Job, generation: Completed) -> Job:
        now = self._clock()
        _log.info("job %d: generated in %.0f s, usage %s", job.id, job.watched, generation.usage)
        # Keep the attempt count, so that a link that keeps expiring is given up.
        generated = replace(
            advanced(job, JobState.DELIVERING, due_at=now),
            result_url=generation.url,
            attempts=job.attempts,
            generated_at=job.generated_at or now,
            usage=json.dumps(generation.usage),
            cost=generation.cost or job.cost or generation.cost,  # a zero may be about the poll
        )
        if job.generated_at is None:
            await self._costs.note(generated)
        return generated

    def _failed(self, job: Job, generation: Failed) -> Job:
        _log.warning("job %d: the generation failed: %s", job.id, generation.message)
        self._links.stop_if_at_fault(generation.message)  # if so, the next jobs go without
        # One that was completed before, and whose link has expired, was paid for.
        is_lost = job.generated_at is not None
        ending = Ending.RESULT_LOST if is_lost else FAILURE_ENDINGS[generation.failure]
        cost = job.cost if is_lost and generation.cost is None else generation.cost
        return replace(failed(job, ending, now=self._clock()), cost=cost)

    async def _pending(self, job: Job) -> Job:
        """Return the job to be polled later: more rarely once it is late, not any more a day after that."""
        if job.watched >= self._deadline + _LATE_SECONDS:
            return self._timed_out(job)
        if job.watched >= self._deadline and job.late_at is None:
            job = await self._late(job)
        if job.late_at is not None:
            wait = late_poll(self._poll_interval)
        else:
            wait = min(next_poll(job.watched, self._poll_interval, job.expected), self._deadline - job.watched)
        return advanced(job, JobState.GENERATING, due_at=self._clock() + wait)

    def _without_video(self, job: Job) -> Job:
        """Return the job to be polled again, or failed after too many polls: the link may come minutes later."""
        now, attempts = self._clock(), job.attempts + 1
        if attempts > _MAX_WITHOUT_VIDEO:
            _log.error("job %d: generation %s is completed, but has no video", job.id, job.generation_id)
            return failed(job, Ending.RESULT_LOST, now=now)
        _log.warning("job %d: completed without a video, poll %d", job.id, attempts)
        return replace(postponed(job, until=now + attempts * self._poll_interval), attempts=attempts)

    async def _late(self, job: Job) -> Job:
        """Return the job as late, and tell the person so, unless that isn't possible."""
        _log.warning("job %d: generation %s is late, polling more rarely", job.id, job.generation_id)
        if not job.is_forgotten:
            await self._board.tell_late(job)
        return replace(job, late_at=self._clock())

    async def _poll(self, generation_id: str) -> Generation:
        """Poll, and tell the breaker how it went. Raises PollFailedError."""
        try:
            generation = await self._service.poll(generation_id)
        except PollFailedError as error:
            if error.is_outage:
                if self._breaker.record_failure():
                    await self._pause.begin(error)
            elif error.has_answered:
                await self._record_success()
            raise
        await self._record_success()
        return generation

    async def _record_success(self) -> None:
        if self._breaker.record_success():
            _log.info("the AI/ML API answers again")
            await self._pause.end_outage()

    def _timed_out(self, job: Job) -> Job:
        _log.error("job %d: generation %s is given up, a day past its deadline", job.id, job.generation_id)
        return failed(job, Ending.TIMED_OUT, now=self._clock())
