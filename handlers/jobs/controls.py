"""The buttons Animate, Cancel and Try again. Pressing Animate five times starts one job."""

import asyncio
import logging
from functools import partial

from chat.callback_data import Animate, CancelJob, Discard, TryAgain
from chat.send_queue import Urgency
from domain.draft import Draft
from domain.job import Job, JobState
from domain.options import Options
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import close_messages, delete_messages, messages_about
from handlers.drafts.offer import show_offer
from handlers.drafts.options import options_of, within_limits
from handlers.jobs.starts import answer_start
from handlers.payments.buy import show_price
from handlers.payments.quotes import cost_of
from handlers.services import App, Services
from storage.database import StorageError
from storage.starting import NewJob, Outcome, Start

_log = logging.getLogger(__name__)

_STATUS_SECONDS = 3.0
"""Seconds that the first edit of a status waits while other things are sent."""


async def _animate(callback: Callback[Animate]) -> None:
    services, draft_id = callback.services, callback.data.draft_id
    # If Animate is pressed twice, the second callback finds the job that has replaced the draft.
    found = await services.drafts.get(draft_id) or await services.jobs.of_draft(draft_id)
    found = await callback.authorize(found)
    if found is None:
        return
    options = await options_of(services, found) if isinstance(found, Draft) else found.options
    new = await _new_job(callback, found, options)
    start = await services.starter.start_from_draft(draft_id, new, services.settings.limits)
    if start.outcome is Outcome.STARTED and isinstance(found, Draft):
        await _delete_other_messages(callback, found)
    await _show_start(callback, start, found, new.options)


async def _delete_other_messages(callback: Callback[Animate], draft: Draft) -> None:
    """Delete the question about a Live Photo, which Animate makes needless, and an offer that a crash has left."""
    others = [(chat, message) for chat, message in messages_about(draft) if message != callback.message_id]
    await delete_messages(callback.services, others)


async def _try_again(callback: Callback[TryAgain]) -> None:
    services = callback.services
    job = await callback.load_job(callback.data.job_id)
    if job is None:
        return
    new = await _new_job(callback, job, within_limits(job.options, services.settings))
    start = await services.starter.start_again(job.id, new, services.settings.limits)
    await _show_start(callback, start, job, new.options)


async def _new_job(callback: Callback[object], found: Draft | Job, options: Options) -> NewJob:
    """Return what is wanted of the job that is started from a draft, or from another job."""
    services = callback.services
    return NewJob(
        payer=callback.account,
        options=options,
        status_message_id=callback.status_message_id,
        amount=await cost_of(services, found, options),
        now=services.clock(),
    )


async def _show_start(callback: Callback[object], start: Start, found: Draft | Job, options: Options) -> None:
    """Answer whether a job was started; if so, turn the message into its status.

    `found` and `options` are what it was to be started from, to be offered for Stars where it isn't free.
    """
    services = callback.services
    job = await answer_start(
        callback, start, show_price=partial(show_price, callback, found, options), expire=callback.expire
    )
    if job is not None:
        _log.info("job %d accepted", job.id)
        services.edits.start(job.id, partial(_show_status, services, job.id))
    elif start.outcome is Outcome.LIMIT and isinstance(found, Draft) and not services.settings.stars_per_dollar:
        await show_offer(services, found, account=callback.account)


async def _show_status(services: Services, job_id: int) -> None:
    """Turn the offer into the job's status, if there is soon room to edit it; else the status board does so later.

    No longer than that: the end of the job waits for it.
    """
    try:
        async with asyncio.timeout(_STATUS_SECONDS):
            job = await services.jobs.get(job_id)
            if job is not None and not job.state.is_end:
                await services.board.show(job, await services.board.status(job), Urgency.PROMPT)
    except (TimeoutError, StorageError) as error:
        _log.info("job %d: the offer isn't its status yet: %r", job_id, error)


async def _discard(callback: Callback[Discard]) -> None:
    services, draft_id = callback.services, callback.data.draft_id
    draft = await services.drafts.get(draft_id)
    if draft is not None and await callback.authorize(draft) is None:
        return
    if draft is None or await services.drafts.discard(draft_id, now=services.clock()) is None:
        # It has become a job, by another's press just now, or before: the question for a file keeps its Cancel.
        job = await callback.authorize(await services.jobs.of_draft(draft_id))
        if job is not None:
            await _cancel(callback, job)
        return
    await services.file_cache.drop(draft.owner.person_id, draft.photo, draft.video)
    await callback.answer("alert-cancelled")
    if not draft.owner.is_group:
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
