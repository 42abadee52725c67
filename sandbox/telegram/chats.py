"""Chats: what is said in them, who is in them, and what the bot gets to see and may do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import bad_request, forbidden
from sandbox.telegram.feed import Event
from sandbox.telegram.messages import Content, Message
from sandbox.telegram.users import OUTSIDE, User, member_json

T = TypeVar("T")

Wanted = str | Callable[[Message], bool]


@dataclass(frozen=True)
class Action:
    """A chat action that the bot showed, such as `upload_video`."""

    name: str
    at: float
    thread_id: int | None = None


@dataclass(frozen=True)
class Place:
    """Where in a chat a message goes, and what it answers."""

    reply_to: Message | None = None
    thread_id: int | None = None
    in_topic: bool = False


ANYWHERE = Place()


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
        """All that was said, deleted messages too."""
        self.actions: list[Action] = []
        cloud.chats[chat_id] = self

    # What the Bot API says of it

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
        """Return somebody's status here: creator, administrator, member, left or kicked."""
        return self.bot_status if self.cloud.is_bot(user) else "left"

    def members(self) -> list[tuple[User, str]]:
        """Return everybody who is here, with their status."""
        return [] if self.bot_status in OUTSIDE else [(self.cloud.bot.user, self.bot_status)]

    # Messages

    def post(
        self,
        content: Content,
        *,
        sender: User | None,
        sender_chat: "Chat | None" = None,
        place: Place = ANYWHERE,
        media_group_id: str | None = None,
        marks: Mapping[str, Any] | None = None,
        by_bot: bool = False,
        is_service: bool = False,
        seen: bool | None = None,
    ) -> Message:
        """Let somebody say something; the bot gets an update if it is to see it (or if `seen` says so)."""
        message = Message(
            chat=self,
            message_id=len(self.messages) + 1,
            date=self.cloud.now,
            content=content,
            sender=sender,
            sender_chat=sender_chat,
            reply_to=place.reply_to,
            thread_id=place.thread_id,
            in_topic=place.in_topic,
            media_group_id=media_group_id,
            marks=marks or {},
            by_bot=by_bot,
            is_service=is_service,
        )
        self.cloud.keep(content.media)
        self.messages.append(message)
        if self.bot_sees(message) if seen is None else seen:
            self.cloud.updates.put(self.update_kind, message.json())
        self.cloud.tell(Event("message", self, message))
        return message

    def say(
        self,
        content: Content,
        *,
        place: Place = ANYWHERE,
        media_group_id: str | None = None,
        marks: Mapping[str, Any] | None = None,
    ) -> Message:
        """Let the bot say something."""
        return self.post(
            content,
            sender=self.cloud.bot.user,
            place=place,
            media_group_id=media_group_id,
            marks=marks,
            by_bot=True,
        )

    def note(
        self, extra: Mapping[str, Any], *, by: User, place: Place = ANYWHERE, seen: bool | None = None
    ) -> Message:
        """Post a service message: something happened in the chat."""
        return self.post(Content(extra=extra), sender=by, place=place, is_service=True, seen=seen)

    def edit(self, message: Message, content: Content) -> None:
        """Let a message say something else."""
        self.cloud.keep(content.media)
        message.edit(content, self.cloud.now)
        if self.bot_sees(message):
            self.cloud.updates.put(f"edited_{self.update_kind}", message.json())
        self.cloud.tell(Event("edit", self, message))

    def delete(self, message: Message) -> None:
        """Take a message away; Telegram tells no bot of it."""
        message.deleted = True
        self.cloud.tell(Event("delete", self, message))

    def find(self, message_id: int) -> Message | None:
        """Return the message with this id unless it was deleted."""
        if not 1 <= message_id <= len(self.messages):
            return None
        message = self.messages[message_id - 1]
        return None if message.deleted else message

    def place(self, *, reply_to: Message | None = None, thread_id: int | None = None) -> Place:
        """Return where a message goes. Raises BotApiError for a topic that isn't here."""
        if thread_id is not None:
            raise bad_request("message thread not found")
        return Place(reply_to)

    def act(self, name: str, thread_id: int | None = None) -> None:
        """Show a chat action of the bot's."""
        self.actions.append(Action(name, self.cloud.clock(), thread_id))
        self.cloud.tell(Event("action", self, detail=name))

    # The bot's standing

    def bot_sees(self, message: Message) -> bool:
        """Whether the bot gets updates of this message."""
        return self.bot_status not in OUTSIDE and not message.by_bot

    def set_bot_status(self, status: str, *, by: User) -> None:
        """Let the bot come, go, rise or fall; it gets a my_chat_member update."""
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
        self.cloud.tell(Event("member", self, detail=status))

    def check_access(self) -> None:
        """Raise BotApiError unless the bot can reach the chat."""
        if not self.bot_was_here:
            raise bad_request("chat not found")
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if self.bot_status == "left":
            raise forbidden(f"bot is not a member of the {self.kind} chat")

    def check_may_send(self, what: str) -> None:  # noqa: ARG002 (groups forbid some and not others)
        """Raise BotApiError unless the bot may send `what`: text messages, photos, videos and so on."""
        self.check_access()

    def check_may_write_at(self, place: Place) -> None:
        """Raise BotApiError where the bot may not write; only groups have such places."""

    # What tests wait for and read

    @property
    def by_bot(self) -> list[Message]:
        """What the bot said here and didn't delete."""
        return [each for each in self.messages if each.by_bot and not each.deleted]

    async def wait_for(
        self,
        wanted: Wanted,
        *,
        timeout: float = 30,  # noqa: ASYNC109 (what was said meanwhile belongs into the error)
        after: Message | None = None,
    ) -> Message:
        """Return the bot's first message that fits, as it is now or as soon as it comes or is edited to fit.

        `wanted` is a part of the text or caption, or a function of the message; with `after` only messages
        newer than that one count. Raises TimeoutError, with all that was said, after `timeout` seconds.
        """
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        first = after.message_id if after else 0

        def found() -> Message | None:
            return next((each for each in self.by_bot if each.message_id > first and fits(each)), None)

        return await self.wait_until(found, timeout=timeout, wanted=wanted)

    async def wait_until(
        self,
        probe: Callable[[], T | None],
        *,
        timeout: float = 30,  # noqa: ASYNC109 (what was said meanwhile belongs into the error)
        wanted: object = None,
    ) -> T:
        """Wait until `probe` gives something true, and return that. Raises TimeoutError with the transcript."""
        try:
            return await self.cloud.feed.wait_until(probe, timeout)
        except TimeoutError:
            refused = "\n".join(self.cloud.refusals()) or "none"
            raise TimeoutError(
                f"waited {timeout} s for {wanted or probe!r} in:\n{self.transcript()}\nRefused requests: {refused}"
            ) from None

    def transcript(self) -> str:
        """Return all that was said as text, a line for each message."""
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
        """Return member for both sides."""
        return "member" if user == self.person else super().status_of(user)

    def members(self) -> list[tuple[User, str]]:
        """Return both sides."""
        return [*super().members(), (self.person, "member")]

    def check_access(self) -> None:
        """Raise BotApiError unless the person started the bot and didn't block it."""
        if self.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        if self.bot_status == "left":
            raise forbidden("bot can't initiate conversation with a user")

    def start(self) -> None:
        """Let the person open the chat; the app does it with the first message, and after a block."""
        if self.bot_status == "kicked":
            self.set_bot_status("member", by=self.person)
        self.bot_status = "member"
