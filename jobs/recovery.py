"""What becomes of a job when its step has raised."""

import errno
import logging
from collections.abc import Callable
from dataclasses import replace

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from chat.destination import is_topic_gone
from chat.limits import retry_after
from domain.job import Ending, Job, JobState
from jobs.schedule import retry_delay
from jobs.transitions import RetryError, closed, failed, postponed
from storage.chats import ChatStore
from storage.database import StorageError

_log = logging.getLogger(__name__)

_MAX_ATTEMPTS = {JobState.QUEUED: 12, JobState.DELIVERING: 300}
"""About half an hour in the queue; about a day for a video that has been paid for."""
_MAX_ATTEMPTS_TO_TELL = 50
_MAX_MISTAKES = 5
_DISK_SECONDS = 15.0
"""How soon a step is made again for which there was no room on the disk."""


async def after_error(
    job: Job, error: Exception, *, chats: ChatStore, clock: Callable[[], float], random: Callable[[], float]
) -> Job:
    """Return the job as it stands after its step raised `error`."""
    if await _follow(job, error, chats):
        return postponed(job, until=clock())
    match error:
        case Forbidden():
            _log.info("job %d: the chat can't be reached any more: %s", job.id, error)
            return _unreachable(job, now=clock())
        case BadRequest():
            _log.error("job %d: Telegram refuses in state %s: %s", job.id, job.state, error)
            return _gave_up(job, now=clock())
        case StorageError() | OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EROFS | errno.EFBIG):
            _log.error("job %d: nothing can be written in state %s, trying again: %s", job.id, job.state, error)
            return postponed(job, until=clock() + _DISK_SECONDS)
        case RetryError() | TelegramError():
            _log.warning("job %d: trouble in state %s, attempt %d: %s", job.id, job.state, job.attempts + 1, error)
            most = _max_attempts(job)
        case _:
            _log.error("job %d: a mistake of ours in state %s", job.id, job.state, exc_info=error)
            most = _MAX_MISTAKES
    attempts = job.attempts + 1
    if most is not None and attempts >= most:
        return _gave_up(job, now=clock())
    delay = retry_delay(attempts, asked=_asked(error), random=random)
    return replace(postponed(job, until=clock() + delay), attempts=attempts)


async def _follow(job: Job, error: Exception, chats: ChatStore) -> bool:
    """Let the job follow a chat that has another id now, or leave a topic that was deleted; whether it did."""
    if isinstance(error, ChatMigrated):
        await chats.move_chat(job.owner.chat_id, error.new_chat_id)
        return True
    if isinstance(error, BadRequest) and is_topic_gone(error) and job.owner.topic_id:
        _log.info("job %d: its topic is gone, it goes on outside of it", job.id)
        await chats.leave_topic(job.owner.chat_id, job.owner.topic_id)
        return True
    return False


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
