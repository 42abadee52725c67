"""Step two: the POST that costs money. It is never repeated once it may have arrived."""

import logging
from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from domain.estimate import Work
from domain.job import Ending, Job, JobState
from domain.options import Mode
from jobs.aimlapi.client import (
    AccessDeniedError,
    AnimateService,
    OutOfCreditsError,
    RateLimitedError,
    RejectedError,
    ServiceError,
    UnavailableError,
    UncertainError,
)
from jobs.aimlapi.responses import Failure
from jobs.estimates import Estimates
from jobs.links import Links
from jobs.pause import SubmissionPause
from jobs.schedule import next_poll, pause_length, retry_delay
from jobs.steps.prepare import Prepared
from jobs.suspects import Suspects
from jobs.transitions import advanced, ended, failed
from storage.database import StorageError

_log = logging.getLogger(__name__)

_OUTAGE = 3
"""Submissions in a row that fail as in an outage before a pause begins, though free calls are answered."""
_MAX_COUNTED_ATTEMPTS = 9
"""Refused submissions count as attempts up to this number; the rest is left for failures in preparing the files."""
FAILURE_ENDINGS = {
    Failure.REFUSED: Ending.REFUSED,
    Failure.NO_PERSON: Ending.NO_PERSON,
    Failure.OTHER: Ending.SERVICE_FAILED,
}


class _Denial(Enum):
    """What a refusal of the account or the model is taken for."""

    GENERAL = auto()
    """What it says: the others would be refused as well."""
    SUSPECT = auto()
    """Perhaps it is this job: it waits while the others are tried."""
    OWN = auto()
    """It is this job: others were taken meanwhile."""


def requeued(job: Job, prepared: Prepared, *, until: float) -> Job:
    """Return a job as queued again with its prepared files, whose length is stored: see Preparation."""
    queued = replace(advanced(job, JobState.QUEUED, due_at=until), attempts=job.attempts)
    return replace(queued, reference_seconds=prepared.seconds, reference_frames=prepared.frames or None)


class Submission:
    """Submits jobs that are stored as SUBMITTING already."""

    def __init__(
        self,
        service: AnimateService,
        pause: SubmissionPause,
        estimates: Estimates,
        links: Links,
        *,
        poll_interval: float,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._service = service
        self._pause = pause
        self._suspects = Suspects()
        self._estimates = estimates
        self._links = links
        self._poll_interval = poll_interval
        self._clock = clock
        self._random = random
        self._failures = 0

    async def is_worth_trying(self) -> bool:
        """Whether to make the POST now: in an outage, only after a call that costs nothing was answered."""
        return not await self._pause.is_outage() or await self._service.is_up()

    async def __call__(self, job: Job, prepared: Prepared) -> Job:
        """Make the POST; returns the job as generating, queued again, failed or uncertain."""
        # Estimate first: once the POST has returned an id, nothing may delay storing it.
        expected = await self._estimates.of(Work.of(job.mode, job.options, prepared.seconds))
        links = await self._links.to(job.id, job.claim, photo=prepared.photo, video=prepared.video)
        try:
            submitted = await self._service.submit(
                job.mode,
                job.options,
                photo=links.photo if links else prepared.photo,
                video=links.video if links else prepared.video,
                request_id=f"job-{job.id}-{job.claim}",
            )
        except ServiceError as error:
            if isinstance(error, AccessDeniedError):
                return await self._after_denial(job, error)
            if links and isinstance(error, RejectedError) and self._links.stop_if_at_fault(str(error)):
                # Nothing was submitted; the files go in the next request.
                return requeued(job, prepared, until=self._clock())
            await self._begin_pause_after(error, job.mode)
            return self._after_error(job, prepared, error)
        self._failures = 0
        self._pause.rate_limit.report_taken()
        self._suspects.report_taken(job.id)
        now = self._clock()
        generating = advanced(job, JobState.GENERATING, due_at=now + next_poll(0.0, self._poll_interval, expected))
        return replace(
            generating,
            generation_id=submitted.generation_id,
            cost=submitted.cost,
            submitted_at=now,
            reference_seconds=prepared.seconds,
            reference_frames=prepared.frames or None,
            expected=expected,
        )

    async def _after_denial(self, job: Job, error: AccessDeniedError) -> Job:
        now = self._clock()
        denial = await self._denial(job)
        if denial is _Denial.OWN:
            _log.error("job %d: refused again, though others are taken: %s", job.id, error)
            self._suspects.drop(job.id)
            self._pause.report_refused_job(job.id, error)
            return failed(job, Ending.NOT_ACCEPTED, now=now)
        if denial is _Denial.SUSPECT:
            _log.warning("job %d: refused again, others are tried meanwhile: %s", job.id, error)
            due_at = now + pause_length(None, self._poll_interval)
        else:
            self._suspects.clear()
            await self._begin_pause_after(error, job.mode)
            due_at = now
        return replace(advanced(job, JobState.QUEUED, due_at=due_at), refusals=job.refusals + 1)

    async def _denial(self, job: Job) -> _Denial:
        try:
            is_paused = await self._pause.holds(job.mode)
        except StorageError as error:
            _log.warning("job %d: refused; the pause can't be read: %s", job.id, error)
            return _Denial.GENERAL
        if is_paused or not job.refusals:
            return _Denial.GENERAL
        if self._suspects.is_confirmed(job.id):
            return _Denial.OWN
        return _Denial.SUSPECT if self._suspects.add(job.id) else _Denial.GENERAL

    def _after_error(self, job: Job, prepared: Prepared, error: ServiceError) -> Job:
        now = self._clock()
        match error:
            case RateLimitedError():
                _log.warning("job %d: not submitted, nothing is for a while: %s", job.id, error)
                self._pause.rate_limit.hold(error.retry_after)
                return requeued(job, prepared, until=now + (self._pause.rate_limit.remaining or 0.0))
            case UnavailableError():
                _log.warning("job %d: not submitted, trying again: %s", job.id, error)
                attempts = min(job.attempts + 1, _MAX_COUNTED_ATTEMPTS)
                delay = retry_delay(attempts, at_least=error.retry_after, random=self._random)
                return replace(advanced(job, JobState.QUEUED, due_at=now + delay), attempts=attempts)
            case OutOfCreditsError():
                return replace(advanced(job, JobState.QUEUED, due_at=now), refusals=job.refusals + 1)
            case RejectedError():
                _log.warning("job %d: rejected: %s", job.id, error)
                ending = Ending.NOT_ACCEPTED if error.failure is Failure.OTHER else FAILURE_ENDINGS[error.failure]
                return failed(job, ending, now=now)
        _log.error("job %d: the POST may have arrived, it is not repeated: %s", job.id, error)
        return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=now)

    async def _begin_pause_after(self, error: ServiceError, mode: Mode) -> None:
        """Begin a pause if the next jobs would meet the same error."""
        self._failures = self._failures + 1 if error.is_outage else 0
        if isinstance(error, OutOfCreditsError | AccessDeniedError) or await self._is_down(error):
            try:
                await self._pause.begin(error, mode)
            except StorageError as storage_error:
                # Go on, since the outcome for this job has to be stored; the next job meets the error again.
                _log.warning("the pause in submitting can't be stored: %s", storage_error)

    async def _is_down(self, error: ServiceError) -> bool:
        """Whether the service is down: many submissions fail, or one is lost and a free call isn't answered either.

        Each lost one costs somebody their job.
        """
        return self._failures >= _OUTAGE or (isinstance(error, UncertainError) and not await self._service.is_up())
