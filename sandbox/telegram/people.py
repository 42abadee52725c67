"""Authors of messages: people, anonymous administrators and channels."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sandbox.telegram import formatting, media
from sandbox.telegram.chats import Chat, Destination, PrivateChat
from sandbox.telegram.cloud import Cloud, Event
from sandbox.telegram.groups import Channel, Group, Topic
from sandbox.telegram.guests import GuestQuery, is_called
from sandbox.telegram.inline import InlineQuery
from sandbox.telegram.keyboards import buttons
from sandbox.telegram.media import Attached, LivePhoto, Location
from sandbox.telegram.messages import CallbackQuery, Content, Message, forwarded
from sandbox.telegram.stars import CHECKOUT_SECONDS, NOT_ANSWERED, Checkout
from sandbox.telegram.users import ANONYMOUS_ADMIN, AS_CHANNEL, OUTSIDE, User

File = Attached | bytes | Path

EDIT_LIFETIME = 48 * 3600
"""Seconds during which people can edit a message."""
WITHOUT_CAPTION = ("sticker", "video_note")


class Author:
    """An author. `speaks_as` is the chat that others see as the sender instead of the user."""

    def __init__(self, cloud: Cloud, user: User, speaks_as: Chat | None = None) -> None:
        self.cloud = cloud
        self.user = user
        self.speaks_as = speaks_as

    async def sends(
        self,
        chat: Chat,
        text: str | None = None,
        *,
        photo: File | None = None,
        live_photo: LivePhoto | None = None,
        video: File | None = None,
        animation: File | None = None,
        video_note: File | None = None,
        document: File | None = None,
        sticker: File | None = None,
        voice: File | None = None,
        audio: File | None = None,
        location: Location | None = None,
        caption: str | None = None,
        reply_to: Message | None = None,
        topic: Topic | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Message:
        """Send a text, a location, or one file with an optional caption.

        `extra` adds raw fields to the message, such as `{"contact": {…}}`.
        Raises ValueError or OSError for files that no app would send in this way.
        """
        files = {
            "photo": photo,
            "live_photo": live_photo,
            "video": video,
            "animation": animation,
            "video_note": video_note,
            "document": document,
            "sticker": sticker,
            "voice": voice,
            "audio": audio,
        }
        given = [(kind, file) for kind, file in files.items() if file is not None]
        if len(given) > 1:
            raise ValueError("one message carries one file; several are an album")
        attached = await media.from_person(self.cloud.files, *given[0]) if given else None
        fields = {"location": location.json()} if location else {}
        content = Content(formatting.plain(caption or text or ""), attached, extra={**fields, **(extra or {})})
        return self._post(chat, content, self._destination(chat, reply_to, topic))

    async def sends_album(
        self,
        chat: Chat,
        items: Sequence[tuple[str, File]],
        *,
        caption: str | None = None,
        captioned: int = 0,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> list[Message]:
        """Send an album, given as (kind, file); the item with index `captioned` gets the caption."""
        files = [await media.from_person(self.cloud.files, kind, file) for kind, file in items]
        album = str(10**16 + self.cloud.new_number())
        destination = self._destination(chat, reply_to, topic)
        return [
            self._post(
                chat, Content(_caption(caption if number == captioned else None), file), destination, album=album
            )
            for number, file in enumerate(files)
        ]

    def forwards(self, message: Message, chat: Chat, *, topic: Topic | None = None) -> Message:
        """Forward a message to a chat. Raises ValueError for messages that no app forwards."""
        if message.deleted or message.is_service or message.flags.get("has_protected_content"):
            raise ValueError(f"can't be forwarded: {message}")
        flags = {"forward_origin": message.flags.get("forward_origin") or message.origin()}
        return self._post(
            chat,
            forwarded(message.content, self.cloud.bot.username),
            self._destination(chat, None, topic),
            flags=flags,
        )

    def edits(self, message: Message, text: str) -> None:
        """Change a message's text or caption. Raises ValueError for edits that no app makes."""
        problem = self._edit_problem(message, text)
        if problem is not None:
            raise ValueError(f"{problem}: {message}")
        content = Content(formatting.plain(text), message.content.media, extra=message.content.extra)
        message.chat.edit(message, content)

    def deletes(self, message: Message) -> None:
        """Delete a message for everybody."""
        message.chat.delete(message)

    def presses(self, message: Message, label: str | None = None, *, data: str | None = None) -> CallbackQuery:
        """Press the button whose label contains `label`, or send any callback `data`, as hostile apps can.

        Raises LookupError if there is no such button, ValueError for a deleted message.
        """
        if message.deleted:
            raise ValueError(f"deleted: {message}")
        if data is None:
            data = message.button(label or "").get("callback_data")
        if data is None:
            raise LookupError(f"the button {label!r} has no callback data")
        return CallbackQuery(self.cloud, self.user, message, data)

    def _edit_problem(self, message: Message, text: str) -> str | None:
        if message.deleted or message.sender != self._shown_as() or message.sender_chat is not self.speaks_as:
            return "not a message of this author"
        if "forward_origin" in message.flags:
            return "a forwarded message"
        if self.cloud.clock() - message.date > EDIT_LIFETIME:
            return "too old to be edited"
        if message.media is None and (message.is_service or message.content.extra or not text.strip()):
            return "no text to edit"
        if message.media is not None and message.media.kind in WITHOUT_CAPTION:
            return "no caption to edit"
        return None

    def _destination(self, chat: Chat, reply_to: Message | None, topic: Topic | None) -> Destination:
        if topic is not None and topic.group is not chat:
            raise ValueError(f"{topic.name} is no topic of {chat.title}")
        return chat.destination(reply_to=reply_to, thread_id=topic.thread_id if topic else None)

    def _post(
        self,
        chat: Chat,
        content: Content,
        destination: Destination,
        *,
        album: str | None = None,
        flags: Mapping[str, Any] | None = None,
    ) -> Message:
        self._check_membership(chat)
        message = chat.post(
            content,
            sender=self._shown_as(),
            sender_chat=self.speaks_as,
            destination=destination,
            media_group_id=album,
            flags=flags,
        )
        if is_called(chat, message):
            GuestQuery(self.cloud, message)
        return message

    def _shown_as(self) -> User:
        if self.speaks_as is None:
            return self.user
        return AS_CHANNEL if isinstance(self.speaks_as, Channel) else ANONYMOUS_ADMIN

    def _check_membership(self, chat: Chat) -> None:
        if isinstance(chat, PrivateChat):
            chat.start()
        elif isinstance(chat, Channel) and chat is not self.speaks_as:
            raise ValueError(f"only the channel itself posts in {chat.title}")
        elif self.speaks_as is None and chat.status_of(self.user) in OUTSIDE:
            raise ValueError(f"{self.user.first_name} isn't in {chat.title}")


class Person(Author):
    """A person with a Telegram account; `chat` is their private chat with the bot."""

    def __init__(self, cloud: Cloud, user: User) -> None:
        super().__init__(cloud, user)
        self.chat = PrivateChat(cloud, user)

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id

    @property
    def name(self) -> str:
        """The first name."""
        return self.user.first_name

    @property
    def stars(self) -> int:
        """The Stars that this person has."""
        return self.cloud.stars.wallet(self.user)

    def types(self, chat: Chat, words: str = "", *, offset: str = "") -> InlineQuery:
        """Type the bot's name and some words into the message field of a chat, which the bot need not be in."""
        chat_type = ("sender" if chat is self.chat else "private") if chat.kind == "private" else chat.kind
        return InlineQuery(self.cloud, self.user, words, offset=offset, chat_type=chat_type)

    def chooses(
        self,
        query: InlineQuery,
        result_id: str,
        chat: Chat,
        *,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Send a result of an inline query to a chat. Raises LookupError if there is no such result."""
        results = query.answer.results if query.answer else ()
        found = next((each for each in results if each.id == result_id), None)
        if found is None:
            raise LookupError(f"no result {result_id!r} for {query.text!r}")
        flags = {"via_bot": self.cloud.bot.user.json()}
        return self._post(chat, found.content, self._destination(chat, reply_to, topic), flags=flags)

    def pays(self, message: Message, *, is_told: bool = True, was_open: bool = False) -> Checkout:
        """Begin to pay an invoice; the bot gets a pre-checkout query.

        With `is_told` false, the update with the payment is lost, so that only the bot's transactions tell of it.
        With `was_open`, the form was opened before, and stays open when the message is deleted.
        Raises LookupError for a message without a Pay button, and ValueError for too few Stars.
        """
        invoice = message.content.invoice
        is_gone = message.deleted and not was_open
        if invoice is None or is_gone or not any("pay" in each for each in buttons(message.markup)):
            raise LookupError(f"no Pay button under {message}")

        def on_paid(checkout: Checkout) -> None:
            payment = {"successful_payment": checkout.payment_json()}
            destination = message.chat.destination(reply_to=message)
            message.chat.post_service_message(payment, by=self.user, destination=destination, seen=is_told)

        query_id = str(self.id * 1000 + self.cloud.new_number())
        checkout = self.cloud.stars.begin(query_id, self.user, invoice, on_paid=on_paid)
        self.cloud.updates.put("pre_checkout_query", checkout.json())
        self.cloud.publish(Event("checkout", message.chat, message, checkout.id))
        return checkout

    async def checked_out(self, checkout: Checkout) -> Checkout:
        """Wait until a checkout is paid or refused; it fails if the bot does not answer within 10 seconds."""
        try:
            await self.cloud.feed.wait_until(lambda: checkout.has_ended, CHECKOUT_SECONDS)
        except TimeoutError:
            checkout.error = NOT_ANSWERED
        return checkout

    def starts_bot(self) -> None:
        """Open the private chat without a message."""
        self.chat.start()

    def blocks_bot(self) -> None:
        """Block the bot."""
        self.chat.set_bot_status("kicked", by=self.user)

    def unblocks_bot(self) -> None:
        """Unblock the bot."""
        self.chat.start()

    def joins(self, group: Group) -> None:
        """Join a group."""
        group.set_member(self.user)
        group.post_service_message({"new_chat_members": [self.user.json()]}, by=self.user)

    def leaves(self, group: Group) -> None:
        """Leave a group."""
        group.set_member(self.user, "left")
        group.post_service_message({"left_chat_member": self.user.json()}, by=self.user)

    def anonymously(self, group: Group) -> Author:
        """Return this person as an anonymous administrator. Raises ValueError unless they are one."""
        if group.status_of(self.user) not in ("creator", "administrator"):
            raise ValueError(f"{self.name} is no administrator of {group.title}")
        return Author(self.cloud, self.user, group)

    def as_channel(self, channel: Channel) -> Author:
        """Return this person posting in a channel's name, in the channel itself and in groups."""
        return Author(self.cloud, self.user, channel)


def _caption(text: str | None) -> formatting.FormattedText:
    return formatting.plain(text or "")
