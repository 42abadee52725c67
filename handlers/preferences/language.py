"""/language: people choose the language they are answered in, administrators that of a group."""

from telegram import InlineKeyboardMarkup

from chat.callback_data import ChooseLanguage
from chat.keyboards import button, in_rows
from handlers.callbacks import Callback, on_callback
from handlers.messages import Incoming, on_command
from handlers.permissions import is_administrator, is_by_administrator
from handlers.services import App
from texts import Languages


async def _ask(incoming: Incoming) -> None:
    """Show the languages; in a group, only to those who may choose for it."""
    services, owner = incoming.services, incoming.owner
    if owner.is_group and not await is_by_administrator(services.bot, incoming.message, owner):
        await incoming.reply("language-administrators")
    else:
        await services.languages.prepare(*services.languages.codes)
        await incoming.send_menu(incoming.texts.say("language-question"), _keyboard(services.languages))


async def _choose(callback: Callback[ChooseLanguage]) -> None:
    services, chat_id, code = callback.services, callback.chat_id, callback.data.code
    if not chat_id or code not in services.languages.codes:
        await callback.alert("alert-gone")
        return
    if chat_id < 0 and not await is_administrator(services.bot, chat_id, callback.account):
        await callback.alert("language-administrators")
        return
    # In a private chat, the chat's id is the person's.
    await services.preferences.set_language(chat_id, code, now=services.clock())
    await services.languages.prepare(code)
    translated = callback.speaking(code)
    await translated.answer("language-chosen")
    await translated.edit(translated.texts.say("language-chosen"))


def _keyboard(languages: Languages) -> InlineKeyboardMarkup:
    """Return a button for each language, under its own name, two in a row."""
    buttons = [button(languages.of(code).say("language-name"), ChooseLanguage(code)) for code in languages.codes]
    return InlineKeyboardMarkup(in_rows(buttons, 2))


def register(application: App) -> None:
    """Register the command and its buttons, for private chats and groups."""
    application.add_handler(on_command("language", _ask))
    application.add_handler(on_callback(ChooseLanguage, _choose))
