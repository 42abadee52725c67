"""Gathers the two files in a draft, and asks for the missing one or makes the offer."""

import logging
from collections.abc import Iterable, Sequence

from telegram import ForceReply, InlineKeyboardMarkup

from chat.destination import destination
from chat.incoming_file import Unusable
from chat.reactions import TAKEN, react
from chat.send_queue import DroppedError, OutOfDateError, Unless, Urgency
from domain.cut import Cut
from domain.draft import Draft
from domain.job import Ending
from domain.media import MediaFile, Role
from domain.motion import Motion
from handlers.drafts.cleanup import close_question
from handlers.drafts.following import following, wait_for_next
from handlers.drafts.keyboards import ask_keyboard
from handlers.drafts.offer import send_offer
from handlers.drafts.offer_pages import album_note
from handlers.drafts.refusals import refusal_of, unusable_text
from handlers.messages import Incoming
from handlers.services import Services

_log = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds to wait for what follows: the rest of an album, whose items come one by one, or more files."""
_MOTIONS_SHOWN = 6
"""How many motions can be tapped under the question for a video; the rest are in the list."""


async def store_and_reply(incoming: Incoming, files: Sequence[MediaFile], *, cut: Cut | None = None) -> None:
    """Put files into the sender's draft and reply. `cut` is the part of a video among them that is used.

    An offer in place of a present one, and in a group the reply to an album, come PATIENCE after the last message.
    """
    services, message, owner = incoming.services, incoming.message, incoming.owner
    draft = await store(incoming, files, cut=cut)
    if draft is None:
        return
    if draft.offer_message_id is not None or (owner.is_group and message.media_group_id is not None):
        await reply_later(services, draft)
    else:
        await _reply_unless_followed(incoming, draft)
    if files and owner.is_group and message.media_group_id is None:
        await react(services.bot, owner.chat_id, message.message_id, TAKEN)


async def _reply_unless_followed(incoming: Incoming, draft: Draft) -> None:
    """Reply, unless in a private chat the sender's next file is there already: the reply to that one says more."""
    is_album, lacks_one = incoming.message.media_group_id is not None, draft.missing is not None
    if is_album or lacks_one:
        await wait_for_next(incoming, seconds=PATIENCE if is_album and lacks_one else None)
    try:
        await reply(incoming.services, draft, Unless(lambda: any(following(incoming)), Urgency.PROMPT))
    except OutOfDateError as error:
        _log.debug("draft %d: no reply: %s", draft.id, error)
    except DroppedError:  # many others wait in the chat
        await reply_later(incoming.services, draft)


async def bring_back(incoming: Incoming) -> bool:
    """Send the sender's offer anew, or say in a private chat which file is missing.

    False if they have sent no file yet, or if a group waits for the missing file: another question would only be
    noise, and replies to the first one would not be taken.
    """
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or draft.is_empty or (draft.owner.is_group and draft.missing):
        return False
    if draft.missing is None:
        await reply_later(services, draft)
    else:
        await _ask(services, draft, still_missing(services, draft))
    return True


async def store(incoming: Incoming, files: Sequence[MediaFile], *, cut: Cut | None = None) -> Draft | None:
    """Put files into the sender's draft, without a reply; see store_and_reply().

    None means refused: a file is too large or too short, and the sender has been told. The others are stored.
    """
    services, message = incoming.services, incoming.message
    refusals = {file.role: refusal for file in files if (refusal := refusal_of(services, file)) is not None}
    draft = None
    for file in files:
        if file.role in refusals:
            continue
        draft = await services.drafts.put(
            incoming.owner,
            file,
            cut=cut if file.role is Role.VIDEO else None,
            message_id=message.message_id,
            album_id=message.media_group_id,
            language=services.texts.language,
            now=services.clock(),
        )
    if refusals and not incoming.owner.is_group:
        await _quote_refusals(incoming, refusals.values())
        return None
    draft = draft or await services.drafts.get_or_create(
        incoming.owner, message_id=message.message_id, language=services.texts.language, now=services.clock()
    )
    if refusals:
        await ask_again(incoming, draft, "\n".join(refusals.values()), wanted=next(iter(refusals)))
        return None
    return draft


async def reply(services: Services, draft: Draft, urgency: Urgency | Unless = Urgency.PROMPT) -> None:
    """Ask for what is missing, or make the offer, in a new message."""
    if draft.missing is None:
        await send_offer(services, draft, urgency=urgency)
        await _close_question(services, draft)
        return
    question = "\n".join([_question(services, draft), *album_note(services.texts, draft)])
    await _ask(services, draft, question, urgency=urgency)


def _question(services: Services, draft: Draft) -> str:
    missing = "both" if draft.is_empty else draft.missing
    text_id = f"prompt-{missing}" if draft.owner.is_group else f"ask-for-{missing}"
    return services.texts.say(text_id, seconds=services.settings.max_video_seconds)


async def tell_unusable(services: Services, draft: Draft, ending: Ending) -> None:
    """Say why a file was taken out of a draft, in words that ask for another."""
    kept = "no" if draft.is_empty else "yes"
    await _ask(services, draft, services.texts.say(f"ending-{ending}", kept=kept))


async def refuse(incoming: Incoming, why: Unusable = Unusable.UNKNOWN_KIND) -> None:
    """Say that a message can't be used, and what is needed; the draft stays as it is."""
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    refusal = unusable_text(services, why)
    if draft is None:
        await incoming.send("\n".join([refusal, services.texts.say("ask-for-both")]))
    elif draft.missing is None:
        await incoming.quote_text(refusal)
        await reply_later(services, draft)
    else:
        await _ask(services, draft, "\n".join([refusal, still_missing(services, draft)]))


def still_missing(services: Services, draft: Draft) -> str:
    """Return the question for what a draft lacks, in words for somebody who has been asked before."""
    if draft.is_empty:
        return _question(services, draft)
    return services.texts.say(f"still-missing-{draft.missing}")


async def _quote_refusals(incoming: Incoming, refusals: Iterable[str]) -> None:
    """Say in a private chat what is wrong with files; a present offer comes back below."""
    for refusal in refusals:
        await incoming.quote_text(refusal)
    draft = await incoming.services.drafts.of(incoming.owner, now=incoming.services.clock())
    if draft is not None and draft.missing is None:
        await reply_later(incoming.services, draft)


async def ask_again(incoming: Incoming, draft: Draft, text: str, *, wanted: Role | None = None) -> None:
    """Say in a group what is wrong with a message. That is the new question: people reply to what they read last.

    `wanted` is the file it asks for, unless it is what the draft lacks. One that lacks none gets its offer anew.
    """
    if draft.missing is None:
        await incoming.tell(text)
        await reply_later(incoming.services, draft)
    else:
        await _ask(incoming.services, draft, text, wanted=wanted, reply_to=incoming.reply_to)


async def reply_later(services: Services, draft: Draft) -> None:
    """Have handlers/drafts/delayed_replies.py reply; each further message puts that off."""
    await services.drafts.reply_later(draft.id, due_at=services.clock() + PATIENCE)


async def _ask(
    services: Services,
    draft: Draft,
    text: str,
    *,
    wanted: Role | None = None,
    reply_to: int | None = None,
    urgency: Urgency | Unless = Urgency.PROMPT,
) -> None:
    """Send a question. In a group it is silent, and asks for a reply: there, the bot receives no other photos.

    `wanted` and `reply_to` are for groups: the file it asks for, unless it is what the draft lacks, and the message
    it replies to, unless it is the draft's.
    """
    markup: ForceReply | InlineKeyboardMarkup
    lasting = None
    if draft.owner.is_group:
        where = destination(draft.owner, reply_to=reply_to or draft.reply_to)
        placeholder = services.texts.say(f"prompt-placeholder-{wanted or draft.missing}")
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
        rate_limit_args=urgency,
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
