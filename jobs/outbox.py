"""Sends the messages of jobs: not again and again if answers get lost, and in private if a group refuses them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar
from weakref import WeakSet

from telegram.error import BadRequest, TelegramError

from chat.bot import ChatBot
from chat.destination import is_topic_gone
from chat.failed_sends import is_refused, may_have_arrived
from domain.job import Job
from jobs.transitions import RetryError
from storage.jobs import JobStore

_log = logging.getLogger(__name__)

_Sent = TypeVar("_Sent")


class UnansweredError(RetryError):
    """A message may have arrived, but no answer says so. `job` counts it, and has to be stored."""

    def __init__(self, job: Job, reason: str) -> None:
        super().__init__(reason)
        self.job = job


class Outbox:
    """Counts the sends of each step; the steps stop at MAX_UNANSWERED_SENDS."""

    def __init__(self, bot: ChatBot, jobs: JobStore) -> None:
        self._bot = bot
        self._jobs = jobs
        self._senders: WeakSet[asyncio.Task[Any]] = WeakSet()

    def has_sender(self, task: asyncio.Task[Any]) -> bool:
        """Whether a task has begun to send: if it is cut off before it ends, the message may come twice."""
        return task in self._senders

    async def send(self, job: Job, send: Callable[[Job], Awaitable[_Sent]]) -> tuple[Job, _Sent]:
        """Call `send` with the job; where its group refuses that, with the person's private chat as the recipient.

        Returns the job with the recipient that it was sent to, and what `send` returned. Raises UnansweredError,
        RetryError if the job was claimed again, StorageError (then nothing was sent), and TelegramError.
        """
        if job.unanswered_sends:
            # In an outage, a broken connection says nothing about this message: no second try is spent on it.
            await self._bot.get_me()
        if (task := asyncio.current_task()) is not None:
            self._senders.add(task)
        # Stored before: a process that dies while sending can't tell afterwards whether the message has arrived.
        if await self._jobs.write(job, _with_unanswered_send(job)) is None:
            raise RetryError("claimed again meanwhile")
        try:
            return job, await _send(job, send)
        except TelegramError as error:
            private = job.in_private_chat()
            if private is None or not _is_closed(job, error):
                raise
            _log.warning("job %d: the group refuses it, it is sent in private: %s", job.id, error)
        return private, await _send(private, send)


async def _send(job: Job, send: Callable[[Job], Awaitable[_Sent]]) -> _Sent:
    try:
        return await send(job)
    except TelegramError as error:
        if may_have_arrived(error):
            raise UnansweredError(_with_unanswered_send(job), f"it may have arrived: {error}") from error
        raise


def _with_unanswered_send(job: Job) -> Job:
    return replace(job, unanswered_sends=job.unanswered_sends + 1)


def _is_closed(job: Job, error: TelegramError) -> bool:
    """Whether the recipient refuses the message; not where only the topic is gone, since the chat takes it."""
    is_elsewhere = isinstance(error, BadRequest) and is_topic_gone(error) and job.recipient.topic_id
    return is_refused(error) and not is_elsewhere
