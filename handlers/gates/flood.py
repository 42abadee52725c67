"""The gate that stops floods of messages and of callbacks: one polite reply, then silence for a while."""

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop, TypeHandler, filters

from chat.caption_commands import begins_with_command
from chat.sender import replied_to
from chat.throttle import FloodVerdict, Throttle
from handlers.callbacks import Callback
from handlers.messages import Incoming
from handlers.services import App, Context, services_of

PER_PERSON, PER_CHAT, SECONDS = 20, 60, 10.0
"""More updates than this in so many seconds are a flood; two albums at once are not."""
PER_TYPIST = 40
"""Inline queries of one person in SECONDS: apps ask while somebody types."""


class _Throttles:
    """A throttle for each person, in all chats together, and one for each group."""

    def __init__(self) -> None:
        self._people = Throttle(PER_PERSON, SECONDS)
        self._groups = Throttle(PER_CHAT, SECONDS)

    def judge(self, chat_id: int, person_id: int, now: float) -> FloodVerdict:
        verdict = self._people.judge(person_id, now)
        return self._groups.judge(chat_id, now) if verdict is FloodVerdict.ALLOW and chat_id < 0 else verdict


class _FloodGate:
    """Stops updates that belong to a flood."""

    def __init__(self) -> None:
        self._messages = _Throttles()
        self._callbacks = _Throttles()
        self._typists = Throttle(PER_TYPIST, SECONDS)

    async def __call__(self, update: Update, context: Context) -> None:
        """Raise ApplicationHandlerStop for an update that belongs to a flood."""
        services = services_of(context)
        if update.callback_query is not None:
            verdict = await self._judge_callback(update, Callback(update.callback_query, None, services))
        elif update.inline_query is not None:
            verdict = self._typists.judge(update.inline_query.from_user.id, services.inbox.received_at(update))
        elif update.guest_message is not None:
            verdict = self._judge_call(update.guest_message)
        else:
            verdict = await self._judge_message(Incoming.of(update, services))
        if verdict is not FloodVerdict.ALLOW:
            raise ApplicationHandlerStop

    async def _judge_callback(self, update: Update, callback: Callback[None]) -> FloodVerdict:
        # Use the time of receipt (there is none of sending): it may have waited until it is handled.
        now = callback.services.inbox.received_at(update)
        verdict = self._callbacks.judge(callback.chat_id, callback.account, now)
        if verdict is FloodVerdict.WARN:
            await callback.alert("alert-too-fast")
        return verdict

    def _judge_call(self, message: Message) -> FloodVerdict:
        """Judge a call in a chat where the bot is no member; what is too much is left unanswered."""
        person_id = message.from_user.id if message.from_user is not None else 0
        return self._messages.judge(person_id, person_id, message.date.timestamp())

    async def _judge_message(self, incoming: Incoming | None) -> FloodVerdict:
        if incoming is None or not _is_for_bot(incoming.message, incoming.services.bot.id):
            return FloodVerdict.ALLOW
        # Use the time of sending: messages queued while the bot was down arrive together and are no flood.
        now = incoming.message.date.timestamp()
        verdict = self._messages.judge(incoming.owner.chat_id, incoming.owner.person_id, now)
        if verdict is FloodVerdict.WARN:
            await incoming.reply("too-fast")
        return verdict


def _is_for_bot(message: Message, bot_id: int) -> bool:
    """Whether a message is meant for the bot: as an administrator of a group, it receives all others, too."""
    if filters.StatusUpdate.ALL.check_update(Update(0, message=message)):
        return False
    if message.chat.id > 0:
        return True
    original = replied_to(message)
    if original is not None and original.from_user is not None and original.from_user.id == bot_id:
        return True
    return begins_with_command(message)


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _FloodGate()), group)
