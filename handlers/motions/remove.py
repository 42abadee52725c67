"""Remove, under a chosen motion, and the two buttons that replace it to ask for confirmation."""

from chat.callback_data import CancelRemove, ConfirmRemove, RemoveMotion
from chat.sender import asker_of
from domain.motion import Motion
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.motions.choose import link_to
from handlers.motions.keyboards import chosen_keyboard, confirm_removal_keyboard
from handlers.permissions import is_operator
from handlers.services import App


async def _ask(callback: Callback[RemoveMotion]) -> None:
    motion = await _load(callback, callback.data.motion_id)
    if motion is not None:
        await callback.answer()
        await callback.set_keyboard(confirm_removal_keyboard(callback.texts, motion))


async def _cancel(callback: Callback[CancelRemove]) -> None:
    motion = await _load(callback, callback.data.motion_id)
    if motion is not None:
        await callback.answer()
        draft_id = await _draft_id(callback)
        link = link_to(callback.services, motion) if motion.is_shared else None
        keyboard = chosen_keyboard(callback.texts, motion, draft_id=draft_id, is_removable=True, link=link)
        await callback.set_keyboard(keyboard)


async def _load(callback: Callback[object], motion_id: int) -> Motion | None:
    """Return a motion that may be removed. Nobody is told that a motion of somebody else exists."""
    motion = await callback.services.motions.get(motion_id)
    person = Owner(callback.chat_id, 0, callback.account)
    if motion is None or motion.is_ready_made or not motion.is_for(person.person_id):
        await callback.alert("alert-motion-gone")
    elif motion.is_shared and not await is_operator(callback.services, person):
        await callback.alert("alert-not-yours-to-remove")
    else:
        return motion
    return None


async def _draft_id(callback: Callback[CancelRemove]) -> int | None:
    """Return the id of the draft that still waits for a photo under this message; None if none does."""
    services, asker = callback.services, asker_of(callback.query)
    draft = await services.drafts.of(asker, now=services.clock()) if asker is not None else None
    return draft.id if draft is not None and draft.prompt_message_id == callback.message_id else None


async def _remove(callback: Callback[ConfirmRemove]) -> None:
    motion = await _load(callback, callback.data.motion_id)
    if motion is not None:
        await callback.services.motions.remove(motion.id)
        await callback.answer("alert-motion-removed")
        await callback.edit(callback.texts.say("motion-removed", name=motion.shown_name))


def register(application: App) -> None:
    """Register Remove, and the two answers to the question."""
    application.add_handler(on_callback(RemoveMotion, _ask))
    application.add_handler(on_callback(CancelRemove, _cancel))
    application.add_handler(on_callback(ConfirmRemove, _remove))
