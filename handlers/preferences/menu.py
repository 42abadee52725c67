"""/settings, and Details on an offer: people choose how their videos are made, administrators for their group."""

from chat.callback_data import ShowSettings
from domain.draft import Draft, OfferPage
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.drafts.offer import show_offer
from handlers.drafts.options import own_options, parameters, with_defaults
from handlers.messages import Incoming, on_command
from handlers.permissions import is_by_administrator
from handlers.preferences.pages import OFFER, PRESETS, Menu
from handlers.services import App, Services

_ON_OFFER = {"": OfferPage.HOW, PRESETS: OfferPage.HOW, OFFER: OfferPage.MAIN}
"""The pages of an offer that its buttons to some pages of the settings lead to."""


async def _show(incoming: Incoming) -> None:
    """Show the settings; in a group, only to those who may choose for it."""
    services, owner = incoming.services, incoming.owner
    if owner.is_group and not await is_by_administrator(services.bot, incoming.message, owner):
        await incoming.reply("settings-administrators")
        return
    page = (await _menu(services, _chat_itself(owner.chat_id))).presets()
    await incoming.send_menu(page.text, page.keyboard)


async def _choose(callback: Callback[ShowSettings]) -> None:
    services, data = callback.services, callback.data
    draft = await services.drafts.get(data.draft_id)
    if data.draft_id and (draft is None or callback.message_id != draft.offer_message_id):
        await _expire(callback)
        return
    owner = draft.owner if draft else _chat_itself(callback.chat_id)
    if not await callback.is_from(owner):
        if draft:
            await callback.refuse_others(owner)
        else:
            await callback.alert("settings-administrators")
    elif draft and data.choice in _ON_OFFER:
        await callback.answer()
        await show_offer(services, draft, _ON_OFFER[data.choice])
    else:
        await _apply(callback, owner, draft)


def _chat_itself(chat_id: int) -> Owner:
    """Return the owner of a chat's settings: the group, or the person (a private chat has the person's id)."""
    return Owner(chat_id, 0, chat_id)


async def _expire(callback: Callback[ShowSettings]) -> None:
    """Answer that the offer is gone. If it has become a job, the keyboard is the job's, and stays."""
    if await callback.services.jobs.of_draft(callback.data.draft_id) is None:
        await callback.expire()
    else:
        await callback.alert("alert-gone")


async def _apply(callback: Callback[ShowSettings], owner: Owner, draft: Draft | None) -> None:
    """Store the choice if it is a value, and show its page; if it is a page, show that."""
    services, choice = callback.services, callback.data.choice or PRESETS
    menu = await _menu(services, owner, draft)
    is_value = choice in menu.choices
    if is_value:
        await services.preferences.set_options(owner.person_id, menu.choices[choice], now=services.clock())
        if draft is not None:
            draft = await services.drafts.set_options(draft.id, None) or draft
        menu, choice = await _menu(services, owner, draft), menu.page_of(choice)
    page = menu.page(choice)
    if page is None:
        # Data of an older version's button, or made up.
        await callback.alert("alert-gone")
        return
    await callback.answer("alert-saved" if is_value else None)
    if draft is not None and choice in _ON_OFFER:
        await show_offer(services, draft, _ON_OFFER[choice])
        return
    await callback.edit(page.text, page.keyboard)
    if draft is not None:
        await services.drafts.set_page(draft.id, OfferPage.SETTINGS)
    if is_value and draft is None and not owner.is_group:
        await _update_offer(services, owner)


async def _update_offer(services: Services, owner: Owner) -> None:
    """Edit the present offer in a private chat to say which settings will be used now."""
    draft = await services.drafts.of(owner, now=services.clock())
    draft = await services.drafts.set_options(draft.id, None) if draft is not None else None
    if draft is not None and draft.offer_message_id is not None and draft.missing is None:
        await show_offer(services, draft)


async def _menu(services: Services, owner: Owner, draft: Draft | None = None) -> Menu:
    chosen = draft.options if draft is not None else None
    own = chosen or await own_options(services, owner)
    return Menu(
        texts=services.texts,
        draft_id=draft.id if draft else 0,
        is_for_group=owner.person_id == owner.chat_id < 0,
        options=await with_defaults(services, owner, own),
        usual=services.settings.default_options,
        has_chosen=own is not None,
        parameters=parameters(services.settings),
    )


def register(application: App) -> None:
    """Register the command and its buttons, for private chats and groups."""
    application.add_handler(on_command("settings", _show))
    application.add_handler(on_callback(ShowSettings, _choose))
