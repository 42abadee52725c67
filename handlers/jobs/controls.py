"""The buttons Animate, Cancel and Try again. Pressing Animate five times starts one job."""

import logging

from chat.callback_data import Animate, CancelJob, Discard, TryAgain
from chat.limits import Urgency
from domain.job import Job, JobState
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import close_messages
from handlers.drafts.options import options_for, within_limits
from handlers.services import App, Services
from storage.jobs import Limits, Outcome, Start

_log = logging.getLogger(__name__)


async def _animate(callback: Callback[Animate]) -> None:
    services, draft_id = callback.services, callback.data.draft_id
    # If Animate is pressed twice, the second callback finds the job that has replaced the draft.
    found = await services.drafts.get(draft_id) or await services.jobs.of_draft(draft_id)
    found = await callback.authorize(found)
    if found is None:
        return
    start = await services.jobs.start_from_draft(
        draft_id,
        options=await options_for(services, found.owner),
        status_message_id=callback.status_message_id,
        limits=_limits(services),
        now=services.clock(),
    )
    await _show_start(callback, start)


async def _try_again(callback: Callback[TryAgain]) -> None:
    services = callback.services
    job = await callback.load_job(callback.data.job_id)
    if job is None:
        return
    start = await services.jobs.start_again(
        job.id,
        options=within_limits(job.options, services.settings),
        status_message_id=callback.status_message_id,
        limits=_limits(services),
        now=services.clock(),
    )
    await _show_start(callback, start)


def _limits(services: Services) -> Limits:
    return Limits(services.settings.max_active_jobs_per_user, services.settings.max_queued_jobs)


async def _show_start(callback: Callback[object], start: Start) -> None:
    """Answer whether a job was started; if so, turn the message into its status."""
    services = callback.services
    match start.outcome:
        case Outcome.TOO_MANY:
            await callback.alert("too-many", limit=services.settings.max_active_jobs_per_user)
        case Outcome.QUEUE_FULL:
            limit = services.settings.max_queued_jobs
            _log.warning("%d jobs are waiting, no more are taken (MAX_QUEUED_JOBS)", limit)
            services.admin.raise_alarm("operator-queue-full", limit=str(limit))
            await callback.alert("queue-full")
        case Outcome.GONE:
            await callback.expire()
        case Outcome.ALREADY_STARTED:
            await callback.answer("alert-started")
        case Outcome.STARTED:
            await callback.answer("alert-started")
            services.admin.clear_alarm("operator-queue-full")
            await services.runner.tick()
            if start.job is not None:
                _log.info("job %d accepted", start.job.id)
                await _show_status(services, start.job.id)


async def _show_status(services: Services, job_id: int) -> None:
    """Turn the offer into the job's status. Wait for room to edit it: until then, Animate stays under it."""
    job = await services.jobs.get(job_id)
    if job is not None and not job.state.is_end:
        await services.board.show(job, await services.board.status(job), Urgency.WAIT)


async def _discard(callback: Callback[Discard]) -> None:
    services, draft_id = callback.services, callback.data.draft_id
    draft = await services.drafts.get(draft_id)
    if draft is None:
        # The question for a file keeps its Cancel after the draft has become a job.
        job = await callback.authorize(await services.jobs.of_draft(draft_id))
        if job is not None:
            await _cancel(callback, job)
        return
    if await callback.authorize(draft) is None:
        return
    await services.drafts.discard(draft_id)
    await callback.answer("alert-cancelled")
    await callback.edit(callback.texts.say("offer-discarded"))
    await close_messages(services, draft, except_id=callback.message_id)


async def _cancel_job(callback: Callback[CancelJob]) -> None:
    job = await callback.load_job(callback.data.job_id)
    if job is not None:
        await _cancel(callback, job)


async def _cancel(callback: Callback[object], job: Job) -> None:
    """Cancel a job, or answer why it is too late."""
    services = callback.services
    if await services.jobs.cancel(job.id, now=services.clock()):
        services.runner.interrupt(job.id)
        await callback.answer("alert-cancelled")
        await services.runner.tick()
    elif job.state is JobState.CANCELLED:
        await callback.answer("alert-cancelled")
    elif job.state.is_end:
        await callback.expire()
    else:
        await callback.alert("alert-too-late")


def register(application: App) -> None:
    """Register the four buttons."""
    application.add_handler(on_callback(Animate, _animate))
    application.add_handler(on_callback(Discard, _discard))
    application.add_handler(on_callback(CancelJob, _cancel_job))
    application.add_handler(on_callback(TryAgain, _try_again))
