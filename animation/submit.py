"""Step two: the one POST. It is never repeated after it may have arrived, for it may have been paid."""

import logging
from collections.abc import Callable
from dataclasses import replace

from animation.answers import Failure
from animation.operator import Operator
from animation.prepare import Prepared
from animation.schedule import next_look, retry_delay
from animation.service import (
    AnimateService,
    NotLetInError,
    OutOfCreditsError,
    RejectedError,
    UnavailableError,
    UncertainError,
)
from animation.steps import ended, failed, moved_on
from domain.job import Ending, Job, JobState

_log = logging.getLogger(__name__)

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
        operator: Operator,
        *,
        poll_interval: float,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._service = service
        self._operator = operator
        self._poll_interval = poll_interval
        self._clock = clock
        self._random = random

    async def __call__(self, job: Job, prepared: Prepared) -> Job:
        """Make the POST and return what became of the job; it raises for nothing that the service does."""
        try:
            generation_id = await self._service.submit(
                job.options, photo=prepared.photo, video=prepared.video, request_id=f"job-{job.id}-{job.claim}"
            )
        except UnavailableError as error:
            _log.warning("job %d: not taken, trying again: %s", job.id, error)
            attempts = job.attempts + 1
            delay = retry_delay(attempts, asked=error.retry_after, random=self._random)
            back = moved_on(job, JobState.QUEUED, due_at=self._clock() + delay)
            return replace(back, attempts=attempts)
        except (OutOfCreditsError, NotLetInError) as error:
            await self._operator.pause(error)
            return moved_on(job, JobState.QUEUED, due_at=self._clock())
        except RejectedError as error:
            _log.warning("job %d: rejected: %s", job.id, error)
            ending = Ending.NOT_ACCEPTED if error.failure is Failure.OTHER else FAILURE_ENDINGS[error.failure]
            return failed(job, ending, now=self._clock())
        except UncertainError as error:
            _log.error("job %d: the POST may have arrived, it is not repeated: %s", job.id, error)
            return ended(job, JobState.UNCERTAIN, Ending.UNCERTAIN, now=self._clock())
        now = self._clock()
        generating = moved_on(job, JobState.GENERATING, due_at=now + next_look(0.0, self._poll_interval))
        return replace(generating, generation_id=generation_id, submitted_at=now)
