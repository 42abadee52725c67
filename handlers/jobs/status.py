"""/status and /cancel: what somebody has under way, here."""

from telegram import Message, Update
from telegram.ext import CommandHandler

from chat.destination import destination
from chat.sender import owner_of
from domain.job import Job
from domain.owner import Owner
from handlers.drafts.cleanup import close
from handlers.replies import say
from handlers.services import App, Context, Services, services_of


async def _status(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    jobs = await _jobs_here(services, owner)
    if not jobs:
        await say(services, owner, "no-jobs", reply_to=_reply_to(message, owner))
        return
    lines = [services.texts.say("jobs-heading")]
    for job in jobs:
        status = await services.board.status(job)
        lines.append(services.texts.say(f"job-line-{status.name}", **status.variables))
    await services.bot.send_message(**destination(owner, reply_to=_reply_to(message, owner)), text="\n".join(lines))


async def _cancel(update: Update, context: Context) -> None:
    """Drop the draft, cancel what has not been submitted, and say of what else there is that it's too late."""
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    lines = []
    if await _drop_draft(services, owner):
        lines.append(services.texts.say("cancelled-draft"))
    jobs = await _jobs_here(services, owner)
    cancelled = [job for job in jobs if await services.jobs.cancel(job.id, now=services.clock())]
    if cancelled:
        for job in cancelled:
            services.runner.interrupt(job.id)
        await services.runner.tick()
        lines.append(services.texts.say("cancelled-jobs", count=len(cancelled)))
    if len(jobs) > len(cancelled):
        lines.append(services.texts.say("too-late-to-cancel", count=len(jobs) - len(cancelled)))
    await services.bot.send_message(
        **destination(owner, reply_to=_reply_to(message, owner)),
        text="\n".join(lines or [services.texts.say("nothing-to-cancel")]),
    )


async def _drop_draft(services: Services, owner: Owner) -> bool:
    """Say whether there was one."""
    draft = await services.drafts.of(owner, now=services.clock())
    if draft is None or await services.drafts.discard(draft.id) is None:
        return False
    await close(services, draft)
    return True


async def _jobs_here(services: Services, owner: Owner) -> list[Job]:
    """Return what goes on for the person in this chat: a group is not told of what they do elsewhere."""
    return [
        job for job in await services.jobs.live_of_person(owner.person_id) if job.owner.chat_id == owner.chat_id
    ]


def _reply_to(message: Message, owner: Owner) -> int | None:
    return message.message_id if owner.is_group else None


def register(application: App) -> None:
    """Each works in private chats and in groups."""
    application.add_handler(CommandHandler("status", _status))
    application.add_handler(CommandHandler("cancel", _cancel))
