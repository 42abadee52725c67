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
from handlers.permissions import may_press
from handlers.services import App, Context, Services, services_of
from storage.jobs import Outcome, Start

_log = logging.getLogger(__name__)


async def _animate(update: Update, context: Context) -> None:
    query, draft_id, services = press(update, context)
    # The second of two quick presses finds the job where the draft was.
    found = await services.drafts.get(draft_id) or await services.jobs.of_draft(draft_id)
    if found is None:
        await over(services, query)
        return
    if not await may_press(services.bot, query, found.owner):
        await alert(services, query, "alert-not-yours")
        return
    start = await services.jobs.start_from_draft(
        draft_id,
        options=await options_for(services, found.owner),
        status_message_id=_message_id(query),
        limit=services.settings.max_active_jobs_per_user,
        now=services.clock(),
    )
    await _started(services, query, start)


async def _again(update: Update, context: Context) -> None:
    query, job_id, services = press(update, context)
    job = await job_if_allowed(services, query, job_id)
    if job is None:
        return
    start = await services.jobs.start_again(
        job_id,
        options=within_limits(job.options, services.settings),
        status_message_id=_message_id(query),
        limit=services.settings.max_active_jobs_per_user,
        now=services.clock(),
    )
    await _started(services, query, start)


async def _started(services: Services, query: CallbackQuery, start: Start) -> None:
    """Say what became of the press; a job that was started turns the message into its status."""
    match start.outcome:
        case Outcome.TOO_MANY:
            await alert(services, query, "too-many", limit=services.settings.max_active_jobs_per_user)
        case Outcome.GONE:
            await over(services, query)
        case Outcome.ALREADY_STARTED:
            await note(query, services.texts.say("alert-started"))
        case Outcome.STARTED:
            await note(query, services.texts.say("alert-started"))
            await services.runner.tick()
            if start.job is not None:
                _log.info("job %d accepted", start.job.id)
                await _show_status(services, start.job.id)


async def _show_status(services: Services, job_id: int) -> None:
    """Turn the pressed message into the job's status: worth waiting for, since the buttons go with it."""
    job = await services.jobs.get(job_id)
    if job is not None and not job.state.is_end:
        await services.board.show(job, await services.board.status(job), Urgency.WAIT)


async def _discard(update: Update, context: Context) -> None:
    query, draft_id, services = press(update, context)
    draft = await services.drafts.get(draft_id)
    if draft is None:
        await _cancel_started(services, query, draft_id)
        return
    if not await may_press(services.bot, query, draft.owner):
        await alert(services, query, "alert-not-yours")
        return
    await services.drafts.discard(draft_id)
    await note(query, services.texts.say("alert-cancelled"))
    await edit(query, services.texts.say("offer-discarded"))
    await close(services, draft, pressed=_message_id(query))


async def _cancel_started(services: Services, query: CallbackQuery, draft_id: int) -> None:
    """Cancel what a draft has become: Cancel stays under the question for a file, and Animate may be quicker."""
    job = await services.jobs.of_draft(draft_id)
    if job is None:
        await over(services, query)
    elif await may_press(services.bot, query, job.owner):
        await _cancel_job(services, query, job)
    else:
        await alert(services, query, "alert-not-yours")


async def _cancel(update: Update, context: Context) -> None:
    query, job_id, services = press(update, context)
    job = await job_if_allowed(services, query, job_id)
    if job is not None:
        await _cancel_job(services, query, job)


async def _cancel_job(services: Services, query: CallbackQuery, job: Job) -> None:
    """Cancel a job, or say why that is too late."""
    if await services.jobs.cancel(job.id, now=services.clock()):
        services.runner.interrupt(job.id)
        await note(query, services.texts.say("alert-cancelled"))
        await services.runner.tick()
    elif job.state is JobState.CANCELLED:
        await note(query, services.texts.say("alert-cancelled"))
    elif job.state.is_end:
        await over(services, query)
    else:
        await alert(services, query, "alert-too-late")


async def _unknown(update: Update, context: Context) -> None:
    """Answer data that no button of ours carries: an old version's, or made up."""
    if update.callback_query is not None:
        await alert(services_of(context), update.callback_query, "alert-gone")


async def job_if_allowed(services: Services, query: CallbackQuery, job_id: int) -> Job | None:
    """Return the job, or answer why there is none for this person."""
    job = await services.jobs.get(job_id)
    if job is None:
        await over(services, query)
    elif job.is_forgotten:
        await over(services, query, "alert-files-gone")
    elif await may_press(services.bot, query, job.owner):
        return job
    else:
        await alert(services, query, "alert-not-yours")
    return None


def _message_id(query: CallbackQuery) -> int | None:
    return query.message.message_id if query.message else None


def register(application: App) -> None:
    """One handler for each verb, and one for everything else."""
    for verb, handler in (
        (Verb.ANIMATE, _animate),
        (Verb.DISCARD, _discard),
        (Verb.CANCEL, _cancel),
        (Verb.AGAIN, _again),
    ):
        application.add_handler(CallbackQueryHandler(handler, pattern=verb.pattern()))
    application.add_handler(CallbackQueryHandler(_unknown))
