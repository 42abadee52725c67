"""Step two: the one POST. It is never repeated after it may have arrived, for it may have been paid."""

import logging
from collections.abc import Callable
from dataclasses import replace

from domain.estimate import Work
from domain.job import Ending, Job, JobState
from jobs.aimlapi.client import (
    AccessDeniedError,
    AnimateService,
    OutOfCreditsError,
    RejectedError,
    ServiceError,
    UnavailableError,
)
from jobs.aimlapi.responses import Failure
from jobs.estimates import Estimates
from jobs.pause import SubmissionPause
from jobs.schedule import next_poll, retry_delay
from jobs.steps.prepare import Prepared
from jobs.transitions import advanced, ended, failed
from storage.database import StorageError

_log = logging.getLogger(__name__)

_OUTAGE = 3
"""Submits in a row that fail as they do when the service is down; each may have cost somebody their job."""
_MOST_COUNTED = 9
"""A busy service uses up the job's attempts only so far: the rest is for the trouble that its files may meet."""
FAILURE_ENDINGS = {
    Failure.REFUSED: Ending.REFUSED,
    Failure.NO_PERSON: Ending.NO_PERSON,
    Failure.OTHER: Ending.SERVICE_FAILED,
}


class Submission:
    """Submits jobs that are in the state `submitting`, which was committed before."""

    def __init__(
        self,
        service: AnimateService,
        pause: SubmissionPause,
        estimates: Estimates,
        *,
        poll_interval: float,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._service = service
        self._pause = pause
        self._estimates = estimates
        self._poll_interval = poll_interval
        self._clock = clock
        self._random = random
        self._failures = 0

    async def is_worth_trying(self) -> bool:
        """Whether the POST can be risked: after an outage, not before a call that costs nothing is answered."""
        return not await self._pause.is_outage() or await self._service.answers()

    async def __call__(self, job: Job, prepared: Prepared) -> Job:
        """Make the POST and return what became of the job; it raises for nothing that the service does."""
        # Made before: once the id is there, nothing may come between it and the disk.
        expected = await self._estimates.of(Work.of(job.mode, job.options, prepared.seconds))
        try:
            generation_id = await self._service.submit(
                job.mode,
                job.options,
                photo=prepared.photo,
                video=prepared.video,
                request_id=f"job-{job.id}-{job.claim}",
            )
        except ServiceError as error:
            await self._note(error)
            return self._not_taken(job, error)
        self._failures = 0
        now = self._clock()
        generating = advanced(job, JobState.GENERATING, due_at=now + next_poll(0.0, self._poll_interval))
        return replace(
            generating,
            generation_id=generation_id,
            submitted_at=now,
            reference_seconds=prepared.seconds,
            expected=expected,
        )

    def _not_taken(self, job: Job, error: ServiceError) -> Job:
        """Return what becomes of a job for which there is no id."""
        now = self._clock()
        match error:
            case UnavailableError():
                _log.warning("job %d: not taken, trying again: %s", job.id, error)
                attempts = min(job.attempts + 1, _MOST_COUNTED)
                delay = retry_delay(attempts, asked=error.retry_after, random=self._random)
                return replace(advanced(job, JobState.QUEUED, due_at=now + delay), attempts=attempts)
            case OutOfCreditsError() | AccessDeniedError():
                return advanced(job, JobState.QUEUED, due_at=now)
            case RejectedError():
                _log.warning("job %d: rejected: %s", job.id, error)
                ending = Ending.NOT_ACCEPTED if error.failure is Failure.OTHER else FAILURE_ENDINGS[error.failure]
                return failed(job, ending, now=now)
        _log.error("job %d: the POST may have arrived, it is not repeated: %s", job.id, error)
        return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=now)

    async def _note(self, error: ServiceError) -> None:
        """Begin a pause where it would go for the next jobs as it went for this one."""
        self._failures = self._failures + 1 if error.is_outage else 0
        if self._failures >= _OUTAGE or isinstance(error, OutOfCreditsError | AccessDeniedError):
            try:
                await self._pause.begin(error)
            except StorageError as trouble:
                # What became of this job matters more; the next one finds out again.
                _log.warning("no pause in submitting: %s", trouble)
