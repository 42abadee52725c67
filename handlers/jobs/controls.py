"""Presses on the bot's buttons. Each is answered at once; five presses start one job."""

import logging

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from chat.callback_data import Verb
from chat.limits import Urgency
from domain.job import Job, JobState
from handlers.callbacks import alert, edit, note, over, press
from handlers.drafts.cleanup import close
from handlers.drafts.options import options_for, within_limits
from handlers.senders import may_press
from handlers.services import Bot, Context, Parts, parts_of
from storage.jobs import Outcome, Start

_log = logging.getLogger(__name__)


async def _animate(update: Update, context: Context) -> None:
    query, draft_id, parts = press(update, context)
    # The second of two quick presses finds the job where the draft was.
    found = await parts.drafts.get(draft_id) or await parts.jobs.of_draft(draft_id)
    if found is None:
        await over(parts, query)
        return
    if not await may_press(parts.bot, query, found.owner):
        await alert(parts, query, "alert-not-yours")
        return
    start = await parts.jobs.start_from_draft(
        draft_id,
        options=await options_for(parts, found.owner),
        status_message_id=_message_id(query),
        limit=parts.settings.max_active_jobs_per_user,
        now=parts.clock(),
    )
    await _started(parts, query, start)


async def _again(update: Update, context: Context) -> None:
    query, job_id, parts = press(update, context)
    job = await job_if_allowed(parts, query, job_id)
    if job is None:
        return
    start = await parts.jobs.start_again(
        job_id,
        options=within_limits(job.options, parts.settings),
        status_message_id=_message_id(query),
        limit=parts.settings.max_active_jobs_per_user,
        now=parts.clock(),
    )
    await _started(parts, query, start)


async def _started(parts: Parts, query: CallbackQuery, start: Start) -> None:
    """Say what became of the press; a job that was started turns the message into its status."""
    match start.outcome:
        case Outcome.TOO_MANY:
            await alert(parts, query, "too-many", limit=parts.settings.max_active_jobs_per_user)
        case Outcome.GONE:
            await over(parts, query)
        case Outcome.ALREADY_STARTED:
            await note(query, parts.texts.say("alert-started"))
        case Outcome.STARTED:
            await note(query, parts.texts.say("alert-started"))
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
    query, draft_id, parts = press(update, context)
    draft = await parts.drafts.get(draft_id)
    if draft is None:
        await _cancel_started(parts, query, draft_id)
        return
    if not await may_press(parts.bot, query, draft.owner):
        await alert(parts, query, "alert-not-yours")
        return
    await parts.drafts.discard(draft_id)
    await note(query, parts.texts.say("alert-cancelled"))
    await edit(query, parts.texts.say("offer-discarded"))
    await close(parts, draft, pressed=_message_id(query))


async def _cancel_started(parts: Parts, query: CallbackQuery, draft_id: int) -> None:
    """Cancel what a draft has become: Cancel stays under the question for a file, and Animate may be quicker."""
    job = await parts.jobs.of_draft(draft_id)
    if job is None:
        await over(parts, query)
    elif await may_press(parts.bot, query, job.owner):
        await _cancel_job(parts, query, job)
    else:
        await alert(parts, query, "alert-not-yours")


async def _cancel(update: Update, context: Context) -> None:
    query, job_id, parts = press(update, context)
    job = await job_if_allowed(parts, query, job_id)
    if job is not None:
        await _cancel_job(parts, query, job)


async def _cancel_job(parts: Parts, query: CallbackQuery, job: Job) -> None:
    """Cancel a job, or say why that is too late."""
    if await parts.jobs.cancel(job.id, now=parts.clock()):
        parts.poller.interrupt(job.id)
        await note(query, parts.texts.say("alert-cancelled"))
        await parts.poller.tick()
    elif job.state is JobState.CANCELLED:
        await note(query, parts.texts.say("alert-cancelled"))
    elif job.state.is_end:
        await over(parts, query)
    else:
        await alert(parts, query, "alert-too-late")


async def _unknown(update: Update, context: Context) -> None:
    """Answer data that no button of ours carries: an old version's, or made up."""
    if update.callback_query is not None:
        await alert(parts_of(context), update.callback_query, "alert-gone")


async def job_if_allowed(parts: Parts, query: CallbackQuery, job_id: int) -> Job | None:
    """Return the job, or answer why there is none for this person."""
    job = await parts.jobs.get(job_id)
    if job is None:
        await over(parts, query)
    elif job.is_forgotten:
        await over(parts, query, "alert-files-gone")
    elif await may_press(parts.bot, query, job.owner):
        return job
    else:
        await alert(parts, query, "alert-not-yours")
    return None


def _message_id(query: CallbackQuery) -> int | None:
    return query.message.message_id if query.message else None


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
