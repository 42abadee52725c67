"""Decides what becomes of a job whose step has raised an error."""

import errno
import logging
from collections.abc import Callable
from dataclasses import replace

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from chat.destination import is_topic_gone
from chat.flood_control import retry_after
from chat.moved_groups import follow_move
from domain.job import Ending, Job, JobState
from jobs.schedule import retry_delay
from jobs.transitions import RetryError, closed, failed, postponed
from storage.chats import ChatStore
from storage.database import StorageError

_log = logging.getLogger(__name__)

_DAY_OF_ATTEMPTS = 300
_MAX_ATTEMPTS = {JobState.QUEUED: 12, JobState.DELIVERING: _DAY_OF_ATTEMPTS}
"""About half an hour in the queue; about a day for a video that has been paid for."""
_MAX_ATTEMPTS_TO_TELL = 50
"""Attempts to tell how a job ended."""
_MAX_ATTEMPTS_UNEXPECTED = {JobState.GENERATING: _DAY_OF_ATTEMPTS}
"""Attempts of a step that raises unexpected errors: about a day for a generation, which is paid for."""
_MAX_ATTEMPTS_UNEXPECTED_ELSE = 5
_GIVEN_UP = {JobState.GENERATING: Ending.TIMED_OUT, JobState.DELIVERING: Ending.UNDELIVERED}
"""How jobs end whose step has failed too often, if not as BROKEN."""
_DISK_SECONDS = 15.0
"""Seconds until a step is run again that found the disk full."""
_DISK_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}


async def after_error(
    job: Job, error: Exception, *, chats: ChatStore, clock: Callable[[], float], random: Callable[[], float]
) -> Job:
    """Return the job as it goes on after its step raised `error`; logs the error.

    Moves everything stored for a chat whose id has changed, or whose topic is gone. Raises StorageError.
    """
    if await _has_moved(job, error, chats):
        return postponed(job, until=clock())
    match error:
        case Forbidden() if job.state is JobState.QUEUED:
            _log.info("job %d: the chat can't be reached any more: %s", job.id, error)
            return closed(failed(job, Ending.UNREACHABLE, now=clock()))
        case BadRequest() | Forbidden() if job.state is not JobState.GENERATING:
            level = logging.INFO if isinstance(error, Forbidden) else logging.ERROR
            _log.log(level, "job %d: Telegram refuses in state %s: %s", job.id, job.state, error)
            return _given_up(job, now=clock())
        case _ if _is_disk_error(error):
            _log.error("job %d: nothing can be written in state %s, trying again: %s", job.id, job.state, error)
            return postponed(job, until=clock() + _DISK_SECONDS)
        case RetryError() | TelegramError():
            _log.warning(
                "job %d: temporary failure in state %s, attempt %d: %s",
                *(job.id, job.state, job.attempts + 1, error),
            )
            max_attempts = _max_attempts(job)
        case _:
            _log.error("job %d: unexpected error in state %s", job.id, job.state, exc_info=error)
            max_attempts = _MAX_ATTEMPTS_UNEXPECTED.get(job.state, _MAX_ATTEMPTS_UNEXPECTED_ELSE)
    attempts = job.attempts + 1
    if max_attempts is not None and attempts >= max_attempts:
        return _given_up(job, now=clock())
    delay = retry_delay(attempts, at_least=_requested_delay(error), random=random)
    return replace(postponed(job, until=clock() + delay), attempts=attempts)


async def _has_moved(job: Job, error: Exception, chats: ChatStore) -> bool:
    """Whether the chat has another id now or its topic is gone; what is stored for it is moved then."""
    if await follow_move(error, chats):
        return True
    if isinstance(error, BadRequest) and is_topic_gone(error) and job.owner.topic_id:
        _log.info("job %d: its topic is gone, it continues outside of it", job.id)
        await chats.leave_topic(job.owner.chat_id, job.owner.topic_id)
        return True
    return False


def _is_disk_error(error: Exception) -> bool:
    return isinstance(error, StorageError) or (isinstance(error, OSError) and error.errno in _DISK_ERRORS)


def _max_attempts(job: Job) -> int | None:
    """Return how often the step is tried; None for a poll, since a generation has a deadline instead."""
    if job.state.is_end:
        return _MAX_ATTEMPTS_TO_TELL
    return _MAX_ATTEMPTS.get(job.state)


def _requested_delay(error: Exception) -> float | None:
    if isinstance(error, RetryAfter):
        return retry_after(error)
    return error.retry_after if isinstance(error, RetryError) else None


def _given_up(job: Job, *, now: float) -> Job:
    """Fail the job; close it if telling its end is what has failed.

    A result stays in /history. Of a generation, which may be paid for, the operator hears.
    """
    if job.state.is_end:
        return closed(job)
    return failed(job, _GIVEN_UP.get(job.state, Ending.BROKEN), now=now)
