"""/status and /cancel: what a person has under way in this chat, and what they have sent for the next video."""

from domain.draft import Draft
from domain.job import Job
from domain.owner import Owner
from handlers.drafts.cleanup import close_messages
from handlers.drafts.gather import bring_back
from handlers.messages import Incoming, on_command
from handlers.services import App, Services


async def _status(incoming: Incoming) -> None:
    services, texts = incoming.services, incoming.texts
    jobs = await _jobs_here(services, incoming.owner)
    if not jobs:
        if not await _tell_gathered(incoming):
            await incoming.reply("no-jobs")
        return
    lines = [texts.say("jobs-heading")]
    for job in jobs:
        status = await services.board.status(job)
        lines.append(texts.say(f"job-line-{status.name}", **status.variables))
    # With its photo or video above the one line, it is clear of which video it tells.
    await incoming.tell("\n".join(lines), about=jobs[0].replies_to if len(jobs) == 1 else None)
    await bring_back(incoming)


async def _tell_gathered(incoming: Incoming) -> bool:
    """Bring the offer back, or say what is missing; False if the person has sent no file yet."""
    if await bring_back(incoming):
        return True
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or draft.missing is None or (draft.photo is None and draft.video is None):
        return False
    # In a group. The question stands further up: replies to it are still taken.
    await incoming.reply(f"still-missing-{draft.missing}")
    return True


async def _cancel(incoming: Incoming) -> None:
    """Discard the draft, cancel the jobs that are not submitted yet, and count the others."""
    services, texts = incoming.services, incoming.texts
    lines = []
    discarded = await _discard_draft(services, incoming.owner)
    if discarded is not None:
        had_files = discarded.photo is not None or discarded.video is not None
        lines.append(texts.say("cancelled-draft") if had_files else texts.say("offer-discarded"))
    jobs = await _jobs_here(services, incoming.owner)
    cancelled = [job for job in jobs if await services.jobs.cancel(job.id, now=services.clock())]
    if cancelled:
        for job in cancelled:
            services.runner.interrupt(job.id)
        await services.runner.tick()
        lines.append(texts.say("cancelled-jobs", count=len(cancelled)))
    if len(jobs) > len(cancelled):
        lines.append(texts.say("too-late-to-cancel", count=len(jobs) - len(cancelled)))
    await incoming.tell("\n".join(lines or [texts.say("nothing-to-cancel")]))


async def _discard_draft(services: Services, owner: Owner) -> Draft | None:
    """Discard the owner's draft and return it; None if there is none."""
    draft = await services.drafts.of(owner, now=services.clock())
    if draft is None or await services.drafts.discard(draft.id) is None:
        return None
    await services.file_cache.drop(owner.person_id, draft.photo, draft.video)
    await close_messages(services, draft)
    return draft


async def _jobs_here(services: Services, owner: Owner) -> list[Job]:
    """Return the person's jobs in this chat: a group isn't told what they do elsewhere."""
    return [
        job for job in await services.jobs.live_of_person(owner.person_id) if job.owner.chat_id == owner.chat_id
    ]


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("status", _status))
    application.add_handler(on_command("cancel", _cancel))
