"""Replacing a motion that is everybody's: the operator is asked first, and can undo it for a week."""

from telegram import InlineKeyboardMarkup

from chat.callback_data import ReplaceMotion
from chat.keyboards import button
from domain.motion import Motion
from domain.operator_log import Action
from domain.owner import Owner
from handlers.admin.operator_commands import act_of
from handlers.callbacks import Callback, on_callback
from handlers.permissions import is_operator
from handlers.services import App
from texts import Texts


def replace_keyboard(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return the button that lets a motion that was set aside be everybody's."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-motion-replace"), ReplaceMotion(motion.id)))


async def _replace(callback: Callback[ReplaceMotion]) -> None:
    """Exchange the two motions of a name. Pressed twice, the second press finds it done."""
    services, texts = callback.services, callback.texts
    chat_id = services.chats.current_id(callback.chat_id)
    if not await is_operator(services, Owner(chat_id, 0, callback.account)):
        await callback.alert("alert-gone")
        return
    set_aside = await services.motions.swap(act_of(callback, Action.REPLACE_MOTION, callback.data.motion_id))
    if set_aside is None:
        await callback.expire()
        return
    await callback.answer()
    undo = button(texts.say("button-motion-undo"), ReplaceMotion(set_aside.id))
    text = texts.say("motion-replaced-shared", name=set_aside.name)
    await callback.edit(text, InlineKeyboardMarkup.from_button(undo))


def register(application: App) -> None:
    """Register the buttons."""
    application.add_handler(on_callback(ReplaceMotion, _replace))
