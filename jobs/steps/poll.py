"""Step three: poll a generation until it is done, has failed, or is past its deadline."""

import logging
from collections.abc import Callable
from dataclasses import replace

from domain.breaker import Breaker
from domain.job import Ending, Job, JobState
from jobs.aimlapi.client import AnimateService, PollFailedError
from jobs.aimlapi.responses import Completed, Failed, Generation
from jobs.pause import SubmissionPause
from jobs.schedule import next_poll
from jobs.steps.submit import FAILURE_ENDINGS
from jobs.transitions import RetryError, advanced, failed, postponed
from storage.jobs import JobStore

_log = logging.getLogger(__name__)

_LONGEST_OUTAGE = 24 * 3600.0
"""Seconds past the deadline that a job waits for a service that is down: the video may have been made."""


class Polling:
    """Polls the generation of a job once; while the service is down, the breaker lets few polls through."""

    def __init__(
        self,
        service: AnimateService,
        jobs: JobStore,
        breaker: Breaker,
        pause: SubmissionPause,
        *,
        poll_interval: float,
        deadline: float,
        clock: Callable[[], float],
    ) -> None:
        self._service = service
        self._jobs = jobs
        self._breaker = breaker
        self._pause = pause
        self._poll_interval = poll_interval
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
            return self._after_failed_poll(job, error)
        if isinstance(generation, Completed):
            await self._jobs.set_usage(job.id, generation.usage)
        return self._after_poll(job, generation, age=self._clock() - job.submitted_at)

    def _after_failed_poll(self, job: Job, error: PollFailedError) -> Job:
        """Return the job as timed out or postponed; raises RetryError otherwise."""
        if self._is_late(job, by=_LONGEST_OUTAGE if error.is_outage else 0.0):
            return self._timed_out(job)
        if self._breaker.is_open:
            return postponed(job, until=self._clock() + self._breaker.acquire())
        raise RetryError(str(error), retry_after=error.retry_after) from error

    def _after_poll(self, job: Job, generation: Generation, *, age: float) -> Job:
        """Return the job as its generation stands, `age` seconds after it was submitted."""
        now = self._clock()
        if isinstance(generation, Completed):
            _log.info("job %d: generated in %.0f s, usage %s", job.id, age, generation.usage)
            # Keep the attempt count, so that a link that keeps expiring is given up.
            return replace(
                advanced(job, JobState.DELIVERING, due_at=now),
                result_url=generation.url,
                attempts=job.attempts,
                generated_at=job.generated_at or now,
            )
        if isinstance(generation, Failed):
            _log.warning("job %d: the generation failed: %s", job.id, generation.message)
            return failed(job, FAILURE_ENDINGS[generation.failure], now=now)
        if self._is_late(job):
            return self._timed_out(job)
        wait = min(next_poll(age, self._poll_interval), self._deadline - age)
        return advanced(job, JobState.GENERATING, due_at=now + wait)

    async def _poll(self, generation_id: str) -> Generation:
        """Poll, and tell the breaker how it went. Raises PollFailedError."""
        try:
            generation = await self._service.poll(generation_id)
        except PollFailedError as error:
            if not error.is_outage:
                await self._record_success()
            elif self._breaker.record_failure():
                await self._pause.begin(error)
            raise
        await self._record_success()
        return generation

    async def _record_success(self) -> None:
        if self._breaker.record_success():
            _log.info("the AI/ML API answers again")
            await self._pause.end_outage()

    def _is_late(self, job: Job, *, by: float = 0.0) -> bool:
        return self._clock() >= (job.submitted_at or 0.0) + self._deadline + by

    def _timed_out(self, job: Job) -> Job:
        _log.error("job %d: generation %s is past its deadline", job.id, job.generation_id)
        return failed(job, Ending.TIMED_OUT, now=self._clock())
