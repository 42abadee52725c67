"""Save this motion, under a result, and the reply with a name for the motion."""

from telegram import ForceReply, Message

from chat.callback_data import SaveMotion
from chat.destination import destination
from chat.sender import replied_to
from domain.motion import Motion, as_label, as_name
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import delete_messages
from handlers.jobs.reuse import show_saved
from handlers.messages import Incoming
from handlers.motion_names import shown_name
from handlers.motions.keyboards import name_field
from handlers.services import App, Services
from storage.motions import MOST_OWN, SaveOutcome


async def _save(callback: Callback[SaveMotion]) -> None:
    services = callback.services
    result = await callback.load_result(callback.data.job_id)
    if result is None:
        return
    job, owner = result
    if owner.is_chat_itself:
        await callback.alert("alert-motions-are-peoples")
        return
    saved = await services.motions.save_unnamed(
        owner.person_id, job.video, cut=job.cut, chat_id=owner.chat_id, now=services.clock()
    )
    if saved.motion is None:
        await callback.alert("alert-too-many-motions", limit=MOST_OWN)
    elif saved.outcome is SaveOutcome.ALREADY_SAVED and not _is_question_owed(saved.motion, owner):
        await callback.alert("alert-motion-known", name=shown_name(services.texts, saved.motion))
    else:
        await callback.answer("alert-motion-saved")
        await _ask_for_name(services, owner, saved.motion, reply_to=callback.message_id)
        show_saved(callback, job.id)


def _is_question_owed(motion: Motion, owner: Owner) -> bool:
    """Whether the callback is handled again, because the question could not be sent the first time."""
    return motion.prompt_chat_id == owner.chat_id and motion.prompt_message_id is None


async def _ask_for_name(services: Services, owner: Owner, motion: Motion, *, reply_to: int | None) -> None:
    """Ask below the result, which shows the move: a picture of it would say nothing more."""
    text = services.texts.say("motion-kept", name=motion.shown_name)
    sent = await _say(services, owner, text, reply_to, name_field(services.texts))
    await services.motions.set_prompt(motion.id, chat_id=owner.chat_id, message_id=sent.message_id)


async def _say(
    services: Services, owner: Owner, text: str, reply_to: int | None, markup: ForceReply | None
) -> Message:
    where = destination(owner, reply_to=reply_to)
    return await services.bot.send_message(
        **where, text=text, reply_markup=markup, disable_notification=owner.is_group
    )


async def take_name(incoming: Incoming) -> bool:
    """Give a motion the name that its owner replies with. Returns whether the message was such a reply.

    In a group, the question goes then.
    """
    services, owner, message = incoming.services, incoming.owner, incoming.message
    question = replied_to(message)
    if question is None or message.text is None:
        return False
    motion = await services.motions.of_prompt(owner.chat_id, question.message_id)
    if motion is None or motion.owner_id != owner.person_id:
        return False
    name, label, texts = as_name(message.text), as_label(message.text), incoming.texts
    renamed = await services.motions.rename(motion.id, name, label=label) if name is not None else None
    if renamed is not None:
        text = texts.say("motion-renamed", name=renamed.shown_name)
    elif name is None:
        text = texts.say("motion-name-unfit")
    else:
        text = texts.say("motion-name-taken", name=label or name)
    markup = name_field(texts) if renamed is None else None
    sent = await _say(services, owner, text, message.message_id, markup)
    if renamed is None:
        # People reply to what they read last. After a success they may just be glad.
        await services.motions.set_prompt(motion.id, chat_id=owner.chat_id, message_id=sent.message_id)
    if owner.is_group:
        await delete_messages(services, [(owner.chat_id, question.message_id)])
    return True


def register(application: App) -> None:
    """Register the button; group_replies and, in private chats, fallback pass replies to take_name()."""
    application.add_handler(on_callback(SaveMotion, _save))
