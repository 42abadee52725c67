"""Step five: tell the person how the job has ended, and remove its files."""

import logging
from collections.abc import Callable
from functools import partial

from telegram import ForceReply, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, Forbidden

from chat.bot import ChatBot
from chat.destination import destination
from chat.reactions import DONE, react
from chat.send_queue import Urgency
from domain.job import MAX_UNANSWERED_SENDS, Ending, Job
from domain.payment import PaymentState
from jobs.keyboards import send_again_keyboard, try_again_keyboard, yes_again_keyboard
from jobs.outbox import Outbox
from jobs.status_message import StatusBoard
from jobs.transitions import closed
from jobs.workspace import Workspace
from storage.jobs import JobStore
from storage.payments import PaymentStore
from texts import Languages

_log = logging.getLogger(__name__)

_PHOTO_IS_BAD = {Ending.PHOTO_GONE, Ending.PHOTO_UNREADABLE, Ending.PHOTO_TOO_SMALL, Ending.PHOTO_TOO_LARGE}
_VIDEO_IS_BAD = {
    Ending.VIDEO_GONE,
    Ending.VIDEO_UNREADABLE,
    Ending.VIDEO_NO_PICTURE,
    Ending.VIDEO_TOO_SMALL,
    Ending.VIDEO_TOO_SHORT,
    Ending.VIDEO_TOO_LARGE,
}
_ONE_IS_BAD = _PHOTO_IS_BAD | _VIDEO_IS_BAD
_ASK_FOR_OTHER_FILES = {Ending.REFUSED, Ending.NO_PERSON, Ending.NOT_ACCEPTED}


class Conclusion:
    """Concludes jobs that have ended; a concluded job is never due again."""

    def __init__(
        self,
        bot: ChatBot,
        jobs: JobStore,
        board: StatusBoard,
        workspace: Workspace,
        languages: Languages,
        *,
        outbox: Outbox,
        payments: PaymentStore,
        clock: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._jobs = jobs
        self._payments = payments
        self._board = board
        self._outbox = outbox
        self._workspace = workspace
        self._languages = languages
        self._clock = clock

    async def __call__(self, job: Job) -> Job:
        """Tell how the job has ended, unless its result has surely arrived.

        Raises RetryError, TelegramError and StorageError.
        """
        await self._workspace.remove(job.id)
        if job.ending is Ending.CANCELLED and job.status_message_id is not None:
            async with self._board.lock_of(job.id):
                await self._edit_status_to_ending(job)
        else:
            # Send the final message last: a failure after it would send it twice.
            await self._delete_status(job)
            if job.is_delivered:
                await self._react_done(job)
            else:
                is_kept = await self._keep_files(job)
                await self._tell(job, is_kept=is_kept)
        return closed(job)

    async def _react_done(self, job: Job) -> None:
        """React to the request in a group, so that the others see that it is done."""
        if job.owner.is_group and job.reply_to:
            await react(self._bot, job.owner.chat_id, job.reply_to, DONE)

    async def _tell(self, job: Job, *, is_kept: bool) -> None:
        if job.unanswered_sends < MAX_UNANSWERED_SENDS:
            send = partial(self._send_ending, is_kept=is_kept, stars=await self._stars_back(job))
            told, sent = await self._outbox.send(job, send)
            if told.recipient.is_group:
                await self._jobs.ask_for_kept(job.id, sent.message_id)
        else:
            _log.warning("job %d: its ending was sent without an answer, and isn't sent again", job.id)

    async def _send_ending(self, job: Job, *, is_kept: bool, stars: int | None) -> Message:
        return await self._bot.send_message(
            **destination(job.recipient, reply_to=job.replies_to),
            text=self._text(job, is_kept=is_kept, stars=stars),
            reply_markup=self._button(job, stars=stars) or (_reply_field(job) if is_kept else None),
            rate_limit_args=Urgency.REPORT,
        )

    async def _edit_status_to_ending(self, job: Job) -> None:
        stars = await self._stars_back(job)
        try:
            await self._bot.edit_words(
                self._text(job, is_kept=True, stars=stars),
                chat_id=job.owner.chat_id,
                message_id=job.status_message_id or 0,
                reply_markup=self._button(job, stars=stars),
                rate_limit_args=Urgency.REPORT,
            )
        except BadRequest as error:
            _log.info("job %d: the status can't be edited: %s", job.id, error)

    async def _delete_status(self, job: Job) -> None:
        if job.status_message_id is None:
            return
        try:
            await self._bot.delete_message(job.owner.chat_id, job.status_message_id, rate_limit_args=Urgency.REPORT)
        except (BadRequest, Forbidden) as error:
            _log.info("job %d: the status can't be deleted: %s", job.id, error)

    async def _keep_files(self, job: Job) -> bool:
        """Put the good files back into the person's draft where another file may help: only that has to be sent.

        Returns False if the person has begun another draft. Where no other file helps, the job keeps them.
        """
        photo_is_bad, video_is_bad = job.ending in _PHOTO_IS_BAD, job.ending in _VIDEO_IS_BAD
        if not (photo_is_bad or video_is_bad or job.ending in _ASK_FOR_OTHER_FILES):
            return True
        return await self._jobs.keep_files(job, photo=not photo_is_bad, video=not video_is_bad, now=self._clock())

    def _text(self, job: Job, *, is_kept: bool, stars: int | None) -> str:
        """Return how the job has ended, and what can be done where the message goes.

        What is kept is kept in the job's chat: it is of no use to whoever is told in private, since that is closed.
        A video is kept for its person, unless they get their Stars back.
        """
        texts = self._languages.of(job.language)
        has_use = stars is None if job.can_be_sent_again else is_kept and not job.in_private
        parts = [texts.say(f"ending-{job.ending or Ending.BROKEN}", kept="yes" if has_use else "no")]
        if job.in_private and not job.can_be_sent_again:
            parts.append(texts.say("ending-in-private"))
        elif not is_kept:
            parts.append(texts.say("ending-not-kept"))
        if job.ending is Ending.UNDELIVERED and job.result_url is not None and stars is None:
            parts.append(texts.say("undelivered-link", link=job.result_url))
        if stars is not None:
            parts.append(texts.say("ending-stars-back", stars=stars))
        return "\n\n".join(parts)

    async def _stars_back(self, job: Job) -> int | None:
        """Return the Stars that its person gets back; None if there are none. Raises StorageError."""
        payment = await self._payments.of_job(job.id)
        return payment.charge.stars if payment is not None and payment.state is not PaymentState.EARNED else None

    def _button(self, job: Job, *, stars: int | None) -> InlineKeyboardMarkup | None:
        """Return Send it again for a result, Try again where the same files may work another time, else None.

        Not for a result whose Stars come back. Not for a job of a group that can't be written to any more,
        whose end is told in private: another job of the group's would end there as well.
        """
        if job.can_be_sent_again:
            return send_again_keyboard(self._languages.of(job.language), job.id) if stars is None else None
        if job.ending in _ONE_IS_BAD or job.in_private:
            return None
        keyboard = yes_again_keyboard if job.ending is Ending.UNCERTAIN else try_again_keyboard
        return keyboard(self._languages.of(job.language), job.id)


def _reply_field(job: Job) -> ForceReply | None:
    """Open the field for a reply in a group, where the other file is taken only as one."""
    return ForceReply(selective=True) if job.ending in _ONE_IS_BAD and job.recipient.is_group else None
