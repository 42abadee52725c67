"""What a handler of messages is given, and how it is registered."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, Self

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.ext import CommandHandler, MessageHandler
from telegram.ext.filters import BaseFilter

from chat.caption_commands import words_of
from chat.destination import destination
from chat.sender import owner_of
from domain.owner import Owner
from handlers.services import Context, Services, services_of
from texts import Texts

MENU_SECONDS = 24 * 3600.0
"""For so long a menu stays in a group: as long as a draft, and half of the time in which bots may delete it."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message to the bot, its sender, and the services to handle it with."""

    message: Message
    owner: Owner
    services: Services

    @classmethod
    def of(cls, update: Update, services: Services) -> Self | None:
        """Return the message of an update; None if there is no message, or if Telegram names no sender.

        The owner is in the chat as it is now: the message may come from a group that has become a supergroup since.
        """
        owner = owner_of(update.message) if update.message else None
        if update.message is None or owner is None:
            return None
        chat_id = services.chats.current_id(owner.chat_id)
        if chat_id != owner.chat_id:
            owner = replace(owner, chat_id=chat_id, topic_id=0)
        return cls(update.message, owner, services)

    @property
    def texts(self) -> Texts:
        """The texts in the language of the reply."""
        return self.services.texts

    @property
    def key(self) -> str:
        """Names the message, so that what it asks for is done once, however often it is handled."""
        return f"{self.message.chat.id}:{self.message.message_id}"

    @property
    def reply_to(self) -> int | None:
        """The message's id in a group, where a reply has to name its receiver; None in a private chat."""
        return self._message_id if self.owner.is_group else None

    @property
    def _message_id(self) -> int | None:
        """The message's id; None if its chat has another id by now, where it means nothing."""
        return self.message.message_id if self.message.chat.id == self.owner.chat_id else None

    @property
    def words(self) -> list[str]:
        """The words behind the command."""
        return words_of(self.message)

    async def reply(self, text_id: str, /, **variables: str | float) -> None:
        """Send one of the texts; in a group as a reply to this message, to its sender alone if that is possible."""
        await self.tell(self.texts.say(text_id, **variables))

    async def quote(self, text_id: str, /, **variables: str | float) -> None:
        """Do as reply(), but reply to this message in a private chat, too: for what is wrong with it."""
        await self.quote_text(self.texts.say(text_id, **variables))

    async def quote_text(self, text: str) -> None:
        """Do as quote() with a rendered text."""
        await self._tell(text, self._message_id)

    async def tell(self, text: str, *, about: int | None = None) -> None:
        """Send a rendered text that is good to know at the moment, and only for the sender of this message.

        In a group others don't see it where that is possible. It is a reply to this message there, else to the
        message that it is about.
        """
        await self._tell(text, self.reply_to or about)

    async def send(
        self, text: str, markup: InlineKeyboardMarkup | None = None, *, about: int | None = None
    ) -> None:
        """Send a rendered text; in a group, as a reply to this message, else to the message that it is about."""
        await self._send(text, self.reply_to or about, markup)

    async def send_menu(self, text: str, markup: InlineKeyboardMarkup) -> None:
        """Send a text with buttons to choose by. In a group it is deleted after a day, whatever was chosen."""
        sent = await self._send(text, self.reply_to, markup)
        if self.owner.is_group:
            services = self.services
            due_at = services.clock() + MENU_SECONDS
            await services.messages_to_delete.add(self.owner.chat_id, sent.message_id, due_at=due_at)

    async def _tell(self, text: str, reply_to: int | None) -> None:
        """Send a text to the sender alone; to everybody where that isn't possible, and among operators."""
        receiver, services = self.message.from_user, self.services
        is_alone = self.owner.is_group and self.owner.chat_id != services.admin_chat
        if receiver is not None and self.message.sender_chat is None and is_alone:
            where = destination(self.owner, reply_to=reply_to)
            if await services.ephemeral_texts.send(**where, receiver_id=receiver.id, text=text):
                return
        await self._send(text, reply_to, None)

    async def _send(self, text: str, reply_to: int | None, markup: InlineKeyboardMarkup | None) -> Message:
        """Send a text. In a group it notifies nobody: whoever it is for has just written."""
        return await self.services.bot.send_message(
            **destination(self.owner, reply_to=reply_to),
            text=text,
            reply_markup=markup,
            disable_notification=self.owner.is_group,
        )


Handler = Callable[[Incoming], Coroutine[Any, Any, None]]


def on_command(name: str | tuple[str, ...], handler: Handler) -> CommandHandler[Context, Any]:
    """Call the handler with every message that begins with this command, or with one of these."""
    return CommandHandler(name, _given_incoming(handler))


def on_message(fitting: BaseFilter, handler: Handler) -> MessageHandler[Context, Any]:
    """Call the handler with every message that a filter lets through."""
    return MessageHandler(fitting, _given_incoming(handler))


def _given_incoming(handler: Handler) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """Return a handler as the library calls it; edited messages and channel posts end here."""

    async def handle(update: Update, context: Context) -> None:
        incoming = Incoming.of(update, services_of(context))
        if incoming is not None:
            await handler(incoming)

    return handle
