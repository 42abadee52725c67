"""Who may use the bot: no other bots; with ALLOWED_CHATS, those on the list. Comes before every other handler."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from chat.callback_data import Verb
from chat.sender import owner_of
from handlers.incoming.animate_command import is_animate
from handlers.replies import say
from handlers.services import App, Context, Services, services_of

FIRST = -1
"""The handler group that comes before the others."""


async def _gate(update: Update, context: Context) -> None:
    services = services_of(context)
    if _is_of_a_bot(update):
        raise ApplicationHandlerStop
    if _is_allowed(update, services):
        return
    await _explain(update, services)
    raise ApplicationHandlerStop


def _is_of_a_bot(update: Update) -> bool:
    """Whether another bot speaks: two that answer each other would never stop.

    Telegram lends groups and channels that speak a bot's name, too.
    """
    message = update.message
    sender = message.from_user if message and message.sender_chat is None else None
    return sender is not None and sender.is_bot


def _is_allowed(update: Update, services: Services) -> bool:
    """Whether the chat or the person is on the list; without a list, everybody is."""
    allowed = services.settings.allowed_chats
    if not allowed or update.my_chat_member is not None or _is_about_data(update):
        return True
    ids = {entity.id for entity in (update.effective_chat, update.effective_sender) if entity is not None}
    return bool(ids & {*allowed, services.settings.admin_chat})


def _is_about_data(update: Update) -> bool:
    """Whether somebody wants to know, or to delete, what is kept of them: that is refused to nobody."""
    said = update.message.text if update.message else None
    pressed = update.callback_query.data if update.callback_query else None
    return (said or "").startswith(("/privacy", "/forget")) or (pressed or "").startswith(f"{Verb.FORGET}:")


async def _explain(update: Update, services: Services) -> None:
    """Say it to whoever speaks to the bot; groups hear of it only when somebody asks for something."""
    message = update.message
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    if not owner.is_group:
        await say(services, owner, "not-allowed", id=str(owner.person_id))
    elif is_animate(message):
        await say(services, owner, "not-allowed-group", reply_to=message.message_id, id=str(owner.chat_id))


def register(application: App) -> None:
    """Every kind of update passes here first."""
    application.add_handler(TypeHandler(Update, _gate), group=FIRST)
