"""The gate that remembers first names in groups: offers and alerts there say whose they are."""

from telegram import Update
from telegram.ext import TypeHandler

from handlers.services import App, Context, services_of


async def _note_name(update: Update, context: Context) -> None:
    chat, user = update.effective_chat, update.effective_user
    if chat is not None and chat.id < 0 and user is not None and update.guest_message is None:
        services_of(context).first_names.note(user.id, user.first_name)


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _note_name), group)
