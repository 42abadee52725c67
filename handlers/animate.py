"""/animate: in a caption, as a reply to a photo or a video, or alone; in groups and in private chats."""

from telegram import Message, MessageEntity, Update
from telegram.ext import MessageHandler, filters

from domain.media import MediaFile, Role
from handlers.drafting import refuse, say, take
from handlers.parts import Bot, Context, parts_of
from handlers.received import Unusable, file_of
from handlers.senders import answered_by, owner_of

COMMAND = "/animate"


def is_animate(message: Message) -> bool:
    """Whether a text or a caption begins with the command, meant for this bot."""
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities
    if not entities or entities[0].type != MessageEntity.BOT_COMMAND or entities[0].offset != 0:
        return False
    command, _, name = text[: entities[0].length].lower().partition("@")
    return command == COMMAND and name in {"", message.get_bot().username.lower()}


class _AnimateFilter(filters.MessageFilter):
    """is_animate() as a filter: CommandHandler sees no captions."""

    def filter(self, message: Message) -> bool:
        return is_animate(message)


async def _animate(update: Update, context: Context) -> None:
    message, parts = update.message, parts_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    own = file_of(message)
    if isinstance(own, Unusable):
        await refuse(parts, message, owner, own)
        return
    files = _files(message, own)
    answered = answered_by(message)
    if answered is not None and not files and not _is_from(parts.bot.id, answered):
        await say(parts, owner, "reply-has-no-file", reply_to=message.message_id)
        return
    await take(parts, message, owner, files)


def _files(message: Message, own: MediaFile | None) -> list[MediaFile]:
    """Return the message's own file, and with it that of the message it answers if it has the other role."""
    files: dict[Role, MediaFile] = {}
    answered = answered_by(message)
    of_answered = file_of(answered) if answered is not None else None
    for file in (of_answered, own):
        if isinstance(file, MediaFile):
            files[file.role] = file
    return list(files.values())


def _is_from(bot_id: int, message: Message) -> bool:
    return message.from_user is not None and message.from_user.id == bot_id


def register(application: Bot) -> None:
    """Before everything that takes files: a caption makes a photo a command."""
    application.add_handler(MessageHandler(_AnimateFilter(), _animate))
