"""The gate that finds out the language in which an update is answered."""

from telegram import Update
from telegram.ext import TypeHandler

from handlers.services import App, Context, Services, services_of


async def language_of(update: Update, services: Services) -> str:
    """Return the language to answer in: a group's own in groups, else the person's, by choice or by their app.

    A chat in which the bot is called as a guest is none of its groups.
    """
    chat, user = update.effective_chat, update.effective_user
    if chat is not None and chat.id < 0 and update.guest_message is None:
        return await group_language(services, chat.id)
    if user is None:
        return services.languages.default
    return services.languages.best((await services.preferences.of(user.id)).language or user.language_code)


async def group_language(services: Services, group_id: int) -> str:
    """Return the language that a group is answered in."""
    return services.languages.best((await services.preferences.of(group_id)).language)


async def _set_language(update: Update, context: Context) -> None:
    """Set the language of the context, which services_of() goes by."""
    services = services_of(context)
    context.language = await language_of(update, services)
    await services.languages.prepare(context.language)


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _set_language), group)
