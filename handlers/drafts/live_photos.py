"""Live Photos: a photo and a movement in one. Whoever could mean either is asked."""

from telegram import InlineKeyboardMarkup, Message

from chat.callback_data import ChooseRole
from chat.destination import destination
from chat.incoming_file import StillAndMovement, file_of
from chat.keyboards import button, in_fitting_rows
from chat.sender import asker_of, replied_to
from domain.media import MediaFile, Role
from handlers.callbacks import Callback, on_callback
from handlers.drafts.following import following, wait_for_next
from handlers.drafts.gather import asked, reply, store_and_reply
from handlers.messages import Incoming
from handlers.services import App


async def take(incoming: Incoming, live: StillAndMovement) -> None:
    """Put what is missing into the sender's draft; if neither that nor what comes with it tells, ask."""
    file = await missing(incoming, live) or await _beside_next(incoming, live)
    if file is None and _is_too_large(live.movement, incoming.services.settings.max_file_bytes):
        file = live.photo
    if file is not None:
        await store_and_reply(incoming, [file])
        return
    await _ask(incoming)


async def _ask(incoming: Incoming) -> None:
    """Ask which of the two is meant. The next question or offer closes this one, as it does any other."""
    services, owner, message_id = incoming.services, incoming.owner, incoming.message.message_id
    where, text = destination(owner, reply_to=message_id), incoming.texts.say("live-photo")
    sent = await services.bot.send_message(
        **where, text=text, reply_markup=_keyboard(incoming), disable_notification=owner.is_group
    )
    draft = await services.drafts.get_or_create(
        owner, message_id=message_id, language=incoming.texts.language, now=services.clock()
    )
    await asked(services, draft, sent.message_id)


async def missing(incoming: Incoming, live: StillAndMovement) -> MediaFile | None:
    """Return what a Live Photo is for, as the sender's draft lacks it; None if that can't be told."""
    draft = await incoming.services.drafts.of(incoming.owner, now=incoming.services.clock())
    has_photo = draft is not None and draft.photo is not None
    has_video = draft is not None and draft.video is not None
    if has_photo == has_video:
        return None
    return live.movement if has_photo else live.photo


async def _beside_next(incoming: Incoming, live: StillAndMovement) -> MediaFile | None:
    """Return what a Live Photo is for beside the next file that was sent with it; None if there is none."""
    await wait_for_next(incoming)
    role = next((file.role for file in following(incoming) if isinstance(file, MediaFile)), None)
    if role is None:
        return None
    return live.photo if role is Role.VIDEO else live.movement


def _is_too_large(file: MediaFile, limit: int) -> bool:
    return file.size is not None and file.size > limit


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
        await callback.refuse_others(asker)
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
