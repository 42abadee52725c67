"""The buttons on an offer that lead to its pages, and those that choose the mode, the part and the preset."""

from chat.callback_data import ChooseMode, ChoosePart, ChoosePreset, ShowOffer
from domain.draft import Draft
from handlers.callbacks import Callback, on_callback
from handlers.drafts.offer import parts_to_choose, show_choices, show_offer
from handlers.drafts.options import options_of
from handlers.services import App


async def _show_page(callback: Callback[ShowOffer]) -> None:
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is not None:
        await callback.answer()
        await show_offer(callback.services, draft, callback.data.shown)


async def _choose_preset(callback: Callback[ChoosePreset]) -> None:
    """Choose for this video; /settings chooses for those to come."""
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is None:
        return
    services = callback.services
    present, usual = await options_of(services, draft), services.settings.default_options
    chosen = callback.data.preset.applied_to(present, usual)
    await _show_changed(callback, await services.drafts.set_options(draft.id, chosen))


async def _choose_mode(callback: Callback[ChooseMode]) -> None:
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is not None:
        await _show_changed(callback, await callback.services.drafts.set_mode(draft.id, callback.data.mode))


async def _choose_part(callback: Callback[ChoosePart]) -> None:
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is None:
        return
    cut = parts_to_choose(callback.services, draft).get(callback.data.part)
    if cut is not None:
        await _show_changed(callback, await callback.services.drafts.set_cut(draft.id, cut))
    else:
        # The video has been replaced by one without such a part, so only bring the buttons up to date.
        await _show_changed(callback, draft)


async def _show_changed(callback: Callback[object], draft: Draft | None) -> None:
    """Answer, and edit the offer. The draft is None if it is gone by now."""
    if draft is None:
        await callback.expire()
        return
    await callback.answer()
    await show_choices(callback.services, draft)


def register(application: App) -> None:
    """Register all four; Animate and Cancel are in handlers/jobs/controls.py."""
    application.add_handler(on_callback(ShowOffer, _show_page))
    application.add_handler(on_callback(ChoosePreset, _choose_preset))
    application.add_handler(on_callback(ChooseMode, _choose_mode))
    application.add_handler(on_callback(ChoosePart, _choose_part))
