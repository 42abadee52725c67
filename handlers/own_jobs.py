"""/status and /cancel: what somebody has under way, here."""

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import CommandHandler

from chat.place import place
from domain.draft import Draft, Owner
from domain.job import Job
from handlers.drafting import say
from handlers.parts import Bot, Context, Parts, parts_of
from handlers.senders import owner_of


async def _status(update: Update, context: Context) -> None:
    message, parts = update.message, parts_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    jobs = await _jobs_here(parts, owner)
    if not jobs:
        await say(parts, owner, "no-jobs", reply_to=_reply_to(message, owner))
        return
    lines = [parts.texts.say("jobs-heading")]
    for job in jobs:
        status = await parts.board.status(job)
        lines.append(parts.texts.say(f"job-line-{status.name}", **status.variables))
    await parts.bot.send_message(**place(owner, reply_to=_reply_to(message, owner)), text="\n".join(lines))


async def _cancel(update: Update, context: Context) -> None:
    """Drop the draft; where there is none, cancel what has not been submitted."""
    message, parts = update.message, parts_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    draft = await parts.drafts.of(owner, now=parts.clock())
    if draft is not None and await parts.drafts.discard(draft.id):
        await _close_offer(parts, draft)
        await say(parts, owner, "cancelled-draft", reply_to=_reply_to(message, owner))
        return
    jobs = await _jobs_here(parts, owner)
    cancelled = [job for job in jobs if await parts.jobs.cancel(job.id, now=parts.clock())]
    if cancelled:
        for job in cancelled:
            parts.poller.interrupt(job.id)
        await parts.poller.tick()
        await say(parts, owner, "cancelled-jobs", reply_to=_reply_to(message, owner), count=len(cancelled))
    elif jobs:
        await say(parts, owner, "too-late-to-cancel", reply_to=_reply_to(message, owner))
    else:
        await say(parts, owner, "nothing-to-cancel", reply_to=_reply_to(message, owner))


async def _jobs_here(parts: Parts, owner: Owner) -> list[Job]:
    """Return what goes on for the person in this chat: a group is not told of what they do elsewhere."""
    return [job for job in await parts.jobs.live_of_person(owner.person_id) if job.owner.chat_id == owner.chat_id]


async def _close_offer(parts: Parts, draft: Draft) -> None:
    """Take the buttons off the offer that was dropped."""
    if draft.offer_message_id is None:
        return
    try:
        await parts.bot.edit_message_text(
            parts.texts.say("offer-discarded"), chat_id=draft.owner.chat_id, message_id=draft.offer_message_id
        )
    except BadRequest:
        return  # it was deleted: there are no buttons to take off


def _reply_to(message: Message, owner: Owner) -> int | None:
    return message.message_id if owner.is_group else None


def register(application: Bot) -> None:
    """Each works in private chats and in groups."""
    application.add_handler(CommandHandler("status", _status))
    application.add_handler(CommandHandler("cancel", _cancel))
