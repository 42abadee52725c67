"""Remove, the button under a chosen motion: asks once more, by other buttons in its place."""

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from chat.callback_data import Verb
from domain.motion import Motion
from domain.owner import Owner
from handlers.callbacks import alert, edit, note, press, show_buttons
from handlers.motions.keyboards import remove_motion, remove_surely
from handlers.permissions import is_operator
from handlers.services import App, Context, Services


async def _ask(update: Update, context: Context) -> None:
    query, motion_id, services = press(update, context)
    motion = await _if_allowed(services, query, motion_id)
    if motion is not None:
        await note(query)
        await show_buttons(query, remove_surely(services.texts, motion))


async def _leave(update: Update, context: Context) -> None:
    query, motion_id, services = press(update, context)
    motion = await _if_allowed(services, query, motion_id)
    if motion is not None:
        await note(query)
        await show_buttons(query, remove_motion(services.texts, motion))


async def _remove(update: Update, context: Context) -> None:
    query, motion_id, services = press(update, context)
    motion = await _if_allowed(services, query, motion_id)
    if motion is not None:
        await services.motions.remove(motion.id)
        await note(query, services.texts.say("alert-motion-removed"))
        await edit(query, services.texts.say("motion-removed", name=motion.name))


async def _if_allowed(services: Services, query: CallbackQuery, motion_id: int) -> Motion | None:
    """Return the motion, or answer why there is none; of other people's own, it isn't even said that they exist."""
    motion = await services.motions.get(motion_id)
    presser = query.from_user.id
    if motion is None or not motion.is_for(presser):
        await alert(services, query, "alert-motion-gone")
    elif motion.is_shared and not _is_operators(services, query, presser):
        await alert(services, query, "alert-not-yours-to-remove")
    else:
        return motion
    return None


def _is_operators(services: Services, query: CallbackQuery, presser: int) -> bool:
    chat_id = query.message.chat.id if query.message is not None else presser
    return is_operator(services.settings.admin_chat, Owner(chat_id, 0, presser))


def register(application: App) -> None:
    """Remove, and the two answers to the question."""
    for verb, handler in ((Verb.REMOVE, _ask), (Verb.REMOVE_NOT, _leave), (Verb.REMOVE_SURELY, _remove)):
        application.add_handler(CallbackQueryHandler(handler, pattern=verb.pattern()))
