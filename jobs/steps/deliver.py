"""Step four: fetch the result, finish it and send it.

A process that dies while sending sends again: a second video in a rare case is better than none. But only one more:
then the person is told that it may have arrived, and can have it sent again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import anyio
from telegram.constants import ChatAction
from telegram.error import TelegramError

from chat import local_server
from chat.bot import ChatBot
from chat.failed_sends import is_refused
from chat.file_cache import FileCache
from chat.local_server import LocalServer
from chat.send_queue import Urgency
from domain.job import MAX_UNANSWERED_SENDS, Ending, Job, JobState
from domain.timeouts import TelegramTimeouts
from jobs.aimlapi.download import (
    LinkExpiredError,
    ResultFetcher,
    ResultRefusedError,
    ResultTooLargeError,
    ResultUnavailableError,
)
from jobs.finishing import DamagedResultError, Finishing, ResultFile
from jobs.outbox import Outbox
from jobs.result_messages import ResultMessages, SentFile
from jobs.schedule import retry_delay
from jobs.transitions import RetryError, advanced, ended, failed
from jobs.workspace import Workspace
from media import MediaPool
from texts import Languages

_log = logging.getLogger(__name__)

MAX_UPLOAD = 49 * 1024 * 1024
"""Bytes; bots may send 50 MB (https://core.telegram.org/bots/api#sendvideo), and the form around it counts."""
MAX_LOCAL_UPLOAD = local_server.MAX_BYTES - 1024 * 1024
"""Bytes, to a Bot API server that runs beside the bot."""
_RESULT = "result"
"""The name of the fetched file in the job's folder."""
_ACTION_SECONDS = 4.5
"""Seconds between two chat actions; Telegram shows one for five."""
_MAX_ATTEMPTS, _LINK_SECONDS = 5, 3600.0
"""Fresh links are requested until both are exceeded, because other failures count as attempts, too."""


class Delivery:
    """Delivers the results of jobs. A fetched result stays in the job's folder until it is sent."""

    def __init__(
        self,
        bot: ChatBot,
        files: FileCache,
        fetcher: ResultFetcher,
        media_pool: MediaPool,
        workspace: Workspace,
        *,
        outbox: Outbox,
        languages: Languages,
        max_rate: float,
        shows_cost: bool,
        server: LocalServer | None = None,
        timeouts: TelegramTimeouts,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._fetcher = fetcher
        self._finishing = Finishing(files, media_pool, languages, max_rate=max_rate)
        self._messages = ResultMessages(bot, languages, timeouts, shows_cost=shows_cost, local_server=server)
        self._is_local = server is not None
        self._outbox = outbox
        self._workspace = workspace
        self._clock = clock
        self._random = random

    async def __call__(self, job: Job) -> Job:
        """Return the job as delivered, failed, or generating again for a fresh link.

        Raises RetryError, StorageError, and TelegramError if nothing could be sent.
        """
        if job.unanswered_sends >= MAX_UNANSWERED_SENDS:
            _log.error("job %d: %d sends were not answered, it is not sent again", job.id, job.unanswered_sends)
            return ended(job, JobState.DELIVERED, Ending.UNCONFIRMED, now=self._clock())
        folder = await self._workspace.folder(job.id)
        async with self._uploading(job):
            try:
                file = await self._file(job, folder)
            except (LinkExpiredError, DamagedResultError) as error:
                await anyio.Path(folder / _RESULT).unlink(missing_ok=True)
                return self._request_link(job, str(error))
            except ResultRefusedError as error:
                _log.error("job %d: the result is refused: %s", job.id, error)
                return failed(job, Ending.RESULT_LOST, now=self._clock())
            job, sent = await self._send(job, file)
        delivered = ended(job, JobState.DELIVERED, None, now=self._clock())
        if sent is None:
            return replace(delivered, result_file_id=None, result_kind=None, remark=None)
        remark = file.remark if file else None
        return replace(delivered, result_file_id=sent.file_id, result_kind=sent.kind, remark=remark)

    async def _send(self, job: Job, file: ResultFile | None) -> tuple[Job, SentFile | None]:
        """Send the file, in private if the group takes none; if neither chat does, the link. Raises as Outbox."""
        try:
            return await self._outbox.send(job, partial(self._messages.send, file=file))
        except TelegramError as error:
            if file is None or job.in_private_chat() is None or not is_refused(error):
                raise
            _log.warning("job %d: neither chat takes the file, the link goes instead: %s", job.id, error)
        return await self._outbox.send(job, partial(self._messages.send, file=None))

    @property
    def _max_upload(self) -> int:
        return MAX_LOCAL_UPLOAD if self._is_local else MAX_UPLOAD

    async def _file(self, job: Job, folder: Path) -> ResultFile | None:
        """Return what is to be sent; None if that is too large for Telegram. Raises FetchError and as Finishing."""
        try:
            result = await self._fetch(job, folder)
        except ResultTooLargeError as error:
            _log.error("job %d: the result isn't fetched, the link goes instead: %s", job.id, error)
            return None
        file = await self._finishing(job, folder, result, max_bytes=self._max_upload)
        if (await anyio.Path(file.path).stat()).st_size <= self._max_upload:
            return file
        _log.warning("job %d: too large for Telegram, the link goes instead", job.id)
        return None

    async def _fetch(self, job: Job, folder: Path) -> Path:
        if job.result_url is None:
            raise LinkExpiredError("no link is stored")
        result = folder / _RESULT
        if not await anyio.Path(result).exists():
            try:
                await self._fetcher.fetch(job.result_url, result)
            except ResultUnavailableError as error:
                raise RetryError(str(error)) from error
        return result

    def _request_link(self, job: Job, reason: str) -> Job:
        """Return the job as generating, to poll for a fresh link; as failed after many attempts."""
        attempts, now = job.attempts + 1, self._clock()
        if attempts > _MAX_ATTEMPTS and now - (job.submitted_at or now) > _LINK_SECONDS:
            _log.error("job %d: no link to the result has worked, the last one: %s", job.id, reason)
            return failed(job, Ending.RESULT_LOST, now=now)
        due_at = now + retry_delay(attempts, at_least=None, random=self._random)
        return replace(advanced(job, JobState.GENERATING, due_at=due_at), attempts=attempts)

    @asynccontextmanager
    async def _uploading(self, job: Job) -> AsyncIterator[None]:
        """Show the chat action `upload_video` during the block."""
        task = asyncio.create_task(self._show_action(job))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])

    async def _show_action(self, job: Job) -> None:
        # The first one waits until nothing else is to be sent; the others may be dropped.
        urgency = Urgency.LATER
        while True:
            try:
                await self._bot.send_chat_action(
                    job.recipient.chat_id,
                    ChatAction.UPLOAD_VIDEO,
                    message_thread_id=job.recipient.topic_id or None,
                    rate_limit_args=urgency,
                )
            except TelegramError as error:
                _log.debug("job %d: no chat action: %s", job.id, error)
            urgency = Urgency.DROP
            await asyncio.sleep(_ACTION_SECONDS)
