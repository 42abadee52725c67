"""Presses on the bot's buttons. Each is answered at once; five presses start one job."""

import logging

from telegram import CallbackQuery, InlineKeyboardMarkup, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler

from animation.buttons import Verb
from chat.limits import Urgency
from domain.job import Job
from handlers.parts import Bot, Context, Parts, parts_of
from handlers.senders import may_press
from storage.jobs import Outcome, Start

_log = logging.getLogger(__name__)


async def _animate(update: Update, context: Context) -> None:
    query, draft_id, parts = _press(update, context)
    # The second of two quick presses finds the job where the draft was.
    found = await parts.drafts.get(draft_id) or await parts.jobs.of_draft(draft_id)
    if found is None:
        await _over(parts, query)
        return
    if not await may_press(parts.bot, query, found.owner):
        await _alert(parts, query, "alert-not-yours")
        return
    start = await parts.jobs.start_from_draft(
        draft_id,
        options=parts.settings.default_options,
        status_message_id=_message_id(query),
        limit=parts.settings.max_active_jobs_per_user,
        now=parts.clock(),
    )
    await _started(parts, query, start)


async def _again(update: Update, context: Context) -> None:
    query, job_id, parts = _press(update, context)
    job = await _job_if_allowed(parts, query, job_id)
    if job is None:
        return
    start = await parts.jobs.start_again(
        job_id,
        status_message_id=_message_id(query),
        limit=parts.settings.max_active_jobs_per_user,
        now=parts.clock(),
    )
    await _started(parts, query, start)


async def _started(parts: Parts, query: CallbackQuery, start: Start) -> None:
    """Say what became of the press; a job that was started turns the message into its status."""
    match start.outcome:
        case Outcome.TOO_MANY:
            await _alert(parts, query, "too-many", limit=parts.settings.max_active_jobs_per_user)
        case Outcome.GONE:
            await _over(parts, query)
        case Outcome.ALREADY_STARTED:
            await _note(query, parts.texts.say("alert-started"))
        case Outcome.STARTED:
            await _note(query, parts.texts.say("alert-started"))
            await parts.poller.tick()
            if start.job is not None:
                _log.info("job %d accepted", start.job.id)
                await _show_status(parts, start.job.id)


async def _show_status(parts: Parts, job_id: int) -> None:
    """Turn the pressed message into the job's status: worth waiting for, since the buttons go with it."""
    job = await parts.jobs.get(job_id)
    if job is not None and not job.state.is_end:
        await parts.board.show(job, await parts.board.status(job), Urgency.WAIT)


async def _discard(update: Update, context: Context) -> None:
    query, draft_id, parts = _press(update, context)
    draft = await parts.drafts.get(draft_id)
    if draft is None:
        await _over(parts, query)
        return
    if not await may_press(parts.bot, query, draft.owner):
        await _alert(parts, query, "alert-not-yours")
        return
    await parts.drafts.discard(draft_id)
    await _note(query, parts.texts.say("alert-cancelled"))
    await _edit(query, parts.texts.say("offer-discarded"))


async def _cancel(update: Update, context: Context) -> None:
    query, job_id, parts = _press(update, context)
    job = await _job_if_allowed(parts, query, job_id)
    if job is None:
        return
    if await parts.jobs.cancel(job_id, now=parts.clock()):
        await _note(query, parts.texts.say("alert-cancelled"))
        await parts.poller.tick()
    else:
        await _alert(parts, query, "alert-too-late")


async def _unknown(update: Update, context: Context) -> None:
    """Answer data that no button of ours carries: an old version's, or made up."""
    if update.callback_query is not None:
        await _alert(parts_of(context), update.callback_query, "alert-gone")


def _press(update: Update, context: Context) -> tuple[CallbackQuery, int, Parts]:
    query, match = update.callback_query, context.matches[0] if context.matches else None
    if query is None or match is None:
        raise ValueError("a press without its data: the pattern and the handler don't fit")
    return query, int(match[1]), parts_of(context)


async def _job_if_allowed(parts: Parts, query: CallbackQuery, job_id: int) -> Job | None:
    """Return the job, or answer why there is none for this person."""
    job = await parts.jobs.get(job_id)
    if job is None:
        await _over(parts, query)
    elif await may_press(parts.bot, query, job.owner):
        return job
    else:
        await _alert(parts, query, "alert-not-yours")
    return None


def _message_id(query: CallbackQuery) -> int | None:
    return query.message.message_id if query.message else None


async def _over(parts: Parts, query: CallbackQuery) -> None:
    """Say that there is nothing to press for any more, and take the buttons away."""
    await _alert(parts, query, "alert-gone")
    try:
        await query.edit_message_reply_markup(InlineKeyboardMarkup([]))
    except BadRequest as error:
        _log.debug("buttons of an old message stay: %s", error)


async def _note(query: CallbackQuery, text: str, *, alert: bool = False) -> None:
    try:
        await query.answer(text, show_alert=alert)
    except BadRequest as error:
        # Too old: after a restart, or when the network was slow. What was pressed for is done all the same.
        _log.debug("a press can't be answered any more: %s", error)


async def _alert(parts: Parts, query: CallbackQuery, text: str, **variables: str | float) -> None:
    await _note(query, parts.texts.say(text, **variables), alert=True)


async def _edit(query: CallbackQuery, text: str) -> None:
    try:
        await query.edit_message_text(text)
    except BadRequest as error:
        _log.debug("a message can't be edited: %s", error)


def register(application: Bot) -> None:
    """One handler for each verb, and one for everything else."""
    for verb, handler in (
        (Verb.ANIMATE, _animate),
        (Verb.DISCARD, _discard),
        (Verb.CANCEL, _cancel),
        (Verb.AGAIN, _again),
    ):
        application.add_handler(CallbackQueryHandler(handler, pattern=verb.pattern()))
    application.add_handler(CallbackQueryHandler(_unknown))
