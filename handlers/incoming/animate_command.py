"""/animate: in a caption, as a reply to a photo or a video, or alone; with the name of a motion, or without."""

from telegram import Message, Update
from telegram.ext import MessageHandler

from chat.caption_commands import Captioned, is_command, words_of
from chat.incoming_file import Unusable, file_of
from chat.sender import owner_of, replied_to
from domain.media import MediaFile, Role
from domain.owner import Owner
from handlers.drafts.gather import put, refuse, take
from handlers.motions.choose import choose, find, list_instead
from handlers.replies import say
from handlers.services import App, Context, Services, services_of

COMMAND = "animate"


def is_animate(message: Message) -> bool:
    """Whether a text or a caption begins with the command, meant for this bot."""
    return is_command(message, COMMAND)


async def _animate(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    own = file_of(message)
    if isinstance(own, Unusable):
        await refuse(services, message, owner, own)
        return
    files = _files(message, own)
    word = _word(message)
    if word is not None and await _with_motion(services, message, owner, files, word):
        return
    answered = replied_to(message)
    if answered is not None and not files and not _is_from(services.bot.id, answered):
        await say(services, owner, "reply-has-no-file", reply_to=message.message_id)
        return
    await take(services, message, owner, files)


def _word(message: Message) -> str | None:
    """Return what may be the name of a motion; several words are just talk."""
    words = words_of(message)
    return words[0] if len(words) == 1 else None


async def _with_motion(
    services: Services, message: Message, owner: Owner, files: list[MediaFile], word: str
) -> bool:
    """Let the motion that was named be the video. Says whether there was anything to say to the name."""
    motion = await find(services, owner, word)
    photos = [file for file in files if file.role is Role.PHOTO]
    if motion is None:
        # With a video at hand none has to be chosen: the word is just talk.
        if len(photos) < len(files) or not await list_instead(services, message, owner, word):
            return False
        if photos:
            await put(services, message, owner, photos)
    elif photos:
        await take(services, message, owner, [*photos, motion.video])
    else:
        await choose(services, owner, motion, message_id=message.message_id)
    return True


def _files(message: Message, own: MediaFile | None) -> list[MediaFile]:
    """Return the message's own file, and with it that of the message it answers if it has the other role."""
    files: dict[Role, MediaFile] = {}
    answered = replied_to(message)
    of_answered = file_of(answered) if answered is not None else None
    for file in (of_answered, own):
        if isinstance(file, MediaFile):
            files[file.role] = file
    return list(files.values())


def _is_from(bot_id: int, message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == bot_id


def register(application: App) -> None:
    """Before everything that takes files: a caption makes a photo a command."""
    application.add_handler(MessageHandler(Captioned(COMMAND), _animate))
