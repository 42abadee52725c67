"""Floods of messages and presses: one polite answer, then silence for a while. Comes before every other handler."""

from telegram import Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, TypeHandler, filters

from chat.sender import owner_of, replied_to
from chat.throttle import Throttle, Verdict
from handlers.callbacks import alert
from handlers.gates.access import FIRST
from handlers.replies import say
from handlers.services import App, Context, Services, services_of

PER_PERSON, PER_CHAT, SECONDS = 20, 60, 10.0
"""More than that in so many seconds is a flood, from a person or in a group; two albums at once are none."""


class _Throttles:
    """One for each person, wherever they are, and one for each group."""

    def __init__(self) -> None:
        self._people = Throttle(PER_PERSON, SECONDS)
        self._groups = Throttle(PER_CHAT, SECONDS)

    def judge(self, chat_id: int, person_id: int, now: float) -> Verdict:
        verdict = self._people.judge(person_id, now)
        return self._groups.judge(chat_id, now) if verdict is Verdict.ALLOW and chat_id < 0 else verdict


class _Gate:
    """Stops what belongs to a flood."""

    def __init__(self) -> None:
        self._messages = _Throttles()
        self._presses = _Throttles()

    async def __call__(self, update: Update, context: Context) -> None:
        services = services_of(context)
        if update.callback_query is not None:
            verdict = await self._judge_press(services, update)
        elif update.message is not None:
            verdict = await self._judge_message(services, update.message)
        else:
            return
        if verdict is not Verdict.ALLOW:
            raise ApplicationHandlerStop

    async def _judge_press(self, services: Services, update: Update) -> Verdict:
        query, chat = update.callback_query, update.effective_chat
        if query is None or chat is None:
            return Verdict.ALLOW
        verdict = self._presses.judge(chat.id, query.from_user.id, services.inbox.received_at(update))
        if verdict is Verdict.WARN:
            await alert(services, query, "alert-too-fast")
        return verdict

    async def _judge_message(self, services: Services, message: Message) -> Verdict:
        owner = owner_of(message)
        if owner is None or not _is_meant_for_bot(message, services.bot.id):
            return Verdict.ALLOW
        # By the time it was sent at: what has waited for the bot to come back comes all at once, and is no flood.
        verdict = self._messages.judge(owner.chat_id, owner.person_id, message.date.timestamp())
        if verdict is Verdict.WARN:
            await say(services, owner, "too-fast", reply_to=message.message_id if owner.is_group else None)
        return verdict


def _is_meant_for_bot(message: Message, bot_id: int) -> bool:
    """Whether somebody speaks to the bot; an administrator bot hears all that is said in a group."""
    if filters.StatusUpdate.ALL.check_update(Update(0, message=message)):
        return False
    if message.chat.id > 0:
        return True
    answered = replied_to(message)
    if answered is not None and answered.from_user is not None and answered.from_user.id == bot_id:
        return True
    entities = message.entities or message.caption_entities
    return bool(entities) and entities[0].type == MessageEntity.BOT_COMMAND and entities[0].offset == 0


def register(application: App) -> None:
    """Before even those are told who may not use the bot."""
    application.add_handler(TypeHandler(Update, _Gate()), group=FIRST - 1)
