"""What a handler of callbacks (pressed buttons) is given, and how it is registered."""

import asyncio
import html
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, TypeVar

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import CallbackQueryHandler

from chat.callback_data import CallbackData
from chat.sender import replied_to, topic_of
from domain.draft import Draft
from domain.job import Job
from domain.owner import Owner
from handlers.failures import delay_after
from handlers.permissions import is_administrator
from handlers.services import Context, Services, services_of
from texts import Texts

_log = logging.getLogger(__name__)

_Data = TypeVar("_Data", bound=CallbackData)
_Data_co = TypeVar("_Data_co", covariant=True)
_Owned = TypeVar("_Owned", bound=Draft | Job)


@dataclass(frozen=True, slots=True)
class Callback(Generic[_Data_co]):
    """A pressed button: the query, the data of the button, and the services to handle it with.

    authorize() and the load methods check that the person who has pressed may use what they return. If they return
    None, they have answered why.
    """

    query: CallbackQuery
    data: _Data_co
    services: Services

    @property
    def texts(self) -> Texts:
        """The texts in the language of the answer."""
        return self.services.texts

    @property
    def account(self) -> int:
        """The id of the account that has pressed: also of an anonymous administrator."""
        return self.query.from_user.id

    @property
    def chat_id(self) -> int:
        """The id of the chat; 0 if Telegram doesn't tell the message."""
        return self.query.message.chat.id if self.query.message else 0

    @property
    def message_id(self) -> int | None:
        """The id of the message with the button; None if Telegram doesn't tell the message."""
        return self.query.message.message_id if self.query.message else None

    @property
    def status_message_id(self) -> int | None:
        """The id of the message that becomes a job's status; None if the button is made up (see is_button_real)."""
        return self.message_id if self.is_button_real or not self._is_editable() else None

    @property
    def replied_to_id(self) -> int | None:
        """The id of the message that the message with the button replies to."""
        original = replied_to(self.query.message) if isinstance(self.query.message, Message) else None
        return original.message_id if original else None

    @property
    def is_in_group(self) -> bool:
        """Whether others can see the message."""
        return self.chat_id < 0

    @property
    def is_button_real(self) -> bool:
        """Whether the message has this button: clients can make up callbacks on any message."""
        markup = self.query.message.reply_markup if isinstance(self.query.message, Message) else None
        rows = markup.inline_keyboard if markup else ()
        return any(button.callback_data == self.query.data for row in rows for button in row)

    def speaking(self, language: str) -> "Callback[_Data_co]":
        """Return the same callback, to be answered in another language."""
        return replace(self, services=self.services.speaking(language))

    async def answer(self, text_id: str | None = None, /, **variables: str | float) -> None:
        """Answer with one of the texts, in a line at the top of the chat; without one, silently.

        After a temporary failure only this is tried again, beside the rest of the handler: what was done for the
        press is not done once more.
        """
        text = self.texts.say(text_id, **variables) if text_id else None
        try:
            await self._answer(text)
        except (NetworkError, RetryAfter) as error:
            _log.info("a callback is answered later: %s", error)
            again = partial(self._answer_later, text, delay_after(error))
            self.services.edits.start(("callback", self.query.id), again)

    async def _answer_later(self, text: str | None, seconds: float) -> None:
        await asyncio.sleep(seconds)
        try:
            await self._answer(text)
        except TelegramError as error:
            _log.info("a callback is left without an answer: %s", error)

    async def alert(self, text_id: str, /, **variables: str | float) -> None:
        """Answer with one of the texts, in an alert that the person has to close."""
        await self._answer(self.texts.say(text_id, **variables), show_alert=True)

    async def expire(self, text_id: str = "alert-gone", /) -> None:
        """Answer that the button is out of date, and remove the keyboard."""
        await self.alert(text_id)
        if self.is_button_real:
            await self.set_keyboard(None)

    async def set_keyboard(self, keyboard: InlineKeyboardMarkup | None) -> None:
        """Replace or remove the keyboard under the message."""
        if not self._is_editable():
            return
        try:
            await self.query.edit_message_reply_markup(keyboard)
        except BadRequest as error:
            _log.debug("the keyboard of an old message stays: %s", error)

    async def edit(self, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
        """Replace the message's text, or its caption, and its keyboard."""
        if not self._is_editable():
            return
        bot, chat_id, message_id = self.services.bot, self.chat_id, self.message_id or 0
        if isinstance(self.query.message, Message) and self.query.message.text is None:
            bot.note_picture(chat_id, message_id)
        try:
            await bot.edit_words(text, chat_id=chat_id, message_id=message_id, reply_markup=keyboard)
        except BadRequest as error:
            _log.debug("a message can't be edited: %s", error)

    async def delete(self) -> None:
        """Delete the message with the button, as far as the bot may."""
        if not self._is_editable():
            return
        try:
            await self.query.delete_message()
        except BadRequest as error:
            _log.debug("a message can't be deleted: %s", error)

    async def delete_later(self) -> None:
        """Have the message deleted soon, whatever happens to the process; not by a made-up press."""
        if self.message_id is not None and self.is_button_real:
            await self.services.messages_to_delete.add(self.chat_id, self.message_id)

    async def is_from(self, owner: Owner) -> bool:
        """Whether the button was pressed by the owner, in the owner's chat.

        If the owner is the group itself or a linked channel, any of the group's administrators may: Telegram never
        tells which person wrote in its name.
        """
        if self.chat_id != owner.chat_id:
            return False
        if not owner.is_chat_itself:
            return self.account == owner.person_id
        return await is_administrator(self.services.bot, owner.chat_id, self.account)

    async def authorize(self, found: _Owned | None) -> _Owned | None:
        """Return a draft or a job that was looked up, if its owner has pressed."""
        if found is None:
            await self.expire()
        elif await self.is_from(found.owner):
            return found
        else:
            await self.refuse_others(found.owner)
        return None

    async def refuse_others(self, owner: Owner) -> None:
        """Answer that the button is for its owner, by name if it is somebody in this chat."""
        name = await self.services.first_names.of(owner) if owner.chat_id == self.chat_id else ""
        if name:
            await self.alert("alert-belongs-to", name=name)
        else:
            await self.alert("alert-not-yours")

    async def load_offered(self, draft_id: int) -> Draft | None:
        """Return a draft that has both files."""
        draft = await self.services.drafts.get(draft_id)
        return await self.authorize(None if draft is None or draft.missing else draft)

    async def load_job(self, job_id: int) -> Job | None:
        """Return a job whose files are known."""
        job = await self.services.jobs.get(job_id)
        if job is not None and job.is_forgotten:
            await self.expire("alert-files-gone")
            return None
        return await self.authorize(job)

    async def load_result(self, job_id: int, *, not_yours: str = "") -> tuple[Job, Owner] | None:
        """Return the job of a result, and its owner in the chat of the button, which need not be the job's.

        `not_yours` is the text for others; without one, they are told whose it is.
        """
        job = await self.services.jobs.get(job_id)
        if job is None or job.is_forgotten:
            await self.alert("alert-files-gone")
            return None
        owner = self._here(job.owner)
        if await self.is_from(owner):
            return job, owner
        if not_yours:
            await self.alert(not_yours)
        else:
            await self.refuse_others(owner)
        return None

    def _here(self, owner: Owner) -> Owner:
        """Return the owner in the chat of the button: people find results of groups in their private chat, too."""
        message = self.query.message
        if message is None or message.chat.id not in {owner.chat_id, owner.person_id}:
            return owner
        if isinstance(message, Message):
            return Owner(message.chat.id, topic_of(message), owner.person_id)
        return owner if message.chat.id == owner.chat_id else Owner(message.chat.id, 0, owner.person_id)

    async def _answer(self, text: str | None, *, show_alert: bool = False) -> None:
        try:
            # Answers are plain text, unlike messages.
            await self.query.answer(html.unescape(text) if text else None, show_alert=show_alert)
        except BadRequest as error:
            # Too late: after a restart, or because the network was slow. The handler goes on all the same.
            _log.debug("a callback can't be answered any more: %s", error)

    def _is_editable(self) -> bool:
        """Whether the message can still be edited; of very old ones, Telegram tells no more than the id."""
        return self.query.message is not None and self.query.message.is_accessible


def on_callback(
    kind: type[_Data], handler: Callable[[Callback[_Data]], Awaitable[None]]
) -> CallbackQueryHandler[Context, Any]:
    """Call the handler with every callback that carries data of this kind."""

    def fits(data: object) -> bool:
        return isinstance(data, str) and kind.parse(data) is not None

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        data = kind.parse(query.data) if query and query.data else None
        if query is not None and data is not None:
            await handler(Callback(query, data, services_of(context)))

    return CallbackQueryHandler(handle, pattern=fits)


def on_other_callbacks(handler: Callable[[Callback[None]], Awaitable[None]]) -> CallbackQueryHandler[Context, Any]:
    """Call the handler with every callback, whatever it carries; to be registered last."""

    async def handle(update: Update, context: Context) -> None:
        if update.callback_query is not None:
            await handler(Callback(update.callback_query, None, services_of(context)))

    return CallbackQueryHandler(handle)
