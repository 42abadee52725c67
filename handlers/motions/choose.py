"""Choosing a motion: from the list that /motions shows, by a link, or by its name; a photo is then all it takes."""

from telegram import ForceReply, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from chat.callback_data import Verb
from chat.destination import destination
from chat.sender import asker_of, owner_of, replied_to
from domain.draft import Draft
from domain.motion import Motion, as_name
from domain.owner import Owner
from handlers.callbacks import alert, note, press, show_buttons
from handlers.drafts.gather import answer
from handlers.motions.keyboards import motion_list, remove_motion
from handlers.motions.preview import send_pictured
from handlers.permissions import may_press
from handlers.replies import say
from handlers.services import App, Context, Services, services_of

LINK_PREFIX = "m_"
"""What stands before a motion's name in the start parameter of a link."""


async def choose(services: Services, owner: Owner, motion: Motion, *, message_id: int | None) -> None:
    """Put a motion's video into the owner's draft, and make the offer or ask for the photo.

    `message_id` is the message by which it was chosen; without one, the result answers what it would have
    answered before.
    """
    if message_id is None:
        before = await services.drafts.of(owner, now=services.clock())
        message_id = before.reply_to if before is not None else 0
    draft = await services.drafts.put(
        owner,
        motion.video,
        message_id=message_id,
        album_id=None,
        language=services.texts.language,
        now=services.clock(),
    )
    if draft.missing is None:
        await answer(services, draft)
    else:
        await _ask_for_photo(services, draft, motion)


async def find(services: Services, owner: Owner, word: str) -> Motion | None:
    """Return the motion that somebody means by a word."""
    name = as_name(word)
    return await services.motions.find(name, owner.person_id) if name is not None else None


async def list_instead(services: Services, message: Message, owner: Owner, unknown: str) -> bool:
    """Say that there is no motion of that name, and show those that there are; not where there are none."""
    return await _show(services, message, owner, services.texts.say("motion-unknown", name=unknown))


async def follow_link(services: Services, message: Message, owner: Owner, name: str) -> bool:
    """Choose the motion that a link names. Says whether somebody was shown what to do next."""
    motion = await find(services, owner, name)
    if motion is not None:
        await choose(services, owner, motion, message_id=message.message_id)
        return True
    if await list_instead(services, message, owner, name):
        return True
    await say(services, owner, "motion-unknown-alone", reply_to=_reply_to(message, owner), name=name)
    return False


async def _list(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    if not await _show(services, message, owner, services.texts.say("motions-heading")):
        await say(services, owner, "motions-none", reply_to=_reply_to(message, owner))


async def _show(services: Services, message: Message, owner: Owner, heading: str) -> bool:
    """Send the list, if there is anything to show. In groups, it is theirs whose message it answers."""
    page = await services.motions.page_for(owner.person_id, 0)
    if not page.motions:
        return False
    await services.bot.send_message(
        **destination(owner, reply_to=_reply_to(message, owner)),
        text=heading,
        reply_markup=motion_list(services.texts, page),
    )
    return True


async def _turn_page(update: Update, context: Context) -> None:
    query, number, services = press(update, context)
    owner = asker_of(query)
    if owner is None or not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-your-list")
        return
    await note(query)
    page = await services.motions.page_for(owner.person_id, number)
    await show_buttons(query, motion_list(services.texts, page) if page.motions else None)


async def _tap(update: Update, context: Context) -> None:
    query, motion_id, services = press(update, context)
    owner = asker_of(query)
    if owner is None or not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-your-list")
        return
    motion = await services.motions.get(motion_id)
    if motion is None or not motion.is_for(owner.person_id):
        await alert(services, query, "alert-motion-gone")
        return
    await note(query, services.texts.say("alert-motion-chosen"))
    asked = replied_to(query.message) if isinstance(query.message, Message) else None
    await choose(services, owner, motion, message_id=asked.message_id if asked is not None else None)


async def _ask_for_photo(services: Services, draft: Draft, motion: Motion) -> None:
    owner = draft.owner
    sent = await send_pictured(
        services,
        owner,
        motion.still_file_id,
        _chosen(services, owner, motion),
        reply_to=draft.reply_to if owner.is_group else None,
        markup=_markup(services, owner, motion),
    )
    await services.drafts.set_prompt(draft.id, sent.message_id)


def _chosen(services: Services, owner: Owner, motion: Motion) -> str:
    """Say what was chosen and what to do now; the links of one's own would lead others nowhere."""
    name = "motion-chosen-group" if owner.is_group else "motion-chosen"
    text = services.texts.say(name, name=motion.name, seconds=round(motion.video.seconds or 0))
    return f"{text}\n\n{share_line(services, motion)}" if motion.is_shared else text


def share_line(services: Services, motion: Motion) -> str:
    """Return the line with the link that opens the bot on a motion."""
    link = f"https://t.me/{services.bot.username}?start={LINK_PREFIX}{motion.name}"
    return services.texts.say("motion-link", link=link)


def _markup(services: Services, owner: Owner, motion: Motion) -> InlineKeyboardMarkup | ForceReply | None:
    """Return Remove for whoever may, in the one place where that is; and in groups what makes answering easy."""
    home = services.settings.admin_chat if motion.is_shared else motion.owner_id
    if owner.chat_id == home:
        return remove_motion(services.texts, motion)
    if not owner.is_group:
        return None
    return ForceReply(selective=True, input_field_placeholder=services.texts.say("prompt-placeholder-photo"))


def _reply_to(message: Message, owner: Owner) -> int | None:
    return message.message_id if owner.is_group else None


def register(application: App) -> None:
    """All of it works in private chats and in groups."""
    application.add_handler(CommandHandler("motions", _list))
    application.add_handler(CallbackQueryHandler(_turn_page, pattern=Verb.MOTIONS.pattern()))
    application.add_handler(CallbackQueryHandler(_tap, pattern=Verb.MOTION.pattern()))
