"""A photo or a video in a private chat: into the draft, in either order; the last one of each counts."""

from telegram.ext import filters

from chat.incoming_file import StillAndMovement, file_of
from domain.media import MediaFile
from handlers.drafts import live_photos
from handlers.drafts.gather import refuse, store_and_reply
from handlers.messages import Incoming, on_message
from handlers.services import App


async def _file(incoming: Incoming) -> None:
    file = file_of(incoming.message)
    if isinstance(file, MediaFile):
        await store_and_reply(incoming, [file])
    elif isinstance(file, StillAndMovement):
        await live_photos.take(incoming, file)
    elif file is not None:
        await refuse(incoming, file)


def register(application: App) -> None:
    """Register every attachment in a private chat, whatever its caption is."""
    application.add_handler(on_message(filters.ChatType.PRIVATE & filters.ATTACHMENT, _file))
