"""Gathers the two files in a draft, and asks for the missing one or makes the offer."""

from collections.abc import Sequence

from telegram import ForceReply, InlineKeyboardMarkup

from chat.destination import destination
from chat.files import MAX_BYTES
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from domain.draft import Draft
from domain.job import Ending
from domain.media import MediaFile
from handlers.drafts.keyboards import discard_keyboard
from handlers.drafts.offer import show_offer
from handlers.messages import Incoming
from handlers.services import Services

ALBUM_PATIENCE = 1.0
"""Seconds to wait for the rest of an album, whose items arrive as separate messages."""
_MEGABYTE = 1024 * 1024


async def store_and_reply(incoming: Incoming, files: Sequence[MediaFile]) -> None:
    """Put files into the sender's draft and reply; the reply to an album comes ALBUM_PATIENCE later."""
    services, message, owner = incoming.services, incoming.message, incoming.owner
    draft = await store(incoming, files)
    if draft is None:
        return
    if message.media_group_id is not None and draft.missing is not None:
        await services.drafts.answer_later(draft.id, due_at=services.clock() + ALBUM_PATIENCE)
        return
    await reply(services, draft)
    # An edit of the present offer is easily overlooked.
    if files and (owner.is_group or draft.offer_message_id is not None):
        await react(services.bot, owner.chat_id, message.message_id, TAKEN)


async def store(incoming: Incoming, files: Sequence[MediaFile]) -> Draft | None:
    """Put files into the sender's draft, without a reply.

    None means refused: a file is too large, nothing is stored, and the sender has been told.
    """
    services, message = incoming.services, incoming.message
    for file in files:
        if file.size is not None and file.size > MAX_BYTES:
            await refuse_large(incoming, file.size)
            return None
    draft = None
    for file in files:
        draft = await services.drafts.put(
            incoming.owner,
            file,
            message_id=message.message_id,
            album_id=message.media_group_id,
            language=services.texts.language,
            now=services.clock(),
        )
    return draft or await services.drafts.get_or_create(
        incoming.owner, message_id=message.message_id, language=services.texts.language, now=services.clock()
    )


async def reply(services: Services, draft: Draft) -> None:
    """Ask for what is missing, or make the offer."""
    if draft.missing is None:
        await show_offer(services, draft)
        return
    missing = "both" if _lacks_both(draft) else draft.missing
    text_id = f"prompt-{missing}" if draft.owner.is_group else f"ask-for-{missing}"
    await _ask(services, draft, services.texts.say(text_id, seconds=services.settings.max_video_seconds))


async def tell_unusable(services: Services, draft: Draft, ending: Ending) -> None:
    """Say why a file was taken out of a draft, in words that ask for another."""
    text_id = f"unusable-{ending}" if _lacks_both(draft) else f"ending-{ending}"
    await _ask(services, draft, services.texts.say(text_id))


async def refuse(incoming: Incoming, why: Unusable) -> None:
    """Reply that the file can't be used; the draft stays as it is."""
    await incoming.quote("animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file")


async def refuse_large(incoming: Incoming, size: int) -> None:
    """Reply with the limit for a file of so many bytes; the draft stays as it is."""
    await incoming.quote("file-too-large", size=-(-size // _MEGABYTE), limit=MAX_BYTES // _MEGABYTE)


def _lacks_both(draft: Draft) -> bool:
    return draft.photo is None and draft.video is None


async def _ask(services: Services, draft: Draft, text: str) -> None:
    """Send a question. In a group it asks for a reply: there, the bot receives no other photos."""
    markup: ForceReply | InlineKeyboardMarkup
    if draft.owner.is_group:
        where = destination(draft.owner, reply_to=draft.reply_to)
        placeholder = services.texts.say(f"prompt-placeholder-{draft.missing}")
        markup = ForceReply(selective=True, input_field_placeholder=placeholder)
    else:
        where, markup = destination(draft.owner), discard_keyboard(services.texts, draft.id)
    sent = await services.bot.send_message(**where, text=text, reply_markup=markup)
    await services.drafts.set_prompt(draft.id, sent.message_id)
