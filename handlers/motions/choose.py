"""Choosing a motion: from the list that /motions shows, by a link, or by its name; a photo is then all it takes."""

from telegram import ForceReply, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from chat.callback_data import Verb
from chat.destination import place
from domain.draft import Draft, Owner
from domain.motion import Motion, as_name
from handlers.callbacks import alert, note, press, show_buttons
from handlers.drafts.gather import answer, say
from handlers.motions.keyboards import motion_list, remove_motion
from handlers.motions.preview import send_pictured
from handlers.senders import answered_by, asker_of, may_press, owner_of
from handlers.services import Bot, Context, Parts, parts_of

LINK_PREFIX = "m_"
"""What stands before a motion's name in the start parameter of a link."""


async def choose(parts: Parts, owner: Owner, motion: Motion, *, message_id: int | None) -> None:
    """Put a motion's video into the owner's draft, and make the offer or ask for the photo.

    `message_id` is the message by which it was chosen; without one, the result answers what it would have
    answered before.
    """
    if message_id is None:
        before = await parts.drafts.of(owner, now=parts.clock())
        message_id = before.reply_to if before is not None else 0
    draft = await parts.drafts.put(
        owner,
        motion.video,
        message_id=message_id,
        album_id=None,
        language=parts.texts.language,
        now=parts.clock(),
    )
    if draft.missing is None:
        await answer(parts, draft)
    else:
        await _ask_for_photo(parts, draft, motion)


async def find(parts: Parts, owner: Owner, word: str) -> Motion | None:
    """Return the motion that somebody means by a word."""
    name = as_name(word)
    return await parts.motions.find(name, owner.person_id) if name is not None else None


async def list_instead(parts: Parts, message: Message, owner: Owner, unknown: str) -> bool:
    """Say that there is no motion of that name, and show those that there are; not where there are none."""
    return await _show(parts, message, owner, parts.texts.say("motion-unknown", name=unknown))


async def follow_link(parts: Parts, message: Message, owner: Owner, name: str) -> bool:
    """Choose the motion that a link names. Says whether somebody was shown what to do next."""
    motion = await find(parts, owner, name)
    if motion is not None:
        await choose(parts, owner, motion, message_id=message.message_id)
        return True
    if await list_instead(parts, message, owner, name):
        return True
    await say(parts, owner, "motion-unknown-alone", reply_to=_reply_to(message, owner), name=name)
    return False


async def _list(update: Update, context: Context) -> None:
    message, parts = update.message, parts_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    if not await _show(parts, message, owner, parts.texts.say("motions-heading")):
        await say(parts, owner, "motions-none", reply_to=_reply_to(message, owner))


async def _show(parts: Parts, message: Message, owner: Owner, heading: str) -> bool:
    """Send the list, if there is anything to show. In groups, it is theirs whose message it answers."""
    page = await parts.motions.listed(owner.person_id, 0)
    if not page.motions:
        return False
    await parts.bot.send_message(
        **place(owner, reply_to=_reply_to(message, owner)),
        text=heading,
        reply_markup=motion_list(parts.texts, page),
    )
    return True


async def _turn_page(update: Update, context: Context) -> None:
    query, number, parts = press(update, context)
    owner = asker_of(query)
    if owner is None or not await may_press(parts.bot, query, owner):
        await alert(parts, query, "alert-not-your-list")
        return
    await note(query)
    page = await parts.motions.listed(owner.person_id, number)
    await show_buttons(query, motion_list(parts.texts, page) if page.motions else None)


async def _tap(update: Update, context: Context) -> None:
    query, motion_id, parts = press(update, context)
    owner = asker_of(query)
    if owner is None or not await may_press(parts.bot, query, owner):
        await alert(parts, query, "alert-not-your-list")
        return
    motion = await parts.motions.get(motion_id)
    if motion is None or not motion.is_for(owner.person_id):
        await alert(parts, query, "alert-motion-gone")
        return
    await note(query, parts.texts.say("alert-motion-chosen"))
    asked = answered_by(query.message) if isinstance(query.message, Message) else None
    await choose(parts, owner, motion, message_id=asked.message_id if asked is not None else None)


async def _ask_for_photo(parts: Parts, draft: Draft, motion: Motion) -> None:
    owner = draft.owner
    sent = await send_pictured(
        parts,
        owner,
        motion.still_file_id,
        _chosen(parts, owner, motion),
        reply_to=draft.reply_to if owner.is_group else None,
        markup=_markup(parts, owner, motion),
    )
    await parts.drafts.set_prompt(draft.id, sent.message_id)


def _chosen(parts: Parts, owner: Owner, motion: Motion) -> str:
    """Say what was chosen and what to do now; the links of one's own would lead others nowhere."""
    name = "motion-chosen-group" if owner.is_group else "motion-chosen"
    text = parts.texts.say(name, name=motion.name, seconds=round(motion.video.seconds or 0))
    return f"{text}\n\n{share_line(parts, motion)}" if motion.is_shared else text


def share_line(parts: Parts, motion: Motion) -> str:
    """Return the line with the link that opens the bot on a motion."""
    link = f"https://t.me/{parts.bot.username}?start={LINK_PREFIX}{motion.name}"
    return parts.texts.say("motion-link", link=link)


def _markup(parts: Parts, owner: Owner, motion: Motion) -> InlineKeyboardMarkup | ForceReply | None:
    """Return Remove for whoever may, in the one place where that is; and in groups what makes answering easy."""
    home = parts.settings.admin_chat if motion.is_shared else motion.owner_id
    if owner.chat_id == home:
        return remove_motion(parts.texts, motion)
    if not owner.is_group:
        return None
    return ForceReply(selective=True, input_field_placeholder=parts.texts.say("prompt-placeholder-photo"))


def _reply_to(message: Message, owner: Owner) -> int | None:
    return message.message_id if owner.is_group else None


def register(application: Bot) -> None:
    """All of it works in private chats and in groups."""
    application.add_handler(CommandHandler("motions", _list))
    application.add_handler(CallbackQueryHandler(_turn_page, pattern=Verb.MOTIONS.pattern()))
    application.add_handler(CallbackQueryHandler(_tap, pattern=Verb.MOTION.pattern()))
