"""Me too, under a result in a group: the same move for whoever presses, with their photo."""

import logging

from telegram import Message

from chat.callback_data import MeToo
from chat.destination import destination
from chat.send_queue import DroppedError, Urgency
from chat.sender import topic_of
from domain.draft import Draft
from domain.job import Job, JobState
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.drafts.gather import asked, reply, reply_later
from handlers.motions.keyboards import photo_field
from handlers.services import App

_log = logging.getLogger(__name__)


async def _me_too(callback: Callback[MeToo]) -> None:
    """Put the move into the presser's draft. Whoever has a photo there gets the offer, others are asked for one."""
    services = callback.services
    job = await services.jobs.get(callback.data.job_id)
    if job is None or not _is_sent_here(callback, job):
        await callback.alert("alert-move-gone")
        return
    owner = _presser(callback, job)
    before = await services.drafts.of(owner, now=services.clock())
    draft = await services.drafts.take_move(
        job.id,
        owner,
        message_id=_message_id(callback, job) or 0,
        language=services.texts.language,
        now=services.clock(),
    )
    if draft is None:
        await callback.alert("alert-move-gone")
    elif draft.missing is not None:
        await callback.answer("alert-me-too")
        if before is None or not _is_asked(before, job):
            await _ask_for_photo(callback, draft, job)
    else:
        await callback.answer("alert-motion-chosen")
        if draft.offer_message_id is None:
            await reply(services, draft)
        else:
            await reply_later(services, draft)  # once, however often it is pressed


def _is_sent_here(callback: Callback[MeToo], job: Job) -> bool:
    """Whether the job's result is for all to see in the chat of the button: callback data can be made up."""
    is_public = job.owner.is_group and job.state is JobState.DELIVERED and not job.in_private
    return is_public and callback.services.chats.current_id(callback.chat_id) == job.owner.chat_id


def _presser(callback: Callback[MeToo], job: Job) -> Owner:
    """Return who has pressed, in the topic of the result."""
    message = callback.query.message
    topic_id = topic_of(message) if isinstance(message, Message) else job.owner.topic_id
    return Owner(job.owner.chat_id, topic_id, callback.account)


def _message_id(callback: Callback[MeToo], job: Job) -> int | None:
    """Return the id of the result; None if its group has become a supergroup, where it means nothing."""
    return callback.message_id if callback.chat_id == job.owner.chat_id else None


def _is_asked(draft: Draft, job: Job) -> bool:
    """Whether the bot has asked for the photo for this move already."""
    has_move = draft.video is not None and draft.video.file_id == job.video.file_id
    return draft.prompt_message_id is not None and has_move and draft.photo is None


async def _ask_for_photo(callback: Callback[MeToo], draft: Draft, job: Job) -> None:
    """Ask silently, and by name: the question replies to the result, not to a message of the presser's."""
    services, user = callback.services, callback.query.from_user
    name = await services.first_names.of(draft.owner)
    try:
        sent = await services.bot.send_message(
            **destination(draft.owner, reply_to=_message_id(callback, job)),
            text=services.texts.say("me-too-photo", id=str(user.id), name=name),
            reply_markup=photo_field(services.texts),
            disable_notification=True,
            rate_limit_args=Urgency.PROMPT,
        )
    except DroppedError:
        # Too many have pressed at once. The answer says what to do, and a reply to the result is taken as well.
        _log.info("draft %d: the question for the photo is left out", draft.id)
    else:
        await asked(services, draft, sent.message_id)


def is_result_of(draft: Draft, original: Message) -> bool:
    """Whether a message is the result from which a draft has its move: a reply to it brings the photo."""
    is_by_bot = original.from_user is not None and original.from_user.is_bot
    return is_by_bot and original.message_id == draft.reply_to and draft.photo is None and draft.video is not None


def register(application: App) -> None:
    """Register the button."""
    application.add_handler(on_callback(MeToo, _me_too))
