"""/status and /cancel: what a person has under way in this chat."""

from domain.job import Job
from domain.owner import Owner
from handlers.drafts.cleanup import close_messages
from handlers.messages import Incoming, on_command
from handlers.services import App, Services


async def _status(incoming: Incoming) -> None:
    services, texts = incoming.services, incoming.texts
    jobs = await _jobs_here(services, incoming.owner)
    if not jobs:
        await incoming.reply("no-jobs")
        return
    lines = [texts.say("jobs-heading")]
    for job in jobs:
        status = await services.board.status(job)
        lines.append(texts.say(f"job-line-{status.name}", **status.variables))
    await incoming.send("\n".join(lines))


async def _cancel(incoming: Incoming) -> None:
    """Discard the draft, cancel the jobs that are not submitted yet, and count the others."""
    services, texts = incoming.services, incoming.texts
    lines = []
    if await _discard_draft(services, incoming.owner):
        lines.append(texts.say("cancelled-draft"))
    jobs = await _jobs_here(services, incoming.owner)
    cancelled = [job for job in jobs if await services.jobs.cancel(job.id, now=services.clock())]
    if cancelled:
        for job in cancelled:
            services.runner.interrupt(job.id)
        await services.runner.tick()
        lines.append(texts.say("cancelled-jobs", count=len(cancelled)))
    if len(jobs) > len(cancelled):
        lines.append(texts.say("too-late-to-cancel", count=len(jobs) - len(cancelled)))
    await incoming.send("\n".join(lines or [texts.say("nothing-to-cancel")]))


async def _discard_draft(services: Services, owner: Owner) -> bool:
    """Discard the owner's draft; False if there is none."""
    draft = await services.drafts.of(owner, now=services.clock())
    if draft is None or await services.drafts.discard(draft.id) is None:
        return False
    await close_messages(services, draft)
    return True


async def _jobs_here(services: Services, owner: Owner) -> list[Job]:
    """Return the person's jobs in this chat: a group isn't told what they do elsewhere."""
    return [
        job for job in await services.jobs.live_of_person(owner.person_id) if job.owner.chat_id == owner.chat_id
    ]


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("status", _status))
    application.add_handler(on_command("cancel", _cancel))
