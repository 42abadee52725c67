"""/status and /cancel: what a person has under way, and what they have sent for the next video."""

from domain.draft import Draft
from domain.job import Job
from domain.owner import Owner
from handlers.drafts.cleanup import close_messages, delete_messages
from handlers.drafts.gather import bring_back
from handlers.messages import Incoming, on_command
from handlers.services import App, Services


async def _status(incoming: Incoming) -> None:
    if await tell_jobs(incoming):
        await bring_back(incoming)
    elif not await _tell_gathered(incoming):
        await incoming.reply("no-jobs")


async def tell_jobs(incoming: Incoming) -> bool:
    """Say how the sender's jobs stand, in a group only those of this chat, and which files each is of.

    False if there are none.
    """
    services, owner = incoming.services, incoming.owner
    if owner.is_group:  # nobody is told what somebody does elsewhere
        jobs = await _jobs_here(services, owner)
    else:
        jobs = await services.jobs.live_of_person(owner.person_id)
    lines = [(job, await _line(incoming, job)) for job in jobs]
    if not lines:
        return False
    heading = incoming.texts.say("jobs-heading")
    if owner.is_group:
        linked = [_linked(job, line) for job, line in lines]
        await incoming.tell("\n".join([heading, *linked]))
        return True
    # There are no links to the messages of a private chat, so each line is a reply.
    for number, (job, line) in enumerate(lines):
        text, about = (_linked(job, line), None) if job.owner.is_group else (line, job.replies_to)
        await incoming.tell("\n".join([text] if number else [heading, text]), about=about)
    return True


async def _line(incoming: Incoming, job: Job) -> str:
    status = await incoming.services.board.status(job)
    return incoming.texts.say(f"job-line-{status.name}", **status.variables)


def _linked(job: Job, line: str) -> str:
    """Return the line as a link to what the job replies to, if its group is one whose messages have links."""
    supergroup = str(job.owner.chat_id).removeprefix("-100")
    if not job.replies_to or len(supergroup) == len(str(job.owner.chat_id)):
        return line
    return f'<a href="https://t.me/c/{supergroup}/{job.replies_to}">{line}</a>'


async def _tell_gathered(incoming: Incoming) -> bool:
    """Bring the offer back, or say what is missing; False if the person has sent no file yet."""
    if await bring_back(incoming):
        return True
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or draft.missing is None or draft.is_empty:
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
        lines.append(texts.say("offer-discarded" if discarded.is_empty else "cancelled-draft"))
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
    if draft is None or await services.drafts.discard(draft.id, now=services.clock()) is None:
        return None
    await services.file_cache.drop(owner.person_id, draft.photo, draft.video)
    await close_messages(services, draft, except_id=draft.offer_message_id)
    if draft.offer_message_id is not None and not owner.is_group:
        # Closed, it would say the same as the answer to the command.
        await delete_messages(services, [(owner.chat_id, draft.offer_message_id)])
    return draft


async def _jobs_here(services: Services, owner: Owner) -> list[Job]:
    """Return the person's jobs in this chat."""
    return [
        job for job in await services.jobs.live_of_person(owner.person_id) if job.owner.chat_id == owner.chat_id
    ]


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("status", _status))
    application.add_handler(on_command("cancel", _cancel))
