"""Step three: look at a generation until it is done, has failed, or is past its deadline."""

import logging
from collections.abc import Callable
from dataclasses import replace

from animation.answers import Completed, Failed
from animation.schedule import next_look
from animation.service import AnimateService, LookFailedError
from animation.steps import RetryError, failed, moved_on
from animation.submit import FAILURE_ENDINGS
from domain.job import Ending, Job, JobState
from storage.jobs import JobStore

_log = logging.getLogger(__name__)


class Watch:
    """Looks once at the generation of a job."""

    def __init__(
        self,
        service: AnimateService,
        jobs: JobStore,
        *,
        poll_interval: float,
        deadline: float,
        clock: Callable[[], float],
    ) -> None:
        self._service = service
        self._jobs = jobs
        self._poll_interval = poll_interval
        self._deadline = deadline
        self._clock = clock

    async def __call__(self, job: Job) -> Job:
        """Return what became of the job; raises RetryError when the look failed before the deadline."""
        if job.generation_id is None or job.submitted_at is None:
            raise ValueError(f"job {job.id} is generating without an id")
        try:
            generation = await self._service.look(job.generation_id)
        except LookFailedError as error:
            if self._is_late(job):
                return self._timed_out(job)
            raise RetryError(str(error), after=error.retry_after) from error
        now = self._clock()
        if isinstance(generation, Completed):
            _log.info("job %d: generated in %.0f s, usage %s", job.id, now - job.submitted_at, generation.usage)
            await self._jobs.note_usage(job.id, generation.usage)
            # The attempts go along: they end the circle of an expired link that is given again and again.
            return replace(
                moved_on(job, JobState.DELIVERING, due_at=now), result_url=generation.url, attempts=job.attempts
            )
        if isinstance(generation, Failed):
            _log.warning("job %d: the generation failed: %s", job.id, generation.message)
            return failed(job, FAILURE_ENDINGS[generation.failure], now=now)
        if self._is_late(job):
            return self._timed_out(job)
        wait = next_look(now - job.submitted_at, self._poll_interval)
        return moved_on(job, JobState.GENERATING, due_at=min(now + wait, job.submitted_at + self._deadline))

    def _is_late(self, job: Job) -> bool:
        return self._clock() >= (job.submitted_at or 0.0) + self._deadline

    def _timed_out(self, job: Job) -> Job:
        _log.error("job %d: generation %s is past its deadline", job.id, job.generation_id)
        return failed(job, Ending.TIMED_OUT, now=self._clock())
