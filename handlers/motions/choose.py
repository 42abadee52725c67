"""Choosing a motion: from the list that /moves shows, by a link, or by its name. Then only a photo is missing."""

from telegram import ForceReply, InlineKeyboardMarkup, Message

from chat.callback_data import ChooseMotion, MotionsPage
from chat.sender import asker_of
from domain.draft import Draft
from domain.motion import Motion, as_name
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.drafts.cleanup import take_buttons_away
from handlers.drafts.gather import asked, reply
from handlers.messages import Incoming, on_command
from handlers.motion_names import shown_name
from handlers.motions.keyboards import chosen_keyboard, list_keyboard, photo_field
from handlers.motions.preview import send_with_still
from handlers.services import App, Services
from texts import Texts

COMMANDS = ("moves", "motions")
"""What people see, and the older name, which stays."""
LINK_PREFIX = "m_"
"""What precedes a motion's name in the start parameter of a link."""


async def choose(services: Services, owner: Owner, motion: Motion, *, message_id: int | None) -> None:
    """Put a motion's video into the owner's draft, and make the offer or ask for the photo.

    `message_id` is the message by which it was chosen. If it is None, the result replies to the same message as
    before.
    """
    if message_id is None:
        before = await services.drafts.of(owner, now=services.clock())
        message_id = before.reply_to if before is not None else 0
    draft = await services.drafts.put(
        owner,
        motion.video,
        cut=motion.cut,
        message_id=message_id,
        album_id=None,
        language=services.texts.language,
        now=services.clock(),
    )
    if draft.missing is None:
        await reply(services, draft)
    else:
        await _ask_for_photo(services, draft, motion)


async def find(incoming: Incoming, word: str) -> Motion | None:
    """Return the motion of this name that the sender of a message may use."""
    return await find_for(incoming.services, incoming.owner.person_id, word)


async def find_for(services: Services, person_id: int, word: str) -> Motion | None:
    """Return the motion of this name that somebody may use."""
    name, motions = as_name(word), services.motions
    if name is None:
        return None
    motion = await motions.find(name, person_id)
    return motion or next((each for each in motions.ready_made if _is_called(services.texts, each, name)), None)


def _is_called(texts: Texts, motion: Motion, name: str) -> bool:
    """Whether this is the name of a ready-made motion in the person's language."""
    return as_name(shown_name(texts, motion)) == name


async def choose_by_name(incoming: Incoming) -> bool:
    """Choose the motion whose name a message consists of. Returns whether there is one."""
    motion = await find(incoming, incoming.message.text or "")
    if motion is None:
        return False
    await choose(incoming.services, incoming.owner, motion, message_id=incoming.message.message_id)
    return True


async def list_instead(incoming: Incoming, unknown: str) -> bool:
    """Reply that there is no motion of this name, with a list of the others; False if there are none."""
    return await _list(incoming, incoming.texts.say("motion-unknown", name=unknown))


async def follow_link(incoming: Incoming, name: str) -> bool:
    """Choose the motion that a link names. Returns whether the reply says what to do next."""
    motion = await find(incoming, name)
    if motion is not None:
        await choose(incoming.services, incoming.owner, motion, message_id=incoming.message.message_id)
        return True
    if await list_instead(incoming, name):
        return True
    await incoming.reply("motion-unknown-alone", name=name)
    return False


async def _motions(incoming: Incoming) -> None:
    draft = await incoming.services.drafts.of(incoming.owner, now=incoming.services.clock())
    has_photo = draft is not None and draft.photo is not None
    heading = "motions-heading-photo" if has_photo else "motions-heading"
    if not await _list(incoming, incoming.texts.say(heading)):
        await incoming.reply("motions-none")


async def _list(incoming: Incoming, heading: str) -> bool:
    """Reply with the list; False if there are no motions. In a group, only the sender can use its buttons."""
    page = await incoming.services.motions.page_for(incoming.owner.person_id, 0)
    if not page.motions:
        return False
    await incoming.send_menu(heading, list_keyboard(incoming.texts, page))
    return True


async def _show_page(callback: Callback[MotionsPage]) -> None:
    asker = await _asker(callback)
    if asker is None:
        return
    await callback.answer()
    services = callback.services
    page = await services.motions.page_for(asker.person_id, callback.data.page)
    draft = await services.drafts.of(asker, now=services.clock())
    # Under the question for a video, Cancel stays.
    is_question = draft is not None and draft.prompt_message_id == callback.message_id
    draft_id = draft.id if draft is not None and is_question else None
    await callback.set_keyboard(list_keyboard(callback.texts, page, draft_id=draft_id) if page.motions else None)


async def _choose(callback: Callback[ChooseMotion]) -> None:
    asker = await _asker(callback)
    if asker is None:
        return
    motion = await callback.services.motions.get(callback.data.motion_id)
    if motion is None or not motion.is_for(asker.person_id):
        await callback.alert("alert-motion-gone")
        return
    await callback.answer("alert-motion-chosen")
    await choose(callback.services, asker, motion, message_id=callback.replied_to_id)
    if asker.is_group or _is_list(callback):
        await callback.delete_later()
    else:  # it is a question, or the welcome
        take_buttons_away(callback.services, asker.chat_id, callback.message_id)


def _is_list(callback: Callback[ChooseMotion]) -> bool:
    """Whether the buttons are under nothing but the heading of the list."""
    message, texts = callback.query.message, callback.texts
    headings = [texts.say("motions-heading"), texts.say("motions-heading-photo")]
    return isinstance(message, Message) and any(message.text_html == heading for heading in headings)


async def _asker(callback: Callback[object]) -> Owner | None:
    """Return the person for whom the list was sent; None if somebody else has pressed, and has been answered."""
    asker = asker_of(callback.query)
    if asker is not None and await callback.is_from(asker):
        return asker
    await callback.alert("alert-not-your-list")
    return None


async def _ask_for_photo(services: Services, draft: Draft, motion: Motion) -> None:
    owner = draft.owner
    sent = await send_with_still(
        services,
        owner,
        motion,
        _chosen(services, owner, motion),
        reply_to=draft.reply_to if owner.is_group else None,
        markup=_markup(services, draft, motion),
    )
    await asked(services, draft, sent.message_id)


def _chosen(services: Services, owner: Owner, motion: Motion) -> str:
    """Return what was chosen and what to do now; with a link only if everybody may use the motion."""
    text_id = "motion-chosen-group" if owner.is_group else "motion-chosen"
    text = services.texts.say(text_id, name=shown_name(services.texts, motion), seconds=round(motion.seconds or 0))
    return f"{text}\n\n{share_line(services, motion)}" if motion.is_shared else text


def share_line(services: Services, motion: Motion) -> str:
    """Return the line with the link that opens the bot on a motion."""
    return services.texts.say("motion-link", link=link_to(services, motion))


def link_to(services: Services, motion: Motion) -> str:
    """Return the link that opens the bot on a motion that everybody may use."""
    return f"https://t.me/{services.bot.username}?start={LINK_PREFIX}{motion.name}"


def _markup(services: Services, draft: Draft, motion: Motion) -> InlineKeyboardMarkup | ForceReply:
    """Return Cancel, and Remove in the chat from which the motion can be removed; in a group, a field to reply."""
    owner, home = draft.owner, services.admin_chat if motion.is_shared else motion.owner_id
    is_home = owner.chat_id == home and not motion.is_ready_made
    if owner.is_group and not is_home:
        return photo_field(services.texts)
    link = link_to(services, motion) if motion.is_shared else None
    return chosen_keyboard(services.texts, motion, draft_id=draft.id, is_removable=is_home, link=link)


def register(application: App) -> None:
    """Register the command and its buttons, for private chats and groups."""
    application.add_handler(on_command(COMMANDS, _motions))
    application.add_handler(on_callback(MotionsPage, _show_page))
    application.add_handler(on_callback(ChooseMotion, _choose))
