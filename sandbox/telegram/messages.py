"""Messages, as everybody in a chat sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sandbox.telegram import keyboards
from sandbox.telegram.formatting import FormattedText
from sandbox.telegram.keyboards import Markup
from sandbox.telegram.media import Media
from sandbox.telegram.users import User

if TYPE_CHECKING:
    from sandbox.telegram.chats import Chat

NO_TEXT = FormattedText("")
INLINE = "inline_keyboard"


@dataclass(frozen=True)
class Content:
    """What a message says. With media, `text` is the caption; `extra` holds any other fields of a Message."""

    text: FormattedText = NO_TEXT
    media: Media | None = None
    markup: Markup | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def json(self) -> dict[str, Any]:
        """Return the fields that this puts into a Message."""
        fields: dict[str, Any] = dict(self.extra)
        text, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
        if self.text.text:
            fields[text] = self.text.text
        if self.text.entities:
            fields[entities] = self.text.entities
        if self.media:
            fields |= self.media.json()
        if self.markup and INLINE in self.markup:
            fields["reply_markup"] = self.markup
        return fields

    def looks_like(self, other: "Content") -> bool:
        """Whether an edit to `other` would change nothing."""
        return self.json() == other.json()


@dataclass(eq=False)
class Message:
    """A message in a chat. Edits and deletion change it; `versions` keeps what it said before, oldest first."""

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
    marks: Mapping[str, Any] = field(default_factory=dict)
    by_bot: bool = False
    is_service: bool = False
    edit_date: int | None = None
    deleted: bool = False
    versions: list[Content] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text or caption, without formatting; empty if there is none."""
        return self.content.text.text

    @property
    def entities(self) -> list[dict[str, Any]]:
        """The entities of the text or caption."""
        return self.content.text.entities

    @property
    def media(self) -> Media | None:
        """The photo, video or other file that it carries."""
        return self.content.media

    @property
    def markup(self) -> Markup | None:
        """The reply markup, of whatever kind."""
        return self.content.markup

    @property
    def buttons(self) -> list[str]:
        """The labels of its inline keyboard, row by row."""
        return [button["text"] for button in keyboards.buttons(self.markup)]

    def button(self, label: str) -> dict[str, Any]:
        """Return the button with this label, or the only one whose label contains it. Raises LookupError."""
        buttons = keyboards.buttons(self.markup)
        for fits in (lambda text: text == label, lambda text: label in text):
            found = [button for button in buttons if fits(button["text"])]
            if len(found) == 1:
                return found[0]
        raise LookupError(f"no single button {label!r} under this message, but {self.buttons}")

    def edit(self, content: Content, date: int) -> None:
        """Let it say something else from now on."""
        self.versions.append(self.content)
        self.content = content
        self.edit_date = date

    def json(self, *, with_reply: bool = True) -> dict[str, Any]:
        """Return the Bot API's Message; the message that it replies to is given one level deep."""
        fields: dict[str, Any] = {
            "message_id": self.message_id,
            "date": self.date,
            "chat": self.chat.json(),
            "from": self.sender and self.sender.json(),
            "sender_chat": self.sender_chat and self.sender_chat.json(),
            "message_thread_id": self.thread_id,
            "is_topic_message": self.in_topic or None,
            "edit_date": self.edit_date,
            "media_group_id": self.media_group_id,
            **self.marks,
            **self.content.json(),
        }
        if with_reply and self.reply_to is not None and not self.reply_to.deleted:
            fields["reply_to_message"] = self.reply_to.json(with_reply=False)
        return {name: value for name, value in fields.items() if value is not None}

    def origin(self) -> dict[str, Any]:
        """Return the Bot API's MessageOrigin for forwards of this message."""
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
        if self.reply_to is not None:
            parts.append(f"(to #{self.reply_to.message_id})")
        if self.media:
            parts.append(_described(self.media))
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


def without_markup(content: Content) -> Content:
    """Return the content as copies and forwards carry it."""
    return replace(content, markup=None)


def _described(media: Media) -> str:
    measures = f" {media.width}x{media.height}" if media.width else ""
    seconds = f" {media.duration} s" if media.duration else ""
    return f"<{media.kind}{measures}{seconds} {media.file.size} bytes>"
