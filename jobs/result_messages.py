"""The message with a result: the video, else a document, else the link."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from telegram import InlineKeyboardMarkup, InputFile, Message
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.bot import ChatBot
from chat.destination import destination, is_topic_gone
from chat.failed_sends import is_chat_closed, is_refused, is_too_large
from chat.incoming_file import kind_of
from chat.local_server import LocalServer
from chat.send_queue import Urgency
from domain.job import Job
from domain.media import Kind
from domain.timeouts import TelegramTimeouts
from jobs.finishing import COVER, THUMBNAIL, ResultFile
from jobs.keyboards import page_in, result_keyboard
from texts import Languages, Texts, amount

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SentFile:
    """Telegram's id of a file that was sent, and as what Telegram has taken it."""

    file_id: str
    kind: Kind


class ResultMessages:
    """Sends results to the recipients of their jobs."""

    def __init__(
        self,
        bot: ChatBot,
        languages: Languages,
        timeouts: TelegramTimeouts,
        *,
        shows_cost: bool = False,
        local_server: LocalServer | None = None,
    ) -> None:
        self._bot = bot
        self._local_server = local_server
        self._shows_cost = shows_cost
        self._languages = languages
        self._timeouts = timeouts

    async def send(self, job: Job, file: ResultFile | None) -> SentFile | None:
        """Send the file as what Telegram takes it for; else, or without a file, the link.

        Returns the sent file; None if the link was sent. Raises TelegramError, also where a group takes no file
        that may go in private.
        """
        if file is not None:
            for send in self._ways(file):
                try:
                    return _sent_file(await send(job, file))
                except TelegramError as error:
                    is_closed = is_chat_closed(error)
                    if not _may_take_something_else(error) or (is_closed and job.in_private_chat() is not None):
                        raise
                    _log.warning("job %d: Telegram refuses the file: %s", job.id, error)
                    if is_closed or is_too_large(error):
                        break
        await self._send_link(job)
        return None

    def _ways(self, file: ResultFile) -> list[Callable[[Job, ResultFile], Awaitable[Message]]]:
        # As a video, a file of another kind is a black square.
        if file.clip is None:
            return [self._send_document]
        ways: list[Callable[[Job, ResultFile], Awaitable[Message]]] = [self._send_video, self._send_document]
        if not _is_empty(file.path.with_name(COVER)):
            ways.insert(0, partial(self._send_video, has_cover=True))
        return ways if self._local_server is None else [partial(self._send_shared, self._local_server), *ways]

    async def _send_shared(self, server: LocalServer, job: Job, file: ResultFile) -> Message:
        """Send the video by its path, which costs no memory; where the server can't read it, it is uploaded."""
        async with AsyncExitStack() as stack:
            try:
                uri: str | None = await stack.enter_async_context(server.offered(file.path))
            except OSError as error:
                _log.warning("job %d: the file can't be shared with the Bot API server: %s", job.id, error.strerror)
                uri = None
            has_cover = not _is_empty(file.path.with_name(COVER))
            return await self._send_video(job, file, has_cover=has_cover, uri=uri)

    async def _send_video(
        self, job: Job, file: ResultFile, *, has_cover: bool = False, uri: str | None = None
    ) -> Message:
        clip, cover, thumbnail = file.clip, file.path.with_name(COVER), file.path.with_name(THUMBNAIL)
        with ExitStack() as opened:
            return await self._bot.send_video(
                **destination(job.recipient, reply_to=job.replies_to),
                video=uri or _upload(opened, file.path, "animation.mp4"),
                cover=_upload(opened, cover, "cover.jpg") if has_cover else None,
                thumbnail=None if _is_empty(thumbnail) else _upload(opened, thumbnail, "thumbnail.jpg"),
                width=clip.width if clip else None,
                height=clip.height if clip else None,
                duration=max(1, round(clip.duration)) if clip else None,
                supports_streaming=True,
                caption=self._caption(job, file),
                reply_markup=self._buttons(job),
                write_timeout=self._timeouts.video_upload,
                read_timeout=self._timeouts.video_response,
                rate_limit_args=Urgency.REPORT,
            )

    async def _send_document(self, job: Job, file: ResultFile) -> Message:
        with ExitStack() as opened:
            return await self._bot.send_document(
                **destination(job.recipient, reply_to=job.replies_to),
                document=_upload(opened, file.path, "animation.mp4"),
                # Else Telegram might make the video of it again that it has just refused.
                disable_content_type_detection=True,
                caption=self._caption(job, file),
                reply_markup=self._buttons(job),
                write_timeout=self._timeouts.video_upload,
                read_timeout=self._timeouts.video_response,
                rate_limit_args=Urgency.REPORT,
            )

    async def _send_link(self, job: Job) -> None:
        await self._bot.send_message(
            **destination(job.recipient, reply_to=job.replies_to),
            text=self._languages.of(job.language).say("result-link", link=job.result_url or ""),
            reply_markup=self._buttons(job),
            rate_limit_args=Urgency.REPORT,
        )

    def _caption(self, job: Job, file: ResultFile) -> str:
        job = replace(job, remark=file.remark)
        return result_caption(
            self._languages.of(job.language), job, in_private=job.in_private, shows_cost=self._shows_cost
        )

    def _buttons(self, job: Job) -> InlineKeyboardMarkup:
        return result_keyboard(self._languages.of(job.language), job.id, page=page_in(job.recipient))


def result_caption(texts: Texts, job: Job, *, in_private: bool = False, shows_cost: bool = False) -> str:
    """Return that it is made by AI, why it comes in private, what its sound lacks, and what it cost."""
    lines = [texts.say("result-caption-private" if in_private else "result-caption")]
    if job.remark is not None:
        lines.append(texts.say(f"result-{job.remark}"))
    if shows_cost and job.cost is not None and job.expected_cost is not None:
        cost, expected = amount(job.cost.dollars), amount(job.expected_cost.dollars)
        lines.append(texts.say("result-cost", cost=cost, expected=expected))
    return "\n".join(lines)


def _may_take_something_else(error: TelegramError) -> bool:
    """Whether the same recipient may take another kind of message."""
    is_elsewhere = isinstance(error, Forbidden) or (isinstance(error, BadRequest) and is_topic_gone(error))
    return is_refused(error) and not is_elsewhere


def _upload(opened: ExitStack, path: Path, name: str) -> InputFile:
    """Return an open file to upload: from bytes, the library would keep two copies in memory."""
    return InputFile(opened.enter_context(path.open("rb")), filename=name, read_file_handle=False)


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0


def _sent_file(sent: Message) -> SentFile | None:
    """Return the sent file; Telegram may have turned a short silent video into an animation."""
    file = sent.video or sent.animation or sent.document
    return SentFile(file.file_id, kind_of(file)) if file else None
