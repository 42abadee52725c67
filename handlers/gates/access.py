"""The gate that decides who may use the bot: no bots, nobody who is banned; with ALLOWED_CHATS, those let in."""

from collections.abc import Collection

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from chat.callback_data import AskAccess, Forget
from chat.caption_commands import is_command
from chat.keyboards import button
from domain.access import Verdict
from handlers.callbacks import Callback
from handlers.guest.calls import answer_closed
from handlers.inline.answers import answer_empty
from handlers.messages import Incoming
from handlers.services import App, Context, Services, services_of


async def _admit(update: Update, context: Context) -> None:
    """Let an update pass to the intents. Raises ApplicationHandlerStop if it may not."""
    services = services_of(context)
    if _is_from_bot(update):
        raise ApplicationHandlerStop
    if update.my_chat_member is not None or _is_about_data(update):
        return
    ids = _ids(update, services)
    if services.admin_chat in ids:
        return
    verdicts = await services.access.of(ids)
    if Verdict.BANNED in verdicts.values():
        await _refuse_banned(update, services)
    elif is_let_in(ids, verdicts.values(), services) or _asks(update):
        return
    else:
        await _refuse(update, services, can_ask=not verdicts)
        if update.guest_message is not None:
            await answer_closed(services, update.guest_message)
    if update.callback_query is not None:
        closed = "access-banned" if Verdict.BANNED in verdicts.values() else "guest-closed"
        await Callback(update.callback_query, None, services).alert(closed)
    if update.inline_query is not None:
        await answer_empty(services, update.inline_query)
    raise ApplicationHandlerStop


def is_let_in(ids: Collection[int], verdicts: Collection[Verdict], services: Services) -> bool:
    """Whether a chat and a person, who aren't banned, may use the bot together; without a list, everybody may."""
    allowed = services.settings.allowed_chats
    if not allowed or Verdict.ALLOWED in verdicts:
        return True
    return not {*allowed, *map(services.chats.current_id, allowed)}.isdisjoint(ids)


def _ids(update: Update, services: Services) -> set[int]:
    """Return the ids of the chat and of the sender, and the present ones: updates with old ids may still come.

    Where the bot is called as a guest, the chat is none of its own, and says nothing.
    """
    chat = update.effective_chat if update.guest_message is None else None
    ids = {entity.id for entity in (chat, update.effective_sender) if entity is not None}
    return ids | set(map(services.chats.current_id, ids))


def _is_from_bot(update: Update) -> bool:
    """Whether another bot has sent the message: two bots that reply to each other would never stop.

    Messages in the name of a group or a channel have a bot of Telegram's as their sender, but come from people.
    """
    message = update.message or update.guest_message
    sender = message.from_user if message and message.sender_chat is None else None
    return sender is not None and sender.is_bot


def _is_about_data(update: Update) -> bool:
    """Whether somebody asks what the bot keeps of them, or asks to delete it: everybody may."""
    text = update.message.text if update.message else None
    return (text or "").startswith(("/privacy", "/forget")) or Forget.parse(_data(update)) is not None


def _asks(update: Update) -> bool:
    """Whether somebody asks to be let in."""
    return AskAccess.parse(_data(update)) is not None


def _data(update: Update) -> str:
    return (update.callback_query.data if update.callback_query else None) or ""


async def _refuse_banned(update: Update, services: Services) -> None:
    """Reply in private chats; groups hear nothing."""
    incoming = Incoming.of(update, services)
    if incoming is not None and not incoming.owner.is_group:
        await incoming.reply("access-banned")


async def _refuse(update: Update, services: Services, *, can_ask: bool) -> None:
    """Reply in private chats to everything, in groups only to /animate."""
    incoming = Incoming.of(update, services)
    if incoming is None:
        return
    owner = incoming.owner
    if not owner.is_group or is_command(incoming.message, "animate"):
        subject_id = owner.chat_id if owner.is_group else owner.person_id
        await incoming.send(*refusal(incoming.services, subject_id, can_ask=can_ask))


def refusal(services: Services, subject_id: int, *, can_ask: bool) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return what a person or a group (negative) is told that isn't let in, and the button to ask for it."""
    text = services.texts.say("not-allowed" if subject_id > 0 else "not-allowed-group", id=str(subject_id))
    ask = button(services.texts.say("button-ask-access"), AskAccess(subject_id))
    return text, InlineKeyboardMarkup.from_button(ask) if can_ask and services.admin_chat is not None else None


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _admit), group)
