"""The gate that decides who may use the bot: no other bots; with ALLOWED_CHATS, those on the list."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from chat.callback_data import Forget
from handlers.incoming.animate_command import is_animate
from handlers.messages import Incoming
from handlers.services import App, Context, Services, services_of


async def _admit(update: Update, context: Context) -> None:
    """Let an update pass to the intents. Raises ApplicationHandlerStop if it may not."""
    services = services_of(context)
    if _is_from_bot(update):
        raise ApplicationHandlerStop
    if _is_allowed(update, services):
        return
    await _refuse(update, services)
    raise ApplicationHandlerStop


def _is_from_bot(update: Update) -> bool:
    """Whether another bot has sent the message: two bots that reply to each other would never stop.

    Messages in the name of a group or a channel have a bot of Telegram's as their sender, but come from people.
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
    # Updates with the old id of a group may still come.
    return bool(ids & {*allowed, *map(services.chats.current_id, allowed), services.admin_chat})


def _is_about_data(update: Update) -> bool:
    """Whether somebody asks what the bot keeps of them, or asks to delete it: everybody may."""
    text = update.message.text if update.message else None
    data = update.callback_query.data if update.callback_query else None
    return (text or "").startswith(("/privacy", "/forget")) or Forget.parse(data or "") is not None


async def _refuse(update: Update, services: Services) -> None:
    """Reply in private chats to everything, in groups only to /animate."""
    incoming = Incoming.of(update, services)
    if incoming is None:
        return
    if not incoming.owner.is_group:
        await incoming.reply("not-allowed", id=str(incoming.owner.person_id))
    elif is_animate(incoming.message):
        await incoming.reply("not-allowed-group", id=str(incoming.owner.chat_id))


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _admit), group)
