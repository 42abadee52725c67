"""The language of each answer, and /language to choose another: for oneself, or as an administrator for a group."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, TypeHandler

from chat.callback_data import Verb, languages
from chat.destination import place
from handlers.callbacks import alert, choice, edit, note, press
from handlers.gates.access import FIRST
from handlers.senders import is_administrator, is_by_administrator, owner_of
from handlers.services import Bot, Context, Services, services_of


async def language_of(update: Update, services: Services) -> str:
    """Return the language to answer in: a group's own in groups, else the person's, by choice or by their app."""
    chat, user = update.effective_chat, update.effective_user
    if chat is not None and chat.id < 0:
        return await group_language(services, chat.id)
    if user is None:
        return services.languages.default
    return services.languages.best((await services.preferences.of(user.id)).language or user.language_code)


async def group_language(services: Services, group_id: int) -> str:
    """Return the language that a group is spoken to in."""
    return services.languages.best((await services.preferences.of(group_id)).language)


async def _learn(update: Update, context: Context) -> None:
    context.language = await language_of(update, services_of(context))


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
        **place(owner, reply_to=message.message_id if owner.is_group else None), text=text, reply_markup=buttons
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


def register(application: Bot) -> None:
    """Before anybody is answered anything, the language is known."""
    application.add_handler(TypeHandler(Update, _learn), group=FIRST - 2)
    application.add_handler(CommandHandler("language", _ask))
    application.add_handler(CallbackQueryHandler(_choose, pattern=Verb.LANGUAGE.pattern()))
