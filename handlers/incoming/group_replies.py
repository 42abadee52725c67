"""Answers to the bot's prompts in groups. Silent to every other reply: it isn't meant for the bot."""

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from chat.incoming_file import file_of
from chat.sender import owner_of, replied_to
from domain.draft import Draft
from domain.media import MediaFile
from handlers.drafts.gather import refuse, take
from handlers.motions.save_from_result import take_name
from handlers.replies import say
from handlers.services import App, Context, services_of


async def _reply(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    if await take_name(services, message, owner):
        return
    draft = await services.drafts.of(owner, now=services.clock())
    if draft is None or not _is_meant_for(draft, message):
        return
    file = file_of(message)
    if isinstance(file, MediaFile):
        await take(services, message, owner, [file])
    elif file is not None:
        await refuse(services, message, owner, file)
    else:
        await say(services, owner, "unknown-file", reply_to=message.message_id)


def _is_meant_for(draft: Draft, message: Message) -> bool:
    """Whether it answers a message that this draft's owner was sent, or belongs to the album of the command."""
    answered = replied_to(message)
    if answered is not None and answered.message_id in {draft.prompt_message_id, draft.offer_message_id}:
        return True
    return message.media_group_id is not None and message.media_group_id == draft.album_id


def register(application: App) -> None:
    """Everything but commands and service messages, in groups."""
    application.add_handler(
        MessageHandler(filters.ChatType.GROUPS & ~filters.COMMAND & ~filters.StatusUpdate.ALL, _reply)
    )
