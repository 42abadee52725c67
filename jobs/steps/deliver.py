"""Step four: fetch the result, finish it and send it.

A process that dies while sending sends again: a second video in a rare case is better than none.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import anyio
from telegram import InlineKeyboardMarkup, InputFile, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from chat.bot import ChatBot
from chat.destination import destination, is_topic_gone
from chat.files import FileError, TelegramFiles
from chat.limits import Urgency
from domain.job import Ending, Job, JobState
from domain.timeouts import TelegramTimeouts
from jobs.aimlapi.download import LinkExpiredError, ResultFetcher, ResultRefusedError, ResultUnavailableError
from jobs.keyboards import result_keyboard
from jobs.schedule import retry_delay
from jobs.transitions import RetryError, advanced, ended, failed
from jobs.workspace import Workspace
from media import Clip, MediaError, MediaPool, Problem, WorkerError
from texts import Languages

_log = logging.getLogger(__name__)

MAX_UPLOAD = 49 * 1024 * 1024
"""Bytes; bots may send 50 MB (https://core.telegram.org/bots/api#sendvideo), and the form around it counts."""
_ACTION_SECONDS = 4.5
"""Seconds between two chat actions; Telegram shows one for five."""
_MAX_ATTEMPTS, _LINK_SECONDS = 5, 3600.0
"""Fresh links are requested until both are exceeded, because other failures count as attempts, too."""


@dataclass(frozen=True, slots=True)
class _Video:
    """A finished video and its thumbnail on the disk."""

    path: Path
    thumbnail: Path
    clip: Clip


class Delivery:
    """Delivers the results of jobs. A fetched result stays in the job's folder until it is sent."""

    def __init__(
        self,
        bot: ChatBot,
        files: TelegramFiles,
        fetcher: ResultFetcher,
        media_pool: MediaPool,
        workspace: Workspace,
        *,
        languages: Languages,
        timeouts: TelegramTimeouts,
        clock: Callable[[], float],
        random: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._files = files
        self._fetcher = fetcher
        self._media_pool = media_pool
        self._workspace = workspace
        self._languages = languages
        self._timeouts = timeouts
        self._clock = clock
        self._random = random

    async def __call__(self, job: Job) -> Job:
        """Return the job as delivered, failed, or generating again for a fresh link.

        Raises RetryError, and TelegramError if nothing could be sent.
        """
        folder = await self._workspace.folder(job.id)
        async with self._uploading(job):
            try:
                result = await self._fetch(job, folder)
            except LinkExpiredError as error:
                return self._request_link(job, str(error))
            except ResultRefusedError as error:
                _log.error("job %d: the result is refused: %s", job.id, error)
                return failed(job, Ending.RESULT_LOST, now=self._clock())
            try:
                video = await self._finish(job, folder, result)
            except MediaError as error:
                return await self._after_media_error(job, result, error)
            file_id = await self._send(job, video)
        return self._delivered(job, file_id)

    async def _fetch(self, job: Job, folder: Path) -> Path:
        if job.result_url is None:
            raise ValueError(f"job {job.id} is delivering without a link")
        result = folder / "result"
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

    async def _finish(self, job: Job, folder: Path, result: Path) -> _Video:
        video, thumbnail = folder / "video.mp4", folder / "thumbnail.jpg"
        try:
            facts = await self._media_pool.inspect(result)
            sound = None if facts.has_sound else await self._sound(job, folder)
            clip = await self._media_pool.finish(
                result,
                video,
                thumbnail,
                sound_from=sound,
                sound_begins=job.cut.begin if job.cut else 0.0,
                max_bytes=MAX_UPLOAD,
                comment=self._languages.of(job.language).say("made-by-ai-mark"),
            )
        except WorkerError as error:
            raise RetryError(str(error)) from error
        return _Video(video, thumbnail, clip)

    async def _sound(self, job: Job, folder: Path) -> Path | None:
        """Fetch the reference video for its sound; None if that fails, and the result stays silent."""
        reference = folder / "sound.original"
        try:
            await self._files.fetch(job.video, reference)
        except FileError as error:
            _log.warning("job %d: the sound of the reference can't be fetched: %s", job.id, error)
            return None
        return reference

    async def _send(self, job: Job, video: _Video) -> str | None:
        """Send the video and return its file id; None if only the link could be sent."""
        with video.path.open("rb") as file, video.thumbnail.open("rb") as thumbnail:
            try:
                sent = await self._bot.send_video(
                    **destination(job.owner, reply_to=job.reply_to),
                    # Open files: the library would keep two copies of the bytes in memory.
                    video=InputFile(file, filename="animation.mp4", read_file_handle=False),
                    thumbnail=InputFile(thumbnail, filename="thumbnail.jpg", read_file_handle=False),
                    width=video.clip.width,
                    height=video.clip.height,
                    duration=max(1, round(video.clip.duration)),
                    supports_streaming=True,
                    caption=self._languages.of(job.language).say("result-caption"),
                    reply_markup=self._buttons(job),
                    write_timeout=self._timeouts.video_upload,
                    read_timeout=self._timeouts.video_response,
                    rate_limit_args=Urgency.REPORT,
                )
            except BadRequest as error:
                if is_topic_gone(error):
                    raise
                _log.warning("job %d: the video can't be sent, the link goes instead: %s", job.id, error)
                await self._send_link(job)
                return None
        return _file_id(sent)

    async def _after_media_error(self, job: Job, result: Path, error: MediaError) -> Job:
        """Send the link if the video is too large for Telegram; else fetch the result again."""
        if error.problem is Problem.TOO_BULKY:
            _log.warning("job %d: too large for Telegram, the link goes instead: %s", job.id, error)
            await self._send_link(job)
            return self._delivered(job, None)
        # The download may have been cut short.
        await anyio.Path(result).unlink()
        return self._request_link(job, f"no video: {error}")

    async def _send_link(self, job: Job) -> None:
        await self._bot.send_message(
            **destination(job.owner, reply_to=job.reply_to),
            text=self._languages.of(job.language).say("result-link", link=job.result_url or ""),
            reply_markup=self._buttons(job),
            rate_limit_args=Urgency.REPORT,
        )

    def _delivered(self, job: Job, file_id: str | None) -> Job:
        return replace(ended(job, JobState.DELIVERED, None, now=self._clock()), result_file_id=file_id)

    def _buttons(self, job: Job) -> InlineKeyboardMarkup:
        return result_keyboard(self._languages.of(job.language), job.id)

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
        # The first one waits as long as Telegram's limits need; the others may be dropped.
        urgency = Urgency.REPORT
        while True:
            try:
                await self._bot.send_chat_action(
                    job.owner.chat_id,
                    ChatAction.UPLOAD_VIDEO,
                    message_thread_id=job.owner.topic_id or None,
                    rate_limit_args=urgency,
                )
            except TelegramError as error:
                _log.debug("job %d: no chat action: %s", job.id, error)
            urgency = Urgency.DROP
            await asyncio.sleep(_ACTION_SECONDS)


def _file_id(sent: Message) -> str | None:
    """Return the id of the sent video; Telegram may have turned a short silent one into an animation."""
    file = sent.video or sent.animation
    return file.file_id if file else None
