"""Live Photos: a photo and a movement in one. Whoever could mean either is asked."""

from telegram import InlineKeyboardMarkup, Message

from chat.callback_data import ChooseRole
from chat.destination import destination
from chat.files import MAX_BYTES
from chat.incoming_file import StillAndMovement, file_of
from chat.keyboards import button, in_fitting_rows
from chat.sender import asker_of, replied_to
from domain.draft import Draft
from domain.media import MediaFile, Role
from handlers.callbacks import Callback, on_callback
from handlers.drafts.gather import reply, store_and_reply
from handlers.messages import Incoming
from handlers.services import App


async def take(incoming: Incoming, live: StillAndMovement) -> None:
    """Put what is missing into the sender's draft; if that may be both, ask."""
    file = await missing(incoming, live)
    if file is None and _is_too_large(live.movement):
        file = live.photo
    if file is not None:
        await store_and_reply(incoming, [file])
        return
    where = destination(incoming.owner, reply_to=incoming.message.message_id)
    text = incoming.texts.say("live-photo")
    await incoming.services.bot.send_message(**where, text=text, reply_markup=_keyboard(incoming))


async def missing(incoming: Incoming, live: StillAndMovement) -> MediaFile | None:
    """Return what a Live Photo is for, as the sender's draft lacks it; None if that can't be told."""
    draft = await incoming.services.drafts.of(incoming.owner, now=incoming.services.clock())
    has_photo, has_video = (draft is not None and file is not None for file in _files(draft))
    if has_photo == has_video:
        return None
    return live.movement if has_photo else live.photo


def _files(draft: Draft | None) -> tuple[MediaFile | None, MediaFile | None]:
    return (draft.photo, draft.video) if draft else (None, None)


def _is_too_large(file: MediaFile) -> bool:
    return file.size is not None and file.size > MAX_BYTES


def _keyboard(incoming: Incoming) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        in_fitting_rows([button(incoming.texts.say(f"button-live-{role}"), ChooseRole(role)) for role in Role])
    )


async def _choose(callback: Callback[ChooseRole]) -> None:
    asker, message = asker_of(callback.query), callback.query.message
    original = replied_to(message) if isinstance(message, Message) else None
    live = file_of(original) if original is not None else None
    if asker is None or original is None or not isinstance(live, StillAndMovement):
        await callback.expire()
        return
    if not await callback.is_from(asker):
        await callback.alert("alert-not-yours")
        return
    services = callback.services
    file = live.photo if callback.data.role is Role.PHOTO else live.movement
    draft = await services.drafts.put(
        asker,
        file,
        message_id=original.message_id,
        album_id=None,
        language=callback.texts.language,
        now=services.clock(),
    )
    await callback.answer()
    await callback.delete()
    await reply(services, draft)


def register(application: App) -> None:
    """Register the two buttons under the question."""
    application.add_handler(on_callback(ChooseRole, _choose))
