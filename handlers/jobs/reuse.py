"""The buttons under a result: the same photo with another video, the same video with another photo, both again."""

from telegram import CallbackQuery, Message, Update
from telegram.ext import CallbackQueryHandler

from chat.callback_data import Reuse, Verb
from chat.sender import replied_to, topic_of
from domain.draft import Draft
from domain.job import Job
from domain.owner import Owner
from handlers.callbacks import alert, choice, note, press
from handlers.drafts.cleanup import take_away
from handlers.drafts.gather import answer
from handlers.permissions import may_press
from handlers.services import App, Context, Services


async def _reuse(update: Update, context: Context) -> None:
    """Begin anew with the files of a job; what was gathered goes, and so do the messages about it."""
    query, job_id, services = press(update, context)
    reuse = choice(context)
    if reuse not in list(Reuse):
        await alert(services, query, "alert-gone")
        return
    result = await own_result(services, query, job_id)
    if result is None:
        return
    job, owner = result
    earlier = await services.drafts.of(owner, now=services.clock())
    draft = await services.drafts.take_from_job(
        job.id,
        owner,
        photo=reuse != Reuse.VIDEO,
        video=reuse != Reuse.PHOTO,
        message_id=replied_to_id(query),
        language=services.texts.language,
        now=services.clock(),
    )
    if draft is None:
        await alert(services, query, "alert-files-gone")
        return
    await note(query)
    if earlier is not None:
        await take_away(services, _messages_about(earlier))
    await answer(services, draft)


def _messages_about(draft: Draft) -> list[tuple[int, int]]:
    messages = (draft.offer_message_id, draft.prompt_message_id)
    return [(draft.owner.chat_id, message_id) for message_id in messages if message_id is not None]


async def own_result(services: Services, query: CallbackQuery, job_id: int) -> tuple[Job, Owner] | None:
    """Return a job and its owner as they are where they pressed, or answer why there is none for this person."""
    job = await services.jobs.get(job_id)
    if job is None or job.is_forgotten:
        await alert(services, query, "alert-files-gone")
        return None
    owner = _owner_here(query, job.owner)
    if not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-yours")
        return None
    return job, owner


def _owner_here(query: CallbackQuery, owner: Owner) -> Owner:
    """In their private chat, whose id is theirs, people find the results that they had made elsewhere, too."""
    message = query.message
    if message is None or message.chat.id not in {owner.chat_id, owner.person_id}:
        return owner
    if isinstance(message, Message):
        return Owner(message.chat.id, topic_of(message), owner.person_id)
    return owner if message.chat.id == owner.chat_id else Owner(message.chat.id, 0, owner.person_id)


def replied_to_id(query: CallbackQuery) -> int:
    """Return the id of the message that the pressed one answers; 0 where there is none."""
    answered = replied_to(query.message) if isinstance(query.message, Message) else None
    return answered.message_id if answered is not None else 0


def register(application: App) -> None:
    """Before the handler of presses that nothing is known of."""
    application.add_handler(CallbackQueryHandler(_reuse, pattern=Verb.REUSE.pattern()))
