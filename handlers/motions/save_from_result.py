"""Save this motion, the button under a result; and the answer to the question what the motion is to be called."""

from telegram import ForceReply, Message, Update
from telegram.ext import CallbackQueryHandler

from chat.callback_data import Verb
from chat.destination import destination
from chat.sender import replied_to
from domain.motion import Motion, as_name
from domain.owner import Owner
from handlers.callbacks import alert, note, press
from handlers.jobs.reuse import own_result, replied_to_id
from handlers.motions.save import confirm
from handlers.replies import say
from handlers.services import App, Context, Services
from storage.motions import MOST_OWN, SaveOutcome


async def _keep(update: Update, context: Context) -> None:
    query, job_id, services = press(update, context)
    result = await own_result(services, query, job_id)
    if result is None:
        return
    job, owner = result
    if owner.is_chat_itself:
        await alert(services, query, "alert-motions-are-peoples")
        return
    saved = await services.motions.save_unnamed(
        owner.person_id, job.video, chat_id=owner.chat_id, now=services.clock()
    )
    if saved.motion is None:
        await alert(services, query, "alert-too-many-motions", limit=MOST_OWN)
    elif saved.outcome is SaveOutcome.ALREADY_SAVED and not _is_question_owed(saved.motion, owner):
        await alert(services, query, "alert-motion-known", name=saved.motion.name)
    else:
        await note(query, services.texts.say("alert-motion-saved"))
        await _ask_for_name(services, owner, saved.motion, reply_to=replied_to_id(query))


def _is_question_owed(motion: Motion, owner: Owner) -> bool:
    """Whether the press is handled again, after it could not be answered the first time."""
    return motion.prompt_chat_id == owner.chat_id and motion.prompt_message_id is None


async def _ask_for_name(services: Services, owner: Owner, motion: Motion, *, reply_to: int) -> None:
    text = services.texts.say("motion-kept", name=motion.name)
    sent = await confirm(services, owner, motion, text, reply_to=reply_to, markup=_answer_field(services))
    await services.motions.set_prompt(motion.id, chat_id=owner.chat_id, message_id=sent.message_id)


def _answer_field(services: Services) -> ForceReply:
    return ForceReply(selective=True, input_field_placeholder=services.texts.say("prompt-placeholder-name"))


async def take_name(services: Services, message: Message, owner: Owner) -> bool:
    """Give a motion the name that its owner answers with. Says whether the message was such an answer."""
    answered = replied_to(message)
    if answered is None or message.text is None:
        return False
    motion = await services.motions.of_prompt(owner.chat_id, answered.message_id)
    if motion is None or motion.owner_id != owner.person_id:
        return False
    name = as_name(message.text)
    renamed = await services.motions.rename(motion.id, name) if name is not None else None
    if renamed is not None:
        reply_to = message.message_id if owner.is_group else None
        await say(services, owner, "motion-renamed", reply_to=reply_to, name=renamed.name)
        return True
    refusal = (
        services.texts.say("motion-name-unfit")
        if name is None
        else services.texts.say("motion-name-taken", name=name)
    )
    sent = await services.bot.send_message(
        **destination(owner, reply_to=message.message_id), text=refusal, reply_markup=_answer_field(services)
    )
    await services.motions.set_prompt(motion.id, chat_id=owner.chat_id, message_id=sent.message_id)
    return True


def register(application: App) -> None:
    """Only the button: `group_replies` and, in private, `fallback` ask take_name() about every answer."""
    application.add_handler(CallbackQueryHandler(_keep, pattern=Verb.KEEP.pattern()))
