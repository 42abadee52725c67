"""Gathers the two files in a draft, and asks for the missing one or makes the offer."""

from collections.abc import Sequence

from telegram import ForceReply

from chat.destination import destination
from chat.files import MAX_BYTES
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from domain.draft import Draft
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
    elif draft.owner.is_group:
        await _ask_in_group(services, draft)
    else:
        await _ask_in_private(services, draft)


async def refuse(incoming: Incoming, why: Unusable) -> None:
    """Reply that the file can't be used; the draft stays as it is."""
    await incoming.quote("animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file")


async def refuse_large(incoming: Incoming, size: int) -> None:
    """Reply with the limit for a file of so many bytes; the draft stays as it is."""
    await incoming.quote("file-too-large", size=-(-size // _MEGABYTE), limit=MAX_BYTES // _MEGABYTE)


def _lacks_both(draft: Draft) -> bool:
    return draft.photo is None and draft.video is None


async def _ask_in_private(services: Services, draft: Draft) -> None:
    text_id = "ask-for-both" if _lacks_both(draft) else f"ask-for-{draft.missing}"
    sent = await services.bot.send_message(
        **destination(draft.owner),
        text=services.texts.say(text_id, seconds=services.settings.max_video_seconds),
        reply_markup=discard_keyboard(services.texts, draft.id),
    )
    await services.drafts.set_prompt(draft.id, sent.message_id)


async def _ask_in_group(services: Services, draft: Draft) -> None:
    """Ask for a reply: in a group, the bot receives replies to its messages, but no other photos."""
    text_id = "prompt-both" if _lacks_both(draft) else f"prompt-{draft.missing}"
    sent = await services.bot.send_message(
        **destination(draft.owner, reply_to=draft.reply_to),
        text=services.texts.say(text_id, seconds=services.settings.max_video_seconds),
        reply_markup=ForceReply(
            selective=True,
            input_field_placeholder=services.texts.say(f"prompt-placeholder-{draft.missing}"),
        ),
    )
    await services.drafts.set_prompt(draft.id, sent.message_id)
