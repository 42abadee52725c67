"""Presses on what an offer lets people choose: the other mode, a part of a long video."""

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from chat.callback_data import Verb
from domain.draft import Draft
from domain.options import Mode
from handlers.callbacks import alert, choice, note, over, press
from handlers.drafts.offer import parts_to_choose, show_offer
from handlers.permissions import may_press
from handlers.services import App, Context, Services


async def _choose_mode(update: Update, context: Context) -> None:
    query, draft_id, services = press(update, context)
    draft = await _draft_if_allowed(services, query, draft_id)
    if draft is None:
        return
    if choice(context) not in set(Mode):
        await over(services, query)
        return
    await _changed(services, query, await services.drafts.set_mode(draft_id, Mode(choice(context))))


async def _choose_part(update: Update, context: Context) -> None:
    query, draft_id, services = press(update, context)
    draft = await _draft_if_allowed(services, query, draft_id)
    if draft is None:
        return
    chosen = {part.value: cut for part, cut in parts_to_choose(services, draft).items()}.get(choice(context))
    if chosen is None:
        # The video was replaced meanwhile, or the data made up: the buttons are put right.
        await note(query)
        await show_offer(services, draft)
        return
    await _changed(services, query, await services.drafts.set_cut(draft_id, chosen))


async def _changed(services: Services, query: CallbackQuery, draft: Draft | None) -> None:
    """Show the offer as it has become."""
    if draft is None:
        await over(services, query)
        return
    await note(query)
    await show_offer(services, draft)


async def _draft_if_allowed(services: Services, query: CallbackQuery, draft_id: int) -> Draft | None:
    """Return the complete draft, or answer why there is none for this person."""
    draft = await services.drafts.get(draft_id)
    if draft is None or draft.missing is not None:
        await over(services, query)
    elif await may_press(services.bot, query, draft.owner):
        return draft
    else:
        await alert(services, query, "alert-not-yours")
    return None


def register(application: App) -> None:
    """Register the choices; what starts or drops an offer is in buttons.py."""
    application.add_handler(CallbackQueryHandler(_choose_mode, pattern=Verb.MODE.pattern()))
    application.add_handler(CallbackQueryHandler(_choose_part, pattern=Verb.CUT.pattern()))
