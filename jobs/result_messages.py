"""The message with a result: the video, else a document, else the link."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path

from telegram import InlineKeyboardMarkup, InputFile, Message
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.bot import ChatBot
from chat.destination import destination, is_topic_gone
from chat.failed_sends import is_chat_closed, is_refused, is_too_large
from chat.limits import Urgency
from domain.job import Job, Remark
from domain.timeouts import TelegramTimeouts
from jobs.finishing import THUMBNAIL, ResultFile
from jobs.keyboards import result_keyboard
from texts import Languages, Texts

_log = logging.getLogger(__name__)


class ResultMessages:
    """Sends results to the recipients of their jobs."""

    def __init__(self, bot: ChatBot, languages: Languages, timeouts: TelegramTimeouts) -> None:
        self._bot = bot
        self._languages = languages
        self._timeouts = timeouts

    async def send(self, job: Job, file: ResultFile | None) -> str | None:
        """Send the file as what Telegram takes it for; else, or without a file, the link. Raises TelegramError.

        Returns the id of the sent file; None if the link was sent.
        """
        if file is not None:
            for send in self._ways(file):
                try:
                    return _file_id(await send(job, file))
                except TelegramError as error:
                    if not _may_take_something_else(error):
                        raise
                    _log.warning("job %d: Telegram refuses the file: %s", job.id, error)
                    if is_chat_closed(error) or is_too_large(error):
                        break
        await self._send_link(job)
        return None

    def _ways(self, file: ResultFile) -> list[Callable[[Job, ResultFile], Awaitable[Message]]]:
        # As a video, a file of another kind is a black square.
        return [self._send_document] if file.clip is None else [self._send_video, self._send_document]

    async def _send_video(self, job: Job, file: ResultFile) -> Message:
        clip, thumbnail = file.clip, file.path.with_name(THUMBNAIL)
        with ExitStack() as opened:
            return await self._bot.send_video(
                **destination(job.recipient, reply_to=job.replies_to),
                video=_upload(opened, file.path, "animation.mp4"),
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
        return result_caption(self._languages.of(job.language), file.remark, in_private=job.in_private)

    def _buttons(self, job: Job) -> InlineKeyboardMarkup:
        return result_keyboard(self._languages.of(job.language), job.id)


def result_caption(texts: Texts, remark: Remark | None, *, in_private: bool = False) -> str:
    """Return that it is made by AI, why it comes in private, and what its sound lacks."""
    lines = [texts.say("result-caption-private" if in_private else "result-caption")]
    if remark is not None:
        lines.append(texts.say(f"result-{remark}"))
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


def _file_id(sent: Message) -> str | None:
    """Return the id of the sent file; Telegram may have turned a short silent video into an animation."""
    file = sent.video or sent.animation or sent.document
    return file.file_id if file else None
