"""/forget: deletes all that is known of whoever asks, once they have confirmed it by a press."""

import logging

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from chat.callback_data import Verb
from chat.destination import destination
from chat.sender import owner_of
from domain.owner import Owner
from handlers.callbacks import alert, edit, note, over, press
from handlers.drafts.cleanup import take_away
from handlers.permissions import may_press
from handlers.services import App, Context, Services, services_of
from storage.people import Forgotten
from texts import Texts

_log = logging.getLogger(__name__)


async def _ask(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    await services.bot.send_message(
        **destination(owner, reply_to=message.message_id if owner.is_group else None),
        text=services.texts.say("forget-question"),
        reply_markup=forget(services.texts, owner.person_id),
    )


async def _forget(update: Update, context: Context) -> None:
    query, person_id, services = press(update, context)
    if query.message is None:
        return
    owner = Owner(query.message.chat.id, 0, person_id)
    if not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-yours-to-forget")
        return
    # Administrators of a group may speak for a chat only there: what the button says may be made up.
    chat_id = owner.chat_id if owner.is_chat_itself else None
    forgotten = await services.people.forget(person_id, chat_id=chat_id, now=services.clock())
    await services.runner.abandon(forgotten.stopped_jobs)
    if forgotten.is_empty:
        await over(services, query, "alert-nothing-known")
        return
    _log.info("somebody is forgotten, with %d jobs under way", forgotten.cancelled + forgotten.unstoppable)
    await note(query, services.texts.say("alert-forgotten"))
    await edit(query, _summary(services, forgotten))
    # Where it may not, the buttons say that it's over.
    await take_away(services, forgotten.messages)


def _summary(services: Services, forgotten: Forgotten) -> str:
    """Say what was deleted, a line for each kind of thing."""
    counts = {
        "drafts": forgotten.drafts,
        "cancelled": forgotten.cancelled,
        "cut-loose": forgotten.unstoppable,
        "finished": forgotten.finished,
        "motions": forgotten.motions,
        "preferences": forgotten.preferences,
    }
    lines = [services.texts.say(f"forgotten-{kind}", count=count) for kind, count in counts.items() if count]
    return "\n".join([services.texts.say("forgotten"), *lines, "", services.texts.say("forgotten-rest")])


def register(application: App) -> None:
    """Both work in private chats and in groups."""
    application.add_handler(CommandHandler("forget", _ask))
    application.add_handler(CallbackQueryHandler(_forget, pattern=Verb.FORGET.pattern()))


def forget(texts: Texts, person_id: int) -> InlineKeyboardMarkup:
    """Return Forget me."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-forget"), callback_data=Verb.FORGET.data(person_id))
    )
