"""/start, /help and /privacy: what the bot does, how to use it, what it keeps. Links to motions come as /start."""

from chat.files import MAX_BYTES
from handlers.messages import Incoming, on_command
from handlers.motions.choose import LINK_PREFIX, follow_link
from handlers.services import App
from settings import Settings
from storage.drafts import LIFETIME


async def _start(incoming: Incoming) -> None:
    """Choose the motion of a link, or welcome the person."""
    parameter = "".join(incoming.words)
    if parameter.startswith(LINK_PREFIX) and await follow_link(incoming, parameter.removeprefix(LINK_PREFIX)):
        return
    text_id = "help-group" if incoming.owner.is_group else "start"
    await incoming.reply(text_id, **_limits(incoming.services.settings))


async def _help(incoming: Incoming) -> None:
    text_id = "help-group" if incoming.owner.is_group else "help"
    await incoming.reply(text_id, **_limits(incoming.services.settings))


async def _privacy(incoming: Incoming) -> None:
    await incoming.reply("privacy", **_limits(incoming.services.settings))


def _limits(settings: Settings) -> dict[str, str | float]:
    """Return the variables of the three texts."""
    return {
        "seconds": settings.max_video_seconds,
        "megabytes": MAX_BYTES // (1024 * 1024),
        "hours": round(LIFETIME / 3600),
        "days": settings.retention_days,
        "encrypted": "yes" if settings.data_keys else "no",
    }


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("start", _start))
    application.add_handler(on_command("help", _help))
    application.add_handler(on_command("privacy", _privacy))
