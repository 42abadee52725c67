"""Gathering the two files: what somebody sent goes into their draft, and the draft is answered."""

from collections.abc import Sequence

from telegram import ForceReply, Message

from chat.destination import destination
from chat.files import MAX_BYTES
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from domain.draft import Draft
from domain.media import MediaFile
from domain.owner import Owner
from handlers.drafts.keyboards import discard_draft
from handlers.drafts.offer import show_offer
from handlers.replies import say
from handlers.services import Services

ALBUM_PATIENCE = 1.0
"""Seconds that the rest of an album is given: its items come as messages of their own."""
_MEGABYTE = 1024 * 1024


async def take(services: Services, message: Message, owner: Owner, files: Sequence[MediaFile]) -> None:
    """Put files into the owner's draft and answer; a file that is too large is refused and changes nothing."""
    draft = await put(services, message, owner, files)
    if draft is None:
        return
    if message.media_group_id is not None and draft.missing is not None:
        await services.drafts.answer_later(draft.id, due_at=services.clock() + ALBUM_PATIENCE)
        return
    await answer(services, draft)
    # Where an offer stands, it is only edited, which is easily overlooked.
    if files and (owner.is_group or draft.offer_message_id is not None):
        await react(services.bot, owner.chat_id, message.message_id, TAKEN)


async def put(services: Services, message: Message, owner: Owner, files: Sequence[MediaFile]) -> Draft | None:
    """Put files into the owner's draft without an answer; none where a file was too large, and refused."""
    for file in files:
        if file.size is not None and file.size > MAX_BYTES:
            await refuse_large(services, message, owner, file.size)
            return None
    draft = None
    for file in files:
        draft = await services.drafts.put(
            owner,
            file,
            message_id=message.message_id,
            album_id=message.media_group_id,
            language=services.texts.language,
            now=services.clock(),
        )
    return draft or await services.drafts.get_or_create(
        owner, message_id=message.message_id, language=services.texts.language, now=services.clock()
    )


async def reply_to_albums(services: Services) -> None:
    """Answer the albums whose other items have not come."""
    for due in await services.drafts.answers_due(now=services.clock()):
        async with services.inbox.lock_for(due.owner.chat_id, due.owner.person_id):
            draft = await services.drafts.get(due.id)
            if draft is not None:
                await answer(services.speaking(draft.language), draft)


async def answer(services: Services, draft: Draft) -> None:
    """Ask for what is missing, or make the offer."""
    if draft.missing is None:
        await show_offer(services, draft)
    elif draft.owner.is_group:
        await _prompt(services, draft)
    else:
        await _ask(services, draft)


async def refuse(services: Services, message: Message, owner: Owner, why: Unusable) -> None:
    """Say what can't be taken; the draft stays as it is."""
    text = "animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file"
    await say(services, owner, text, reply_to=message.message_id)


async def refuse_large(services: Services, message: Message, owner: Owner, size: int) -> None:
    """Say the limit; the draft stays as it is."""
    megabytes = -(-size // _MEGABYTE)
    text = services.texts.say("file-too-large", size=megabytes, limit=MAX_BYTES // _MEGABYTE)
    await services.bot.send_message(**destination(owner, reply_to=message.message_id), text=text)


def _missing_both(draft: Draft) -> bool:
    return draft.photo is None and draft.video is None


async def _ask(services: Services, draft: Draft) -> None:
    name = "ask-for-both" if _missing_both(draft) else f"ask-for-{draft.missing}"
    text = services.texts.say(name, seconds=services.settings.max_video_seconds)
    sent = await services.bot.send_message(
        **destination(draft.owner), text=text, reply_markup=discard_draft(services.texts, draft.id)
    )
    await services.drafts.set_prompt(draft.id, sent.message_id)


async def _prompt(services: Services, draft: Draft) -> None:
    """Ask in a group, where a plain photo doesn't reach the bot, but a reply to it does."""
    name = "prompt-both" if _missing_both(draft) else f"prompt-{draft.missing}"
    sent = await services.bot.send_message(
        **destination(draft.owner, reply_to=draft.reply_to),
        text=services.texts.say(name, seconds=services.settings.max_video_seconds),
        reply_markup=ForceReply(
            selective=True,
            input_field_placeholder=services.texts.say(f"prompt-placeholder-{draft.missing}"),
        ),
    )
    await services.drafts.set_prompt(draft.id, sent.message_id)
