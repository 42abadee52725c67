"""Commands in texts and in captions; the library's CommandHandler reads only texts."""

from telegram import Message, MessageEntity
from telegram.ext import filters


def begins_with_command(message: Message) -> bool:
    """Whether a text or a caption begins with any command."""
    entities = message.entities or message.caption_entities
    return bool(entities) and entities[0].type == MessageEntity.BOT_COMMAND and entities[0].offset == 0


def is_command(message: Message, name: str) -> bool:
    """Whether a text or a caption begins with a command, meant for this bot."""
    if not begins_with_command(message):
        return False
    text = message.text or message.caption or ""
    length = (message.entities or message.caption_entities)[0].length
    command, _, bot = text[:length].lower().partition("@")
    return command == f"/{name}" and bot in {"", message.get_bot().username.lower()}


def words_of(message: Message) -> list[str]:
    """Return the words behind the command."""
    return (message.text or message.caption or "").split()[1:]


class CommandFilter(filters.MessageFilter):
    """Lets messages through that begin with a command, in the text or in the caption."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._commands = names

    def filter(self, message: Message) -> bool:
        """Whether the message begins with one of the commands."""
        return any(is_command(message, command) for command in self._commands)
