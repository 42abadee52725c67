"""Keeps the bot's answers in other chats up to date with their jobs, and replaces each with its video in the end.

Telegram takes no upload for such a message, only a file that it has: the video that was delivered to the caller's
private chat. Whatever happens meanwhile, the row says what is left to do, and goes when that is done.

What starts a job from the answer's draft, or again from its job, puts the new job into the row. So after a job that
has ended without a video, the row stays for a day.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import (
    InlineKeyboardMarkup,
    InputMedia,
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaVideo,
)
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.callback_data import GuestCancel
from chat.keyboards import button
from chat.send_queue import DroppedError, Urgency
from domain.guest import GuestAnswer
from domain.job import Job, JobState
from domain.media import Kind
from domain.owner import NOBODY
from handlers.failures import delay_after
from handlers.guest.answers import private_chat_keyboard
from handlers.services import Services
from jobs.background import KeyedTasks
from jobs.result_messages import result_caption
from jobs.status_message import status_text
from storage.database import StorageError
from storage.guest_answers import LIFETIME

_log = logging.getLogger(__name__)

_LIMIT = 8
"""Answers that are looked at, at the same time."""
_SECONDS, _LEASE = 10.0, 15.0
"""The time that one look may take, and after which it is made again if the process has ended in it."""
_LOOK, _GAP = 1.0, 5.0
"""Seconds until the next look: at a job of which there was nothing new; after an edit, and at a draft."""
_IN_PRIVATE, _NO_VIDEO = "private", "no-video"
"""What is stored of an answer that says that it goes on in the private chat, and that there is no video."""


class GuestBoard:
    """Looks at what is due. An answer that has to wait delays no other."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.guest_answers
        self._tasks = KeyedTasks("guest answer", limit=_LIMIT)

    async def recover(self) -> None:
        """Go on at once with what an earlier process was killed with. Raises StorageError."""
        await self._store.release_all(now=self._services.clock(), lease=_LEASE)

    async def tick(self) -> None:
        """Begin to look at what is due, without waiting for the end. Raises StorageError."""
        if self._tasks.room > 0:
            now = self._services.clock()
            for answer in await self._store.claim_due(now=now, lease=_LEASE, limit=self._tasks.room):
                self._tasks.start(answer.id, partial(self._look, answer))

    async def close(self) -> None:
        """Give what is under way a few seconds; the rest is due again after its lease."""
        await self._tasks.close()

    async def _look(self, answer: GuestAnswer) -> None:
        try:
            async with asyncio.timeout(_SECONDS):
                await self._update(self._services.speaking(answer.language), answer)
        except DroppedError:
            await self._later(answer, _LOOK)
        except (TelegramError, TimeoutError) as error:
            _log.info("guest answer %d: it is looked at again: %r", answer.id, error)
            await self._later(answer, delay_after(error) if isinstance(error, TelegramError) else _GAP)
        except StorageError as error:
            _log.debug("guest answer %d: it is looked at again: %s", answer.id, error)

    async def _update(self, services: Services, answer: GuestAnswer) -> None:
        job = await services.jobs.get(answer.job_id) if answer.job_id is not None else None
        if job is not None and job.is_forgotten:
            job = None
        if job is not None and not job.state.is_end:
            await self._show(services, answer, job)
        elif answer.job_id is None and await self._store.has_draft(answer.id):
            await self._show_draft(services, answer)
        elif answer.shown == _NO_VIDEO:
            await self._store.drop(answer)
        elif await self._store.is_unchanged(answer):  # else its draft has just become a job, or its job another one
            await self._tell_end(services, answer, job)
            if job is None or job.is_delivered:
                await self._store.drop(answer)
            else:
                # The caller can try again, or have the video sent again.
                await self._store.put_off(answer, due_at=services.clock() + LIFETIME, shown=_NO_VIDEO)

    async def _show_draft(self, services: Services, answer: GuestAnswer) -> None:
        """Say that it goes on in the private chat, and look again later: nothing tells when the draft ends."""
        if answer.shown != _IN_PRIVATE:
            text = services.texts.say("guest-private")
            await _edit(answer, partial(services.bot.edit_message_text, text))
        await self._store.put_off(answer, due_at=services.clock() + _GAP, shown=_IN_PRIVATE)

    async def _show(self, services: Services, answer: GuestAnswer, job: Job) -> None:
        """Say how a job stands, if that is news."""
        status = await services.board.status(job)
        if status.shown == answer.shown:
            await self._later(answer, _LOOK)
            return
        text = status_text(services.texts, status)
        cancel = button(services.texts.say("button-cancel"), GuestCancel(answer.id))
        keyboard = InlineKeyboardMarkup.from_button(cancel) if status.can_cancel else None
        await _edit(answer, partial(services.bot.edit_message_text, text, reply_markup=keyboard), Urgency.DROP)
        await self._store.put_off(answer, due_at=services.clock() + _GAP, shown=status.shown)

    async def _tell_end(self, services: Services, answer: GuestAnswer, job: Job | None) -> None:
        """Turn the answer into the video, or say how the offer or its job has ended."""
        bot, texts = services.bot, services.texts
        if job is not None and job.result_file_id is not None and job.is_delivered:
            media = _media(job, job.result_file_id, result_caption(texts, job))
            if await _edit(answer, partial(bot.edit_message_media, media)):
                return
        keyboard: InlineKeyboardMarkup | None = private_chat_keyboard(services)
        if answer.person_id == NOBODY.person_id:  # who has called the bot is forgotten
            text, keyboard = texts.say("guest-withdrawn"), None
        elif answer.job_id is None and services.clock() >= answer.created_at + LIFETIME:
            text, keyboard = texts.say("guest-expired", username=bot.username), None
        elif answer.job_id is None or (job is not None and job.state is JobState.CANCELLED):
            text, keyboard = texts.say("alert-cancelled"), None
        elif job is None or job.is_delivered:
            text = texts.say("guest-done")
        elif job.can_be_sent_again:  # there is a video, which only that chat has, or can get
            text = texts.say("guest-private")
        else:
            # Why stands in the private chat, with what can be done: it is nobody's business here.
            text = texts.say("guest-failed")
        await _edit(answer, partial(bot.edit_message_text, text, reply_markup=keyboard))

    async def _later(self, answer: GuestAnswer, seconds: float) -> None:
        try:
            await self._store.put_off(answer, due_at=self._services.clock() + seconds, shown=answer.shown)
        except StorageError as error:
            _log.debug("guest answer %d: it is looked at again after its lease: %s", answer.id, error)


async def _edit(
    answer: GuestAnswer, edit: Callable[..., Awaitable[object]], urgency: Urgency = Urgency.REPORT
) -> bool:
    """Edit an answer; False if it can't be edited so, now or later. Raises other TelegramErrors."""
    if answer.message is None:
        return False
    try:
        await edit(inline_message_id=answer.message, rate_limit_args=urgency)
    except (BadRequest, Forbidden) as error:
        if isinstance(error, BadRequest) and "not modified" in error.message.lower():
            return True
        _log.info("guest answer %d: it can't be edited: %s", answer.id, error)
        return False
    return True


def _media(job: Job, file_id: str, caption: str) -> InputMedia:
    """Return the delivered file as what Telegram keeps it."""
    if job.result_kind is Kind.ANIMATION:
        return InputMediaAnimation(file_id, caption=caption)
    if job.result_kind is Kind.DOCUMENT:
        return InputMediaDocument(file_id, caption=caption)
    return InputMediaVideo(file_id, caption=caption, supports_streaming=True)
