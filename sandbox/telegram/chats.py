"""Chats: their messages and members, and what the bot sees and may do in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.telegram.cloud import Cloud, Event
from sandbox.telegram.errors import bad_request, forbidden
from sandbox.telegram.messages import Content, Message
from sandbox.telegram.users import OUTSIDE, User, member_json

T = TypeVar("T")

Wanted = str | Callable[[Message], bool]


@dataclass(frozen=True)
class ChatAction:
    """A chat action of the bot, such as `upload_video`. `at` is in seconds since the epoch."""

    name: str
    at: float
    thread_id: int | None = None


@dataclass(frozen=True)
class Destination:
    """Where in a chat a message goes: the message to reply to, and the thread.

    `in_topic` tells a forum topic from the thread of a reply, which also has a thread id.
    """

    reply_to: Message | None = None
    thread_id: int | None = None
    in_topic: bool = False


TOP_LEVEL = Destination()
"""In the chat itself: no reply, no thread."""


class Chat:
    """What all kinds of chats have in common."""

    kind = ""
    update_kind = "message"

    def __init__(self, cloud: Cloud, chat_id: int, title: str) -> None:
        self.cloud = cloud
        self.id = chat_id
        self.title = title
        self.bot_status = "left"
        self.bot_was_here = False
        self.messages: list[Message] = []
        """All messages, deleted ones too; the message with id n has index n - 1."""
        self.actions: list[ChatAction] = []
        cloud.chats[chat_id] = self

    # The chat as the Bot API shows it

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Chat."""
        return {"id": self.id, "type": self.kind, "title": self.title}

    def full_json(self) -> dict[str, Any]:
        """Return the Bot API's ChatFullInfo."""
        gifts = ("unlimited", "limited", "unique")
        return {
            **self.json(),
            "accent_color_id": abs(self.id) % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                **{f"{kind}_gifts": True for kind in gifts},
                "premium_subscription": True,
                "gifts_from_channels": True,
            },
        }

    def status_of(self, user: User) -> str:
        """Return a user's status here: creator, administrator, member, left or kicked."""
        return self.bot_status if self.cloud.is_bot(user) else "left"

    def members(self) -> list[tuple[User, str]]:
        """Return the members with their status."""
        return [] if self.bot_status in OUTSIDE else [(self.cloud.bot.user, self.bot_status)]

    # Messages

    def post(
        self,
        content: Content,
        *,
        sender: User | None,
        sender_chat: "Chat | None" = None,
        destination: Destination = TOP_LEVEL,
        media_group_id: str | None = None,
        flags: Mapping[str, Any] | None = None,
        by_bot: bool = False,
        is_service: bool = False,
        seen: bool | None = None,
        receiver: User | None = None,
    ) -> Message:
        """Post a message; with a `receiver`, an ephemeral one.

        The bot gets an update if `bot_sees` the message, unless `seen` overrides that.
        """
        message = Message(
            chat=self,
            message_id=len(self.messages) + 1,
            date=self.cloud.now,
            content=content,
            sender=sender,
            sender_chat=sender_chat,
            reply_to=destination.reply_to,
            thread_id=destination.thread_id,
            in_topic=destination.in_topic,
            media_group_id=media_group_id,
            flags=flags or {},
            by_bot=by_bot,
            is_service=is_service,
            receiver=receiver,
        )
        self.cloud.remember_media(content.media)
        self.messages.append(message)
        if self.bot_sees(message) if seen is None else seen:
            self.cloud.updates.put(self.update_kind, message.json())
        self.cloud.publish(Event("message", self, message))
        return message

    def post_from_bot(
        self,
        content: Content,
        *,
        destination: Destination = TOP_LEVEL,
        media_group_id: str | None = None,
        flags: Mapping[str, Any] | None = None,
        receiver: User | None = None,
    ) -> Message:
        """Post a message of the bot; with a `receiver`, an ephemeral one."""
        return self.post(
            content,
            sender=self.cloud.bot.user,
            destination=destination,
            media_group_id=media_group_id,
            flags=flags,
            by_bot=True,
            receiver=receiver,
        )

    def post_service_message(
        self, extra: Mapping[str, Any], *, by: User, destination: Destination = TOP_LEVEL, seen: bool | None = None
    ) -> Message:
        """Post a service message, such as one about a new member; `extra` holds its fields."""
        return self.post(Content(extra=extra), sender=by, destination=destination, is_service=True, seen=seen)

    def edit(self, message: Message, content: Content) -> None:
        """Replace the content of a message, and send the bot an update if it sees the message."""
        self.cloud.remember_media(content.media)
        message.edit(content, self.cloud.now)
        if self.bot_sees(message):
            self.cloud.updates.put(f"edited_{self.update_kind}", message.json())
        self.cloud.publish(Event("edit", self, message))

    def delete(self, message: Message) -> None:
        """Delete a message. Bots get no update about it."""
        message.deleted = True
        self.cloud.publish(Event("delete", self, message))

    def find(self, message_id: int) -> Message | None:
        """Return the message with this id unless it was deleted, or is ephemeral: those are named otherwise."""
        if not 1 <= message_id <= len(self.messages):
            return None
        message = self.messages[message_id - 1]
        return None if message.deleted or message.receiver else message

    def destination(self, *, reply_to: Message | None = None, thread_id: int | None = None) -> Destination:
        """Return the destination of a message. Raises BotApiError if there is no such thread."""
        if thread_id is not None:
            raise bad_request("message thread not found")
        return Destination(reply_to)

    def show_action(self, name: str, thread_id: int | None = None) -> None:
        """Show a chat action of the bot."""
        self.actions.append(ChatAction(name, self.cloud.clock(), thread_id))
        self.cloud.publish(Event("action", self, detail=name))

    # The bot in this chat

    def bot_sees(self, message: Message) -> bool:
        """Whether the bot gets updates about this message."""
        return self.bot_status not in OUTSIDE and not message.by_bot

    def set_bot_status(self, status: str, *, by: User) -> None:
        """Change the bot's status, and send it a my_chat_member update."""
        old, self.bot_status = self.bot_status, status
        self.bot_was_here = self.bot_was_here or status not in OUTSIDE
        bot = self.cloud.bot.user
        self.cloud.updates.put(
            "my_chat_member",
            {
                "chat": self.json(),
                "from": by.json(),
                "date": self.cloud.now,
                "old_chat_member": member_json(bot, old),
                "new_chat_member": member_json(bot, status),
            },
        )
        self.cloud.publish(Event("member", self, detail=status))

    def check_access(self) -> None:
        """Raise BotApiError unless the bot can reach the chat."""
        if not self.bot_was_here:
            raise bad_request("chat not found")
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if self.bot_status == "left":
            raise forbidden(f"bot is not a member of the {self.kind} chat")

    def check_may_send(self, what: str) -> None:  # noqa: ARG002 - subclasses use it
        """Raise BotApiError unless the bot may send `what`: `text messages`, `photos`, `videos` and so on."""
        self.check_access()

    def check_may_post_to(self, destination: Destination) -> None:
        """Raise BotApiError if the bot may not post there; only forums have closed topics."""

    # What tests wait for and read

    @property
    def by_bot(self) -> list[Message]:
        """The bot's messages that are not deleted."""
        return [each for each in self.messages if each.by_bot and not each.deleted]

    async def wait_for(
        self,
        wanted: Wanted,
        *,
        timeout: float = 60,  # noqa: ASYNC109 - the error contains the transcript
        after: Message | None = None,
    ) -> Message:
        """Return the bot's first message that matches; wait for a new or an edited one if none does yet.

        `wanted` is a part of the text or caption, or a predicate. With `after` only newer messages count.
        Raises TimeoutError, with the transcript, after `timeout` seconds.
        """
        matches = wanted if callable(wanted) else lambda message: wanted in message.text
        first = after.message_id if after else 0

        def found() -> Message | None:
            return next((each for each in self.by_bot if each.message_id > first and matches(each)), None)

        return await self.wait_until(found, timeout=timeout, wanted=wanted)

    async def wait_until(
        self,
        condition: Callable[[], T | None],
        *,
        timeout: float = 60,  # noqa: ASYNC109 - the error contains the transcript
        wanted: object = None,
    ) -> T:
        """Return the first true result of `condition`. Raises TimeoutError with the transcript."""
        try:
            return await self.cloud.feed.wait_until(condition, timeout)
        except TimeoutError:
            refused = "\n".join(self.cloud.refusals()) or "none"
            raise TimeoutError(
                f"waited {timeout} s for {wanted or condition!r} in:\n{self.transcript()}\n"
                f"Refused requests: {refused}"
            ) from None

    def transcript(self) -> str:
        """Return all messages as text, one a line."""
        return "\n".join([f"{self.title} ({self.kind} {self.id})", *map(str, self.messages)])


class PrivateChat(Chat):
    """The chat of one person with the bot."""

    kind = "private"

    def __init__(self, cloud: Cloud, person: User) -> None:
        super().__init__(cloud, person.id, person.first_name)
        self.person = person

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Chat."""
        names = {name: self.person.json().get(name) for name in ("first_name", "last_name", "username")}
        return {"id": self.id, "type": self.kind, **{name: text for name, text in names.items() if text}}

    def status_of(self, user: User) -> str:
        """Return `member` for the person and for the bot."""
        return "member" if user == self.person else super().status_of(user)

    def members(self) -> list[tuple[User, str]]:
        """Return the person and the bot."""
        return [*super().members(), (self.person, "member")]

    def check_access(self) -> None:
        """Raise BotApiError unless the person started the bot and didn't block it."""
        if self.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        if self.bot_status == "left":
            raise forbidden("bot can't initiate conversation with a user")

    def start(self) -> None:
        """Open the chat as the app does with the first message; this also unblocks the bot."""
        if self.bot_status == "kicked":
            self.set_bot_status("member", by=self.person)
        self.bot_status = "member"
