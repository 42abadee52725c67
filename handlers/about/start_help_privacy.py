"""/start, /help and /privacy."""

from telegram import Update
from telegram.ext import CommandHandler

from chat.files import MAX_BYTES
from chat.sender import owner_of
from handlers.motions.choose import LINK_PREFIX, follow_link
from handlers.replies import say
from handlers.services import App, Context, services_of
from storage.drafts import LIFETIME


async def _help(update: Update, context: Context) -> None:
    await _say(update, context, "help-group" if _is_group(update) else "help")


async def _start(update: Update, context: Context) -> None:
    """Welcome somebody, or take them where the link leads that they have followed."""
    if not await _follow(update, context):
        await _say(update, context, "help-group" if _is_group(update) else "start")


async def _follow(update: Update, context: Context) -> bool:
    message, payload = update.message, "".join(context.args or ())
    owner = owner_of(message) if message else None
    if message is None or owner is None or not payload.startswith(LINK_PREFIX):
        return False
    return await follow_link(services_of(context), message, owner, payload.removeprefix(LINK_PREFIX))


async def _privacy(update: Update, context: Context) -> None:
    await _say(update, context, "privacy")


def _is_group(update: Update) -> bool:
    return update.effective_chat is not None and update.effective_chat.id < 0


async def _say(update: Update, context: Context, text: str) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    await say(
        services,
        owner,
        text,
        reply_to=message.message_id if owner.is_group else None,
        seconds=services.settings.max_video_seconds,
        megabytes=MAX_BYTES // (1024 * 1024),
        hours=round(LIFETIME / 3600),
        days=services.settings.retention_days,
        encrypted="yes" if services.settings.data_keys else "no",
    )


def register(application: App) -> None:
    """Each works in private chats and in groups."""
    application.add_handler(CommandHandler("start", _start))
    application.add_handler(CommandHandler("help", _help))
    application.add_handler(CommandHandler("privacy", _privacy))
