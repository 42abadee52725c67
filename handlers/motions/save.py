"""/savemove: saves a video under a name; the operator's motions are shared, those of others are their own."""

from telegram import InlineKeyboardMarkup, Message

from chat.caption_commands import CommandFilter
from chat.incoming_file import StillAndMovement, file_of
from chat.keyboards import copy_button
from chat.sender import replied_to
from domain.media import MediaFile, Role
from domain.motion import EVERYBODY, as_label, as_link_name, as_name
from handlers.drafts.refusals import too_large
from handlers.messages import Incoming, on_message
from handlers.motions.choose import link_to, share_line
from handlers.motions.preview import send_with_still
from handlers.motions.replace import replace_keyboard
from handlers.permissions import is_operator
from handlers.services import App
from storage.motions import MOST_OWN, MOST_SHARED, SaveOutcome

COMMANDS = ("savemove", "savemotion")
"""What people see, and the older name, which stays."""


async def _save(incoming: Incoming) -> None:
    video, words = _video(incoming.message), incoming.words
    if video is None or not words:
        await incoming.quote("save-motion-how")
        return
    is_for_all = await is_operator(incoming.services, incoming.owner)
    name = (as_link_name if is_for_all else as_name)(" ".join(words))
    if name is None:
        text_id = "motion-name-shared" if is_for_all else "motion-name-bad"
        await incoming.quote(text_id)
    elif video.size is not None and video.size > incoming.services.settings.max_file_bytes:
        await incoming.quote_text(too_large(incoming.services, video.role, video.size))
    else:
        label = None if is_for_all else as_label(" ".join(words))
        await _save_as(incoming, name, video, label=label, is_for_all=is_for_all)


def _video(message: Message) -> MediaFile | None:
    """Return the video of the message, else that of the message it replies to."""
    original = replied_to(message)
    found = [file_of(each) for each in (message, original) if each is not None]
    files = [file.movement if isinstance(file, StillAndMovement) else file for file in found]
    return next((file for file in files if isinstance(file, MediaFile) and file.role is Role.VIDEO), None)


async def _save_as(incoming: Incoming, name: str, video: MediaFile, *, label: str | None, is_for_all: bool) -> None:
    services, owner, texts = incoming.services, incoming.owner, incoming.texts
    motion_owner = EVERYBODY if is_for_all else owner.person_id
    if motion_owner < 0:
        await incoming.quote("motions-are-peoples")
        return
    other = await services.motions.set_aside(name, video, now=services.clock()) if is_for_all else None
    if other is not None:
        text, keyboard = texts.say("motion-replace-question", name=name), replace_keyboard(texts, other)
        await send_with_still(services, owner, other, text, reply_to=incoming.message.message_id, markup=keyboard)
        return
    saved = await services.motions.save(motion_owner, name, video, label=label, now=services.clock())
    if saved.motion is None:
        await incoming.quote("too-many-motions", limit=MOST_SHARED if motion_owner == EVERYBODY else MOST_OWN)
        return
    markup = None
    if saved.motion.is_shared:
        text = f"{texts.say('motion-saved-shared', name=name)}\n\n{share_line(services, saved.motion)}"
        copy = copy_button(texts.say("button-copy-link"), link_to(services, saved.motion))
        markup = InlineKeyboardMarkup.from_button(copy)
    else:
        text_id = "motion-replaced" if saved.outcome is SaveOutcome.REPLACED else "motion-saved"
        text = texts.say(text_id, name=saved.motion.shown_name)
    await send_with_still(services, owner, saved.motion, text, reply_to=incoming.message.message_id, markup=markup)


def register(application: App) -> None:
    """Register the command, which may be the caption of a video."""
    application.add_handler(on_message(CommandFilter(*COMMANDS), _save))
