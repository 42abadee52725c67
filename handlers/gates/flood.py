"""The gate that stops floods of messages and of callbacks: one polite reply, then silence for a while."""

from telegram import Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, TypeHandler, filters

from chat.sender import replied_to
from chat.throttle import Throttle, Verdict
from handlers.callbacks import Callback
from handlers.messages import Incoming
from handlers.services import App, Context, services_of

PER_PERSON, PER_CHAT, SECONDS = 20, 60, 10.0
"""More updates than this in so many seconds are a flood; two albums at once are not."""


class _Throttles:
    """A throttle for each person, in all chats together, and one for each group."""

    def __init__(self) -> None:
        self._people = Throttle(PER_PERSON, SECONDS)
        self._groups = Throttle(PER_CHAT, SECONDS)

    def judge(self, chat_id: int, person_id: int, now: float) -> Verdict:
        verdict = self._people.judge(person_id, now)
        return self._groups.judge(chat_id, now) if verdict is Verdict.ALLOW and chat_id < 0 else verdict


PER_TYPIST = 40
"""Inline queries of one person in SECONDS: apps ask while somebody types."""


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
        if verdict is not Verdict.ALLOW:
            raise ApplicationHandlerStop

    async def _judge_callback(self, update: Update, callback: Callback[None]) -> Verdict:
        # Use the time of receipt (there is none of sending): it may have waited until it is handled.
        now = callback.services.inbox.received_at(update)
        verdict = self._callbacks.judge(callback.chat_id, callback.query.from_user.id, now)
        if verdict is Verdict.WARN:
            await callback.alert("alert-too-fast")
        return verdict

    def _judge_call(self, message: Message) -> Verdict:
        """Judge a call in a chat where the bot is no member; what is too much is left unanswered."""
        person_id = message.from_user.id if message.from_user is not None else 0
        return self._messages.judge(person_id, person_id, message.date.timestamp())

    async def _judge_message(self, incoming: Incoming | None) -> Verdict:
        if incoming is None or not _is_for_bot(incoming.message, incoming.services.bot.id):
            return Verdict.ALLOW
        # Use the time of sending: messages queued while the bot was down arrive together and are no flood.
        now = incoming.message.date.timestamp()
        verdict = self._messages.judge(incoming.owner.chat_id, incoming.owner.person_id, now)
        if verdict is Verdict.WARN:
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
    entities = message.entities or message.caption_entities
    return bool(entities) and entities[0].type == MessageEntity.BOT_COMMAND and entities[0].offset == 0


def register(application: App, group: int) -> None:
    """Register the gate in a handler group."""
    application.add_handler(TypeHandler(Update, _FloodGate()), group)
