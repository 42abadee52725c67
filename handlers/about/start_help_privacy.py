"""/start, /help and /privacy: what the bot does, how to use it, what it keeps. Links to motions come as /start."""

from telegram import InlineKeyboardMarkup

import ready_made
from chat import file_cache
from chat.callback_data import MotionsPage
from chat.keyboards import button
from handlers.drafts.gather import bring_back
from handlers.guest.answers import LINK_PREFIX as GUEST_PREFIX
from handlers.guest.links import follow_guest_link
from handlers.messages import Incoming, on_command
from handlers.motions.choose import LINK_PREFIX, follow_link
from handlers.services import App
from settings import Settings
from storage.draft_expiry import DRAFT_LIFETIME


async def _start(incoming: Incoming) -> None:
    """Choose the motion of a link, or welcome the person."""
    parameter = "".join(incoming.words)
    if parameter.startswith(LINK_PREFIX) and await follow_link(incoming, parameter.removeprefix(LINK_PREFIX)):
        return
    answer_id = parameter.removeprefix(GUEST_PREFIX)
    if answer_id != parameter and await follow_guest_link(incoming, answer_id):
        return
    if incoming.owner.is_group:
        await incoming.reply("help-group", **_limits(incoming.services.settings))
        return
    await _welcome(incoming)
    await bring_back(incoming)


async def _welcome(incoming: Incoming) -> None:
    """Show what the bot does, and say it; with a button to the list of motions if there are any."""
    services, owner, texts = incoming.services, incoming.owner, incoming.texts
    has_motions = bool((await services.motions.page_for(owner.person_id, 0)).motions)
    text = texts.say("start", moves="yes" if has_motions else "no")
    moves = button(texts.say("button-moves"), MotionsPage(0))
    markup = InlineKeyboardMarkup.from_button(moves) if has_motions else None
    await services.shipped_files.send(owner, ready_made.WELCOME, text, markup=markup)


async def _help(incoming: Incoming) -> None:
    services, texts = incoming.services, incoming.texts
    text_id = "help-group" if incoming.owner.is_group else "help"
    paragraphs = [texts.say(text_id, **_limits(services.settings))]
    if services.bot.bot.supports_inline_queries:
        paragraphs.append(texts.say("help-inline", username=services.bot.username))
    if services.bot.bot.supports_guest_queries:
        paragraphs.append(texts.say("help-guest", username=services.bot.username, name="wave"))
    await incoming.tell("\n\n".join(paragraphs))


async def _privacy(incoming: Incoming) -> None:
    settings, texts = incoming.services.settings, incoming.texts
    paragraphs = [texts.say("privacy", **_limits(settings))]
    if settings.stars_per_dollar:
        paragraphs.append(texts.say("privacy-stars", days=settings.retention_days))
    await incoming.tell("\n\n".join(paragraphs))


def _limits(settings: Settings) -> dict[str, str | float]:
    """Return the variables of the texts."""
    return {
        "seconds": settings.max_video_seconds,
        "megabytes": settings.max_file_bytes // (1024 * 1024),
        "hours": round(DRAFT_LIFETIME / 3600),
        "minutes": round(file_cache.LIFETIME / 60),
        "days": settings.retention_days,
        "encrypted": "yes" if settings.data_keys else "no",
    }


def register(application: App) -> None:
    """Register the commands, for private chats and groups."""
    application.add_handler(on_command("start", _start))
    application.add_handler(on_command("help", _help))
    application.add_handler(on_command("privacy", _privacy))
