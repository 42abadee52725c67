"""TODO."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update

from chat.callback_data import Verb, in_rows
from chat.destination import destination
from chat.sender import owner_of
from handlers.callbacks import alert, choice, edit, note, press
from handlers.permissions import is_administrator, is_by_administrator
from handlers.services import Context, services_of
from texts import Languages


def languages(spoken: Languages) -> InlineKeyboardMarkup:
    """Return a button for each language, under its own name, two in a row."""
    buttons = [
        InlineKeyboardButton(spoken.of(code).say("language-name"), callback_data=Verb.LANGUAGE.data(0, code))
        for code in spoken.codes
    ]
    return InlineKeyboardMarkup(in_rows(buttons, 2))


async def _ask(update: Update, context: Context) -> None:
    """Show the languages; in a group, only to those who may choose for it."""
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    if owner.is_group and not await is_by_administrator(services.bot, message, owner):
        text, buttons = services.texts.say("language-administrators"), None
    else:
        text, buttons = services.texts.say("language-question"), languages(services.languages)
    await services.bot.send_message(
        **destination(owner, reply_to=message.message_id if owner.is_group else None),
        text=text,
        reply_markup=buttons,
    )


async def _choose(update: Update, context: Context) -> None:
    query, _, services = press(update, context)
    code = choice(context)
    if query.message is None or code not in services.languages.codes:
        await alert(services, query, "alert-gone")
        return
    chat_id = query.message.chat.id
    if chat_id < 0 and not await is_administrator(services.bot, chat_id, query.from_user.id):
        await alert(services, query, "language-administrators")
        return
    # In a private chat, the chat's id is the person's.
    await services.preferences.set_language(chat_id, code, now=services.clock())
    chosen = services.speaking(code).texts.say("language-chosen")
    await note(query, chosen)
    await edit(query, chosen)
