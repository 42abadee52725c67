"""Whatever else is said in a private chat gets a useful answer; groups hear nothing."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from chat.sender import owner_of
from handlers.motions.save_from_result import take_name
from handlers.replies import say
from handlers.services import App, Context, services_of


async def _command(update: Update, context: Context) -> None:
    await _answer(update, context, "unknown-command")


async def _text(update: Update, context: Context) -> None:
    message = update.message
    owner = owner_of(message) if message else None
    if message is None or owner is None or not await take_name(services_of(context), message, owner):
        await _answer(update, context, "unknown-text")


async def _answer(update: Update, context: Context, text: str) -> None:
    owner = owner_of(update.message) if update.message else None
    if owner is not None:
        await say(services_of(context), owner, text)


def register(application: App) -> None:
    """Last of all."""
    private = filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
    application.add_handler(MessageHandler(private & filters.COMMAND, _command))
    application.add_handler(MessageHandler(private, _text))
