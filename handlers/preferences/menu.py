"""/settings, and the button on the offer: people choose how their videos are made, administrators for a group."""

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from chat.callback_data import Verb
from chat.destination import destination
from chat.sender import owner_of
from domain.draft import Draft
from domain.owner import Owner
from handlers.callbacks import alert, choice, edit, note, over, press
from handlers.drafts.offer import show_offer
from handlers.drafts.options import options_for, parameters
from handlers.permissions import is_by_administrator, may_press
from handlers.preferences.pages import OFFER, PRESETS, Menu
from handlers.replies import say
from handlers.services import App, Context, Services, services_of


async def _ask(update: Update, context: Context) -> None:
    """Show the settings; in a group, only to those who may choose for it."""
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    reply_to = message.message_id if owner.is_group else None
    if owner.is_group and not await is_by_administrator(services.bot, message, owner):
        await say(services, owner, "settings-administrators", reply_to=reply_to)
        return
    page = (await _menu(services, _chat_itself(owner.chat_id))).presets()
    await services.bot.send_message(
        **destination(owner, reply_to=reply_to), text=page.text, reply_markup=page.buttons
    )


async def _press(update: Update, context: Context) -> None:
    query, draft_id, services = press(update, context)
    draft = await services.drafts.get(draft_id)
    if query.message is None or (draft_id and not _is_offer(query, draft)):
        await _gone(services, query, draft_id)
        return
    owner = draft.owner if draft else _chat_itself(query.message.chat.id)
    if not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-yours" if draft else "settings-administrators")
    elif draft and choice(context) == OFFER:
        await note(query)
        await show_offer(services, draft)
    else:
        await _turn(services, query, owner, draft, choice(context) or PRESETS)


def _is_offer(query: CallbackQuery, draft: Draft | None) -> bool:
    """Whether the draft's offer stands, and it is what was pressed."""
    return draft is not None and query.message is not None and query.message.message_id == draft.offer_message_id


def _chat_itself(chat_id: int) -> Owner:
    """Return whom the settings belong to outside offers: a group, or a person, whose private chat has their id."""
    return Owner(chat_id, 0, chat_id)


async def _gone(services: Services, query: CallbackQuery, draft_id: int) -> None:
    """Say that the offer is over; where a job has become of it, the buttons under the message are the job's."""
    if await services.jobs.of_draft(draft_id) is None:
        await over(services, query)
    else:
        await alert(services, query, "alert-gone")


async def _turn(services: Services, query: CallbackQuery, owner: Owner, draft: Draft | None, pressed: str) -> None:
    """Choose what was pressed, or turn to the page that was."""
    menu, said = await _menu(services, owner, draft), ""
    if pressed in menu.choices:
        await services.preferences.set_options(owner.person_id, menu.choices[pressed], now=services.clock())
        menu, said = await _menu(services, owner, draft), services.texts.say("alert-saved")
        pressed = menu.page_of(pressed)
    page = menu.page(pressed)
    if page is None:
        # No button of ours says this: an old version's, or made up.
        await alert(services, query, "alert-gone")
        return
    await note(query, said)
    await edit(query, page.text, page.buttons)
    if said and draft is None and not owner.is_group:
        await _renew_offer(services, owner)


async def _renew_offer(services: Services, owner: Owner) -> None:
    """Let the offer that stands in the private chat say what will be used now."""
    draft = await services.drafts.of(owner, now=services.clock())
    if draft is not None and draft.offer_message_id is not None and draft.missing is None:
        await show_offer(services, draft)


async def _menu(services: Services, owner: Owner, draft: Draft | None = None) -> Menu:
    return Menu(
        texts=services.texts,
        draft_id=draft.id if draft else 0,
        is_for_group=owner.person_id == owner.chat_id < 0,
        options=await options_for(services, owner),
        usual=services.settings.default_options,
        has_chosen=(await services.preferences.of(owner.person_id)).options is not None,
        parameters=parameters(services.settings),
    )


def register(application: App) -> None:
    """Both work in private chats and in groups."""
    application.add_handler(CommandHandler("settings", _ask))
    application.add_handler(CallbackQueryHandler(_press, pattern=Verb.SETTINGS.pattern()))
