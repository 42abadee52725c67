"""What becomes of a job when its step has raised."""

import logging
from collections.abc import Callable
from dataclasses import replace

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from animation.schedule import retry_delay
from animation.steps import RetryError, closed, failed
from chat.limits import retry_after
from domain.job import Ending, Job, JobState
from storage.database import StorageError
from storage.jobs import JobStore

_log = logging.getLogger(__name__)

_MAX_ATTEMPTS = {JobState.QUEUED: 12, JobState.DELIVERING: 300}
"""About half an hour in the queue; about a day for a video that has been paid for."""
_MAX_ATTEMPTS_TO_TELL = 50
_MAX_MISTAKES = 5


async def after_trouble(
    job: Job, error: Exception, *, jobs: JobStore, clock: Callable[[], float], random: Callable[[], float]
) -> Job:
    """Return the job as it stands after its step raised `error`; StorageError is raised again."""
    if isinstance(error, StorageError):
        raise error
    match error:
        case Forbidden():
            _log.info("job %d: the chat can't be reached any more: %s", job.id, error)
            return _unreachable(job, now=clock())
        case ChatMigrated():
            await jobs.move_chat(job.owner.chat_id, error.new_chat_id)
            return replace(job, due_at=clock(), step_started_at=None)
        case BadRequest():
            _log.error("job %d: Telegram refuses in state %s: %s", job.id, job.state, error)
            return _gave_up(job, now=clock())
        case RetryError() | RetryAfter() | NetworkError():
            _log.warning("job %d: trouble in state %s, attempt %d: %s", job.id, job.state, job.attempts + 1, error)
            most = _max_attempts(job)
        case _:
            _log.error("job %d: a mistake of ours in state %s", job.id, job.state, exc_info=error)
            most = _MAX_MISTAKES
    if most is not None and job.attempts + 1 >= most:
        return _gave_up(job, now=clock())
    delay = retry_delay(job.attempts + 1, asked=_asked(error), random=random)
    return replace(job, due_at=clock() + delay, step_started_at=None, attempts=job.attempts + 1)


def _max_attempts(job: Job) -> int | None:
    """How often a step is tried; a generation has its deadline instead."""
    if job.state.is_end:
        return _MAX_ATTEMPTS_TO_TELL
    return _MAX_ATTEMPTS.get(job.state)


def _asked(error: Exception) -> float | None:
    if isinstance(error, RetryAfter):
        return retry_after(error)
    return error.after if isinstance(error, RetryError) else None


def _unreachable(job: Job, *, now: float) -> Job:
    """End without a word: nobody would hear it."""
    return closed(job if job.state.is_end else failed(job, Ending.UNREACHABLE, now=now))


def _gave_up(job: Job, *, now: float) -> Job:
    """End, and tell it, unless it was the telling that failed."""
    if job.state.is_end:
        return closed(job)
    ending = Ending.RESULT_LOST if job.state is JobState.DELIVERING else Ending.BROKEN
    return failed(job, ending, now=now)
