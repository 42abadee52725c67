"""The language of each answer, and /language to choose another: for oneself, or as an administrator for a group."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, TypeHandler

from chat.callback_data import Verb
from handlers.gates.access import FIRST
from handlers.preferences.language import _ask, _choose
from handlers.services import App, Context, Services, services_of


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


def register(application: App) -> None:
    """Before anybody is answered anything, the language is known."""
    application.add_handler(TypeHandler(Update, _learn), group=FIRST - 2)
    application.add_handler(CommandHandler("language", _ask))
    application.add_handler(CallbackQueryHandler(_choose, pattern=Verb.LANGUAGE.pattern()))
