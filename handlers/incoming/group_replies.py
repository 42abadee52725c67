"""Replies in groups to the bot's questions, from whoever was asked or anybody else.

All other replies are ignored: they aren't meant for the bot.
"""

from telegram import Message
from telegram.ext import filters

from chat.incoming_file import StillAndMovement, file_of
from chat.sender import replied_to
from domain.draft import Draft
from domain.media import MediaFile
from handlers.drafts import live_photos
from handlers.drafts.gather import bring_back, refuse, store_and_reply
from handlers.drafts.others_answers import answer_for
from handlers.jobs.me_too import is_result_of
from handlers.messages import Incoming, on_message
from handlers.motions.save_from_result import take_name
from handlers.services import App


async def _reply(incoming: Incoming) -> None:
    if await take_name(incoming):
        return
    services, message = incoming.services, incoming.message
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or not _is_for(draft, message):
        asked = await _asked(incoming)
        if asked is not None and asked.owner != incoming.owner:
            await answer_for(incoming, asked)
        return
    file = file_of(message)
    if isinstance(file, MediaFile):
        await store_and_reply(incoming, [file])
    elif isinstance(file, StillAndMovement):
        await live_photos.take(incoming, file)
    elif file is not None:
        await refuse(incoming, file)
    elif draft.missing is None:
        await bring_back(incoming)
    else:
        await refuse(incoming)


async def _asked(incoming: Incoming) -> Draft | None:
    """Return the draft whose question a message replies to; None if it replies to none."""
    original, services = replied_to(incoming.message), incoming.services
    if original is None:
        return None
    return await services.drafts.of_prompt(incoming.owner.chat_id, original.message_id, now=services.clock())


def _is_for(draft: Draft, message: Message) -> bool:
    """Whether a message replies to a draft's question, offer or result, or is in the album of its command."""
    original = replied_to(message)
    if original is not None:
        if original.message_id in {draft.prompt_message_id, draft.offer_message_id}:
            return True
        if is_result_of(draft, original):
            return True
    return message.media_group_id is not None and message.media_group_id == draft.album_id


def register(application: App) -> None:
    """Register everything in groups but commands and service messages."""
    fitting = filters.ChatType.GROUPS & ~filters.COMMAND & ~filters.StatusUpdate.ALL
    application.add_handler(on_message(fitting, _reply))
