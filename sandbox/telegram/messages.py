"""Messages, and the callback queries that their buttons send."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sandbox.telegram import keyboards
from sandbox.telegram.cloud import Cloud, Event
from sandbox.telegram.errors import bad_request
from sandbox.telegram.formatting import FormattedText
from sandbox.telegram.keyboards import Markup
from sandbox.telegram.media import Media
from sandbox.telegram.stars import Invoice
from sandbox.telegram.users import User

if TYPE_CHECKING:
    from sandbox.telegram.chats import Chat

NO_TEXT = FormattedText("")
INLINE = "inline_keyboard"

MAX_CALLBACK_ANSWER = 200  # characters
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Content:
    """The editable part of a message. With media, `text` is the caption. `extra` holds other fields."""

    text: FormattedText = NO_TEXT
    media: Media | None = None
    markup: Markup | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    invoice: Invoice | None = None

    def json(self) -> dict[str, Any]:
        """Return these fields of a Message."""
        fields: dict[str, Any] = dict(self.extra)
        text, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
        if self.text.text:
            fields[text] = self.text.text
        if self.text.entities:
            fields[entities] = self.text.entities
        if self.media:
            fields |= self.media.json()
        if self.invoice:
            fields["invoice"] = self.invoice.json()
        if self.markup and INLINE in self.markup:
            fields["reply_markup"] = self.markup
        return fields

    def is_same_as(self, other: "Content") -> bool:
        """Whether an edit to `other` would change nothing."""
        return self.json() == other.json()


@dataclass(eq=False)
class Message:
    """A message in a chat. Edits and deletion change it in place.

    `flags` are fields that an edit keeps, such as `has_protected_content` or `forward_origin`.
    `versions` holds the contents before each edit, oldest first.
    """

    chat: "Chat"
    message_id: int
    date: int
    content: Content
    sender: User | None = None
    sender_chat: "Chat | None" = None
    reply_to: "Message | None" = None
    thread_id: int | None = None
    in_topic: bool = False
    media_group_id: str | None = None
    flags: Mapping[str, Any] = field(default_factory=dict)
    by_bot: bool = False
    is_service: bool = False
    edit_date: int | None = None
    deleted: bool = False
    receiver: User | None = None
    """Who alone sees it: of an ephemeral message."""
    inline_id: str | None = None
    """The inline_message_id of an answer in a chat where the bot is no member."""
    versions: list[Content] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text or caption without formatting, empty if there is none."""
        return self.content.text.text

    @property
    def entities(self) -> list[dict[str, Any]]:
        """The entities of the text or caption."""
        return self.content.text.entities

    @property
    def media(self) -> Media | None:
        """The attached photo, video or other file."""
        return self.content.media

    @property
    def markup(self) -> Markup | None:
        """The reply markup of any kind."""
        return self.content.markup

    @property
    def is_via_bot(self) -> bool:
        """Whether it is a chosen result of an inline query."""
        return "via_bot" in self.flags

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline keyboard, row by row."""
        return [button["text"] for button in keyboards.buttons(self.markup)]

    def button(self, label: str) -> dict[str, Any]:
        """Return the button with this label, or the only one whose label contains it.

        Raises LookupError if there is no such button, or more than one.
        """
        buttons = keyboards.buttons(self.markup)
        for fits in (lambda text: text == label, lambda text: label in text):
            found = [button for button in buttons if fits(button["text"])]
            if len(found) == 1:
                return found[0]
        raise LookupError(f"no single button {label!r} under this message, but {self.buttons}")

    def edit(self, content: Content, date: int) -> None:
        """Replace the content. `Chat.edit` also sends the update."""
        self.versions.append(self.content)
        self.content = content
        self.edit_date = date

    def json(self, *, with_reply: bool = True) -> dict[str, Any]:
        """Return the Bot API's Message. `reply_to_message` has no `reply_to_message` of its own."""
        fields: dict[str, Any] = {
            "message_id": 0 if self.receiver else self.message_id,
            "ephemeral_message_id": self.message_id if self.receiver else None,
            "receiver_user": self.receiver and self.receiver.json(),
            "date": self.date,
            "chat": self.chat.json(),
            "from": self.sender and self.sender.json(),
            "sender_chat": self.sender_chat and self.sender_chat.json(),
            "message_thread_id": self.thread_id,
            "is_topic_message": self.in_topic or None,
            "edit_date": self.edit_date,
            "media_group_id": self.media_group_id,
            **self.flags,
            **self.content.json(),
        }
        if with_reply and self.reply_to is not None and not self.reply_to.deleted:
            fields["reply_to_message"] = self.reply_to.json(with_reply=False)
        return {name: value for name, value in fields.items() if value is not None}

    def origin(self) -> dict[str, Any]:
        """Return the Bot API's MessageOrigin, which forwards of this message carry."""
        if self.chat.kind == "channel":
            return {
                "type": "channel",
                "date": self.date,
                "chat": self.chat.json(),
                "message_id": self.message_id,
            }
        if self.sender_chat is not None:
            return {"type": "chat", "date": self.date, "sender_chat": self.sender_chat.json()}
        return {"type": "user", "date": self.date, "sender_user": self.sender.json() if self.sender else None}

    def __str__(self) -> str:
        who = self.sender_chat.title if self.sender_chat else self.sender.first_name if self.sender else "-"
        parts = [f"#{self.message_id} {who}:"]
        if self.receiver is not None:
            parts.append(f"(only for {self.receiver.first_name})")
        if self.reply_to is not None:
            parts.append(f"(to #{self.reply_to.message_id})")
        if self.media:
            parts.append(_described(self.media))
        if self.content.invoice:
            parts.append(f"<invoice {self.content.invoice.title!r}, {self.content.invoice.amount} Stars>")
        if self.is_service or self.content.extra:
            parts.append(f"<{', '.join(self.content.extra)}>")
        parts.append(self.text)
        if self.buttons:
            parts.append(f"[{' | '.join(self.buttons)}]")
        if self.versions:
            parts.append(f"(edited {len(self.versions)}x)")
        if self.deleted:
            parts.append("(deleted)")
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class CallbackAnswer:
    """What a person sees after pressing a button: nothing, a toast, or an alert to close."""

    text: str = ""
    is_alert: bool = False


class CallbackQuery:
    """A pressed button. Creating one sends the update to the bot."""

    def __init__(self, cloud: Cloud, person: User, message: Message, data: str) -> None:
        self._cloud = cloud
        self._at = cloud.clock()
        self.id = str(person.id * 1000 + cloud.new_number())
        self.person = person
        self.message = message
        self.data = data
        self.answer: CallbackAnswer | None = None
        """The bot's answer, None so far."""
        cloud.callback_queries[self.id] = self
        cloud.updates.put("callback_query", self.json())
        cloud.publish(Event("callback_query", message.chat, message, data, query=self))

    def json(self) -> dict[str, Any]:
        """Return the Bot API's CallbackQuery. Of a message in a chat without the bot, it has only the id."""
        inline_id = self.message.inline_id
        return {
            "id": self.id,
            "from": self.person.json(),
            **({"message": self.message.json()} if inline_id is None else {"inline_message_id": inline_id}),
            "chat_instance": str(-self.message.chat.id * 7919),
            "data": self.data,
        }

    def set_answer(self, answer: CallbackAnswer) -> None:
        """Show the bot's answer. Raises BotApiError for a second answer and for a late one."""
        if self.answer is not None or self._cloud.clock() - self._at > self._cloud.query_lifetime:
            raise bad_request(QUERY_TOO_OLD)
        if len(answer.text) > MAX_CALLBACK_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        self.answer = answer
        self._cloud.publish(Event("answer", self.message.chat, self.message, answer.text, query=self))

    async def answered(
        self,
        timeout: float = 60,  # noqa: ASYNC109 - the error contains the transcript
    ) -> CallbackAnswer:
        """Wait for the bot's answer. Raises TimeoutError with the chat's transcript after `timeout` seconds."""
        await self.message.chat.wait_until(
            lambda: self.answer is not None, timeout=timeout, wanted=f"an answer to the callback {self.data!r}"
        )
        return self.answer or CallbackAnswer()


def forwarded(content: Content, bot_username: str) -> Content:
    """Return the content of a forward: without the keyboard, but invoices have a button.

    Anybody can pay a forwarded invoice as often as they like, unless it has a start parameter: then the button is
    a link to the bot.
    """
    if content.invoice is None:
        return replace(content, markup=None)
    label, parameter = content.invoice.pay_label, content.invoice.start_parameter
    button = {"url": f"https://t.me/{bot_username}?start={parameter}"} if parameter else {"pay": True}
    return replace(content, markup={INLINE: [[{"text": label, **button}]]})


def _described(media: Media) -> str:
    measures = f" {media.width}x{media.height}" if media.width else ""
    seconds = f" {media.duration} s" if media.duration else ""
    return f"<{media.kind}{measures}{seconds} {media.file.size} bytes>"
