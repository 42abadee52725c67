"""Gathering the two files: what somebody sent goes into their draft, and the draft is answered."""

from collections.abc import Sequence

from telegram import ForceReply, Message

from chat.callback_data import discard_draft
from chat.destination import place
from chat.files import MAX_BYTES
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from domain.draft import Draft, Owner
from domain.media import MediaFile
from handlers.drafts.offer import show_offer
from handlers.services import Parts

ALBUM_PATIENCE = 1.0
"""Seconds that the rest of an album is given: its items come as messages of their own."""
_MEGABYTE = 1024 * 1024


async def take(parts: Parts, message: Message, owner: Owner, files: Sequence[MediaFile]) -> None:
    """Put files into the owner's draft and answer; a file that is too large is refused and changes nothing."""
    draft = await put(parts, message, owner, files)
    if draft is None:
        return
    if message.media_group_id is not None and draft.missing is not None:
        await parts.drafts.answer_later(draft.id, due_at=parts.clock() + ALBUM_PATIENCE)
        return
    await answer(parts, draft)
    # Where an offer stands, it is only edited, which is easily overlooked.
    if files and (owner.is_group or draft.offer_message_id is not None):
        await react(parts.bot, owner.chat_id, message.message_id, TAKEN)


async def put(parts: Parts, message: Message, owner: Owner, files: Sequence[MediaFile]) -> Draft | None:
    """Put files into the owner's draft without an answer; none where a file was too large, and refused."""
    for file in files:
        if file.size is not None and file.size > MAX_BYTES:
            await refuse_large(parts, message, owner, file.size)
            return None
    draft = None
    for file in files:
        draft = await parts.drafts.put(
            owner,
            file,
            message_id=message.message_id,
            album_id=message.media_group_id,
            language=parts.texts.language,
            now=parts.clock(),
        )
    return draft or await parts.drafts.open(
        owner, message_id=message.message_id, language=parts.texts.language, now=parts.clock()
    )


async def answer_albums(parts: Parts) -> None:
    """Answer the albums whose other items have not come."""
    for due in await parts.drafts.answers_due(now=parts.clock()):
        async with parts.inbox.turn(due.owner.chat_id, due.owner.person_id):
            draft = await parts.drafts.get(due.id)
            if draft is not None:
                await answer(parts.speaking(draft.language), draft)


async def answer(parts: Parts, draft: Draft) -> None:
    """Ask for what is missing, or make the offer."""
    if draft.missing is None:
        await show_offer(parts, draft)
    elif draft.owner.is_group:
        await _prompt(parts, draft)
    else:
        await _ask(parts, draft)


async def refuse(parts: Parts, message: Message, owner: Owner, why: Unusable) -> None:
    """Say what can't be taken; the draft stays as it is."""
    text = "animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file"
    await say(parts, owner, text, reply_to=message.message_id)


async def refuse_large(parts: Parts, message: Message, owner: Owner, size: int) -> None:
    """Say the limit; the draft stays as it is."""
    megabytes = -(-size // _MEGABYTE)
    text = parts.texts.say("file-too-large", size=megabytes, limit=MAX_BYTES // _MEGABYTE)
    await parts.bot.send_message(**place(owner, reply_to=message.message_id), text=text)


async def say(
    parts: Parts, owner: Owner, text: str, *, reply_to: int | None = None, **variables: str | float
) -> None:
    """Send one of the texts to where the owner is; in groups always as an answer."""
    await parts.bot.send_message(**place(owner, reply_to=reply_to), text=parts.texts.say(text, **variables))


def _missing_both(draft: Draft) -> bool:
    return draft.photo is None and draft.video is None


async def _ask(parts: Parts, draft: Draft) -> None:
    name = "ask-for-both" if _missing_both(draft) else f"ask-for-{draft.missing}"
    text = parts.texts.say(name, seconds=parts.settings.max_video_seconds)
    sent = await parts.bot.send_message(
        **place(draft.owner), text=text, reply_markup=discard_draft(parts.texts, draft.id)
    )
    await parts.drafts.set_prompt(draft.id, sent.message_id)


async def _prompt(parts: Parts, draft: Draft) -> None:
    """Ask in a group, where a plain photo doesn't reach the bot, but a reply to it does."""
    name = "prompt-both" if _missing_both(draft) else f"prompt-{draft.missing}"
    sent = await parts.bot.send_message(
        **place(draft.owner, reply_to=draft.reply_to),
        text=parts.texts.say(name, seconds=parts.settings.max_video_seconds),
        reply_markup=ForceReply(
            selective=True,
            input_field_placeholder=parts.texts.say(f"prompt-placeholder-{draft.missing}"),
        ),
    )
    await parts.drafts.set_prompt(draft.id, sent.message_id)
