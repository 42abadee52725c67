"""Gathers the two files in a draft, and asks for the missing one or makes the offer."""

from collections.abc import Sequence

from telegram import ForceReply, InlineKeyboardMarkup

from chat.destination import destination
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from chat.send_queue import Urgency
from domain.draft import Draft
from domain.job import Ending
from domain.media import MediaFile, Role
from domain.motion import Motion
from handlers.drafts.cleanup import close_question
from handlers.drafts.keyboards import ask_keyboard
from handlers.drafts.offer import send_offer
from handlers.drafts.offer_pages import album_note
from handlers.messages import Incoming
from handlers.services import Services

PATIENCE = 1.0
"""Seconds to wait for what follows: the rest of an album, whose items come one by one, or more files."""
_MEGABYTE = 1024 * 1024
_MOTIONS_SHOWN = 6
"""How many motions can be tapped under the question for a video; the rest are in the list."""


async def store_and_reply(incoming: Incoming, files: Sequence[MediaFile]) -> None:
    """Put files into the sender's draft and reply.

    The reply to an album, and an offer in place of a present one, come PATIENCE after the last message.
    """
    services, message, owner = incoming.services, incoming.message, incoming.owner
    draft = await store(incoming, files)
    if draft is None:
        return
    if message.media_group_id is not None or draft.offer_message_id is not None:
        await reply_later(services, draft)
    else:
        await reply(services, draft)
    if files and owner.is_group and message.media_group_id is None:
        await react(services.bot, owner.chat_id, message.message_id, TAKEN)


async def bring_back(incoming: Incoming) -> bool:
    """Send the sender's offer anew, or say in a private chat which file is missing.

    False if they have sent no file yet, or if a group waits for the missing file: another question would only be
    noise, and replies to the first one would not be taken.
    """
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or _lacks_both(draft) or (draft.owner.is_group and draft.missing):
        return False
    if draft.missing is None:
        await reply_later(services, draft)
    else:
        await _ask(services, draft, _still_missing(services, draft))
    return True


async def store(incoming: Incoming, files: Sequence[MediaFile]) -> Draft | None:
    """Put files into the sender's draft, without a reply.

    None means refused: a file is too large or too short, nothing is stored, and the sender has been told.
    """
    services, message = incoming.services, incoming.message
    for file in files:
        if await refuse_unfit(incoming, file):
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
    """Ask for what is missing, or make the offer, in a new message."""
    if draft.missing is None:
        await send_offer(services, draft)
        await _close_question(services, draft)
        return
    await _ask(services, draft, "\n".join([_question(services, draft), *album_note(services.texts, draft)]))


def _question(services: Services, draft: Draft) -> str:
    missing = "both" if _lacks_both(draft) else draft.missing
    text_id = f"prompt-{missing}" if draft.owner.is_group else f"ask-for-{missing}"
    return services.texts.say(text_id, seconds=services.settings.max_video_seconds)


async def tell_unusable(services: Services, draft: Draft, ending: Ending) -> None:
    """Say why a file was taken out of a draft, in words that ask for another."""
    text_id = f"unusable-{ending}" if _lacks_both(draft) else f"ending-{ending}"
    await _ask(services, draft, services.texts.say(text_id))


async def quote_refusal(incoming: Incoming, why: Unusable) -> None:
    """Reply that a message can't be used, without a word about the draft."""
    await incoming.quote("animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file")


async def refuse(incoming: Incoming, why: Unusable = Unusable.UNKNOWN_KIND) -> None:
    """Say that a message can't be used, and what is needed; the draft stays as it is."""
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    refusal = services.texts.say("animated-sticker" if why is Unusable.ANIMATED_STICKER else "unknown-file")
    if draft is None:
        await incoming.send("\n".join([refusal, services.texts.say("ask-for-both")]))
    elif draft.missing is None:
        await quote_refusal(incoming, why)
        await reply_later(services, draft)
    else:
        await _ask(services, draft, "\n".join([refusal, _still_missing(services, draft)]))


def _still_missing(services: Services, draft: Draft) -> str:
    """Return the question for what a draft lacks, in words for somebody who has been asked before."""
    if _lacks_both(draft):
        return _question(services, draft)
    return services.texts.say(f"still-missing-{draft.missing}")


async def refuse_unfit(incoming: Incoming, file: MediaFile) -> bool:
    """Reply that a file is too large or too short, as far as Telegram tells. Returns whether it is."""
    if file.size is not None and file.size > incoming.services.settings.max_file_bytes:
        await refuse_large(incoming, file.role, file.size)
        return True
    if file.role is Role.VIDEO and file.duration == 1:
        # Telegram tells whole seconds, and 0 for an unknown length; a video needs two.
        await incoming.quote("video-one-second")
        return True
    return False


async def refuse_large(incoming: Incoming, role: Role, size: int) -> None:
    """Reply with the limit for a file of so many bytes; the draft stays as it is."""
    limit = incoming.services.settings.max_file_bytes // _MEGABYTE
    await incoming.quote("file-too-large", role=role, size=-(-size // _MEGABYTE), limit=limit)


async def reply_later(services: Services, draft: Draft) -> None:
    """Have handlers/drafts/albums.py reply; each further message puts that off."""
    await services.drafts.answer_later(draft.id, due_at=services.clock() + PATIENCE)


def _lacks_both(draft: Draft) -> bool:
    return draft.photo is None and draft.video is None


async def _ask(services: Services, draft: Draft, text: str) -> None:
    """Send a question. In a group it is silent, and asks for a reply: there, the bot receives no other photos."""
    markup: ForceReply | InlineKeyboardMarkup
    lasting = None
    if draft.owner.is_group:
        where = destination(draft.owner, reply_to=draft.reply_to)
        placeholder = services.texts.say(f"prompt-placeholder-{draft.missing}")
        markup = ForceReply(selective=True, input_field_placeholder=placeholder)
    else:
        motions, are_more = await _motions_instead(services, draft)
        where, markup = destination(draft.owner), ask_keyboard(services.texts, draft.id, motions, are_more=are_more)
        if motions:
            text, lasting = f"{text}\n{services.texts.say('ask-or-tap')}", text
    sent = await services.bot.send_message(
        **where,
        text=text,
        reply_markup=markup,
        disable_notification=draft.owner.is_group,
        rate_limit_args=Urgency.PROMPT,
    )
    await asked(services, draft, sent.message_id, lasting)


async def asked(services: Services, draft: Draft, message_id: int, lasting: str | None = None) -> None:
    """Store which message asks for the missing file, and close the earlier one; see `Draft.prompt_text`."""
    await services.drafts.set_prompt(draft.id, message_id, lasting)
    _take_buttons(services, draft)


async def _motions_instead(services: Services, draft: Draft) -> tuple[Sequence[Motion], bool]:
    """Return the motions to show where only a video is missing, and whether there are more."""
    if draft.photo is None:
        return (), False
    page = await services.motions.page_for(draft.owner.person_id, 0)
    shown = page.motions[:_MOTIONS_SHOWN]
    return shown, not page.is_last or len(page.motions) > len(shown)


async def _close_question(services: Services, draft: Draft) -> None:
    """Close the question that the draft has had an answer to."""
    if draft.prompt_message_id is not None:
        await services.drafts.set_prompt(draft.id, None)
        _take_buttons(services, draft)


def _take_buttons(services: Services, draft: Draft) -> None:
    """Take the buttons under the question away. In a group it has none, and set_prompt() has it deleted."""
    if not draft.owner.is_group:
        close_question(services, draft)
