"""A photo or a video in a private chat: into the draft, in either order; the last one of each counts."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from chat.incoming_file import file_of
from chat.sender import owner_of
from domain.media import MediaFile
from handlers.drafts.gather import refuse, take
from handlers.services import App, Context, services_of


async def _file(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    file = file_of(message)
    if isinstance(file, MediaFile):
        await take(services, message, owner, [file])
    elif file is not None:
        await refuse(services, message, owner, file)


def register(application: App) -> None:
    """Every attachment in a private chat, whatever its caption says."""
    application.add_handler(MessageHandler(filters.ChatType.PRIVATE & filters.ATTACHMENT, _file))
