"""Remove, under a chosen motion, and the two buttons that replace it to ask for confirmation."""

from chat.callback_data import CancelRemove, ConfirmRemove, RemoveMotion
from chat.sender import asker_of
from handlers.callbacks import Callback, on_callback
from handlers.motions.choose import link_to
from handlers.motions.keyboards import chosen_keyboard, confirm_removal_keyboard
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
        draft_id = await _draft_id(callback)
        link = link_to(callback.services, motion) if motion.is_shared else None
        keyboard = chosen_keyboard(callback.texts, motion, draft_id=draft_id, is_removable=True, link=link)
        await callback.set_keyboard(keyboard)


async def _draft_id(callback: Callback[CancelRemove]) -> int | None:
    """Return the id of the draft that still waits for a photo under this message; None if none does."""
    services, asker = callback.services, asker_of(callback.query)
    draft = await services.drafts.of(asker, now=services.clock()) if asker is not None else None
    return draft.id if draft is not None and draft.prompt_message_id == callback.message_id else None


async def _remove(callback: Callback[ConfirmRemove]) -> None:
    motion = await callback.load_motion_to_remove(callback.data.motion_id)
    if motion is not None:
        await callback.services.motions.remove(motion.id)
        await callback.answer("alert-motion-removed")
        await callback.edit(callback.texts.say("motion-removed", name=motion.shown_name))


def register(application: App) -> None:
    """Register Remove, and the two answers to the question."""
    application.add_handler(on_callback(RemoveMotion, _ask))
    application.add_handler(on_callback(CancelRemove, _cancel))
    application.add_handler(on_callback(ConfirmRemove, _remove))
