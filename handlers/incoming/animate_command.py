"""/animate: in a caption, as a reply to a photo or a video, or alone; with the name of a motion, or without."""

from telegram import Message

from chat.caption_commands import CommandFilter
from chat.incoming_file import StillAndMovement, Unusable, file_of
from chat.sender import replied_to
from domain.media import MediaFile, Role
from handlers.drafts import live_photos
from handlers.drafts.gather import refuse, store, store_and_reply
from handlers.messages import Incoming, on_message
from handlers.motions.choose import choose, find, list_instead
from handlers.services import App

COMMAND = "animate"

_File = MediaFile | StillAndMovement | Unusable | None


async def _animate(incoming: Incoming) -> None:
    own = file_of(incoming.message)
    if isinstance(own, Unusable):
        await refuse(incoming, own)
        return
    original = replied_to(incoming.message)
    of_original = file_of(original) if original is not None else None
    name = await _motion_name(incoming)
    if own is None and isinstance(of_original, StillAndMovement) and name is None:
        of_original = await live_photos.missing(incoming, of_original) or of_original.photo
    if isinstance(own, StillAndMovement) and name is None and not isinstance(of_original, MediaFile):
        await live_photos.take(incoming, own)
        return
    files = _files(of_original, own)
    if name is None and not files and incoming.words:
        name = " ".join(incoming.words)
    if name is not None and await _use_motion(incoming, files, name):
        return
    if original is not None and not files and not _is_from(incoming.services.bot.id, original):
        await incoming.quote("reply-has-no-file")
        return
    await store_and_reply(incoming, files)


async def _motion_name(incoming: Incoming) -> str | None:
    """Return the word that may be the name of a motion; several are just talk, unless a motion is called so."""
    name = " ".join(incoming.words)
    return name if len(incoming.words) == 1 or (name and await find(incoming, name)) else None


async def _use_motion(incoming: Incoming, files: list[MediaFile], name: str) -> bool:
    """Use the motion of this name as the video. Returns whether the message is handled thereby."""
    motion = await find(incoming, name)
    photos = [file for file in files if file.role is Role.PHOTO]
    if motion is None:
        # With a video there is no need of a motion: the word is just talk.
        if len(photos) < len(files) or not await list_instead(incoming, name):
            return False
        if photos:
            await store(incoming, photos)
    elif photos:
        await store_and_reply(incoming, [*photos, motion.video], cut=motion.cut)
    else:
        await choose(incoming.services, incoming.owner, motion, message_id=incoming.message.message_id)
    return True


def _files(original: _File, own: _File) -> list[MediaFile]:
    """Return the message's own file, and that of the message it replies to if it has the other role."""
    files: dict[Role, MediaFile] = {}
    for file, other in ((original, own), (own, original)):
        found = _beside(file, other)
        if found is not None:
            files[found.role] = found
    return list(files.values())


def _beside(file: _File, other: _File) -> MediaFile | None:
    """Return the file; of a Live Photo, the photo, unless the other file is one."""
    if isinstance(file, StillAndMovement):
        is_other_photo = isinstance(other, MediaFile) and other.role is Role.PHOTO
        return file.movement if is_other_photo else file.photo
    return file if isinstance(file, MediaFile) else None


def _is_from(bot_id: int, message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == bot_id


def register(application: App) -> None:
    """Register the command, which may be the caption of a file."""
    application.add_handler(on_message(CommandFilter(COMMAND), _animate))
