"""Remove, under a chosen motion, and the two buttons that replace it to ask for confirmation."""

from chat.callback_data import CancelRemove, ConfirmRemove, RemoveMotion
from handlers.callbacks import Callback, on_callback
from handlers.motions.keyboards import confirm_removal_keyboard, remove_keyboard
from handlers.services import App


async def _ask(callback: Callback[RemoveMotion]) -> None:
    motion = await callback.load_motion_to_remove(callback.data.motion_id)
    if motion is not None:
        await callback.answer()
        await callback.set_keyboard(confirm_removal_keyboard(callback.texts, motion))


async def _cancel(callback: Callback[CancelRemove]) -> None:
    motion = await callback.load_motion_to_remove(callback.data.motion_id)
    if motion is not None:
        await callback.answer()
        await callback.set_keyboard(remove_keyboard(callback.texts, motion))


async def _remove(callback: Callback[ConfirmRemove]) -> None:
    motion = await callback.load_motion_to_remove(callback.data.motion_id)
    if motion is not None:
        await callback.services.motions.remove(motion.id)
        await callback.answer("alert-motion-removed")
        await callback.edit(callback.texts.say("motion-removed", name=motion.name))


def register(application: App) -> None:
    """Register Remove, and the two answers to the question."""
    application.add_handler(on_callback(RemoveMotion, _ask))
    application.add_handler(on_callback(CancelRemove, _cancel))
    application.add_handler(on_callback(ConfirmRemove, _remove))
